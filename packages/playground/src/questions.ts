import type { Example } from './examples';

// What `packages/server/queries` holds, put into the page when it is built.
const texts = import.meta.glob<string>('../../server/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../server/queries/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The questions of docs/questions.md, in their order. */
export const questions: readonly Example[] = Object.keys(texts)
  .sort()
  .map((file) => {
    const query = texts[file] ?? '';
    return {
      title: titleOf(query),
      query,
      variables: variables[file.replace(/\.graphql$/, '.variables.json')] ?? '',
    };
  });

/** The first paragraph of the comment at the top: `4. Which activities touch my country …?` */
function titleOf(query: string): string {
  const [, lines = ''] = /^((?:# .+\n)+)/.exec(query) ?? [];
  return lines.replace(/^# /gm, '').trim().replaceAll('\n', ' ');
}
