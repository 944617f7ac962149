import { expect, test } from 'vitest';
import { asShaped, eachGlyph, lengthOf, lettersIn, setWidth, textOf } from '../../src/text/glyph-run.ts';
import { createParagraph } from '../../src/text/paragraph.ts';
import type { SetWords } from '../../src/text/types.ts';
import { LEFT, toyFace, toyStyle } from './toy-font.ts';

const face = toyFace(0.5);
const shape = (text: string) => face.shape(text, '', 'fr');
const RUN: SetWords = {
  style: { size: 10, letterSpacing: 1 },
  words: ['ab', ' ', 'c', '\u00A0'].map(shape),
  scale: 0.9,
  letterSpacing: 1.5,
  spaces: 2,
};

test('letters are tracked and scaled, spaces are stretched by a factor of their own', () => {
  const told: string[] = [];
  eachGlyph(RUN, (text, advance) => told.push(`${text} ${advance.toFixed(2)}`));
  expect(told).toEqual(['a 5.85', 'b 5.85', '  12.00', 'c 5.85', '\u00A0 12.00']);
  expect(RUN.words.map((word) => setWidth(RUN, word).toFixed(2))).toEqual([
    '11.70',
    '12.00',
    '5.85',
    '12.00',
  ]);
  expect([textOf(RUN), lengthOf(RUN)]).toEqual(['ab c\u00A0', 5]);
});

test.each([
  ['', 0],
  ['12 – 3', 0],
  ['l’été, 2024', 4],
  ['mot\u00adparti', 8],
  ['שלום 日本', 6],
])('the letters of %j are %i', (text, letters) => {
  expect(lettersIn(text)).toBe(letters);
});

test('a text as it was shaped has the advances of its font, spaces included', () => {
  const advances: number[] = [];
  eachGlyph(asShaped(shape('a b')), (_, advance) => advances.push(advance));
  expect(advances).toEqual([0.5, 0.5, 0.5]);
});

test('runs share the words that they have in common', () => {
  const style = toyStyle();
  const lines = createParagraph([{ kind: 'text', text: 'mot mot mot', style, element: 0 }], LEFT).break([40]);
  const words = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words));
  expect(words).toHaveLength(3);
  expect(new Set(words).size).toBe(1);
});
