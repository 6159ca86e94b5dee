import { TRANSLATABLE_FIELDS } from '@mandato/rules';
import { Field, FieldResolver, ObjectType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { provideCondition } from '../../platform/planner/conditions';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Many, One, planned, Value, type ClassOf, type Row } from '../../platform/planner/declare';
import { DateTimeScalar, LanguageTagScalar } from '../../platform/scalars';
import type { FiledRow } from '../../values/filed-row';
import { isStaleSql, ItemTranslation, newestFirst } from '../../values/item-translation';
import { Activity } from '../activities/activity';
import { Outcome } from '../activities/outcome';
import { ObjectiveClaim } from './claim';
import { Commitment } from './commitment';
import { AnnexReference, Footnote } from './reference';
import { ResourceStatement } from './resource-statement';
import { AmendmentProposal, MandateResponse } from './response';
import { Actor, actorRows, Revision } from './revision';
import { Section } from './section';
import { Statement } from './statement';
import { Suggestion } from './suggestion';

provideCondition('revision.followsTranslation', (revision, _c, value) => {
  const x = value as Row<ItemTranslation>;
  return `exists (select from revision r where r.id = ${revision.id} and r.diagnosis_id = ${x.diagnosisId} and r.number >= ${x.revisionNumber})`;
});

/** What a translation is asked for from: the revision, and of its languages one. */
interface TranslatedRow {
  readonly revisionId: string;
  readonly diagnosisId: string;
  readonly number: string;
  readonly language: string;
}

@Value()
@ObjectType({ description: 'A translated text of one item of a return.' })
export class ItemText {
  @Field(() => String, { description: 'Key of the item.' })
  key!: string;

  @Field(() => String, {
    description:
      'Which of its texts, named as in the document: `title`, `narrative`, `outcomes.0.text`; places are counted from 0, those that are held back last.',
  })
  field!: string;

  @Field(() => String, { description: 'The words in the language of the translation.' })
  text!: string;

  @Field(() => Boolean, { description: 'True when the original moved after it was made.' })
  isStale!: boolean;
}

@Value()
@ObjectType({
  description:
    'One language’s translation of a revision: attached to the original, matched item by item by `key`, never counted.',
})
export class RevisionTranslation {
  @Field(() => LanguageTagScalar, { description: 'Language of the translation.' })
  language!: string;

  @Field(() => Boolean, {
    description: 'True when the original of any of its texts moved after it was made.',
  })
  isStale!: boolean;

  @Field(() => Actor, { nullable: true, description: 'Who made the newest of its texts.' })
  @One<{ by: unknown }, Actor>(() => Actor, { rows: (t, c) => actorRows(t.by, c) })
  translatedBy!: Actor | null;

  @Field(() => DateTimeScalar, { description: 'Instant at which the newest of its texts was attached.' })
  at!: Date;

  @Cost({ rows: 50 })
  @Field(() => [ItemText], {
    description: 'Its texts, by key and field: as many as were translated and still have an original.',
  })
  @Many<TranslatedRow, ItemText>(() => ItemText, {
    rows: (t, c) =>
      `select x.key, x.field, x.text, x.is_stale from (${standing(t, c, (x) => `${x.language} = ${t.language}`)}) x ` +
      `order by x.key collate "C", x.field collate "C"`,
  })
  texts!: ItemText[];
}

@FieldsOf(() => Revision)
export class RevisionTranslationFields {
  @FieldResolver(() => [RevisionTranslation], {
    description:
      'Its translations, by language: each text the newest made from this revision or an earlier one of the return.',
  })
  @Many<Revision, RevisionTranslation>(() => RevisionTranslation, {
    rows: (t, c) => {
      const of = { revisionId: t.id, diagnosisId: t.diagnosisId, number: t.number };
      return (
        `select distinct on (x.language collate "C") x.language, bool_or(x.is_stale) over (partition by x.language) as is_stale, ` +
        `x.by_name, x.by_agency_id, x.by_role, x.at, ${t.id} as revision_id, ${t.diagnosisId} as diagnosis_id, ${t.number} as number ` +
        `from (${standing(of, c, () => 'true')}) x order by x.language collate "C", x.at desc, x.id`
      );
    },
  })
  translations(): RevisionTranslation[] {
    return planned();
  }
}

/** The translations that stand for a revision, one per text and language. */
function standing(
  of: Pick<TranslatedRow, 'revisionId' | 'diagnosisId' | 'number'>,
  c: PlanContext,
  condition: (x: Row<ItemTranslation>) => string,
): string {
  const {
    from,
    where,
    row: x,
  } = c.rows(
    ItemTranslation,
    (t) => `${t.diagnosisId} = ${of.diagnosisId} and ${t.revisionNumber} <= ${of.number} and ${condition(t)}`,
  );
  const joined = `o.key = ${x.key} and o.field = ${x.field} and o.language <> ${x.language}`;
  return (
    `select distinct on (${x.language}, ${x.key}, ${x.field}) ${x.id}, ${x.key}, ${x.field}, ${x.language}, ${x.text}, ${x.at}, ` +
    `${x.by}_name, ${x.by}_agency_id, ${x.by}_role, ${isStaleSql(x, 'o.words')} as is_stale ` +
    `from ${from} join (${originals(of.revisionId, c)}) o on ${joined} where ${where} ` +
    `order by ${x.language}, ${x.key}, ${x.field}, ${newestFirst(x, 'o.words', c)}`
  );
}

type Item = FiledRow & { key: string };

const ITEMS: Readonly<Record<string, ClassOf<Item>>> = {
  sections: Section,
  objectiveClaims: ObjectiveClaim,
  mandateResponses: MandateResponse,
  activities: Activity,
  statements: Statement,
  amendmentProposals: AmendmentProposal,
  resourceStatements: ResourceStatement,
  suggestions: Suggestion,
  commitments: Commitment,
  annexReferences: AnnexReference,
  footnotes: Footnote,
};

/** Where a column is not called as the field of the document is. */
const COLUMNS: Readonly<Record<string, string>> = { 'activities.title': 'filedTitle' };

/** Every translatable text of a revision that the caller may see, as rows of key, field, language and words. */
function originals(revisionId: string, c: PlanContext): string {
  const texts = Object.entries(TRANSLATABLE_FIELDS).flatMap(([list, fields]) =>
    fields.map((field) => {
      if (field === 'outcomes.N.text') return outcomeTexts(revisionId, c);
      const { from, where, row } = c.rows(
        ITEMS[list] as ClassOf<Item>,
        (item) => `${item.revisionId} = ${revisionId}`,
        { visibleOnly: true },
      );
      const words = (row as Readonly<Record<string, string>>)[COLUMNS[`${list}.${field}`] ?? field];
      return `select ${row.key} as key, '${field}' as field, ${row.language} as language, ${words} as words from ${from} where ${where}`;
    }),
  );
  return texts.join(' union all ');
}

function outcomeTexts(revisionId: string, c: PlanContext): string {
  const { from, where, row } = c.rows(Outcome, (o) => `${o.revisionId} = ${revisionId}`, {
    visibleOnly: true,
  });
  return (
    `select a.key, 'outcomes.' || row_number() over (partition by ${row.activityId} order by ${row.isConfidential}, ${row.position}) - 1 || '.text', ` +
    `${row.language}, ${row.text} ` +
    `from ${from} join activity a on a.id = ${row.activityId} where ${where}`
  );
}
