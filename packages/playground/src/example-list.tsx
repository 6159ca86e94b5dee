import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { examples, type Example } from './examples';
import { isNarrow } from './narrow';
import { questions } from './questions';

/** Opens an example in its own tab, or goes back to the tab that still holds it unchanged. */
export function ExampleList() {
  const { addTab, changeTab, setVisiblePlugin, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));

  useEffect(() => {
    const tab = document.querySelector('.graphiql-session-header [role="tab"][aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs.length]);

  const open = ({ query, variables }: Example) => {
    // On a phone the documentation covers the editors.
    if (isNarrow()) setVisiblePlugin(null);
    const index = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (index === activeTabIndex) return;
    if (index >= 0) {
      changeTab(index);
      return;
    }
    if (tabs[activeTabIndex]?.query?.trim()) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query, variables });
  };

  // What the active tab holds unchanged is what the list shows as chosen.
  const active = tabs[activeTabIndex];
  const shown = questions.find(({ query }) => query === active?.query)?.title ?? '';

  return (
    <>
      <ul aria-label="Examples">
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              title={example.summary}
              disabled={!queryEditor}
              onClick={() => open(example)}
            >
              {example.title}
            </button>
          </li>
        ))}
      </ul>
      <select
        aria-label={`The ${questions.length} questions`}
        disabled={!queryEditor}
        value={shown}
        onChange={(event) => {
          const chosen = questions.find(({ title }) => title === event.target.value);
          if (chosen) open(chosen);
        }}
      >
        <option value="" disabled hidden>
          {questions.length} questions …
        </option>
        {questions.map(({ title }) => (
          <option key={title}>{title}</option>
        ))}
      </select>
    </>
  );
}
