import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { One, planned, type Row, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { connectionOf } from '../../values/connection';
import { filed, FiledRow } from '../../values/filed-row';
import { filedTextRows, LocalizedText } from '../../values/localized-text';
import { Span } from '../../values/span';
import { Concept, conceptOf } from '../program/code-list';
import { ReturnItem } from './return-item';

export enum StatementPolarity {
  STRENGTH = 'STRENGTH',
  WEAKNESS = 'WEAKNESS',
  THREAT = 'THREAT',
  NEED = 'NEED',
  NEUTRAL = 'NEUTRAL',
}

registerEnumType(StatementPolarity, {
  name: 'StatementPolarity',
  description: 'What a statement about the Program says of it, whatever section it stands in.',
  valuesConfig: {
    STRENGTH: { description: 'A strength (*fortaleza*).' },
    WEAKNESS: { description: 'A weakness (*debilidad*).' },
    THREAT: { description: 'Something outside that endangers it.' },
    NEED: { description: 'Work that remains.' },
    NEUTRAL: { description: 'Neither.' },
  },
});

@ReturnItem()
@ObjectType({
  implements: Node,
  description:
    'A strength, weakness, threat or need that a return names, about the Program rather than the agency.',
})
@Entity()
// Likewise, for counting those of a round.
@Index('IDX_statement_counted', { synchronize: false })
@Rows<Statement>(filed('stm'))
export class Statement extends FiledRow {
  @Column('text')
  key!: string;

  @Field(() => StatementPolarity, { description: 'What it says of the Program.' })
  @Column('text')
  polarity!: StatementPolarity;

  @Column('text', { nullable: true })
  themeCode!: string | null;

  @Field(() => Concept, { nullable: true, description: 'Its subject, from the list `theme`.' })
  @One<Statement, Concept>(() => Concept, { on: conceptOf<Row<Statement>>('theme', (t) => t.themeCode) })
  theme?: Concept;

  @Field(() => String, { description: 'The statement as filed.' })
  @Column('text')
  text!: string;

  @Field(() => LocalizedText, { description: 'The statement with its language.' })
  @One<Statement, LocalizedText>(() => LocalizedText, {
    rows: (t, c, args) => filedTextRows({ item: t, field: 'text', words: t.text }, c, args),
  })
  textLocalized(@Args(() => LocaleArgs) _: LocaleArgs): LocalizedText {
    return planned();
  }

  @Column(() => Span)
  span!: Span;
}

export const StatementConnection = connectionOf(Statement);
