import type { Words } from '../catalogue';
import type { CheckContext } from '../context';
import { fold } from '../fold';
import { nearest } from '../nearest';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';
import type { CodeSource } from '../shape';

/** Looking for near codes is the dearest thing a check does; a sender with more slips than this has another trouble. */
const MOST_HINTS = 200;

const NOUNS: Record<CodeSource, Words> = {
  mandate: { en: 'mandate', es: 'ningún mandato' },
  objective: { en: 'objective', es: 'ningún objetivo' },
  agency: { en: 'agency', es: 'ningún organismo' },
  group: { en: 'group of countries', es: 'ningún grupo de países' },
  country: { en: 'country', es: 'ningún país' },
  'activity-kind': { en: 'kind of activity', es: 'ninguna clase de actividad' },
  'population-group': { en: 'population group', es: 'ningún grupo de población' },
  theme: { en: 'theme', es: 'ningún tema' },
  sector: { en: 'sector', es: 'ningún sector' },
  'partner-kind': { en: 'kind of partner', es: 'ninguna clase de socio' },
};

export function unknownCodes(reading: Reading, context: CheckContext): CheckResult[] {
  const known = new Map<CodeSource, Set<string>>();
  const hints = new Map<string, string[]>();
  const knows = (source: CodeSource, code: string): boolean => {
    const codes = known.get(source) ?? new Set(codesOf(source, context));
    known.set(source, codes);
    return codes.has(code);
  };
  const hintFor = (source: CodeSource, code: string): string[] => {
    const asked = `${source} ${code}`;
    const near = hints.get(asked) ?? (hints.size < MOST_HINTS ? nearCodes(source, code, context) : []);
    if (hints.size < MOST_HINTS) hints.set(asked, near);
    return near;
  };
  return reading.values('CODE').flatMap(({ value, path, scalar: { source } }) => {
    if (source === undefined || knows(source, value)) return [];
    const message = {
      en: `The catalogue has no ${NOUNS[source].en} with this code.`,
      es: `El catálogo no tiene ${NOUNS[source].es} con este código.`,
    };
    return [result('UNKNOWN_CODE', path, { message, cure: cureWith(hintFor(source, value)) })];
  });
}

function codesOf(source: CodeSource, context: CheckContext): readonly string[] {
  switch (source) {
    case 'mandate':
      return context.mandates.map((mandate) => mandate.code);
    case 'agency':
      return context.agencies.map((agency) => agency.code).concat(context.agency.code);
    case 'objective':
      return context.objectives.map((objective) => objective.code);
    case 'group':
      return context.groups;
    case 'country':
      return context.countries;
    default:
      return Object.hasOwn(context.codeLists, source) ? (context.codeLists[source] ?? []) : [];
  }
}

function nearCodes(source: CodeSource, code: string, context: CheckContext): string[] {
  // An acronym in another language is the likeliest slip: OIT for ILO.
  const asked = fold(code);
  const named = source === 'agency' || source === 'group' ? agenciesCalled(asked, context) : [];
  const codes = codesOf(source, context);
  return [...new Set([...named.filter((each) => codes.includes(each)), ...nearest(code, codes)])].slice(0, 3);
}

function agenciesCalled(asked: string, context: CheckContext): string[] {
  return [context.agency, ...context.agencies]
    .filter((agency) => agency.names.some((name) => fold(name) === asked))
    .map((agency) => agency.code);
}

function cureWith(near: readonly string[]): Words | undefined {
  if (near.length === 0) {
    return undefined;
  }
  return { en: `Did you mean ${choose(near, 'or')}?`, es: `¿Quiso decir ${choose(near, 'o')}?` };
}

function choose(codes: readonly string[], or: string): string {
  return codes.length === 1 ? `${codes[0]}` : `${codes.slice(0, -1).join(', ')} ${or} ${codes.at(-1)}`;
}
