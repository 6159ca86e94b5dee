import type { MadeLink } from './invitation';
import type { Mail, Sent } from './mail';
import { languageOf, TEXTS } from './sign-in.texts';

/** Takes links to people. */
export class Letters {
  constructor(
    private readonly mail: Mail,
    /** Where the server is reached. Never taken from a request: whoever asks for somebody else's link could have it lead
        to a host of their own. */
    private readonly address: () => string,
  ) {}

  get isOn(): boolean {
    return this.mail.isOn;
  }

  send({ kind, secret, email, name, locale }: MadeLink): Promise<Sent> {
    const language = languageOf(locale);
    const { greeting, letter } = TEXTS[language];
    const { subject, text, button, ending } = letter[kind];
    const url = linkAddress(this.address(), secret);
    return this.mail.send({
      to: { name, address: email },
      subject,
      text: `${greeting(name)}\n\n${text}\n\n${url}\n\n${ending}\n`,
      html:
        `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
        `<body style="font:16px/1.5 system-ui,sans-serif;color:#1d2733;max-width:34em;margin:2em auto;padding:0 1em">` +
        `<p>${escaped(greeting(name))}</p><p>${escaped(text)}</p>` +
        `<p><a href="${escaped(url)}" style="display:inline-block;background:#1f5c99;color:#fff;padding:.6em 1.2em;border-radius:.4em;text-decoration:none">${escaped(button)}</a></p>` +
        `<p style="font-size:14px;color:#5a6675;word-break:break-all">${escaped(url)}</p><p>${escaped(ending)}</p></body></html>`,
    });
  }
}

export const linkAddress = (server: string, secret: string): string => `${server}/sign-in/${secret}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ENTITIES[each] as string);
