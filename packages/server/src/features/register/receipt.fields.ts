import { FieldResolver } from 'type-graphql';
import { Expr, FieldsOf, planned } from '../../platform/planner/declare';
import { DateTimeScalar, UrlScalar } from '../../platform/scalars';
import { mayReadAll, Revision } from '../diagnoses/revision';

@FieldsOf(() => Revision)
export class RevisionReceiptFields {
  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description:
      'Where its receipt is: JSON, and a page to print, for whoever may see the revision. Null for an open draft.',
  })
  @Expr<Revision>(
    (t, c) =>
      `case when ${t.submittedAt} is not null then ${c.param(c.publicUrl, 'text')} || '/receipts/rev_' || ${t.id} end`,
  )
  receipt(): string {
    return planned();
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant at which the secretariat accepted it; for its agency and the secretariat only.',
  })
  @Expr<Revision>((t, c) => {
    const insider = mayReadAll(t, c);
    // The public may not even look at the table.
    if (insider === 'false') return 'null::timestamptz';
    return `case when ${insider} then (select max(a.at) from diagnosis_act a where a.revision_id = ${t.id} and a.kind = 'ACCEPT') end`;
  })
  acceptedAt(): Date {
    return planned();
  }
}
