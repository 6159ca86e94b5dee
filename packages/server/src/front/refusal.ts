import type { Logger } from 'pino';
import { loggable, RequestError } from '../errors';

interface Refusal {
  readonly status: number;
  readonly body: object;
}

export const refusal = (status: number, code: string, message: string): Refusal => ({
  status,
  body: { errors: [{ message, extensions: { code } }] },
});

/** What is answered where no operation could be run: what the request was at fault in, else that it was ours. */
export function refusalOf(error: unknown, logger: Logger, requestId: string): Refusal {
  if (error instanceof RequestError) {
    const { code, http } = error.extensions as { code: string; http?: { status: number } };
    return refusal(http?.status ?? 400, code, error.message);
  }
  const { type = '', status = 500 } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') {
    const message = 'The request is larger than 4 MB. File fewer items or shorter texts at once.';
    return refusal(413, 'LIMIT_EXCEEDED', message);
  }
  // A body that does not unpack has a status but no type.
  if (type !== '' || (status >= 400 && status < 500)) {
    const message = 'The request body is not JSON that can be read. Send UTF-8 JSON.';
    return refusal(400, 'BAD_REQUEST', message);
  }
  logger.error({ fault: loggable(error), requestId }, 'unexpected fault');
  return refusal(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side; nothing was changed.');
}
