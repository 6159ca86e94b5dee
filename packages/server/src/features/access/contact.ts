import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { seesSubmitted } from '../../platform/caller';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { One, Rows, type Row } from '../../platform/planner/declare';
import { LanguageTagScalar } from '../../platform/scalars';
import { connectionOf } from '../../values/connection';
import { Agency } from '../agencies/agency';

/** A person by name and address: in this table only, so that taking the row out takes the person out. */
@ObjectType({
  implements: Node,
  description:
    'Whom to write to at an agency; not somebody who signs in. Seen by that agency, the secretariat and whoever may act for other agencies, and gone for good when removed.',
})
@Entity()
@Rows<Contact>({ prefix: 'ctc', visible: contactVisible, current: () => 'true', versioned: false })
export class Contact {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  agencyId!: string;

  @Field(() => Agency, { description: 'The agency.' })
  @One<Contact, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })
  agency?: Agency;

  @Field(() => String, { description: 'Name of the person or office.' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'E-mail address.' })
  @Column('text')
  email!: string;

  @Field(() => LanguageTagScalar, { description: 'Language to write in.' })
  @Column('text')
  locale!: string;

  @Field(() => Boolean, { description: 'True for whoever answers for the agency’s returns.' })
  @Column('boolean')
  isFocalPoint!: boolean;
}

export const ContactConnection = connectionOf(Contact);

function contactVisible(t: Row<Contact>, c: PlanContext): string {
  const { caller } = c;
  if (seesSubmitted(caller) || caller.scopes.has('agencies:act-for')) return 'true';
  const isOfAgency = caller.scopes.has('drafts:read') || caller.scopes.has('contacts:write');
  return isOfAgency ? `${t.agencyId} = ${c.callerAgency}` : 'false';
}
