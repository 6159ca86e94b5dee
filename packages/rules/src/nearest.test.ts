import { nearest } from './nearest';

const CODES = ['ILO', 'IOM', 'IIN', 'CIM', 'ILO-1', 'ILO-2', 'ILO-10', 'construction', 'educación'];

it.each([
  ['ilo', ['ILO']],
  ['IL0', ['ILO']],
  ['IOL', ['ILO', 'IOM']],
  ['ILO-3', ['ILO-1', 'ILO-2', 'ILO-10']],
  ['constuction', ['construction']],
  ['EDUCACION', ['educación']],
])('%s is near %j', (code, near) => expect(nearest(code, CODES)).toEqual(near));

it('says nothing when nothing is near', () => {
  expect(nearest('publication', CODES)).toEqual([]);
  expect(nearest('', CODES)).toEqual([]);
  expect(nearest('x'.repeat(100_000), CODES)).toEqual([]);
});

it('keeps the order of the list among equally near ones, and gives three at most', () => {
  expect(nearest('PX', ['PY', 'PA', 'PE', 'PR', 'PA'])).toEqual(['PY', 'PA', 'PE']);
  expect(nearest('PX', ['PY', 'PA', 'PE'], 1)).toEqual(['PY']);
});
