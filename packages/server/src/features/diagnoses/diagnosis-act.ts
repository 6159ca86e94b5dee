import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Caller } from '../../platform/caller';
import { Node } from '../../platform/node';
import { condition } from '../../platform/planner/conditions';
import { One, Rows } from '../../platform/planner/declare';
import { DateTimeScalar, Sha256Scalar } from '../../platform/scalars';
import { returnWasAskedFor } from '../../values/filed-row';
import { StoredActor, storedActor } from '../../values/stored-actor';
import { Agency } from '../agencies/agency';
import type { Diagnosis } from './diagnosis';
import { Actor, actorRows, Revision } from './revision';
import { DiagnosisTransition } from './transition';

@ObjectType({
  implements: Node,
  description:
    'Something done with a return, bound to the words it was done to. Its agency sees all of them, the secretariat those on revisions that were handed in, the public none.',
})
@Entity()
@Rows<DiagnosisAct>({
  prefix: 'dga',
  visible: (t, c) => {
    const { scopes } = c.caller;
    const own = scopes.has('drafts:read') ? [`${t.agencyId} = ${c.callerAgency}`] : [];
    const submitted = scopes.has('submissions:read')
      ? [condition('revision.isSubmitted')({ id: t.revisionId }, c, null)]
      : [];
    const may = [...own, ...submitted].join(' or ');
    return may === '' ? 'false' : `((${may}) and ${returnWasAskedFor(t, c)})`;
  },
  current: () => 'true',
  versioned: false,
})
export class DiagnosisAct {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  diagnosisId!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  revisionId!: string;

  @Field(() => Revision, { description: 'The revision it was done to.' })
  @One<DiagnosisAct, Revision>(() => Revision, {
    on: (r, t) => `${r.id} = ${t.revisionId}`,
    visibleOnly: true,
  })
  revision?: Revision;

  @Field(() => DiagnosisTransition, {
    description: 'What was done; SAVE and TRANSLATE stand in the audit only.',
  })
  @Column('text')
  kind!: DiagnosisTransition;

  @Field(() => Sha256Scalar, { description: '`contentHash` of the words it was done to.' })
  @Column('text')
  contentHash!: string;

  @Field(() => DateTimeScalar, { description: 'Instant at which it was done.' })
  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Global id of the key or person: two consents of one are one. */
  @Column('text', { nullable: true })
  actorId!: string | null;

  @Field(() => Actor, { description: 'Who did it.' })
  @One<DiagnosisAct, Actor>(() => Actor, { rows: (t, c) => actorRows(t.by, c) })
  @Column(() => StoredActor)
  by!: StoredActor;

  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency it was done for, where that is another one than the actor’s.',
  })
  @One<DiagnosisAct, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.onBehalfOfId}` })
  onBehalfOf?: Agency;

  @Field(() => String, { nullable: true, description: 'Reason or note given with it, in the actor’s words.' })
  @Column('text', { nullable: true })
  note!: string | null;
}

interface Done {
  readonly diagnosis: Diagnosis;
  readonly revision: Pick<Revision, 'id' | 'contentHash'>;
  readonly kind: DiagnosisTransition;
  readonly at: Date;
  readonly note: string | null;
}

/** Acts of the agency’s own people are on its own behalf; the secretariat’s decisions are nobody’s but its own. */
const OF_THE_AGENCY: readonly DiagnosisTransition[] = [
  DiagnosisTransition.APPROVE,
  DiagnosisTransition.SUBMIT,
  DiagnosisTransition.REVISE,
];

export async function recordDiagnosisAct(manager: EntityManager, caller: Caller, done: Done): Promise<void> {
  const { diagnosis, revision, kind, at, note } = done;
  const isForOther = OF_THE_AGENCY.includes(kind) && caller.agencyId !== diagnosis.agencyId;
  await manager.insert(DiagnosisAct, {
    id: uuid(),
    diagnosisId: diagnosis.id,
    agencyId: diagnosis.agencyId,
    revisionId: revision.id,
    kind,
    contentHash: revision.contentHash,
    at,
    actorId: caller.id,
    by: storedActor(caller),
    onBehalfOfId: isForOther ? diagnosis.agencyId : null,
    note,
  });
}
