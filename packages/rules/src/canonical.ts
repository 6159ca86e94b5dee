/** One text for one value: the order in which fields were written does not make another one. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += (text === '' ? '' : ',') + canonical(each);
    return `[${text}]`;
  }
  const record = value as Record<string, unknown>;
  for (const name of Object.keys(record).sort()) {
    const each = record[name];
    if (each !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(each)}`;
  }
  return `{${text}}`;
}
