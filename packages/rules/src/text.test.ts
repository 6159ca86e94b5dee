import fc from 'fast-check';
import { textFault, textFaults } from './text';

it.each([
  ['a\u0000', 'NUL', 1],
  ['\ud83d', 'LONE_SURROGATE', 0],
  ['ab\udc00c', 'LONE_SURROGATE', 2],
  ['👩\u0007', 'CONTROL_CHARACTER', 2],
  ['\u0085', 'CONTROL_CHARACTER', 0],
  ['\u007f', 'CONTROL_CHARACTER', 0],
])('%j holds %s', (text, fault, position) => expect(textFault(text)).toEqual({ fault, position }));

it('tab, line ends, emoji, combining marks and unassigned characters are kept', () => {
  expect(textFault('a\t\r\n e\u0301 👩‍👧 \u{10ffff} \ufeff\u200d')).toBeUndefined();
});

it('each text is told with its path, and a field name with the path of its record', () => {
  const document = { sections: [{ body: 'ok' }, { body: '\u0000' }], 'bad\u0001': 'x' };
  expect(textFaults(document, ['content'])).toEqual([
    { path: ['content', 'sections', '1', 'body'], fault: 'NUL', position: 0 },
    { path: ['content'], fault: 'CONTROL_CHARACTER' },
  ]);
});

it('a text without fault survives a round trip through UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(textFault(text) === undefined);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});
