import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, Many, One, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { framework, RegisterRow } from '../../values/register-row';
import { mergedInto } from '../../values/same-as';
import { StoredActor } from '../../values/stored-actor';
import { Organization, Project } from '../activities/organization';
import { Actor, actorRows } from '../diagnoses/revision';

export enum DuplicateKind {
  PROJECT = 'PROJECT',
  ORGANIZATION = 'ORGANIZATION',
}

registerEnumType(DuplicateKind, {
  name: 'DuplicateKind',
  description: 'What two are.',
  valuesConfig: {
    PROJECT: { description: 'Two projects.' },
    ORGANIZATION: { description: 'Two organizations.' },
  },
});

export enum DuplicateState {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}

registerEnumType(DuplicateState, {
  name: 'DuplicateState',
  description: 'What became of the thought that two are one.',
  valuesConfig: {
    PROPOSED: { description: 'Software noticed it; nobody has decided. They count as two.' },
    CONFIRMED: {
      description: 'They were merged, by `projectMerge` or `organizationMerge`: they count as one.',
    },
    REJECTED: { description: 'Somebody said that they are two: it is not proposed again.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Two projects or two organizations of like names that may be one. Noticed when a return that names one of them anew is published. To confirm it, merge them: `projectMerge`, `organizationMerge`.',
})
@Entity()
@Check('CHK_duplicate_order', 'one_id < other_id')
@Index('IDX_duplicate_pair', ['oneId', 'otherId'], { unique: true, where: '"until" is null' })
@Rows<Duplicate>(framework('dup'))
export class Duplicate extends RegisterRow {
  @Field(() => DuplicateKind, { description: 'What the two are.' })
  @Column('text')
  kind!: DuplicateKind;

  /** The smaller one of the two. */
  @Column('uuid')
  oneId!: string;

  @Index('IDX_duplicate_other')
  @Column('uuid')
  otherId!: string;

  @Field(() => [Project], { description: 'The two projects as last published, by key; else empty.' })
  @Many<Duplicate, Project>(() => Project, {
    on: (p, t) => `${t.kind} = '${DuplicateKind.PROJECT}' and ${p.id} in (${t.oneId}, ${t.otherId})`,
    order: (p) => `${p.key} collate "C", ${p.id}`,
  })
  projects?: Project[];

  @Field(() => [Organization], {
    description: 'The two organizations as last published, by name; else empty.',
  })
  @Many<Duplicate, Organization>(() => Organization, {
    on: (o, t) => `${t.kind} = '${DuplicateKind.ORGANIZATION}' and ${o.id} in (${t.oneId}, ${t.otherId})`,
    order: (o) => `${o.nameKey} collate "C", ${o.id}`,
  })
  organizations?: Organization[];

  @Field(() => String, {
    description:
      'What it rests on, separated by commas: of projects `same name` or `similar name`, `overlapping years`; of organizations `same name` or `similar name`, `same acronym`, `same country`.',
  })
  @Column('text')
  basis!: string;

  @Field(() => Float, {
    description:
      'How alike they are, 0 to 1: trigram similarity of their closest names; of projects 0.1 more for overlapping years; of organizations at least 0.5 for the same acronym, 0.2 more where both hold, 0.1 more for the same country.',
  })
  @Column('float8')
  confidence!: number;

  @Field(() => DuplicateState, { description: 'What became of it.' })
  @Expr<Duplicate>((t, c) => duplicateState(t, c))
  @Column('text')
  state!: DuplicateState;

  @Field(() => String, { nullable: true, description: 'Why they are two; null unless rejected.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column(() => StoredActor)
  by!: StoredActor;

  @Field(() => Actor, { nullable: true, description: 'Who rejected it; null unless rejected.' })
  @One<Duplicate, Actor>(() => Actor, {
    rows: (t, c) => `${actorRows(t.by, c)} where ${t.state} = '${DuplicateState.REJECTED}'`,
  })
  rejectedBy?: Actor;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant of the rejection; null unless rejected.',
  })
  @Expr<Duplicate>((t) => `case when ${t.state} = '${DuplicateState.REJECTED}' then ${t.at} end`)
  rejectedAt?: Date;
}

export const DuplicateConnection = connectionOf(Duplicate);

/** Two that lead to one and the same were confirmed, whatever stood before. */
export function duplicateState(t: Row<Duplicate>, c: PlanContext): string {
  const end = (id: string): string => `coalesce(${mergedInto(id, c)}, ${id})`;
  return `case when ${end(t.oneId)} = ${end(t.otherId)} then '${DuplicateState.CONFIRMED}' else ${t.state} end`;
}

/** Are both still named by what is published? */
export const bothAreNamed = (t: Row<Duplicate>, c: PlanContext): string =>
  [t.oneId, t.otherId]
    .map(
      (id) =>
        `case when ${t.kind} = '${DuplicateKind.PROJECT}' then ${c.exists(Project, (p) => `${p.id} = ${id}`)} ` +
        `else ${c.exists(Organization, (o) => `${o.id} = ${id}`)} end`,
    )
    .join(' and ');
