import { useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { readAnswerNotes } from './answer-notes';

function CutLists({ names }: { names: string[] }) {
  const [dismissed, setDismissed] = useState(false);
  if (dismissed || names.length === 0) return null;
  return (
    <div className="cut-lists">
      <p>
        <strong>Cut lists:</strong> {names.join(', ')}; ask for more with <code>first</code> /{' '}
        <code>after</code>.
      </p>
      <button type="button" aria-label="Dismiss the note on cut lists" onClick={() => setDismissed(true)}>
        ×
      </button>
    </div>
  );
}

/** Stands above the result: the act it was read at, and a warning where lists were cut. */
export function AnswerBar() {
  const { response, run } = useGraphiQL((state) => {
    const tab = state.tabs[state.activeTabIndex];
    return { response: tab?.response, run: `${tab?.id}:${state.queryId}` };
  });
  const { asOf, truncated } = useMemo(() => readAnswerNotes(response), [response]);
  return (
    <>
      <div role="status">
        <CutLists key={run} names={truncated} />
      </div>
      {asOf !== null && <p className="as-of">as of act {asOf}</p>}
    </>
  );
}
