import { Args, Query, Resolver } from 'type-graphql';
import { Standing } from '../../platform/caller';
import { Cost } from '../../platform/limits/cost';
import type { PlanContext } from '../../platform/planner/context';
import { One, planned, type Args as FieldArgs } from '../../platform/planner/declare';
import { refuseWithout } from '../access/requires';
import { Cycle } from '../cycles/cycle';
import { Assessment } from './assessment';
import { AssessmentArgs } from './assessment.inputs';
import type { AssessmentLocale } from './material';
import { materialJson } from './material.rows';

const languageOf = (tag: string): AssessmentLocale => (/^es\b/i.test(tag) ? 'es' : 'en');

/** The round with what its document is compiled of, which is made only where a field asks for it: hence the offset. */
function assessedRows(c: PlanContext, args: FieldArgs & Partial<AssessmentArgs>): string {
  // A list falls back to what the caller may see; a document about everybody would then say what is not so.
  if (c.standing !== Standing.PUBLISHED) refuseWithout(['submissions:read'], c);
  const { from, where, row } = c.rows(
    Cycle,
    (k) => `${k.code} = any(${c.at('cycle', () => c.codes('cycle', [args.cycle as string]))})`,
  );
  const locale = c.look(args.locale ?? c.localeTag, languageOf);
  const round =
    `select ${row.id} as id, ${row.code} as code, ${row.titleTexts} as title_texts, ${row.state} as state, ${row.opensOn} as opens_on, ` +
    `${row.dueOn} as due_on, ${row.requestedById} as requested_by_id, ` +
    `case when ${row.state} = 'PLANNED' then '{}' else array[${row.id}] end as rounds from ${from} where ${where}`;
  return `select w.id, w.rounds, '${locale}'::text as language, ${materialJson({ c, args: { locale } })} as material from (${round} offset 0) w offset 0`;
}

@Resolver()
export class AssessmentResolver {
  @Cost({ weight: 1000 })
  @Query(() => Assessment, {
    nullable: true,
    description:
      'First draft of the global assessment of a round, from published returns, or for the secretariat from those accepted or submitted. Null where the round was not there yet at the act that is read.',
  })
  @One<unknown, Assessment>(() => Assessment, { rows: (_root, c, args) => assessedRows(c, args) })
  assessment(@Args(() => AssessmentArgs) _: AssessmentArgs): Assessment {
    return planned();
  }
}
