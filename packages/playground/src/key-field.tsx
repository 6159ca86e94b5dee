import { useState } from 'react';
import { readApiKey, writeApiKey } from './api-key';

/** The key goes with every request from here on; it is kept for this tab only. */
export function KeyField() {
  const [key, setKey] = useState(readApiKey);
  const change = (next: string) => {
    setKey(next);
    writeApiKey(next);
  };
  return (
    <form className="key-field" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="api-key">API key</label>
      <input
        id="api-key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="none: public data"
        aria-describedby="api-key-hint"
        value={key}
        onChange={(event) => change(event.target.value)}
      />
      <button type="button" disabled={!key} onClick={() => change('')}>
        Clear
      </button>
      <span id="api-key-hint" className="hint">
        Kept for this tab only
      </span>
    </form>
  );
}
