import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Role } from '../../platform/caller';
import { FilterBy } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { ForwardArgs } from '../../values/arguments';
import { CodeComparator, codeSql, StringComparator, stringSql } from '../../values/comparators';
import { Agency } from '../agencies/agency';
import type { AuditEntry } from './audit';

@InputType({ description: 'Which entries of the audit; every given field must hold.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Of what was done to this: its global id.' })
  @FilterBy<AuditEntry, string>((t, value, c) => `${t.subject} = ${c.param(value, 'text')}`)
  subjectId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Done by this key or person: its global id. Finds nothing of other agencies’ keys and persons, except for administrators.',
  })
  @FilterBy<AuditEntry, string>((t, value, c) => {
    const { roles, id } = c.caller;
    const actor = `${t.keyId} = ${c.param(value, 'text')}`;
    // Whose name is not told is not found out by trying ids either.
    if (roles.includes(Role.ADMINISTRATOR) || c.look([value, id], ([asked, own]) => asked === own))
      return actor;
    return `${actor} and ${t.agencyId} = ${c.callerAgency}`;
  })
  actor?: string;

  @Field(() => StringComparator, { nullable: true, description: 'By the name of what was done.' })
  @FilterBy<AuditEntry, StringComparator>((t, value, c) =>
    stringSql(value, c, (matches) => matches(t.action)),
  )
  action?: StringComparator;

  @Field(() => CodeComparator, {
    nullable: true,
    description: 'By the code of the agency that did it or whose thing was changed.',
  })
  @FilterBy<AuditEntry, CodeComparator>((t, value, c) =>
    codeSql(value, 'agency', c, (matches) => {
      // As a list that is found first, so that both indexes serve it.
      const { from, where, row } = c.rows(Agency, (a) => matches(a.code));
      const ids = `any(array(select ${row.id} from ${from} where ${where}))`;
      return `(${t.concernsId} = ${ids} or ${t.agencyId} = ${ids})`;
    }),
  )
  agency?: CodeComparator;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  @FilterBy<AuditEntry, string>((t, value, c) => `${t.at} >= ${c.param(value, 'timestamptz')}`)
  from?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Before this instant, so that one span ends where the next begins.',
  })
  @FilterBy<AuditEntry, string>((t, value, c) => `${t.at} < ${c.param(value, 'timestamptz')}`)
  to?: string;
}

@ArgsType()
export class AuditArgs extends ForwardArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which ones; all that may be seen without it.' })
  filter?: AuditFilter;
}
