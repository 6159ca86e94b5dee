import type { Ref } from 'react';
import { KeyField } from './key-field';

/** `examplesRef` is where the examples are drawn: they need GraphiQL's state, which lives further down. */
export function Header({ examplesRef }: { examplesRef: Ref<HTMLDivElement> }) {
  return (
    <header>
      <div className="title">
        <h1>Mandato playground</h1>
        <p>Who was told to do what, what they did about it, and how we know.</p>
      </div>
      <KeyField />
      <div className="examples">
        <span aria-hidden="true">Start from</span>
        <div ref={examplesRef} />
      </div>
    </header>
  );
}
