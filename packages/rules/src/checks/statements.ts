import { projectFields } from '../activity-fields';
import { statementFields, suggestionFields } from '../content-fields';
import type { CheckContext } from '../context';
import { foldStatement } from '../fold';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';

export function polarities(reading: Reading): CheckResult[] {
  return reading
    .records(statementFields)
    .filter(({ record }) => {
      const kind = reading.sectionOf(record)?.kind;
      const isBad = record.polarity === 'WEAKNESS' || record.polarity === 'THREAT';
      return (kind === 'STRENGTHS' && isBad) || (kind === 'WEAKNESSES' && record.polarity === 'STRENGTH');
    })
    .map(({ record, path }) =>
      tell('POLARITY_AGAINST_SECTION', [...path, 'polarity'], reading.placeOf(record)),
    );
}

export function unaddressedSuggestions(reading: Reading): CheckResult[] {
  return reading
    .records(suggestionFields)
    .filter(({ record }) => record.addressees.length === 0)
    .map(({ record, path }) =>
      tell('SUGGESTION_WITHOUT_ADDRESSEE', [...path, 'addressees'], reading.placeOf(record)),
    );
}

const SHORTEST_NAME = 4;

/** “The ILO/MIGRANDINA project” and “MIGRANDINA” are one name. */
export function projectsUnderTwoKeys(reading: Reading, { agency }: CheckContext): CheckResult[] {
  const owners = agency.names.map(foldStatement).filter((name) => name !== '' && !name.includes(' '));
  const bare = (name: string): string => {
    const said = foldStatement(name).replace(
      /^(?:the |el |la )?(?:(?:project|proyecto) )?|(?: project| proyecto)$/g,
      '',
    );
    const owner = owners.find((each) => said.startsWith(`${each}/`));
    return owner === undefined ? said : said.slice(owner.length + 1);
  };
  const keyOf = new Map<string, string>();
  const told = new Set<string>();
  return reading.records(projectFields).flatMap(({ record, path }) => {
    const names = [...new Set(record.names.map(({ text }) => bare(text)))].filter(
      (name) => name.length >= SHORTEST_NAME,
    );
    const isOther = names.some((name) => (keyOf.get(name) ?? record.key) !== record.key);
    for (const name of names) if (!keyOf.has(name)) keyOf.set(name, record.key);
    if (!isOther || told.has(record.key)) return [];
    told.add(record.key);
    return [tell('PROJECT_UNDER_TWO_KEYS', [...path, 'key'])];
  });
}
