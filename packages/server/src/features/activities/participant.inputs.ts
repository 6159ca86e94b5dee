import { Field, InputType } from 'type-graphql';
import type { PlanContext } from '../../platform/planner/context';
import type { Row } from '../../platform/planner/declare';
import { anyOfTexts, CodeComparator, codeSql, StringComparator, stringSql } from '../../values/comparators';
import { someStandsFor } from '../../values/same-as';
import type { Activity } from './activity';
import { Organization } from './organization';
import { Participation, ParticipationRole } from './participation';
import { agencyOf } from './reporter';

const OF_THE_RETURN = { visibleOnly: true };

@InputType({ description: 'Which participants; every given field must hold of the same one.' })
export class ParticipantFilter {
  @Field(() => StringComparator, { nullable: true, description: 'By name or acronym.' })
  name?: StringComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By code of the agency that it is.' })
  agency?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By country code.' })
  country?: CodeComparator;

  @Field(() => CodeComparator, { nullable: true, description: 'By kind, from the list `partner-kind`.' })
  kind?: CodeComparator;

  @Field(() => [ParticipationRole], { nullable: true, description: 'In one of these roles.' })
  role?: ParticipationRole[];
}

export function takesPart(a: Row<Activity>, value: ParticipantFilter, c: PlanContext): string {
  const matches = (o: Row<Organization>): string =>
    [
      ...(value.name
        ? [
            c.at('name', () =>
              stringSql(value.name as StringComparator, c, anyOfTexts(o.filedName, o.filedAcronym)),
            ),
          ]
        : []),
      ...(value.agency ? [c.at('agency', () => agencyOf(o.bodyId, value.agency as CodeComparator, c))] : []),
      ...(value.country
        ? [
            c.at('country', () =>
              codeSql(value.country as CodeComparator, 'country', c, (m) => m(o.countryCode)),
            ),
          ]
        : []),
      ...(value.kind
        ? [c.at('kind', () => codeSql(value.kind as CodeComparator, 'partner-kind', c, (m) => m(o.kindCode)))]
        : []),
    ].join(' and ');
  const named = value.name || value.agency || value.country || value.kind;
  return c.exists(
    Participation,
    (p) =>
      [
        `${p.activityId} = ${a.id}`,
        ...(value.role ? [`${p.role} = any(${c.param(value.role, 'text[]')})`] : []),
        ...(named
          ? [someStandsFor(Organization, { id: p.organizationId, revisionId: p.revisionId }, c, matches)]
          : []),
      ].join(' and '),
    OF_THE_RETURN,
  );
}
