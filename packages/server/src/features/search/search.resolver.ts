import { Args, ArgsType, Field, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { FieldsOf, Page, planned, type Args as FieldArgs } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { AS_OF, ForwardArgs } from '../../values/arguments';
import { ActivityFilter } from '../activities/activity.inputs';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { found, questionOf } from './found';
import { InterpretedTerm, SearchFacet, SearchHit, SearchHitConnection } from './search';
import { SearchScope, type HitRow } from './search-scope';

@ArgsType()
class SearchArgs extends ForwardArgs {
  @Field(() => String, {
    description:
      'Words that must all be found, in any order. "In quotation marks": in that order. `traff*`: what begins so. `-word`: without it. `OR` between alternatives. Case, accents and British or American spelling do not matter. At most 500 characters and 25 words and phrases.',
  })
  query!: string;

  @Field(() => [SearchScope], {
    nullable: true,
    description: 'What to search; without it everything that the filter means something in.',
  })
  scopes?: SearchScope[];

  @Field(() => ActivityFilter, {
    nullable: true,
    description:
      'As in `activities`. Of FILED_TEXT and PROPOSAL only `agency` and `cycle` mean something, of MANDATE `agency` (as addressee), `mandate` and `objective`: with any other field such a scope is left out, or refused where it was named.',
  })
  filter?: ActivityFilter;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'Only words found in this language; a general tag (`es`) stands for its regional ones. Without it any: a question finds text of the other language through the glossary.',
  })
  locale?: string;

  @Field(() => Standing, {
    defaultValue: Standing.PUBLISHED,
    description: 'Which returns are searched. Spelling is corrected in what is PUBLISHED only.',
  })
  standing!: Standing;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number;
}

function facetRows(c: PlanContext, args: FieldArgs): string {
  const counted =
    `select case when grouping(h.scope) = 0 then 'SCOPE' when grouping(h.agency_id) = 0 then 'AGENCY' ` +
    `when grouping(h.cycle_id) = 0 then 'CYCLE' else 'LANGUAGE' end as dimension, h.scope, h.agency_id, h.cycle_id, h.language, count(*)::int as count ` +
    `from ${found(c, args)} h group by grouping sets ((h.scope), (h.agency_id), (h.cycle_id), (h.language))`;
  const agency = c.rows(Agency, (a) => `${a.id} = g.agency_id`);
  const cycle = c.rows(Cycle, (k) => `${k.id} = g.cycle_id`);
  const code =
    `coalesce(g.scope, g.language, (select ${agency.row.code} from ${agency.from} where ${agency.where}), ` +
    `(select ${cycle.row.code} from ${cycle.from} where ${cycle.where}))`;
  return (
    `select f.* from (select g.dimension, ${code} as code, g.count, g.agency_id, g.cycle_id from (${counted}) g) f where f.code is not null ` +
    `order by array_position(array['SCOPE', 'AGENCY', 'CYCLE', 'LANGUAGE'], f.dimension), f.count desc, f.code collate "C"`
  );
}

const interpretedRows = (c: PlanContext): string =>
  `select t.term->>'asked' as asked, t.term->>'correctedTo' as corrected_to, array(select jsonb_array_elements_text(t.term->'alsoFor')) as also_for ` +
  `from ${questionOf(c)} q, jsonb_array_elements(q.told) with ordinality t(term, n) order by t.n`;

@FieldsOf(() => SearchHitConnection)
export class SearchSummaryFields {
  @Cost({ weight: 20, rows: 50 })
  @FieldResolver(() => [SearchFacet], {
    description:
      'The whole list, with its filter, counted by scope, agency, round and language; each with the most frequent first. Counted only when asked for.',
  })
  facets(): SearchFacet[] {
    return planned();
  }

  @FieldResolver(() => [InterpretedTerm], {
    description: 'How each word and phrase of the question was understood, without those that are left out.',
  })
  interpretedAs(): InterpretedTerm[] {
    return planned();
  }
}

@Resolver()
export class SearchResolver {
  @Cost({ weight: 50 })
  @Query(() => SearchHitConnection, {
    description:
      'Full text of returns, activities, mandates and proposals in English and Spanish, what fits best first. A term of the glossary finds its counterpart in the other language (`trafficking` and `trata`; `smuggling` and `tráfico ilícito`; never one for the other). The noun `trata` is told from forms of `tratar` by the words around it. A word that no public text holds is taken for the nearest one that some does; `interpretedAs` says so. A question without anything to find, with unbalanced quotation marks or longer than allowed is refused.',
  })
  @Page<unknown, HitRow>(() => SearchHit as never, {
    rows: (_root, c, args) => `select * from ${found(c, args)}`,
    sums: {
      facets: { target: () => SearchFacet, rows: facetRows },
      interpretedAs: { target: () => InterpretedTerm, rows: interpretedRows },
    },
    orders: {
      keys: { RANK: [{ type: 'int', sql: (h) => h.rank, isNeverNull: true }] },
      initial: [{ field: 'RANK', direction: 'DESC' }],
    },
  })
  search(@Args(() => SearchArgs) _: SearchArgs): unknown {
    return planned();
  }
}
