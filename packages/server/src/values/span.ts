import { registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';

export enum SectionPart {
  HEADING = 'HEADING',
  BODY = 'BODY',
}

registerEnumType(SectionPart, {
  name: 'SectionPart',
  description: 'Which part of a section a passage stands in.',
  valuesConfig: {
    HEADING: { description: 'The heading as printed.' },
    BODY: { description: 'The running text.' },
  },
});

/** The passage an item was drawn from, kept with its quote; all null where a return came without text. */
export class Span {
  @Column('uuid', { nullable: true })
  sectionId!: string | null;

  @Column('text', { nullable: true })
  part!: SectionPart | null;

  @Column('int', { nullable: true })
  start!: number | null;

  @Column('int', { nullable: true })
  end!: number | null;

  @Column('text', { nullable: true })
  quote!: string | null;
}
