import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION, LIST_NAMES, LISTS, type Catalogue } from './catalogue';
import { checkReferences } from './catalogue.references';
import { isRecord, type Report } from './catalogue.shape';

/** Told to whoever keeps the data: every fault at once, and nothing about our code. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';

  constructor(readonly faults: readonly string[]) {
    super(
      `The catalogue is faulty and was not loaded (${faults.length}):\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
    this.stack = this.message;
  }
}

/** Reads one edition from its folder. Throws a CatalogueError that names file, item and field of every fault. */
export function readCatalogue(folder: string): Catalogue {
  const faults: string[] = [];
  const read = (file: string): unknown => readJson(folder, file, (fault) => faults.push(`${file}: ${fault}`));
  const raw: Record<string, unknown> = { edition: withoutComment(read(EDITION.file)) };
  for (const list of LIST_NAMES) {
    const content = read(LISTS[list].file);
    raw[list] = isRecord(content) ? content['items'] : undefined;
  }
  return checkCatalogue(raw, faults);
}

/** Passes a faultless edition on. References are looked at once every item has its shape. */
export function checkCatalogue(raw: unknown, faultsOfFiles: readonly string[] = []): Catalogue {
  const faults = [...faultsOfFiles];
  const report =
    (file: string, item?: string): Report =>
    (field, fault) =>
      faults.push(`${[file, item, field].filter(Boolean).join(', ')}: ${fault}`);
  const parts = isRecord(raw) ? raw : {};
  const isUnread = (file: string): boolean => faultsOfFiles.some((fault) => fault.startsWith(`${file}: `));

  if (!isUnread(EDITION.file)) EDITION.shape(parts['edition'], '', report(EDITION.file));
  for (const list of LIST_NAMES) {
    const { file, item: shape } = LISTS[list];
    const items = parts[list];
    if (isUnread(file)) continue;
    if (Array.isArray(items)) items.forEach((item, i) => shape(item, '', report(file, labelOf(item, i))));
    else report(file)('items', 'is not a list');
  }
  if (faults.length === 0) {
    checkReferences(raw as Catalogue, (list, item, field, fault) =>
      report(LISTS[list].file, item)(field, fault),
    );
  }
  if (faults.length > 0) throw new CatalogueError(faults);
  return raw as Catalogue;
}

function readJson(folder: string, file: string, report: (fault: string) => void): unknown {
  let content: string;
  try {
    content = readFileSync(join(folder, file), 'utf8');
  } catch {
    report(`cannot be read from ${folder}`);
    return undefined;
  }
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    report(`is not JSON: ${(error as Error).message}`);
    return undefined;
  }
}

function withoutComment(content: unknown): unknown {
  if (!isRecord(content)) return content;
  const { $comment: _, ...rest } = content;
  return rest;
}

/** How the keeper of the data finds an item again: by its code, else by its place in the list. */
function labelOf(item: unknown, index: number): string {
  const fields = isRecord(item) ? item : {};
  const name = fields['code'] ?? fields['symbol'];
  if (typeof name === 'string' && name !== '') return name;
  const { group, member } = fields;
  return typeof group === 'string' && typeof member === 'string' ? `${group}/${member}` : `item ${index + 1}`;
}
