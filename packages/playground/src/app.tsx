import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { AnswerBar } from './answer-bar';
import { readApiKey } from './api-key';
import { ExampleList } from './example-list';
import { examples } from './examples';
import { createFetcher } from './fetcher';
import { Header } from './header';
import { isNarrow } from './narrow';

const fetcher = createFetcher(`${location.origin}/graphql`, readApiKey);
const [{ query, variables }] = examples;
const defaultTabs = [{ query, variables }];

/** No history plugin: it would keep typed request headers, a key among them, beyond the tab. */
const plugins: [] = [];

export function App() {
  const [examplesSlot, setExamplesSlot] = useState<HTMLDivElement | null>(null);
  return (
    <>
      <Header examplesRef={setExamplesSlot} />
      <main>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={defaultTabs}
          plugins={plugins}
          inputValueDeprecation
          shouldPersistHeaders={false}
          defaultEditorToolsVisibility={isNarrow() ? false : 'variables'}
        >
          <GraphiQL.Logo>
            <></>
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnswerBar />
          </GraphiQL.Footer>
          {examplesSlot && createPortal(<ExampleList />, examplesSlot)}
        </GraphiQL>
      </main>
    </>
  );
}
