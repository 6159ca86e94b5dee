import type { CheckContext } from '../context';
import type { Section } from '../document';
import { foldStatement } from '../fold';
import { namesIn, type NameIndex, type NamedAgency } from '../name-index';
import { editDistance } from '../nearest';
import type { Reading } from '../reading';
import { result, tell, type CheckResult } from '../result';

const pathOf = (index: number): string[] => ['content', 'sections', String(index), 'headingPrinted'];

/** Who is named in the headings: another agency, the one it is part of, one by a name of old. */
export function agenciesInHeadings(reading: Reading, context: CheckContext, index: NameIndex): CheckResult[] {
  const own = context.agency.code;
  const parents = new Set(context.agency.parents);
  const found: {
    rule: 'OTHER_AGENCY_IN_HEADING' | 'PARENT_IN_HEADING' | 'FORMER_NAME';
    result: CheckResult;
  }[] = [];
  reading.content.sections.forEach((section, position) => {
    const named = firstOfEach(namesIn(section.headingPrinted ?? '', index));
    const isOwn = named.some(({ code }) => code === own);
    for (const { code, isFormer, start, end } of named) {
      const rules = [
        ...(isOwn
          ? []
          : [parents.has(code) ? ('PARENT_IN_HEADING' as const) : ('OTHER_AGENCY_IN_HEADING' as const)]),
        ...(isFormer ? ['FORMER_NAME' as const] : []),
      ];
      for (const rule of rules) {
        const words = rule === 'OTHER_AGENCY_IN_HEADING' ? { message: anothers(code, own) } : {};
        const place = reading.passage(section, 'HEADING', start, end);
        found.push({ rule, result: result(rule, pathOf(position), { ...words, about: code }, place) });
      }
    }
  });
  return (['OTHER_AGENCY_IN_HEADING', 'PARENT_IN_HEADING', 'FORMER_NAME'] as const).flatMap((rule) =>
    found.filter((each) => each.rule === rule).map((each) => each.result),
  );
}

function firstOfEach(named: readonly NamedAgency[]): NamedAgency[] {
  const seen = new Set<string>();
  return named.filter(({ code }) => !seen.has(code) && seen.add(code));
}

const anothers = (other: string, own: string) => ({
  en: `The heading names ${other}, but the return is filed by ${own}. It counts as ${own}'s all the same.`,
  es: `El encabezado nombra a ${other}, pero el informe lo presenta ${own}. Cuenta como de ${own} de todos modos.`,
});

const SHORTEST = 8;
const LONGEST = 120;

/** Near to the heading that the form gives for the section, and not the same. */
export function misspeltHeadings(reading: Reading, { template }: CheckContext): CheckResult[] {
  const asked = new Map<string, string[]>();
  for (const { kind, heading } of template) {
    const words = [heading.en, heading.es].map((each) => foldStatement(each ?? ''));
    asked.set(kind, [...(asked.get(kind) ?? []), ...words]);
  }
  return reading.content.sections.flatMap(({ kind, headingPrinted = '' }, position) => {
    if (headingPrinted.length > LONGEST) return [];
    const printed = foldStatement(headingPrinted);
    return asked.get(kind)?.some((heading) => isSlipOf(printed, heading))
      ? [tell('MISSPELT_HEADING', pathOf(position))]
      : [];
  });
}

function isSlipOf(printed: string, heading: string): boolean {
  if (printed.length < SHORTEST || Math.abs(printed.length - heading.length) > 2) return false;
  // One of the two goes on where the other ends: a plural, not a slip.
  if (printed.startsWith(heading) || heading.startsWith(printed)) return false;
  return editDistance(printed, heading) <= 2;
}

const NUMBER =
  /^\s*(?:(?:chapter|cap[ií]tulo|section|secci[oó]n)\s+)?(?:([IVXLC]{1,7})|(\d{1,3}(?:\.\d{1,3}){0,3}))\s*[.):–—-]/;

/** Roman numbers count chapters, so they are unique in their parent; others begin anew in each kind of section. */
export function headingNumbersTwice(reading: Reading): CheckResult[] {
  const seen = new Set<string>();
  return reading.content.sections.flatMap((section, position) => {
    const number = numberOf(section);
    if (number === undefined) return [];
    if (seen.has(number)) return [tell('HEADING_NUMBER_TWICE', pathOf(position))];
    seen.add(number);
    return [];
  });
}

function numberOf({ headingPrinted = '', kind, parentKey = '' }: Section): string | undefined {
  const [, roman, arabic] = NUMBER.exec(headingPrinted.slice(0, 80)) ?? [];
  if (roman !== undefined) return JSON.stringify([parentKey, roman]);
  return arabic === undefined ? undefined : JSON.stringify([parentKey, kind, arabic]);
}

export function bilingualHeadings(reading: Reading): CheckResult[] {
  return reading.content.sections.flatMap(({ headingPrinted = '', headingLanguages = [] }, position) =>
    /\/[^\S\n]*\r?\n/.test(headingPrinted) && new Set(headingLanguages).size < 2
      ? [tell('BILINGUAL_HEADING', pathOf(position))]
      : [],
  );
}
