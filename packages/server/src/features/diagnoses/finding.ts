import { Args, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Expr, One, planned, Rows, type Row } from '../../platform/planner/declare';
import { LocaleArgs } from '../../values/arguments';
import { filed, FiledRow } from '../../values/filed-row';
import { localized, type Texts } from '../../values/localized-text';
import { Span } from '../../values/span';
import { Citation, spanRows } from './citation';
import { judged } from './judgement';

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
    RESOLVED: { description: 'A later revision no longer has it.' },
    WAIVED: { description: 'Somebody let it pass, with a reason.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A check’s result kept with a revision. Its agency and the secretariat see it; it is never published.',
})
@Entity()
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

  @Field(() => FindingState, { description: 'What became of it.' })
  @Expr<Finding>((t, c) => Finding.stateSql(t, c))
  state?: FindingState;

  @Field(() => String, { nullable: true, description: 'Why it was waived.' })
  @Expr<Finding>((t, c) => judged(t, { aspect: 'finding', column: 'reason', otherwise: 'null' }, c))
  waivedReason?: string;

  static stateSql(t: Row<Finding>, c: PlanContext): string {
    return judged(t, { aspect: 'finding', column: 'value', otherwise: `'OPEN'` }, c);
  }
}
