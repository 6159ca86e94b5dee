import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';

interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What became of a letter; OFF: this server sends none. */
export type Sent = 'SENT' | 'FAILED' | 'OFF';

export interface Mail {
  readonly isOn: boolean;
  send(letter: Letter): Promise<Sent>;
}

const PATIENCE_MS = 10_000;

/** Never throws: what was to be told by mail has happened already, and stays so. */
export function openMail(config: { url: string; from: string } | null, logger: Logger): Mail {
  if (config === null) return { isOn: false, send: async () => 'OFF' };
  const transport = createTransport({
    url: config.url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isOn: true,
    async send(letter) {
      try {
        await transport.sendMail({ from: config.from, ...letter });
        return 'SENT';
      } catch (fault) {
        // The message of a mail server repeats addresses, so only its codes are logged.
        const { code, command, responseCode } = fault as Record<string, unknown>;
        logger.error({ fault: { code, command, responseCode } }, 'a mail did not go out');
        return 'FAILED';
      }
    },
  };
}
