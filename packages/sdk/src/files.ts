import type { Caller } from './call.js';
import { FileAttach, type FileAttachInput, type FileAttachMutation } from './generated/operations.js';
import type { CallOptions } from './options.js';
import { act, type Done, write } from './write.js';

/** A file as kept, and the return with it; its version has grown. */
export type Attached = Done<FileAttachMutation>;

/**
 * A file for a draft: bytes as they are, in place of base64.
 *
 * @example
 * const input: AttachInput = {
 *   diagnosisId: diagnosis.id,
 *   expectedVersion: diagnosis.version,
 *   name: 'annex-ii.pdf',
 *   mediaType: 'application/pdf',
 *   content: await readFile('annex-ii.pdf'),
 *   annexKey: 'annex-ii',
 * };
 */
export type AttachInput = Omit<FileAttachInput, 'contentBase64'> & { readonly content: Uint8Array | Blob };

/**
 * Files of returns, kept exactly as received.
 *
 * @example
 * const { file, diagnosis } = await files(call).attach(input);
 * await diagnoses(call).submit({ id: diagnosis.id, expectedVersion: diagnosis.version });
 */
export const files = (call: Caller) => ({
  /**
   * Keeps a file with an open draft: the return itself, or with `annexKey` one of the documents it refers to. It takes
   * the place of an earlier one for the same annex, else of the same name.
   */
  attach: write((input: AttachInput, options) => attach(call, input, options)),
});

async function attach(
  call: Caller,
  { content, ...rest }: AttachInput,
  options?: CallOptions,
): Promise<Attached> {
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
  return act(call, FileAttach, { ...rest, contentBase64: base64Of(bytes) }, options);
}

// In parts: a call takes only so many arguments.
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(parts.join(''));
}
