import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyphs } from '../../src/text/font-types.ts';
import {
  asShaped,
  eachGlyph,
  inReadingOrder,
  lengthOf,
  lettersIn,
  setWidth,
  textOf,
} from '../../src/text/glyph-run.ts';
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

/** The place of each glyph, in millionths of a point, by its number. */
function placesOf(run: SetWords): Map<number, number> {
  const places = new Map<number, number>();
  let pen = 0;
  for (const word of run.words) {
    word.glyphs.forEach((glyph, i) => {
      places.set(glyph, Math.round(1e6 * (pen + word.dx[i]! * run.style.size * run.scale)) + 0);
      pen += setWidth(run, { ...word, glyphs: [glyph], advances: [], width: word.advances[i]! });
    });
  }
  return places;
}

test('a text from right to left is told in the order of reading, and each of its glyphs stays in its place', () => {
  const tenth = fc.integer({ min: -9, max: 9 }).map((value) => value / 10);
  const glyph = fc.record({
    advance: fc.constantFrom(0.3, 0.5, 1),
    dx: tenth,
    dy: tenth,
    mark: fc.boolean(),
  });
  const line = fc.array(fc.array(glyph, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(line, fc.constantFrom(0.9, 1), fc.constantFrom(0, 2), (shaped, scale, letterSpacing) => {
      let next = 1;
      const words = shaped.map((glyphs): Glyphs => {
        const numbers = glyphs.map(() => next++);
        const advances = glyphs.map(({ advance }) => advance);
        return {
          glyphs: numbers,
          advances,
          dx: glyphs.map(({ dx }) => dx),
          dy: glyphs.map(({ dy }) => dy),
          // A mark has no text of its own: it stands with the letter at its left.
          texts: glyphs.map(({ mark }, i) => (mark && i > 0 ? '' : `<${numbers[i]}>`)),
          width: advances.reduce((sum, advance) => sum + advance, 0),
        };
      });
      const run: SetWords = {
        style: { size: 10, letterSpacing, rtl: true },
        words,
        scale,
        letterSpacing,
        spaces: 1,
      };
      const told = inReadingOrder(run);
      expect(told.words.flatMap(({ texts }) => texts).join('')).toBe(textOf(run));
      expect(placesOf(told)).toEqual(placesOf(run));
      expect(told.words.map(({ texts }) => texts.slice(1).join('')).join('')).toBe('');
    }),
  );
});
