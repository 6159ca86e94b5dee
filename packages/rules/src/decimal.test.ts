import { compareDecimals, isDecimal } from './decimal';

it.each(['0', '-1.50', '200000', '0.25', '007'])('%s is a decimal', (text) =>
  expect(isDecimal(text)).toBe(true),
);

it.each(['', '1,5', '1.', '.5', '1e5', '+1', 'NaN', '1 000', '1'.repeat(31)])('%j is no decimal', (text) =>
  expect(isDecimal(text)).toBe(false),
);

it('compares exactly where floats cannot', () => {
  expect(compareDecimals('0.30000000000000000001', '0.3')).toBe(1);
  expect(compareDecimals('0.30', '0.3')).toBe(0);
  expect(compareDecimals('-0.5', '0.25')).toBe(-1);
});
