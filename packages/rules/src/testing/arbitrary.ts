import fc from 'fast-check';
import { contentFields } from '../content-fields';
import type { DiagnosisContentInput } from '../document';
import { isScalar, type Field, type Scalar, type Shape } from '../shape';

const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('é', 'e\u0301', '👩‍👧', '🇵🇪', 'n\u0303', ' ', '\r\n', '\t', 'N/A', 'CIM'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u0000', '\ud83d', '\udc00', '\u0007') },
);
/** Texts with emoji and combining marks, now and then with what must be refused. */
const anyText = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));

const CODES = ['ILO-1', 'GO-1', 'ILO', 'OIT', 'PE', 'HT', 'training', 'women', 'ZZ', '__proto__'];
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', ' ', '', 'constructor'];
const DATES = [
  '2006',
  '2008/2010',
  '2010/2008',
  '{2009,2011..2013}',
  '2005/..',
  '201X',
  'soon',
  '2007-02-29',
];
const NUMBERS = ['0', '0.25', '1', '1.5', '-3', 'many', '1e5'];

function anyScalar({ meaning, choices }: Scalar): fc.Arbitrary<unknown> {
  if (choices !== undefined) return fc.constantFrom(...choices);
  switch (meaning) {
    case 'INT':
      return fc.integer({ min: -2, max: 12 });
    case 'BOOLEAN':
      return fc.boolean();
    case 'CODE':
      return fc.oneof(fc.constantFrom(...CODES), anyText);
    case 'KEY':
    case 'PROJECT_KEY':
    case 'KEY_OF_SECTION':
    case 'KEY_OF_ACTIVITY':
    case 'KEY_OF_ITEM':
      return fc.oneof(fc.constantFrom(...KEYS), fc.uuid());
    case 'EDTF':
    case 'DAY':
      return fc.constantFrom(...DATES);
    case 'DECIMAL':
      return fc.constantFrom(...NUMBERS);
    case 'CURRENCY':
      return fc.constantFrom('USD', 'usd', '$');
    default:
      return anyText;
  }
}

function anyValue({ of, isList }: Field): fc.Arbitrary<unknown> {
  const one = isScalar(of) ? anyScalar(of) : anyRecord(of);
  return isList ? fc.array(one, { maxLength: 2 }) : one;
}

function anyRecord(shape: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([name, field]) => {
    const value = anyValue(field);
    const sent =
      field.presence === 'REQUIRED'
        ? value
        : fc.oneof(
            { weight: 2, arbitrary: value },
            { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
          );
    return [name, sent] as const;
  });
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
}

/** Any content of the type as a sender may write it, right or wrong, defaults left out or null. */
export const anyContent = anyRecord(contentFields) as fc.Arbitrary<DiagnosisContentInput>;
