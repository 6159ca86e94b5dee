import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { escaped } from './letters';
import { TEXTS, type Language } from './sign-in.texts';

/* Pages that need no script: they have to work in whatever a mail program opens. */

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5a6675; --paper: #fff; --ground: #eef1f5; --line: #cfd6df; --main: #1f5c99; --on-main: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a3afbd; --paper: #1b222c; --ground: #11161d; --line: #3a4655; --main: #7db8f0; --on-main: #0d1620 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 1.5rem 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
main { width: 100%; max-width: 27rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 2rem }
.name { margin: 0 0 1.25rem; color: var(--soft); font-size: .875rem; font-weight: 600; letter-spacing: .02em }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
p { margin: 0 0 1.25rem }
form { margin: 0 }
main > :last-child { margin-bottom: 0 }
label { display: block; margin-bottom: .35rem; font-weight: 600; font-size: .9375rem }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; margin-bottom: 1rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft); border-radius: .4rem }
button, .button { display: block; width: 100%; min-height: 2.75rem; padding: .6rem 1rem; font: inherit; font-weight: 600; text-align: center; text-decoration: none; color: var(--on-main); background: var(--main); border: 1px solid var(--main); border-radius: .4rem; cursor: pointer }
.quiet { color: var(--main); background: transparent; margin-top: .75rem }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }
@media (max-width: 30rem) { main { padding: 1.5rem 1.25rem } }
`;

const POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

interface Page {
  readonly title: string;
  readonly text: string;
  /** HTML below the text. */
  readonly below?: string;
}

export const languageAsked = (request: Request): Language =>
  request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en';

export function sendPage(request: Request, response: Response, status: number, page: Page): void {
  response
    .status(status)
    .set({
      'content-security-policy': POLICY,
      // The address holds the link's secret: other sites never hear of it. Without any referrer browsers would also
      // withhold the Origin by which our own forms are told from foreign ones.
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      vary: 'accept-language',
    })
    .type('html')
    .send(htmlOf(languageAsked(request), page));
}

const htmlOf = (language: Language, { title, text, below = '' }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Mandato</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="name">Mandato</p>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${below}
</main>
</body>
</html>
`;

/** Posts to the page's own address, so that it also works where a proxy puts the server under a path. */
export const buttonForm = (label: string): string =>
  `<form method="post"><button>${escaped(label)}</button></form>`;

export const addressForm = ({ form }: (typeof TEXTS)[Language]): string =>
  `<form method="post"><label for="email">${escaped(form.label)}</label>` +
  `<input id="email" name="email" type="email" autocomplete="email" inputmode="email" maxlength="254" required autofocus>` +
  `<button>${escaped(form.button)}</button></form>`;

export const againLink = (language: Language): string =>
  `<a class="button" href="../sign-in">${escaped(TEXTS[language].again)}</a>`;

export const signedInLinks = ({ signedIn }: (typeof TEXTS)[Language]): string =>
  `<a class="button" href="playground/">${escaped(signedIn.go)}</a>` +
  `<form method="post" action="sign-out"><button class="quiet">${escaped(signedIn.signOut)}</button></form>`;
