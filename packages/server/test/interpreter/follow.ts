import { Kind, parse, print, visit, type ArgumentNode, type FieldNode } from 'graphql';
import type { Loose } from '../world';
import type { Cursors } from './cursors';
import type { Draw } from './draw';
import type { RandomOperation } from './random-operation';
import { withoutUnused } from './shrink';

interface Seen {
  readonly page: string;
  readonly text: string;
}

/** The same operation, reading on from one of the cursors that it was answered with; null where it was given none. */
export function readingOn(
  operation: RandomOperation,
  { server, own }: { server: Loose; own: Loose },
  draw: Draw,
  cursors: Cursors,
): RandomOperation | null {
  const seen = cursorsIn(server, own, { operation, cursors }, '');
  if (seen.length === 0) return null;
  const from = draw.pick(seen);
  // Now and then a cursor of another list, which is to be refused.
  const text = draw.chance(0.05) ? draw.pick(seen).text : from.text;
  const isFreed = draw.chance(0.3);
  const argument = operation.pages.get(from.page)!;
  const document = visit(parse(operation.document), {
    Field: (node): FieldNode | undefined => {
      if ((node.alias ?? node.name).value !== from.page) return undefined;
      const kept = (node.arguments ?? []).filter(({ name }) => !['after', 'before'].includes(name.value));
      return { ...node, arguments: [...kept, literal(argument, text)] };
    },
    Argument: {
      // A cursor alone reads where its list was read.
      leave: (node): null | undefined =>
        isFreed && node.name.value === 'asOf' && node.value.kind === Kind.INT ? null : undefined,
    },
  });
  return { ...operation, document: print(withoutUnused(document)) };
}

const literal = (name: string, value: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: { kind: Kind.STRING, value },
});

interface Looking {
  readonly operation: RandomOperation;
  readonly cursors: Cursors;
}

function cursorsIn(server: Loose, own: Loose, looking: Looking, page: string): Seen[] {
  if (looking.cursors.isOurs(own))
    return page === '' || typeof server !== 'string' ? [] : [{ page, text: server }];
  if (typeof own !== 'object' || own === null || typeof server !== 'object' || server === null) return [];
  return Object.keys(own).flatMap((key) =>
    cursorsIn(server[key], own[key], looking, looking.operation.pages.has(key) ? key : page),
  );
}
