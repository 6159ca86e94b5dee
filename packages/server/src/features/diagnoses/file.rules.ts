import { unkeepableTexts, type UserError } from '../access/refusal';
import type { FileAttachInput } from './file.inputs';

/** A request carries at most 4 MB, and base64 makes three bytes four. */
const MOST_BYTES = 2.5 * 1024 * 1024;
const LONGEST_NAME = 255;

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?: ?; ?[\w.+-]{1,50}=[\w.+-]{1,100}){0,5}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** What can be said against a file without looking at the return. */
export function fileFaults({ name, mediaType, contentBase64, annexKey }: FileAttachInput): UserError[] {
  const faults = unkeepableTexts({ name, mediaType, annexKey });
  const fault = (code: UserError['code'], field: string, message: string, cure: string): number =>
    faults.push({ code, path: [field], message, cure });
  if (name.trim() === '' || name.length > LONGEST_NAME) {
    fault(
      'INVALID',
      'name',
      `A file’s name has 1 to ${LONGEST_NAME} characters.`,
      'Give the name it was received under, without folders.',
    );
  }
  if (!MEDIA_TYPE.test(mediaType)) {
    fault(
      'INVALID',
      'mediaType',
      'This is no media type.',
      'Write type and subtype: application/pdf; application/octet-stream where it is not known.',
    );
  }
  if (contentBase64.length > (MOST_BYTES / 3) * 4 + 4) {
    fault(
      'LIMIT_EXCEEDED',
      'contentBase64',
      `A file has at most ${MOST_BYTES} bytes.`,
      'Send a smaller one, or several parts.',
    );
  } else if (contentBase64.length === 0) {
    fault('INVALID', 'contentBase64', 'The file is empty.', 'Send its bytes.');
  } else if (contentBase64.length % 4 !== 0 || !BASE64.test(contentBase64)) {
    fault(
      'INVALID',
      'contentBase64',
      'This is not base64.',
      'Encode the bytes as base64 with padding and without line breaks.',
    );
  } else if (Buffer.byteLength(contentBase64, 'base64') > MOST_BYTES) {
    fault(
      'LIMIT_EXCEEDED',
      'contentBase64',
      `A file has at most ${MOST_BYTES} bytes.`,
      'Send a smaller one, or several parts.',
    );
  }
  return faults;
}
