import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Node } from '../../platform/node';
import { Expr, One, planned, Rows } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { filed, FiledRow } from '../../values/filed-row';
import { localized, type Texts } from '../../values/localized-text';
import { Span } from '../../values/span';
import { Citation, spanRows } from './citation';

export enum Severity {
  INFO = 'INFO',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
  BLOCKER = 'BLOCKER',
}

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a finding matters. Only blockers stop a submission.',
  valuesConfig: {
    INFO: { description: 'Good to know.' },
    WARNING: { description: 'Probably to be mended.' },
    ERROR: { description: 'To be mended, or explained in the review.' },
    BLOCKER: { description: 'Must be mended before the return can be submitted.' },
  },
});

export enum FindingState {
  OPEN = 'OPEN',
  RESOLVED = 'RESOLVED',
  WAIVED = 'WAIVED',
}

registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'What became of a finding.',
  valuesConfig: {
    OPEN: { description: 'Nobody has dealt with it.' },
    RESOLVED: { description: 'The newest revision that the caller may see no longer has it.' },
    WAIVED: {
      description:
        'Its agency or the secretariat let it pass, with a reason; it opens again when the words it is about change.',
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A check’s result kept with a revision. Its agency and the secretariat see it; it is never published.',
})
@Entity()
@Index(['revisionId', 'place'])
@Rows<Finding>(filed('fnd'))
export class Finding extends FiledRow {
  @Field(() => String, { description: 'Code of the rule: `OTHER_AGENCY_IN_HEADING`.' })
  @Column('text')
  code!: string;

  @Field(() => Severity, { description: 'How much it matters.' })
  @Column('text')
  severity!: Severity;

  @Field(() => [String], {
    description: 'Where in the document, step by step: `["content","sections","3"]`.',
  })
  @Column('text', { array: true })
  path!: string[];

  @Column('jsonb')
  messageTexts!: Texts;

  @Field(() => String, { description: 'What is odd, in the asked language.' })
  @Expr<Finding>((t, c, args) => localized(t.messageTexts, c, args))
  message(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Column('jsonb')
  cureTexts!: Texts;

  @Field(() => String, { description: 'How to mend it, in the asked language.' })
  @Expr<Finding>((t, c, args) => localized(t.cureTexts, c, args))
  cure(@Args(() => LocaleArgs) _: LocaleArgs): string {
    return planned();
  }

  @Field(() => Citation, { nullable: true, description: 'The words it is about, where it is about words.' })
  @One<Finding, Citation>(() => Citation, { rows: (t) => spanRows(t.span, t, null) })
  citation?: Citation;

  @Column(() => Span)
  span!: Span;

  /** Its path with keys in the place of indexes: with the code it tells the same finding in another revision. */
  @Column('text')
  place!: string;

  /** SHA-256 of the words it is about: a waiver holds as long as they stay the same. */
  @Column('text')
  wordsHash!: string;
}
