import type { PlanContext } from '../../platform/planner/context';
import type { Args, ClassOf, Row } from '../../platform/planner/declare';
import type { FiledRow } from '../../values/filed-row';
import { inLanguage } from '../../values/item-translation';
import { judged, tiedTo } from '../../values/judgement';
import { localized } from '../../values/localized-text';
import { Activity } from '../activities/activity';
import { TO_MANDATES, TO_OBJECTIVES } from '../activities/activity-link';
import { Organization } from '../activities/organization';
import { Agency, nameSql } from '../agencies/agency';
import { spanRows } from '../diagnoses/citation';
import { ObjectiveClaim } from '../diagnoses/claim';
import { Commitment } from '../diagnoses/commitment';
import { AnnexReference } from '../diagnoses/reference';
import { AmendmentProposal, MandateResponse, mandateOf, statusOf } from '../diagnoses/response';
import { SourceFile } from '../diagnoses/source-file';
import { Statement } from '../diagnoses/statement';
import { Addressee, Suggestion } from '../diagnoses/suggestion';
import { stateOf } from '../links/commitment.fields';
import { mergedJoin } from '../links/merged-id';
import { MandateVersion } from '../mandates/mandate-version';
import { Concept } from '../program/code-list';
import { proposalJson } from '../review/differences.fields';

/* What the returns themselves say. Nothing confidential is brought along, whoever asks: the document is for everybody. */

/** Of each list so many at most: what is beyond is counted, and the document says so. */
const MOST = {
  claims: 1000,
  responses: 2000,
  activities: 4000,
  statements: 2000,
  suggestions: 1000,
  proposals: 200,
  commitments: 500,
  earlierCommitments: 200,
  annexes: 300,
} as const;

export interface Asked {
  readonly c: PlanContext;
  /** The language of the document, as an argument. */
  readonly args: Args;
}

interface Listed<T> {
  readonly entity: ClassOf<T>;
  readonly most: number;
  /** Names and values of `json_build_object`. */
  readonly json: (row: Row<T>) => string;
  readonly when?: (row: Row<T>) => string;
}

interface Item extends FiledRow {
  readonly key: string;
  readonly span: unknown;
}

/** Items of the returns in `ret`: return by return, each in the order filed. */
function listed<T extends FiledRow>({ entity, most, json, when }: Listed<T>, c: PlanContext): string {
  const { from, where, row, alias } = c.rows<T>(
    entity,
    (x) => `${x.revisionId} = ret.id and not ${x.isConfidential}${when ? ` and ${when(x)}` : ''}`,
    { visibleOnly: true },
  );
  const order = `ret.place, ${row.position}, ${row.id}`;
  return bounded({
    rows: `select ${alias}.*, ret.place as "$of", row_number() over (order by ${order}) as "$n" from ret join ${from} on ${where}`,
    alias,
    most,
    json: `json_build_object('of', ${alias}."$of" - 1, ${json(row)})`,
  });
}

/** A JSON object of the first rows and how many there are. `rows` numbers them as `"$n"`; `json` is made of those shown only. */
export function bounded(of: { rows: string; alias: string; most: number; json: string }): string {
  const { rows, alias, most, json } = of;
  return (
    `(select json_build_object('total', coalesce(max(s."$all"), 0), 'rows', coalesce(json_agg(s.json order by s."$n"), '[]'::json)) ` +
    `from (select ${alias}."$n", ${alias}."$all", ${json} as json from (select x.*, count(*) over () as "$all" from (${rows}) x) ${alias} ` +
    `where ${alias}."$n" <= ${most}) s)`
  );
}

interface OwnWords {
  readonly prefix: string;
  /** SQL of what it is cited by where it has no span; null where that is not said. */
  readonly words: string | null;
  /** Its texts that may have a translation, by their names in the document. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What every filed item says of itself; a translation belongs to the very words that are cited. */
function filedJson(item: Row<Item>, { prefix, words, texts }: OwnWords, { c, args }: Asked): string {
  const quote = `coalesce(${item.span}_quote, ${words ?? 'null'})`;
  const translated = Object.entries(texts).map(
    ([field, text]) =>
      `when ${quote} = ${text} then nullif(${inLanguage({ item, field, words: text }, c.locale(args), c)}, ${text})`,
  );
  const cited = `(select row_to_json(s) from (${spanRows(item.span, item, words === null ? null : { words, prefix })}) s)`;
  const translation = translated.length === 0 ? 'null' : `case ${translated.join(' ')} end`;
  return `'cited', ${cited}, 'translation', ${translation}`;
}

const labelled = (scheme: string, code: string, { c, args }: Asked): string => {
  const { from, where, row } = c.rows(Concept, (x) => `${x.scheme} = '${scheme}' and ${x.code} = ${code}`);
  return `(select json_build_object('code', ${row.code}, 'label', ${localized(row.labelTexts, c, args)}) from ${from} where ${where} limit 1)`;
};

/** What an agency is called in the document: its acronym, else its name. */
export function agencyLabel(id: string, { c, args }: Asked): string {
  const { from, where, row } = c.rows(Agency, (a) => `${a.id} = ${id}`);
  return `(select coalesce(${nameSql(row, c, args, 'acronym')}, ${nameSql(row, c, args, 'name')}) from ${from} where ${where})`;
}

function addresseesJson(suggestion: Row<Suggestion>, asked: Asked): string {
  const { c } = asked;
  const {
    from,
    where,
    row: a,
  } = c.rows(Addressee, (x) => `${x.suggestionId} = ${suggestion.id}`, {
    visibleOnly: true,
  });
  const { join, end } = mergedJoin(Organization, a.organizationId, c);
  const organization = c.rows(Organization, (o) => `${o.id} = x.organization_id`, { visibleOnly: true });
  const o = organization.row;
  const name = `(select ${o.filedName} from ${organization.from} where ${organization.where} order by ${o.since} desc nulls last, ${o.revisionId} limit 1)`;
  return (
    `(select coalesce(json_agg(json_build_object('kind', x.kind, 'key', concat_ws(' ', x.kind, x.body_id, x.organization_id, x.label), ` +
    `'label', coalesce(${agencyLabel('x.body_id', asked)}, ${name}, x.label)) order by x.position, x.id), '[]'::json) from (` +
    `select ${a.kind} as kind, ${a.bodyId} as body_id, ${end} as organization_id, ${a.position} as position, ${a.id} as id, ` +
    // As in suggestionAddressees: the words only where nothing else says who it is.
    `case when ${a.bodyId} is null and ${a.organizationId} is null and ${a.kind} in ('AGENCY', 'ORGANIZATION', 'OTHER') then ${a.label} end as label ` +
    // Made before it is compared: a cast beneath row-level security would keep the name from being found by its key.
    `from ${from} ${join} where ${where} offset 0) x)`
  );
}

function againstJson(proposal: Row<AmendmentProposal>, { c, args }: Asked): string {
  const { from, where, row } = c.rows(MandateVersion, (v) => `${v.id} = ${proposal.againstVersionId}`);
  const language = `localized_language(${row.textTexts}, ${c.locale(args)})`;
  return (
    `(select json_build_object('text', ${row.textTexts}->>${language}, 'language', ${language}, 'basis', ${row.textBasis}) ` +
    `from ${from} where ${where})`
  );
}

const commitmentJson = (x: Row<Commitment>, asked: Asked): string =>
  `'dueOn', ${x.dueOn}, 'state', ${stateOf(x, asked.c)}, ` +
  filedJson(x, { prefix: 'cmt', words: x.text, texts: { text: x.text } }, asked);

/** Commitments of rounds that were due before this one, newest round first. */
function earlierCommitments(asked: Asked): string {
  const { c, args } = asked;
  const { from, where, row, alias } = c.rows(
    Commitment,
    (x) =>
      `not ${x.isConfidential} and exists (select from cycle k where k.id = ${x.cycleId} and ${c.happened('k.since')} ` +
      `and ${c.holds('k.until')} and k.due_on < w.due_on)`,
  );
  const agency = c.rows(Agency, (a) => `${a.id} = ${row.agencyId}`);
  const agencyCode = `(select ${agency.row.code} from ${agency.from} where ${agency.where})`;
  const reference = `(select d.reference from diagnosis d join revision r on r.diagnosis_id = d.id where r.id = ${row.revisionId})`;
  const round = `(select k.title_texts from cycle k where k.id = ${row.cycleId} and ${c.happened('k.since')} and ${c.holds('k.until')})`;
  return bounded({
    rows: `select ${alias}.*, row_number() over (order by ${row.cycleId} desc, ${row.agencyId}, ${row.position}, ${row.id}) as "$n" from ${from} where ${where}`,
    alias,
    most: MOST.earlierCommitments,
    json: `json_build_object('agency', ${agencyLabel(row.agencyId, asked)}, 'agencyCode', ${agencyCode}, 'reference', ${reference}, 'round', ${localized(round, c, args)}, ${commitmentJson(row, asked)})`,
  });
}

const item = (row: Row<FiledRow>): Row<Item> => row as Row<Item>;

/** SQL of each list of what was filed, by its name in the material. */
export function filedLists(asked: Asked): Readonly<Record<string, string>> {
  const { c } = asked;
  const text = (row: Row<FiledRow & { text: string }>, prefix: string): string =>
    filedJson(item(row), { prefix, words: row.text, texts: { text: row.text } }, asked);
  return {
    claims: listed(
      {
        entity: ObjectiveClaim,
        most: MOST.claims,
        json: (x) =>
          `'objective', ${judged(x, { aspect: 'objective', column: 'value', otherwise: `${x.objectiveId}::text` }, c)}, ${text(x, 'clm')}`,
      },
      c,
    ),
    responses: listed(
      {
        entity: MandateResponse,
        most: MOST.responses,
        json: (x) =>
          `'mandate', ${judged(x, { aspect: 'mandate', column: 'value', otherwise: `${x.mandateId}::text` }, c)}, ` +
          `'isHeading', coalesce(${item(x).span}_quote = ${x.quotedMandateText}, false), ` +
          filedJson(item(x), { prefix: 'rsp', words: x.narrative, texts: { narrative: x.narrative } }, asked),
      },
      c,
    ),
    activities: listed(
      {
        entity: Activity,
        most: MOST.activities,
        json: (x) =>
          `'mandates', to_json(${tiedTo(TO_MANDATES, x.id, c)}), 'objectives', to_json(${tiedTo(TO_OBJECTIVES, x.id, c)}), ` +
          filedJson(
            item(x),
            { prefix: 'act', words: x.filedTitle, texts: { text: x.text, title: x.filedTitle } },
            asked,
          ),
      },
      c,
    ),
    statements: listed(
      {
        entity: Statement,
        most: MOST.statements,
        json: (x) =>
          `'polarity', ${x.polarity}, 'theme', ${labelled('theme', x.themeCode, asked)}, ${text(x, 'stm')}`,
      },
      c,
    ),
    suggestions: listed(
      {
        entity: Suggestion,
        most: MOST.suggestions,
        json: (x) => `'id', 'sug_' || ${x.id}, 'addressees', ${addresseesJson(x, asked)}, ${text(x, 'sug')}`,
      },
      c,
    ),
    proposals: listed(
      { entity: AmendmentProposal, most: MOST.proposals, json: (x) => proposal(x, asked) },
      c,
    ),
    commitments: listed(
      { entity: Commitment, most: MOST.commitments, json: (x) => commitmentJson(x, asked) },
      c,
    ),
    earlierCommitments: earlierCommitments(asked),
    annexes: listed(
      {
        entity: AnnexReference,
        most: MOST.annexes,
        when: (x) => `not ${c.exists(SourceFile, (f) => `${f.annexId} = ${x.id}`, { visibleOnly: true })}`,
        json: (x) =>
          `'kind', ${x.kind}, 'label', ${x.label}, 'title', ${x.title}, ` +
          filedJson(item(x), { prefix: 'anx', words: x.label, texts: {} }, asked),
      },
      c,
    ),
  };
}

const proposal = (x: Row<AmendmentProposal>, asked: Asked): string => {
  const words = `coalesce(${x.proposedText}, ${x.rationale})`;
  return (
    `'id', 'prp_' || ${x.id}, 'kind', ${x.kind}, 'status', ${statusOf(x, asked.c)}, 'mandate', ${mandateOf(x, asked.c)}, ` +
    `'target', ${x.targetLabel}, 'rationale', ${x.rationale}, 'language', ${x.language}, ` +
    `'drawn', ${proposalJson(x, asked.c)}, 'against', ${againstJson(x, asked)}, ` +
    filedJson(
      item(x),
      { prefix: 'prp', words, texts: { proposedText: x.proposedText, rationale: x.rationale } },
      asked,
    )
  );
};
