import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type Express } from 'express';

/* GraphiQL writes its styles into the page, so this page alone allows inline style; scripts and workers are files of ours. */
const PLAYGROUND_CSP = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `font-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export function servePages(app: Express): void {
  const folder = join(dirname(require.resolve('@mandato/playground/package.json')), 'dist');
  app.use('/playground', (_request, response, next) => {
    response.set({
      'content-security-policy': PLAYGROUND_CSP,
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    next();
  });
  app.use(
    '/playground',
    express.static(folder, {
      setHeaders: (response, path) => {
        // Names of assets carry a hash of their content.
        response.setHeader(
          'cache-control',
          path.includes(`${join('dist', 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  );
  if (!existsSync(join(folder, 'index.html'))) {
    app.get(
      '/playground',
      (_request, response) =>
        void response.status(503).type('text').send('The playground is not built: run `npm run build`.\n'),
    );
  }
  app.get('/', (_request, response) => response.redirect('/playground/'));
}
