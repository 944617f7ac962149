import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { charactersNotSet } from '../../src/text/fallback.ts';
import { loadFonts } from '../../src/text/index.ts';
import type { TextStyle } from '../../src/text/types.ts';
import { glyphAt, slice, widthBetween, widthOf } from '../../src/text/word.ts';
import { kerningBetween, styleCache } from '../../src/text/words.ts';
import { toyFace, toyStyle } from './toy-font.ts';

const serif = (await loadFonts()).resolve(['serif'], 400, 'normal');
const set = toyStyle({ face: serif });

describe('a character that no face has', () => {
  // Raised and lowered letters, digraphs, signs, fractions, numbers, units, ligatures and letters of full width.
  test.each([
    ['ʰ', 'h', 'raised'],
    ['ʸ', 'y', 'raised'],
    ['ˠ', 'ɣ', 'raised'],
    ['ᴬ', 'A', 'raised'],
    ['ᵉ', 'e', 'raised'],
    ['⁰', '0', 'raised'],
    ['ⁿ', 'n', 'raised'],
    ['ᵢ', 'i', 'lowered'],
    ['₀', '0', 'lowered'],
    ['ₜ', 't', 'lowered'],
    ['ⱼ', 'j', 'lowered'],
    ['Ǆ', 'DŽ', 'plain'],
    ['ǌ', 'nj', 'plain'],
    ['Ǳ', 'DZ', 'plain'],
    ['ǳ', 'dz', 'plain'],
    ['․', '.', 'plain'],
    ['‥', '..', 'plain'],
    ['‼', '!!', 'plain'],
    ['⁇', '??', 'plain'],
    ['⁉', '!?', 'plain'],
    ['℀', 'a/c', 'plain'],
    ['℃', '°C', 'plain'],
    ['⅐', '1⁄7', 'plain'],
    ['Ⅳ', 'IV', 'plain'],
    ['ⅿ', 'm', 'plain'],
    ['↉', '0⁄3', 'plain'],
    ['㍱', 'hPa', 'plain'],
    ['㏟', 'A∕m', 'plain'],
    ['ﬀ', 'ff', 'plain'],
    ['ﬆ', 'st', 'plain'],
    ['！', '!', 'plain'],
    ['～', '~', 'plain'],
  ] as const)('%s is drawn as %s, and stays what it is (%s)', (character, drawn, how) => {
    const style = toyStyle({ face: toyFace(1, character) });
    const [word] = styleCache(style).words(character);
    const { text, shaped } = word!;
    expect(String.fromCodePoint(...shaped.glyphs)).toBe(drawn);
    expect([text, shaped.texts.join('')]).toEqual([character, character]);
    expect(shaped.texts[0]).toBe(character);
    expect(shaped.clusters.map((start) => start)).toEqual(shaped.glyphs.map(() => 0));
    const { size, rise } = word!.style;
    // The toy face has no glyphs for raised letters: they are made smaller.
    expect([size, rise].map((points) => Math.round(10 * points) / 10)).toEqual(
      { raised: [6.2, 3.4], lowered: [6.2, -1.4], plain: [10, 0] }[how],
    );
  });

  test.each(['ꟸ', 'ᵷ', '‖', '⅏a', 'ↀ', '㋿', '中'])('%s has no other that may stand for it', (characters) => {
    const [lacked] = Array.from(characters);
    const style = toyStyle({ face: toyFace(1, lacked) });
    const words = styleCache(style).words(lacked!);
    expect(words.flatMap(({ shaped }) => shaped.glyphs)).toContain(0);
    expect(words.flatMap(({ style, shaped }) => charactersNotSet(style.face, shaped))).toEqual([lacked]);
  });
});

describe('the style of raised, lowered and small letters', () => {
  const raised = (style: TextStyle, feature: 'sups' | 'subs' | 'c2sc', text = 'e') => {
    const { features, size, rise } = styleCache(style).withFeature(feature, text);
    return [features, Math.round(100 * size) / 100, Math.round(100 * rise) / 100];
  };
  test('is that of the font where it has them', () => {
    expect(raised(set, 'sups', '2')).toEqual(['sups', 10, 0]);
    expect(raised(toyStyle({ face: serif, features: 'onum' }), 'sups', '2')).toEqual(['onum,sups', 10, 0]);
    expect(raised(set, 'c2sc', 'AB')).toEqual(['c2sc', 10, 0]);
  });
  test('is made where the font has none, but for small capitals', () => {
    const style = toyStyle();
    expect(raised(style, 'sups')).toEqual(['', 6.2, 3.4]);
    expect(raised(style, 'subs')).toEqual(['', 6.2, -1.4]);
    expect(raised(toyStyle({ size: 20, rise: 1 }), 'subs')).toEqual(['', 12.4, -1.8]);
    expect(styleCache(style).withFeature('c2sc', 'AB')).toBe(style);
    // A text of which the font raises only a part is made too.
    expect(raised(set, 'sups', '2中')).toEqual(['', 6.2, 3.4]);
  });
});

describe('parts of a word', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'AVToffil.é', 'x\u0301'),
    minLength: 1,
    maxLength: 8,
  });
  const parts = fc.tuple(letters, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((p, q) => p - q);
    return { text, start: start!, end: end! };
  });

  test('are as wide as their slices', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0, 2), ({ text, start, end }, letterSpacing) => {
        const style = { ...set, letterSpacing };
        const [word] = styleCache(style).words(text);
        const width = widthBetween(word!, start, end);
        expect(width).toBeCloseTo(widthOf(slice(word!, start, end), style), 9);
        expect(widthBetween(word!, 0, text.length)).toBeCloseTo(word!.width, 9);
      }),
    );
  });

  test('are the glyphs of the whole, without a new shaping but where a ligature is parted', () => {
    fc.assert(
      fc.property(parts, ({ text, start, end }) => {
        const [word] = styleCache(set).words(text);
        const shape = vi.spyOn(serif, 'shape');
        const part = slice(word!, start, end);
        const isShaped = shape.mock.calls.length > 0;
        shape.mockRestore();
        expect(part.texts.join('')).toBe(text.slice(start, end));
        expect(isShaped).toBe([start, end].some((offset) => glyphAt(word!, offset) < 0));
        if (!isShaped)
          expect(part.glyphs).toEqual(word!.shaped.glyphs.slice(glyphAt(word!, start), glyphAt(word!, end)));
      }),
    );
  });

  test('begin at the glyph of their first letter, or within one', () => {
    fc.assert(
      fc.property(parts, ({ text, start }) => {
        const [word] = styleCache(set).words(text);
        const { clusters } = word!.shaped;
        expect(glyphAt(word!, start)).toBe(start === text.length ? clusters.length : clusters.indexOf(start));
        expect(glyphAt({ ...word!, style: { ...set, rtl: true } }, start)).toBe(-1);
      }),
    );
  });
});

describe('words that touch', () => {
  const word = (text: string, changes: Partial<TextStyle> = {}) =>
    styleCache(toyStyle({ face: serif, ...changes })).words(text)[0]!;
  test('are kerned as the letters of one word', () => {
    const kern = kerningBetween(word('A'), word('V'));
    expect(kern).toBeLessThan(-0.2);
    expect(word('A').width + kern + word('V').width).toBeCloseTo(word('AV').width, 6);
    expect(kerningBetween(word('f'), word('fi'))).toBe(0);
  });
  test.each<[string, Partial<TextStyle>]>([
    ['face', { face: toyFace() }],
    ['size', { size: 12 }],
    ['features', { features: 'onum' }],
    ['rise', { rise: 1 }],
    ['direction', { rtl: true }],
  ])('are not where they differ in %s', (_, changes) => {
    expect(kerningBetween(word('A'), word('V', changes))).toBe(0);
    expect(kerningBetween(word('A', changes), word('V'))).toBe(0);
  });
});

test('the first and the last letter of a word may stand out of the margins, but not where they are raised or turned', () => {
  const out = (text: string, changes: Partial<TextStyle> = {}) =>
    styleCache(toyStyle({ face: serif, ...changes })).words(text)[0]!.protrusion;
  expect(out('“a').left).toBeGreaterThan(0);
  expect(out('a.').right).toBeGreaterThan(0);
  expect(out('a.').left).toBeLessThan(out('“a').left);
  expect(out('“a').right).toBeLessThan(out('a.').right);
  expect(out('a.', { size: 20 }).right).toBeCloseTo(2 * out('a.').right, 9);
  for (const changes of [{ rise: 2 }, { rtl: true as const }])
    expect(out('“a.', changes)).toEqual({ left: 0, right: 0 });
});

test('a word in another face is set in the size at which its small letters are as high', () => {
  const other = { ...toyFace(), key: 'other', family: 'Other', xHeight: 0.25 };
  const pictures = { ...toyFace(), key: 'pictures', family: 'Pictures', xHeight: 0, capHeight: 0.5 };
  const sizeIn = (face: typeof other) => {
    const lacking = toyFace(1, 'ж', () => [face]);
    const [word] = styleCache(toyStyle({ face: lacking })).words('ж');
    return word!.style.size;
  };
  expect(sizeIn(other)).toBeCloseTo(20);
  // A face without small letters: its pictures are a little higher than capitals.
  expect(sizeIn(pictures)).toBeCloseTo((10 * 1.2 * 0.7) / 0.5);
});
