import { contentFields, mandateResponseFields, objectiveClaimFields } from '../content-fields';
import type { CheckContext } from '../context';
import type { Reading } from '../reading';
import { tell, type CheckResult } from '../result';
import { isScalar } from '../shape';
import { isInForce } from './completeness';

export function mandatesOfOthers(reading: Reading, context: CheckContext): CheckResult[] {
  const { agency, round } = context;
  const mandates = new Map(context.mandates.map((mandate) => [mandate.code, mandate]));
  const answers = reading.records(mandateResponseFields).flatMap(({ record, path }) => {
    const mandate = mandates.get(record.mandateCode ?? '');
    return mandate === undefined ? [] : [{ record, path, mandate }];
  });
  // Whoever files is not known where the header is refused.
  const notOwn = answers.filter(
    ({ mandate }) => agency.code !== '' && !mandate.addressees.includes(agency.code),
  );
  const notInForce = answers.filter(({ mandate }) => !isInForce(mandate, round));
  return [
    ...notOwn.map(({ record, path }) =>
      tell('MANDATE_NOT_ADDRESSED', [...path, 'mandateCode'], reading.placeOf(record)),
    ),
    ...notInForce.map(({ record, path }) =>
      tell('MANDATE_NOT_IN_FORCE', [...path, 'mandateCode'], reading.placeOf(record)),
    ),
  ];
}

export function printedNumbers(reading: Reading, context: CheckContext): CheckResult[] {
  const numbers = new Map(context.mandates.map(({ code, number }) => [code, number]));
  const kinds = new Map(context.objectives.map(({ code, kind }) => [code, kind]));
  const responses = reading.records(mandateResponseFields);
  const differing = responses.filter(({ record: { printedNumber, mandateCode = '' } }) => {
    const number = numbers.get(mandateCode) ?? undefined;
    return printedNumber !== undefined && number !== undefined && printedNumber !== number;
  });
  // A number means nothing without its list: the general objectives count anew beside the specific ones.
  const lists = [
    ...responses.map((each) => ({ ...each, list: 'responses' })),
    ...reading
      .records(objectiveClaimFields)
      .map((each) => ({ ...each, list: `claims ${kinds.get(each.record.objectiveCode ?? '') ?? ''}` })),
  ];
  const seen = new Set<string>();
  const repeated = lists.filter(({ list, record: { printedNumber } }) => {
    if (printedNumber === undefined) return false;
    const place = `${list} ${printedNumber}`;
    return seen.has(place) || !seen.add(place);
  });
  const at = (
    code: 'PRINTED_NUMBER_DIFFERS' | 'PRINTED_NUMBER_TWICE',
    found: typeof repeated | typeof differing,
  ) => found.map(({ record, path }) => tell(code, [...path, 'printedNumber'], reading.placeOf(record)));
  return [...at('PRINTED_NUMBER_DIFFERS', differing), ...at('PRINTED_NUMBER_TWICE', repeated)];
}

/** Lists whose items can quote; a section is itself the text, and a response with activities is quoted through them. */
const QUOTING = Object.entries(contentFields)
  .filter(([list, { of }]) => list !== 'mandateResponses' && !isScalar(of) && 'span' in of)
  .map(([list]) => list as Exclude<keyof typeof contentFields, 'sections' | 'mandateResponses'>);

/** Told once for the whole return: whoever quotes nothing quotes nothing in any item. */
export function unquotedItems(reading: Reading): CheckResult[] {
  const { content } = reading;
  if (!content.sections.some((section) => section.body.trim() !== '')) return [];
  const nested = content.mandateResponses.flatMap((response, at) =>
    response.activities.map((item, index) => ({
      item,
      path: ['content', 'mandateResponses', String(at), 'activities', String(index)],
    })),
  );
  const others = QUOTING.flatMap((list) =>
    content[list].map((item, index) => ({ item, path: ['content', list, String(index)] })),
  );
  const first = [...nested, ...others].find(({ item }) => item.span === undefined);
  return first === undefined ? [] : [tell('ITEMS_WITHOUT_QUOTE', first.path)];
}
