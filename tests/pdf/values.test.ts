import { expect, test } from 'vitest';
import { pdfValue } from '../../src/pdf/values.ts';

const reference = { toString: () => '7 0 R', [Symbol.toStringTag]: 'Reference' };
Object.setPrototypeOf(reference, { from: 'pdfkit' });

test.each([
  ['a name', 'Page', '/Page'],
  ['a number with six decimals at most', 12.3456789, '12.345679'],
  ['a number next to zero', -1e-9, '0'],
  ['a text in ASCII, with signs that would end it', new String('a (b) \\ c\n'), '(a \\(b\\) \\\\ c\\n)'],
  ['a text in UTF-16, whose bytes are escaped too', new String('é\u0128'), '(\xfe\xff\0\xe9\x01\\()'],
  ['a date', new Date('2026-11-24T12:00:00.000Z'), '(D:20261124120000Z)'],
  ['bytes', new Uint8Array([0, 255]), '<00ff>'],
  ['an array, with null for what it lacks', [1, undefined, true], '[1 null true]'],
  [
    'a dictionary, without what is undefined',
    { S: 'P', K: [1, { A: 2 }], Pg: undefined },
    '<</S /P/K [1 <</A 2>>]>>',
  ],
  ['a reference', reference, '7 0 R'],
])('%s is written in PDF syntax', (_, value, written) => {
  expect(pdfValue(value)).toBe(written);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21])('PDF has no number %s', (value) => {
  expect(() => pdfValue(value)).toThrow('no number of PDF');
});
