import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { Activity } from '../activities/activity';
import { spanRows } from '../diagnoses/citation';
import { AmendmentProposal } from '../diagnoses/response';
import { Section } from '../diagnoses/section';
import { MandateVersion } from '../mandates/mandate-version';
import { questionOf } from './found';
import type { HitRow } from './search-scope';

const MOST = 3;
const SEEN = { visibleOnly: true };

/** Sentences of these texts of a row that hold what was looked for. */
const sentences = (
  texts: readonly (readonly [string, string])[],
  language: string,
  question: string,
): string => {
  const pick = (of: string): string =>
    `search_pick(${language}, ${question}.${of}en, ${question}.${of}es, ${question}.${of}other)`;
  return texts
    .map(
      ([part, words], i) =>
        `select ${i} as place, p.* from search_passages('${part}', ${words}, ${language}, ${pick('')}, ${pick('marks_')}, ${MOST}) p`,
    )
    .join(' union all ');
};

const CITED = 'k.section_id, k.part, k.revision_id, k.start, k."end", k.quote, k.language, k.symbol, k.item';

/** Of a section each sentence is cited by itself; of an item the words that it rests on are. */
// A function declaration: what is found and how it is shown name each other while they load.
export function passageRows(hit: Row<HitRow>, c: PlanContext): string {
  const question = questionOf(c);
  const section = c.rows(Section, (s) => `${s.id} = ${hit.id}`, SEEN);
  const s = section.row;
  const texts = [['HEADING', s.headingPrinted] as const, ['BODY', s.body] as const];
  const symbol = `(select r.filed_symbol from revision r where r.id = ${s.revisionId})`;
  const filed =
    `select p.marked, ${s.id} as section_id, p.part, ${s.revisionId} as revision_id, p.start, p."end", p.quote, ${s.language} as language, ` +
    `${symbol} as symbol, null::text as item, p.place from ${section.from}, ${question}, lateral (${sentences(texts, s.language, question)}) p ` +
    `where ${hit.scope} = 'FILED_TEXT' and ${section.where}`;

  const activity = c.rows(Activity, (a) => `${a.id} = ${hit.id}`, SEEN);
  const a = activity.row;
  const proposal = c.rows(AmendmentProposal, (p) => `${p.id} = ${hit.id}`, SEEN);
  const p = proposal.row;
  const items = [
    itemRows({ scope: 'ACTIVITY', ...activity, language: a.language }, hit, question, {
      texts: [a.filedTitle, a.text],
      cited: spanRows(a.span, a, { words: a.filedTitle, prefix: 'act' }),
    }),
    itemRows({ scope: 'PROPOSAL', ...proposal, language: p.language }, hit, question, {
      texts: [p.targetLabel, p.proposedText, p.rationale],
      cited: spanRows(p.span, p, {
        words: `coalesce(${p.proposedText}, ${p.rationale})`,
        prefix: 'prp',
      }),
    }),
  ];

  const version = c.rows(MandateVersion, (v) => `${v.mandateId} = ${hit.id}`);
  const words = `${version.row.textTexts}->>${hit.language}`;
  const none =
    'null::uuid, null::text, null::uuid, null::int, null::int, null::text, null::text, null::text, null::text';
  const mandate =
    `select p.marked, ${none}, ${version.row.number} from ${version.from}, ${question}, lateral (${sentences([['BODY', words]], hit.language, question)}) p ` +
    `where ${hit.scope} = 'MANDATE' and ${version.where}`;
  return `select x.* from (${[filed, ...items, mandate].join(' union all ')}) x order by x.place, x.start limit ${MOST}`;
}

interface ItemOf {
  readonly scope: string;
  readonly from: string;
  readonly where: string;
  readonly language: string;
}

const itemRows = (
  { scope, from, where, language }: ItemOf,
  hit: Row<HitRow>,
  question: string,
  { texts, cited }: { texts: readonly string[]; cited: string },
): string =>
  `select p.marked, ${CITED}, p.place from ${from}, ${question}, ` +
  `lateral (${sentences(
    texts.map((words) => ['BODY', words] as const),
    language,
    question,
  )}) p left join lateral (${cited}) k on true where ${hit.scope} = '${scope}' and ${where}`;
