import type { DiagnosisContent } from '@mandato/rules';

export interface LeftOut {
  /** The item that the link stood in. */
  readonly path: readonly string[];
  readonly key: string;
  /** Codes with the field they stood in: `themes gender`. */
  readonly links: readonly string[];
}

type Loose = Record<string, unknown>;

/** An activity has some kind, whatever becomes of the list. */
const ANY_KIND = 'other';
const GONE = Symbol('gone');

/** A return without the links that point to nothing any more. An organization keeps its code as its name where it has
    no other, a corridor goes as a whole, and an activity becomes one of another kind. */
export function withoutLinks(
  content: DiagnosisContent,
  unknown: readonly (readonly string[])[],
): { content: DiagnosisContent; left: readonly LeftOut[] } {
  const copy = structuredClone(content);
  const left = new Map<string, { path: string[]; key: string; links: string[] }>();
  const lists = new Set<unknown[]>();
  for (const path of unknown) {
    note(left, path, stepsTo(content, path));
    const steps = stepsTo(copy, path);
    const owner = steps.at(-2) as Loose;
    const last = path.at(-1) as string;
    if (path.at(-2) === 'countries') {
      const corridors = steps.at(-4) as unknown[];
      corridors[Number(path.at(-3))] = GONE;
      lists.add(corridors);
    } else if (Array.isArray(owner)) {
      owner[Number(last)] = GONE;
      lists.add(owner);
    } else if (last === 'kind' && path.at(-3) === 'activities') owner['kind'] = ANY_KIND;
    else {
      const isOrganization = last === 'agencyCode' && path.at(-3) !== 'addressees';
      if (isOrganization && !owner['id'] && !owner['name']) owner['name'] = owner[last];
      owner[last] = undefined;
    }
  }
  for (const list of lists) list.splice(0, list.length, ...list.filter((each) => each !== GONE));
  return { content: copy, left: [...left.values()] };
}

/** The values on the way, the document first: of `content.activities.0.kind` four and the code. */
function stepsTo(content: DiagnosisContent, path: readonly string[]): unknown[] {
  const steps: unknown[] = [content];
  for (const step of path.slice(1)) {
    const at = steps.at(-1);
    // A corridor that is gone with its first country takes the others with it.
    steps.push(at === GONE ? GONE : (at as Loose)[step]);
  }
  return steps;
}

function note(
  left: Map<string, { path: string[]; key: string; links: string[] }>,
  path: readonly string[],
  steps: readonly unknown[],
): void {
  const depth = path[1] === 'mandateResponses' && path[3] === 'activities' && path.length > 5 ? 5 : 3;
  const own = path.slice(0, depth);
  const { key } = steps[depth - 1] as { key: string };
  const field = path
    .slice(depth)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
  const known = left.get(own.join('.')) ?? { path: own, key, links: [] };
  known.links.push(`${field} ${String(steps.at(-1))}`);
  left.set(own.join('.'), known);
}
