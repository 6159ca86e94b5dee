import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import type { Ref } from '../../platform/planner/reader';
import { Revision } from '../diagnoses/revision';

export enum ChangeKind {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of a stretch of words.',
  valuesConfig: {
    SAME: { description: 'It stands before and after.' },
    ADDED: { description: 'It stands only after.' },
    REMOVED: { description: 'It stood only before.' },
  },
});

@ObjectType({
  description:
    'A stretch of a text and what became of it. All stretches but the added ones, one after the other, are the text before; all but the removed ones the text after.',
})
export class TextChange {
  @Field(() => ChangeKind, { description: 'What became of it.' })
  kind!: `${ChangeKind}`;

  @Field(() => String, { description: 'The words, blanks and line ends included.' })
  text!: string;
}

export enum ItemChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
  CARRIED_ON = 'CARRIED_ON',
  FINISHED = 'FINISHED',
  UNCHANGED = 'UNCHANGED',
}

registerEnumType(ItemChangeKind, {
  name: 'ItemChangeKind',
  description: 'What became of an item of a return.',
  valuesConfig: {
    ADDED: { description: 'It stands only in the later one.' },
    REMOVED: {
      description: 'It stood only in the earlier one; between two rounds: although it had not ended.',
    },
    CHANGED: { description: 'It stands in both, and does not say the same.' },
    CARRIED_ON: { description: 'Between two rounds: it stands in both and says the same.' },
    FINISHED: {
      description:
        'Between two rounds, of an activity: it is done or its time is over in the later one and was not before, or it is gone from it and had ended by then.',
    },
    UNCHANGED: { description: 'Between two revisions of one round: it stands in both and says the same.' },
  },
});

@ObjectType({ description: 'One field of an item, before and after.' })
export class FieldChange {
  @Field(() => String, {
    description:
      'Name of the field as in `DiagnosisContentInput`; `period.edtf` for one inside another, `response` for the response that an activity stands in; the name of a list, where its items stand in another order.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it said before: words as they were, a list as canonical JSON (RFC 8785); null where it said nothing.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says after, likewise.' })
  after!: string | null;

  @Field(() => [TextChange], {
    nullable: true,
    description:
      'What became of its words, word by word; null where it is no text or stands on one side only. Where texts have little in common, or a return has very many changes, a whole stretch stands as removed and added.',
  })
  text!: readonly TextChange[] | null;
}

@ObjectType({
  description: 'What became of one item of a return. Moving an activity between responses is a change of it.',
})
export class ItemChange {
  @Field(() => [String], {
    description:
      'Where it stands in the later document, step by step: `["content","activities","3"]`; of one that is gone, where it stood in the earlier one. Empty for the return itself.',
  })
  path!: readonly string[];

  @Field(() => String, {
    description:
      'Its key; empty for the return itself: its language, what its paper says, and the order of its lists.',
  })
  key!: string;

  @Field(() => String, {
    description:
      'Its type: `Activity`, `Section`, `MandateResponse` and so on; `Diagnosis` for the return itself.',
  })
  type!: string;

  @Field(() => ItemChangeKind, { description: 'What became of it.' })
  kind!: `${ItemChangeKind}`;

  @Field(() => [FieldChange], {
    description:
      'Each field that differs; of one that came or went, each field that says something. Empty where nothing differs.',
  })
  fields!: readonly FieldChange[];
}

@ObjectType({
  description: 'What two revisions do not have alike, item by item, as far as the caller may read both.',
})
export class RevisionDiff {
  @Field(() => Revision, {
    nullable: true,
    description: 'The earlier one; null where the round has no return that the caller may see.',
  })
  from!: Ref | null;

  @Field(() => Revision, {
    nullable: true,
    description: 'The later one; null where the round has no return that the caller may see.',
  })
  to!: Ref | null;

  @Cost({ rows: 50 })
  @Field(() => [ItemChange], {
    description:
      'The return itself first, then its items, list by list in the order of the later document; within a list what is gone comes last. Empty where one of the two is missing: there is nothing to compare.',
  })
  items!: readonly ItemChange[];
}
