import fc from 'fast-check';
import { parseEdtf } from './edtf';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it.each([
  ['2006', '2006-01-01', '2006-12-31', 'YEAR', [2006]],
  ['2006-12', '2006-12-01', '2006-12-31', 'MONTH', [2006]],
  ['2008-02', '2008-02-01', '2008-02-29', 'MONTH', [2008]],
  ['2006-12-05', '2006-12-05', '2006-12-05', 'DAY', [2006]],
  ['2008/2010', '2008-01-01', '2010-12-31', 'YEAR', [2008, 2009, 2010]],
  ['2008-06/2009', '2008-06-01', '2009-12-31', 'YEAR', [2008, 2009]],
  ['2008-06-03/2008-07', '2008-06-03', '2008-07-31', 'MONTH', [2008]],
  ['2008/2008-06', '2008-01-01', '2008-06-30', 'YEAR', [2008]],
  ['{2009,2010}', '2009-01-01', '2010-12-31', 'YEAR', [2009, 2010]],
  ['{2009,2011..2013}', '2009-01-01', '2013-12-31', 'YEAR', [2009, 2011, 2012, 2013]],
  ['{2011,2009-03-04}', '2009-03-04', '2011-12-31', 'YEAR', [2009, 2011]],
  ['2006?', '2006-01-01', '2006-12-31', 'YEAR', [2006]],
  ['2006-12~', '2006-12-01', '2006-12-31', 'MONTH', [2006]],
  ['2008~/2010%', '2008-01-01', '2010-12-31', 'YEAR', [2008, 2009, 2010]],
  ['201X', '2010-01-01', '2019-12-31', 'UNKNOWN', years(2010, 2019)],
  ['20XX', '2000-01-01', '2099-12-31', 'UNKNOWN', years(2000, 2099)],
  ['2006-XX', '2006-01-01', '2006-12-31', 'YEAR', [2006]],
  ['2006-12-XX', '2006-12-01', '2006-12-31', 'MONTH', [2006]],
  ['2006-XX-XX', '2006-01-01', '2006-12-31', 'YEAR', [2006]],
])('%s runs from %s to %s', (text, start, end, precision, touched) => {
  expect(parseEdtf(text)).toEqual({ start, end, precision, years: touched, isOpen: false });
});

it('an open end has no last day, and its years run to the day asked for', () => {
  const open = { start: '2005-01-01', end: null, precision: 'YEAR', isOpen: true };
  expect(parseEdtf('2005/..')).toEqual({ ...open, years: [2005] });
  expect(parseEdtf('2005/..', { until: '2008-02-18' })).toEqual({ ...open, years: [2005, 2006, 2007, 2008] });
  expect(parseEdtf('2005/..', { until: '2001-01-01' })).toEqual({ ...open, years: [2005] });
});

it('an open start has no first day and is not open towards the present', () => {
  expect(parseEdtf('../2005')).toEqual({
    start: null,
    end: '2005-12-31',
    precision: 'YEAR',
    years: [2005],
    isOpen: false,
  });
});

it('an end that is not known differs from an open one', () => {
  expect(parseEdtf('2005/', { until: '2008-01-01' })).toEqual({
    start: '2005-01-01',
    end: null,
    precision: 'UNKNOWN',
    years: [2005],
    isOpen: false,
  });
  expect(parseEdtf('/2005')).toMatchObject({ start: null, end: '2005-12-31', precision: 'UNKNOWN' });
});

it.each(['2010/2008', '2008-12/2008-06', '2008/2007-12-31', '{2009,2013..2011}', '2008-06/2008-05-31'])(
  '%s ends before it starts',
  (text) => expect(parseEdtf(text)).toEqual({ fault: 'END_BEFORE_START' }),
);

it.each(
  [
    [
      '',
      ' ',
      '/',
      '../..',
      '..',
      '{}',
      '{2009',
      '2009}',
      '{2009,}',
      '{..2010}',
      '{2009..}',
      '{2009..2010..2011}',
    ],
    [
      '2009-2013',
      '2009 ',
      ' 2009',
      '209',
      '20099',
      '-2009',
      '2009-13',
      '2009-00',
      '2009-02-29',
      '1900-02-29',
    ],
    [
      '2009-04-31',
      '2009-04-00',
      '2009/2010/2011',
      '2005 to date',
      'X',
      'XXXX',
      '2XXX',
      '201X-05',
      '2006-XX-05',
    ],
    ['2006-1X', '0000', '000X', '2006??', '?2006', '1000/2000', '２００６', '2006\n', '{2009;2010}'],
  ].flat(),
)('%j is malformed', (text) => expect(parseEdtf(text)).toEqual({ fault: 'MALFORMED' }));

it('leap days are real days only in leap years', () => {
  expect(parseEdtf('2000-02-29')).toMatchObject({ start: '2000-02-29' });
  expect(parseEdtf('2004-02-29')).toMatchObject({ start: '2004-02-29' });
  expect(parseEdtf('2100-02-29')).toEqual({ fault: 'MALFORMED' });
});

it('a text of any length is refused at once', () => {
  expect(parseEdtf(`{${'2009,'.repeat(1e6)}2009}`)).toEqual({ fault: 'MALFORMED' });
});

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '?', '~', '%'))
  .map(([at, length, mark]) => at.toISOString().slice(0, length) + mark);
const edtf = fc.oneof(
  date,
  fc.tuple(date, date).map((sides) => sides.join('/')),
  fc.tuple(date, date).map((dates) => `{${dates.join(',')}}`),
  fc.tuple(date, date, date).map(([a, b, c]) => `{${a},${b}..${c}}`),
  date.map((start) => `${start}/..`),
);

it('a period never ends before it starts, and its years lie inside it', () => {
  fc.assert(
    fc.property(edtf, (text) => {
      const period = parseEdtf(text, { until: '2014-02-18' });
      if ('fault' in period) return expect(period.fault).toBe('END_BEFORE_START');
      const { start, end, years: touched } = period;
      expect(start).not.toBeNull();
      if (end !== null) expect(`${start}` <= end).toBe(true);
      expect(touched).toEqual([...new Set(touched)].sort((a, b) => a - b));
      expect(touched[0]).toBe(Number(start?.slice(0, 4)));
      if (end !== null) expect(touched.at(-1)).toBe(Number(end.slice(0, 4)));
    }),
    { numRuns: 300 },
  );
});

it('no text whatever makes it throw', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9X\-/.{},?~%]{0,24}$/));
  fc.assert(
    fc.property(text, (each) => void parseEdtf(each)),
    { numRuns: 300 },
  );
});
