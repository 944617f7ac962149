import { describe, expect, test } from 'vitest';
import type { DrawingFont } from '../../src/drawing/drawing.ts';
import { decorationLines } from '../../src/text/decoration-lines.ts';
import { loadFonts } from '../../src/text/index.ts';
import { measureText, textSetter } from '../../src/text/labels.ts';
import { glyphPath } from '../../src/text/outlines.ts';
import { typeset, typesetWords } from '../../src/text/typeset.ts';
import { toyFace, toyStyle } from './toy-font.ts';

const library = await loadFonts();
const FONT: DrawingFont = { family: 'Source Sans 3', size: 8, weight: 400, style: 'normal' };
const SETTER = textSetter(library, 'fr');

describe('the label of a drawing', () => {
  const partsOf = (text: string) => SETTER.set(text, FONT, 'fr');

  test('is set in one part after the other, from 0, and is as wide as they are together', () => {
    const parts = partsOf('1 000 €中 ✓x');
    expect(parts.length).toBeGreaterThan(2);
    let x = 0;
    for (const part of parts) {
      expect(part.x).toBeCloseTo(x, 9);
      x += part.shaped.width * part.size;
    }
    expect(measureText(library, 'fr')('1 000 €中 ✓x', FONT)).toBeCloseTo(x, 9);
    expect(parts[0]).toMatchObject({ size: 8, rise: 0, x: 0 });
  });

  test('has raised letters where no face has them, of the size and rise that go with its own', () => {
    const small = partsOf('aᵃ').at(-1)!;
    const large = SETTER.set('aᵃ', { ...FONT, size: 16 }, 'fr').at(-1)!;
    expect([large.size, large.rise, large.x]).toEqual([2 * small.size, 2 * small.rise, 2 * small.x]);
  });

  test('has its lines joined by a space', () => {
    expect(measureText(library, 'fr')('deux\n\tmots', FONT)).toBe(
      measureText(library, 'fr')('deux mots', FONT),
    );
  });

  test('from right to left stands in visual order: its words turned, numbers and other words not', () => {
    const hebrew = (text: string) => partsOf(text).map(({ shaped }) => shaped.texts.join(''));
    expect(hebrew('un שלום 12 deux')).toEqual(['un ', '12', ' ', 'םולש', ' deux']);
  });
});

describe('the text of a label', () => {
  test.each([
    ['fr', 'e\u0301té', 'été'],
    ['xx', 'e\u0301té', 'été'],
    ['fr', '45 %', '45\u00a0%'],
    ['xx', '45 %', '45 %'],
    ['fr', '1er', '1ᵉʳ'],
  ])('in %s, %j is %j', (lang, typed, set) => {
    expect(typeset(typed, lang)).toBe(set);
    expect(typeset(set, lang)).toBe(set);
  });
  test('has its spaces alone where words are asked for', () => {
    expect(typesetWords('1er : e\u0301', 'fr')).toBe('1er\u00a0: é');
    expect(typesetWords('a : e\u0301', 'xx')).toBe('a : é');
  });
});

test('the outline of a glyph is written in thousandths of an em, downwards', () => {
  const face = {
    ...toyFace(),
    outline: () => [['M', 0, 0.5] as const, ['C', 0.1, 0.2, -0.3, -0.4, 0.0004, 1] as const, ['Z'] as const],
  };
  expect(glyphPath(face as never, 1)).toBe('M0 -500C100 -200 -300 400 0 -1000Z');
});

test('lines stand under a text and through the middle of its small letters', () => {
  const style = toyStyle();
  const under = { top: 1 - 0.25, thickness: 0.5 };
  const through = { top: -2.5 - 0.25, thickness: 0.5 };
  expect(decorationLines(style)).toEqual([]);
  expect(decorationLines({ ...style, underline: true })).toEqual([under]);
  expect(decorationLines({ ...style, lineThrough: true })).toEqual([through]);
  expect(decorationLines({ ...style, underline: true, lineThrough: true })).toEqual([under, through]);
  // A character in another face has the lines of the text around it.
  const around = { face: style.face, size: 20 };
  expect(decorationLines({ ...style, underline: true, around })).toEqual([{ top: 1.5, thickness: 1 }]);
});
