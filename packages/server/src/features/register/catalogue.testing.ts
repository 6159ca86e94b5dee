import type { Catalogue } from './catalogue';

export type Editable<T> = T extends readonly (infer Item)[]
  ? Editable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Editable<T[K]> }
    : T;

/** A further edition for tests: a copy that may be written in. */
export function edited(catalogue: Catalogue, edit: (copy: Editable<Catalogue>) => unknown): Catalogue {
  const copy = structuredClone(catalogue) as Editable<Catalogue>;
  edit(copy);
  return copy;
}
