/** The embedded database cannot start or stop: what is wrong, and what the operator can do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(problem: string, cure: string, options?: ErrorOptions) {
    super(`${problem} ${cure}`, options);
  }
}

export const codeOf = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException | undefined)?.code;
