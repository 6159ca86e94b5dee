import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckContext } from '../context';

const SERVER = join(__dirname, '../../../server');
const itemsOf = <T>(file: string): T[] =>
  (JSON.parse(readFileSync(join(SERVER, file), 'utf8')) as { items: T[] }).items;

interface ShippedAgency {
  code: string;
  category: string;
  parent: string | null;
  names: { name: string; acronym: string | null; validTo: string | null }[];
}
type ShippedMandate = Omit<CheckContext['mandates'][number], 'texts'> & {
  versions: { text: Record<string, string> }[];
};
interface ShippedRound {
  code: string;
  opensOn: string;
  dueOn: string;
  template: { sections: CheckContext['template'] };
}

const NAMELESS = ['MEMBER_STATE', 'GROUP', 'UMBRELLA', 'CIVIL_SOCIETY'];

/** ILO's context in the round of 2013, from the catalogue as it is shipped; the server's own is tested there. */
export function shippedContext(): CheckContext {
  const agencies = itemsOf<ShippedAgency>('catalogue/agencies.json').map(({ code, category, names }) => ({
    code,
    names: NAMELESS.includes(category)
      ? []
      : names.flatMap(({ name, acronym }) => [name, ...(acronym ? [acronym] : [])]),
    formerNames: [],
  }));
  const [round] = itemsOf<ShippedRound>('demo/rounds.json');
  const { code, opensOn, dueOn, template } = round!;
  return {
    agency: { ...agencies.find((each) => each.code === 'ILO')!, parents: [] },
    agencies,
    mandates: itemsOf<ShippedMandate>('catalogue/mandates.json').map(({ versions, ...mandate }) => ({
      ...mandate,
      texts: versions.flatMap(({ text }) => Object.values(text)),
    })),
    objectives: itemsOf<CheckContext['objectives'][number]>('catalogue/objectives.json'),
    countries: itemsOf<{ code: string }>('catalogue/countries.json').map((country) => country.code),
    codeLists: Object.fromEntries(
      itemsOf<{ code: string; entries: { code: string }[] }>('catalogue/code-lists.json').map((list) => [
        list.code,
        list.entries.map((entry) => entry.code),
      ]),
    ),
    groups: ['ANDEAN-COUNTRIES', 'MEMBER-STATES'],
    programTitles: itemsOf<{ title: Record<string, string> }>('catalogue/program.json').flatMap(({ title }) =>
      Object.values(title),
    ),
    round: { code, opensOn, dueOn },
    template: template.sections.map(({ kind, required, heading }) => ({ kind, required, heading })),
    earlier: null,
    published: [],
  };
}
