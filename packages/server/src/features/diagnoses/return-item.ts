import { Field } from 'type-graphql';
import { declarations, One, type Row } from '../../platform/planner/declare';
import type { FiledRow } from '../../values/filed-row';
import { Agency } from '../agencies/agency';
import { Cycle } from '../cycles/cycle';
import { Citation, spanRows } from './citation';
import { Revision } from './revision';

interface ItemRow extends FiledRow {
  span: unknown;
  text: string;
}

/** What every item of a return's content can say: its key, who reports it in which round and revision, and its words. */
// A function declaration: items, revisions and citations name each other, and this one is called while they load.
export function ReturnItem(words: (row: Row<ItemRow>) => string | null = (row) => row.text): ClassDecorator {
  return (target) => {
    const item = target.prototype as object;
    Field(() => String, {
      description:
        'The agency’s own key: unique in the return, and the same thing through revisions and rounds.',
    })(item, 'key');

    Field(() => Agency, { description: 'The agency that reports it.' })(item, 'agency');
    One<ItemRow, Agency>(() => Agency, { on: (a, t) => `${a.id} = ${t.agencyId}` })(item, 'agency');

    Field(() => Cycle, { description: 'The round it is reported in.' })(item, 'cycle');
    One<ItemRow, Cycle>(() => Cycle, { on: (k, t) => `${k.id} = ${t.cycleId}` })(item, 'cycle');

    Field(() => Revision, { description: 'The revision it belongs to.' })(item, 'revision');
    One<ItemRow, Revision>(() => Revision, { on: (r, t) => `${r.id} = ${t.revisionId}`, visibleOnly: true })(
      item,
      'revision',
    );

    Field(() => Citation, { nullable: true, description: 'The words it rests on.' })(item, 'citation');
    One<ItemRow, Citation>(() => Citation, {
      rows: (t) => {
        const prefix = declarations.rows.get(target as never)?.prefix ?? '';
        const own = words(t);
        return spanRows(t.span, t, own === null ? null : { words: own, prefix });
      },
    })(item, 'citation');
  };
}
