import { createHash } from 'node:crypto';

/* What the pages that a server makes have in common: the receipt of a return, the words of a citation. */

export type PageLocale = 'en' | 'es';

const STYLE = `
:root { color-scheme: light; --ink: #17242d; --soft: #54656f; --line: #d5dde1; --mark: #0b5c7a; --ground: #f3f6f7; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { max-width: 52rem; margin: 2.5rem auto; padding: 2.5rem 3rem; background: #fff; border: 1px solid var(--line); border-top: 6px solid var(--mark); }
.sort { margin: 0; color: var(--mark); font-size: .875rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; }
h1 { margin: .25rem 0 .75rem; font-size: 1.875rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.0625rem; }
p { margin: 0 0 .75rem; }
.lead { color: var(--soft); }
dl { margin: 1.5rem 0 0; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: 16rem 1fr; gap: 0 1.5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd + dd { grid-column: 2; }
.hash { font: .875rem/1.7 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0; padding: .75rem 1rem; background: var(--ground); border: 1px solid var(--line); font: .8125rem/1.6 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: .75rem 0 0; padding: .25rem 0 .25rem 1.25rem; border-left: 4px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #fdeeb2; color: inherit; }
a { color: var(--mark); overflow-wrap: anywhere; }
footer { margin-top: 2rem; color: var(--soft); font-size: .875rem; }
footer p { margin: 0; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.5rem 1.125rem; border-width: 6px 0 0; }
  h1 { font-size: 1.5rem; }
  dl > div { display: block; }
}
@page { size: A4; margin: 16mm; }
@media print {
  body { background: none; font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  dl > div { padding: .3rem 0; break-inside: avoid; }
  .hash, pre { font-size: 8.5pt; }
  h2, footer { margin-top: 1.25rem; }
  mark { background: none; font-weight: 600; text-decoration: underline; }
  a { color: inherit; text-decoration: none; }
}
`;

/** The page loads nothing, runs nothing and goes nowhere; its one style is named by its hash. */
export const pageCsp = (more = ''): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${createHash('sha256').update(`${STYLE}${more}`).digest('base64')}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

export const PAGE_CSP = pageCsp();

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that came from outside, fit to stand in the page. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (each) => ESCAPED[each] as string);

export const named = ({ code, name }: { code: string; name: string }): string =>
  `${safe(name)} (${safe(code)})`;

export const row = (term: string, ...values: string[]): string =>
  `<div><dt>${safe(term)}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}</div>`;

/** In two halves where it does not fit in one line. */
export const hash = (value: string): string =>
  `<span class="hash">${value.slice(0, 32)}<wbr>${value.slice(32)}</span>`;

export function instantIn(locale: PageLocale): (instant: string) => string {
  const style = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' } as const;
  // Day before month and twenty-four hours, as in the other language.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, style);
  return (instant) => `<time datetime="${instant}">${format.format(new Date(instant))}&nbsp;UTC</time>`;
}

export function languageIn(locale: PageLocale, tag: string): string {
  try {
    return `${new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
}

/** A whole page around its main part, with more style where it needs some; it tells search engines nothing. */
export const page = (locale: PageLocale, title: string, main: string, more = ''): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}${more}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
