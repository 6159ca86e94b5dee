// A graphql-codegen plugin: each operation as one typed string, its fragments included, without the white space that
// servers ignore. typed-document-node in its string mode does nearly this, but wraps the text in a class made at import
// time and lets the published types import a further package; a plain string costs nothing when nobody names it.
const { Kind, print, stripIgnoredCharacters, visit } = require('graphql');

exports.plugin = (_schema, documents) => ({
  prepend: ["import type { TypedDocument } from '../document.js';"],
  content: textsOf(documents.flatMap((each) => each.document.definitions))
    .map(({ operation, text }) => commentOf(operation) + constant({ operation, text }))
    .join('\n\n'),
});

/** What a file says above its first operation, up to the first empty line of it. */
function commentOf({ loc }) {
  const [comment] = /^(# .+\n)+(?=#?\n|query)/.exec(
    loc.start === 0 ? '' : loc.source.body.slice(0, loc.start),
  ) ?? [''];
  return comment && `/** ${comment.replace(/^# /gm, '').trim().replaceAll('\n', ' ')} */\n`;
}

/** Each operation with its text, by name: what the SDK sends, and what servers know by its hash. */
function textsOf(definitions) {
  const fragments = new Map(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (a.name.value < b.name.value ? -1 : 1))
    .map((operation) => ({
      operation,
      text: stripIgnoredCharacters([operation, ...fragmentsOf(operation, fragments)].map(print).join('\n')),
    }));
}
exports.textsOf = textsOf;

function constant({ operation, text }) {
  const name = operation.name.value;
  const type = `${name}${operation.operation === 'query' ? 'Query' : 'Mutation'}`;
  return `export const ${name} =\n  ${JSON.stringify(text)} as unknown as TypedDocument<${type}, ${type}Variables>;`;
}

function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value);
      if (found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found];
}
