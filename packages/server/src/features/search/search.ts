import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../platform/node';
import { Either, Expr, Many, One, Value } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { Activity } from '../activities/activity';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Citation } from '../diagnoses/citation';
import { AmendmentProposal } from '../diagnoses/response';
import { Section } from '../diagnoses/section';
import { Mandate } from '../mandates/mandate';
import { passageRows } from './passages';
import { SearchScope, type HitRow } from './search-scope';

export interface PassageRow {
  readonly marked: string;
  readonly sectionId: string;
  readonly part: string;
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: string;
  readonly symbol: string;
  readonly item: string;
}

@Value()
@ObjectType({ description: 'A run of a passage’s words.' })
export class Fragment {
  @Field(() => String, { description: 'The words, exactly.' })
  text!: string;

  @Field(() => Boolean, {
    description:
      'True for what was found: a word asked for or what stands for it; a phrase in one run, and never one of its words by itself.',
  })
  isMatch!: boolean;
}

@Value()
@ObjectType({ description: 'A sentence that holds what was looked for.' })
export class Passage {
  @Field(() => Citation, {
    nullable: true,
    description:
      'Of filed text: the sentence itself, by section and UTF-16 offsets. Of an activity or proposal: the words that it rests on. Null for a mandate, whose words stand in `Mandate.versions`.',
  })
  @One<PassageRow, Citation>(() => Citation, {
    rows: (t) =>
      `select ${t.sectionId} as section_id, ${t.part} as part, ${t.revisionId} as revision_id, ${t.start} as start, ${t.end} as "end", ` +
      `${t.quote} as quote, ${t.language} as language, ${t.symbol} as symbol, ${t.item} as item where ${t.revisionId} is not null`,
  })
  citation?: Citation | null;

  @Field(() => [Fragment], { description: 'Its words in order; together they are the sentence.' })
  @Many<PassageRow, Fragment>(() => Fragment, {
    // Two control characters, which no stored text holds, stand around what matches.
    rows: (t) =>
      `select f.text, f.is_match from unnest(string_to_array(${t.marked}, E'\\x02')) with ordinality p(piece, n), ` +
      `lateral (values (1, case when p.n = 1 then '' else split_part(p.piece, E'\\x03', 1) end, true), ` +
      `(2, case when p.n = 1 then p.piece else split_part(p.piece, E'\\x03', 2) end, false)) f(place, text, is_match) ` +
      `where f.text <> '' order by p.n, f.place`,
  })
  fragments!: Fragment[];
}

@Value()
@ObjectType({ description: 'Something that was found.' })
export class SearchHit {
  @Field(() => SearchScope, { description: 'What kind of thing it is.' })
  scope!: SearchScope;

  @Field(() => Node, { description: 'What was found: a Section, Activity, Mandate or AmendmentProposal.' })
  @Either<HitRow>(
    {
      target: () => Section as never,
      when: (t) => `${t.scope} = 'FILED_TEXT'`,
      on: (s: { id: string }, t) => `${s.id} = ${t.id}`,
    },
    {
      target: () => Activity as never,
      when: (t) => `${t.scope} = 'ACTIVITY'`,
      on: (a: { id: string }, t) => `${a.id} = ${t.id}`,
    },
    {
      target: () => Mandate as never,
      when: (t) => `${t.scope} = 'MANDATE'`,
      on: (m: { id: string }, t) => `${m.id} = ${t.id}`,
    },
    {
      target: () => AmendmentProposal as never,
      when: (t) => `${t.scope} = 'PROPOSAL'`,
      on: (p: { id: string }, t) => `${p.id} = ${t.id}`,
    },
  )
  node!: Node;

  @Field(() => LanguageTagScalar, {
    description: 'Language of the words that were found; it need not be that of the question.',
  })
  @Expr<HitRow>((t) => t.language)
  matchedLanguage!: string;

  @Field(() => Float, {
    description:
      'How well it fits, larger is better, good for the order of one list only. 0 for what is not ranked: of more than 2,000 finds of one kind the newest 2,000 are.',
  })
  @Expr<HitRow>((t) => `${t.rank} / 1000000.0::float8`)
  score!: number;

  @Field(() => [Passage], {
    description: 'Up to three sentences that hold what was looked for, in their order.',
  })
  @Many<HitRow, Passage>(() => Passage, { rows: passageRows })
  passages!: Passage[];
}

export const SearchHitConnection = connectionOf(SearchHit);

export enum SearchFacetDimension {
  SCOPE = 'SCOPE',
  AGENCY = 'AGENCY',
  CYCLE = 'CYCLE',
  LANGUAGE = 'LANGUAGE',
}

registerEnumType(SearchFacetDimension, {
  name: 'SearchFacetDimension',
  description: 'What finds are counted by.',
  valuesConfig: {
    SCOPE: { description: 'Kind of thing.' },
    AGENCY: { description: 'Reporting agency; mandates have none.' },
    CYCLE: { description: 'Round; mandates have none.' },
    LANGUAGE: { description: 'Language of the words found.' },
  },
});

interface FacetRow {
  readonly agencyId: string;
  readonly cycleId: string;
}

@Value()
@ObjectType({ description: 'How many finds of the whole list have one value.' })
export class SearchFacet {
  @Field(() => SearchFacetDimension, { description: 'What is counted by.' })
  dimension!: SearchFacetDimension;

  @Field(() => String, {
    description: 'The value: name of the scope, code of agency or round, language tag.',
  })
  code!: string;

  @Field(() => Int, { description: 'Number of finds. By SCOPE and by LANGUAGE they add up to `totalCount`.' })
  count!: number;

  @Field(() => Agency, { nullable: true, description: 'The agency; null for other dimensions.' })
  @One<FacetRow, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => Cycle, { nullable: true, description: 'The round; null for other dimensions.' })
  @One<FacetRow, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })
  cycle?: Cycle;
}

@Value()
@ObjectType({ description: 'How one word or phrase of a question was understood.' })
export class InterpretedTerm {
  @Field(() => String, { description: 'The word or phrase as asked.' })
  asked!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What was looked for instead, because no public text holds the word and this one is spelt nearly so; null where it was taken as it stands.',
  })
  correctedTo!: string | null;

  @Field(() => [String], {
    description:
      'What was looked for besides: other spellings, and what the glossary gives in either language.',
  })
  alsoFor!: string[];
}
