const NAME = 'mandato.apiKey';

/** Session storage ends with the tab; where the browser refuses it, the key lives as long as the page. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

let current = storage()?.getItem(NAME) ?? '';

export function readApiKey(): string {
  return current;
}

export function writeApiKey(key: string): void {
  current = key.trim();
  if (current) storage()?.setItem(NAME, current);
  else storage()?.removeItem(NAME);
}
