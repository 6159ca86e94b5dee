import { activityFields } from '../activity-fields';
import { annexReferenceFields, amendmentProposalFields, resourceStatementFields } from '../content-fields';
import type { Section } from '../document';
import type { RuleCode } from '../catalogue';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

/* Patterns here run over whole sections: none may look back, and every repetition is of one class of characters. */

const BODY = (index: number): string[] => ['content', 'sections', String(index), 'body'];

/** The first passage of each section that a pattern finds, where `isSpared` does not hold. */
function passages(
  reading: Reading,
  code: RuleCode,
  pattern: RegExp,
  isSpared: (section: Section) => boolean,
): CheckResult[] {
  return reading.content.sections.flatMap((section, index) => {
    const match = isSpared(section) ? null : pattern.exec(section.body);
    if (match === null) return [];
    const end = match.index + match[0].length;
    return [tell(code, BODY(index), reading.passage(section, 'BODY', match.index, end))];
  });
}

/** Sections that items of a list quote; an item that quotes nothing may stand for any. */
function quotedBy(reading: Reading, items: readonly object[]): (section: Section) => boolean {
  const sections = items.map((item) => reading.sectionOf(item));
  const isAny = sections.includes(undefined);
  const quoted = new Set(sections);
  return (section) => isAny || quoted.has(section);
}

const recordsOf = (found: readonly { record: object }[]): object[] => found.map(({ record }) => record);

const PROPOSES =
  /\b(?:suggest|propose|recommend)(?:s|ed|ing)? (?:to |that )?(?:amend|reword|rephras)[a-z]*(?: as follows)?|\b(?:should|could|would) read(?:: ?|\s*:| as follows)|\bamend(?:ing|ed)? as follows\b|\bla siguiente redacci[oó]n|\b(?:propon|sug[ie]er|suger|recom[ie]+nd)[a-zé]* (?:enmendar|reformular|modificar (?:el texto|la redacci[oó]n|el mandato|el área))/i;

export function proposalsInTexts(reading: Reading): CheckResult[] {
  const isEntered = quotedBy(reading, recordsOf(reading.records(amendmentProposalFields)));
  return passages(reading, 'PROPOSAL_IN_TEXT', PROPOSES, isEntered);
}

const SHARE =
  /\b\d{1,3}(?:[.,]\d{1,2})? ?%[^.;%\n]{0,30}\b(?:time|working hours|workload|tiempo|jornada|horas|dedicaci[oó]n)/i;

export function sharesInTexts(reading: Reading): CheckResult[] {
  const resources = reading.records(resourceStatementFields);
  const withShare = recordsOf(
    resources.filter(({ record }) => record.shareMin !== undefined || record.shareMax !== undefined),
  );
  const isEntered = quotedBy(reading, withShare);
  return passages(
    reading,
    'SHARE_IN_TEXT',
    SHARE,
    (section) => section.kind !== 'BUDGET' || isEntered(section),
  );
}

const ANNEX =
  /\b(?:see|in|attached|cf\.|véase|ver|en el|consulte|adjunto) (?:the |el |los )?(?:attached |adjunto )?(?:annex(?:es)?|appendix|document|anexos?|apéndice|documento)\b|\bannex [IVX\d]{1,4}\b|\banexo [IVX\d]{1,4}\b/i;
const IS_ANNEX = /annex|appendix|anexo|apéndice|attached document|documento adjunto/i;

export function annexesInTexts(reading: Reading): CheckResult[] {
  const isEntered = quotedBy(reading, recordsOf(reading.records(annexReferenceFields)));
  return passages(
    reading,
    'ANNEX_WITHOUT_REFERENCE',
    ANNEX,
    (section) => isEntered(section) || !IS_ANNEX.test(section.body),
  );
}

const SLIP =
  /\bsocial chapter of the OAS\b|\bcap[ií]tulo social de la OEA\b|\bmigrant works\b|\bpolices on (?:international |labou?r )?migration\b|\bCommittee [^.\n]{0,40}\(?CEDI\b/i;

export function likelySlips(reading: Reading): CheckResult[] {
  return passages(reading, 'LIKELY_SLIP', SLIP, () => false);
}

const LEADERS = /(?:\.{3,}|…|\t| {3,})\s{0,5}(\d{1,3})\s*$/;

/** Three entries at least, and all of page 1. */
export function contentsPages(reading: Reading): CheckResult[] {
  return reading.content.sections.flatMap(({ body }, index) => {
    if (!/\.{3}|…|\t| {3}/.test(body)) return [];
    const pages = body
      .split('\n')
      .flatMap((line) => (line.length > 200 ? [] : (LEADERS.exec(line)?.[1] ?? [])));
    return pages.length >= 3 && pages.every((page) => page === '1')
      ? [tell('CONTENTS_PAGE_NUMBERS', BODY(index))]
      : [];
  });
}

const TRATA =
  /\btrata (?:de (?:personas|seres humanos|mujeres|migrantes|blancas|ni[nñ]|menores)|y (?:el )?tr[aá]fico)|\bla trata\b/i;
const TRAFICO = /\btr[aá]fico\b(?! (?:de )?(?:drogas|armas|estupefacientes|influencias|a[eé]reo))/i;
const TRAFFICKING = /\btrafficking\b(?! (?:in|of) (?:drugs|arms|narcotics|weapons))/i;
const OTHER_TRAFFICKING = /\b(?:drug|drugs|arms|narcotics|weapons) trafficking\b/gi;
const SMUGGLING = /\bsmuggling\b/i;

export function crimesConfused(reading: Reading): CheckResult[] {
  const sections = reading.content.sections.flatMap((section, index) =>
    isConfused(section.headingPrinted ?? '', section.body)
      ? [
          tell(
            'TRAFFICKING_SMUGGLING',
            ['content', 'sections', String(index), 'headingPrinted'],
            reading.passage(section, 'HEADING', 0, section.headingPrinted?.length ?? 0),
          ),
        ]
      : [],
  );
  const activities = reading
    .records(activityFields)
    .filter(({ record }) => isConfused(record.title, record.text ?? ''))
    .map(({ record, path }) => tell('TRAFFICKING_SMUGGLING', [...path, 'title'], reading.placeOf(record)));
  return [...sections, ...activities];
}

function isConfused(heading: string, text: string): boolean {
  const named = crimesIn(heading);
  if (named.es === undefined && named.en === undefined) return false;
  const told = crimesIn(text);
  return differ(named.es, told.en) || differ(told.es, named.en);
}

type Crime = 'TRAFFICKING' | 'SMUGGLING';

const differ = (a: Crime | undefined, b: Crime | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** The one crime a text names in each language; none where it names both, or neither. */
function crimesIn(text: string): { es: Crime | undefined; en: Crime | undefined } {
  const only = (trafficking: boolean, smuggling: boolean): Crime | undefined =>
    trafficking === smuggling ? undefined : trafficking ? 'TRAFFICKING' : 'SMUGGLING';
  return {
    es: only(TRATA.test(text), TRAFICO.test(text)),
    en: only(TRAFFICKING.test(text.replace(OTHER_TRAFFICKING, '')), SMUGGLING.test(text)),
  };
}
