import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Role, type Caller } from '../../platform/caller';
import { Node, uuidOf } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { One, Rows, type Row } from '../../platform/planner/declare';
import { DateTimeScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { Agency } from '../agencies/agency';
import { SCOPES_OF } from './scopes';

export enum MemberState {
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  REMOVED = 'REMOVED',
}

registerEnumType(MemberState, {
  name: 'MemberState',
  description: 'How a person stands to the installation.',
  valuesConfig: {
    INVITED: { description: 'Was sent a link and has not followed it yet.' },
    ACTIVE: { description: 'Has signed in at least once.' },
    REMOVED: { description: 'May not sign in any more.' },
  },
});

export enum SignInMethod {
  LINK = 'LINK',
  TOKEN = 'TOKEN',
}

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'How a person shows who they are.',
  valuesConfig: {
    LINK: { description: 'By a one-time link sent to their address, which opens a session.' },
    TOKEN: { description: 'By a bearer token of the identity provider, which also says agency and roles.' },
  },
});

/** A person. Their name and address stand in this table only: everything else, the audit included, holds their id. */
@ObjectType({
  implements: Node,
  description:
    'A person who may sign in. Seen by administrators, by people and keys of the same agency, and by themselves; never by the public.',
})
@Entity()
@Index(['issuer', 'subject'], { unique: true })
@Rows<Member>({ prefix: 'mem', visible: memberVisible, current: () => 'true', versioned: false })
export class Member {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency they work for; null for people of the installation itself.',
  })
  @One<Member, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => String, {
    nullable: true,
    description:
      'How they are called; null once they were made anonymous, or where their token does not say.',
  })
  @Column('text', { nullable: true })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Their e-mail address; null once they were made anonymous, or where their token does not say.',
  })
  @Column('text', { nullable: true })
  email!: string | null;

  /** The address by which a person is found who signs in by link. Never set from a token: an address there is a claim
      that nobody has proved, and must not open what belongs to whoever reads that mailbox. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  emailKey!: string | null;

  @Field(() => [Role], { description: 'What they are to the network, the most powerful first.' })
  @Column('text', { array: true })
  roles!: Role[];

  @Field(() => MemberState, { description: 'Whether they may sign in.' })
  @Column('text')
  state!: MemberState;

  @Field(() => SignInMethod, { description: 'How they sign in.' })
  @Column('text')
  signsInBy!: SignInMethod;

  /** Of mails to them. */
  @Column('text')
  locale!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'Instant at which they were invited, or first seen by a token.',
  })
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Instant at which they last asked for something, to within five minutes; null before the first time.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastSeenAt!: Date | null;
}

export const MemberConnection = connectionOf(Member);

function memberVisible(t: Row<Member>, c: PlanContext): string {
  const { caller } = c;
  if (caller.id === null) return 'false';
  if (caller.roles.includes(Role.ADMINISTRATOR)) return 'true';
  const self = uuidOf('mem', caller.id);
  return `(${t.agencyId} = ${c.callerAgency}${self === null ? '' : ` or ${t.id} = ${c.param(self, 'uuid')}`})`;
}

/** A person as the rest of the server knows them: by id, never by name. */
export function callerOf(member: Pick<Member, 'id' | 'agencyId' | 'roles'>): Caller {
  const id = `mem_${member.id}`;
  return {
    id,
    name: id,
    agencyId: member.agencyId,
    roles: member.roles,
    scopes: new Set(member.roles.flatMap((role) => SCOPES_OF[role])),
  };
}

const UUID = '[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}';

/** SQL of what a stored actor is called: a key by its name, a person by what the table of people says now. Null for who
    was made anonymous, and where the caller may not see the person. */
export const shownName = (stored: string): string =>
  `case when ${stored} ~ '^mem_${UUID}$' then (select m.name from member m where m.id = substr(${stored}, 5)::uuid) else ${stored} end`;
