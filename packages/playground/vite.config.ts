import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Static files only: everything the page needs stands in `dist` as a file of our own, so that the
 * page runs under `script-src 'self'; worker-src 'self'; font-src 'self'` and asks no other host.
 */
export default defineConfig({
  base: '/playground/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      onLog(level, log, write) {
        // GraphiQL's files carry "use no memo", which only the React compiler reads.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
      },
    },
  },
});
