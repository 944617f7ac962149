import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearerOf, glyphTexts, NO_TEXT } from '../../src/pdf/fonts/usage.ts';
import type { Glyphs } from '../../src/text/font-types.ts';
import { lengthOf } from '../../src/text/glyph-run.ts';
import type { GlyphRun } from '../../src/text/types.ts';
import { RANDOM, runs } from '../tools.ts';
import { fontsOf, shownTexts } from './dump.ts';
import { h, layoutOf, library, page, styleOf, textMark, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile, type PdfValue } from './reader.ts';

const TREE = treeOf(h('p', {}, 'texte'));
const P = TREE.elements.at(-1)!.index;

const fileOf = async (...marks: ReturnType<typeof textMark>[]) =>
  new PdfFile(await write(layoutOf(TREE, { pages: [page(marks, 1)] })));

const changed = (
  { run, ...mark }: ReturnType<typeof textMark>,
  word: Partial<Glyphs>,
  more: Partial<GlyphRun> = {},
) => ({ ...mark, run: { ...run, ...more, words: [{ ...run.words[0]!, ...word }] } });

test('gives a reader the text that was set, spaces and ligatures included', async () => {
  const source = 'L’office « final » : l’œuvre, à 45\u202f% ! Étudie\u2009; 3×10';
  const pdf = await fileOf(textMark(P, source, 20, 30));
  const found = shownTexts(pdf, 0)
    .map(({ text }) => text)
    .join('');
  expect(found).toBe(source.replace('\u2009', '\u202f').replaceAll('\u00a0', ' '));
  // The font gives each of these texts, so no passage needs its own.
  expect(pdf.content(0)).not.toContain('ActualText');
});

test('sets letter spacing and scaling by operators, for their run alone', async () => {
  const mark = textMark(P, 'mesure', 20, 30);
  const set = changed(mark, {}, { letterSpacing: 0.12, scale: 0.98 });
  const pdf = await fileOf(set, textMark(P, 'mesure', 20, 50));
  const operators = pdf.content(0).match(/[\d.]+ T[cz]/g);
  expect(operators).toEqual(['0.12 Tc', '98 Tz', '0 Tc', '100 Tz']);
  // With both set, only kerning is left to adjust, as in the run without them.
  const [first, second] = pdf
    .content(0)
    .split('0 Tc')
    .map((part) => [...part.matchAll(/>(-?[\d.]+)</g)].map(([, value]) => Number(value)));
  expect(second!.length).toBeGreaterThan(0);
  expect(first).toEqual(second!.map((value) => expect.closeTo(value, 0)));
});

test('maps a ligature to its letters', async () => {
  const mark = textMark(P, 'ffi', 20, 30);
  const ligature = changed(mark, {
    glyphs: mark.run.words[0]!.glyphs.slice(0, 1),
    advances: [0.9],
    dx: [0],
    dy: [0],
    texts: ['ffi'],
  });
  const pdf = await fileOf(ligature);
  expect([...fontsOf(pdf, 0).get('F1')!.texts.values()]).toEqual(['ffi']);
});

test('gives each text of a glyph a code of its own, and none to an added hyphen', async () => {
  const ending = (text: string, x: number) => {
    const mark = textMark(P, 'mot-', x, 30);
    return changed(mark, { texts: [...mark.run.words[0]!.texts.slice(0, -1), text] });
  };
  const pdf = await fileOf(textMark(P, 'peut-être-là', 20, 30), ending('\u2010', 90), ending('\u00ad', 150));
  expect(pdf.content(0)).not.toContain('ActualText');
  expect(
    shownTexts(pdf, 0)
      .map(({ text }) => text)
      .join(''),
  ).toBe('peut-être-làmot\u2010mot-');
});

test('paints each word of a line once, and the hyphens that it adds as artifacts', async () => {
  const word = (text: string) => {
    const [shaped] = textMark(P, text === '\u00ad' ? '-' : text, 0, 0).run.words;
    return { ...shaped!, texts: [...text] };
  };
  for (const texts of [
    ['\u00ad', 'un', ' ', 'mo'],
    ['un', ' ', 'mo', '\u00ad'],
    ['\u00ad', 'mo', '\u00ad'],
    ['un'],
  ]) {
    const mark = textMark(P, 'x', 20, 30);
    const pdf = await fileOf({ ...mark, run: { ...mark.run, words: texts.map(word) } });
    const shown = shownTexts(pdf, 0);
    expect(shown.map(({ text }) => text).join('')).toBe(texts.join('').replaceAll('\u00ad', '-'));
    expect(shown.map(({ artifact }) => artifact).join()).toBe(
      texts
        .join('')
        .replace(/[^\u00ad]+/, 'false,')
        .replaceAll('\u00ad', 'true,')
        .slice(0, -1),
    );
    for (const [i, { x }] of shown.slice(1).entries()) expect(x).toBeCloseTo(shown[i]!.end, 1);
  }
});

test('the widest glyph of a cluster stands for its text, the first of several', () => {
  expect(bearerOf([0.2, 0.5, 0.5, 0.1], 0, 4)).toBe(1);
  expect(bearerOf([0.5, 0.2, 0.5], 1, 2)).toBe(1);
});

test('paints a hyphen that is repeated at the beginning of a line, as an artifact', async () => {
  const mark = textMark(P, '-mot', 20, 30);
  const [word] = mark.run.words;
  const part = (start: number, end: number, texts: readonly string[]) => ({
    ...word!,
    glyphs: word!.glyphs.slice(start, end),
    advances: word!.advances.slice(start, end),
    dx: word!.dx.slice(start, end),
    dy: word!.dy.slice(start, end),
    texts,
    width: word!.advances.slice(start, end).reduce((sum, advance) => sum + advance, 0),
  });
  const words = [part(0, 1, ['\u00ad']), part(1, 4, ['m', 'o', 't'])];
  const pdf = await fileOf({ ...mark, run: { ...mark.run, words } });
  expect(pdf.content(0)).toMatch(/\/Artifact[\s\S]*EMC[\s\S]*\/P /);
  const [hyphen, text] = shownTexts(pdf, 0);
  expect([hyphen!.x, text!.x]).toEqual([expect.closeTo(20, 1), expect.closeTo(hyphen!.end, 1)]);
});

test('gives the text of several glyphs once, and shows glyphs without a text in their places after the others', async () => {
  const mark = textMark(P, 'abc', 20, 30);
  const pdf = await fileOf(changed(mark, { texts: ['x\u0301', '', 'a'], advances: [0.6, 0.5, 0.5] }));
  const [word, silent, ...others] = shownTexts(pdf, 0);
  expect([word!.text, silent!.text, others]).toEqual(['x\u0301a', '', []]);
  expect(
    pdf
      .content(0)
      .match(/BDC|EMC/g)!
      .join(' '),
  ).toBe('BDC EMC BDC EMC');
  expect([word, silent].map((shown) => shown!.mcid)).toEqual([0, 1]);
  const places = glyphPlaces(pdf, 3).map((place) => (place - 20) / mark.run.style.size);
  for (const [i, place] of [0, 1.1, 0.6].entries()) expect(places[i]).toBeCloseTo(place, 2);
});

test('paints each glyph within 0.01 pt of its place, so that rounding does not add up', RANDOM, async () => {
  const mark = textMark(P, 'Paragraphe AV To justifié sur toute la mesure, en efficace.', 20, 30);
  const advance = fc.double({ min: 0, max: 12, noNaN: true });
  const length = lengthOf(mark.run);
  await fc.assert(
    fc.asyncProperty(
      fc.array(advance, { minLength: length, maxLength: length }),
      fc.constantFrom(7.3, 10, 24, 90),
      async (advances, size) => {
        const pdf = await fileOf(
          changed(
            mark,
            { advances: advances.map((advance) => advance / size) },
            { style: styleOf({ size }) },
          ),
        );
        let place = 20;
        for (const [i, found] of glyphPlaces(pdf, length).entries()) {
          expect(Math.abs(found - place)).toBeLessThanOrEqual(0.0101);
          place += advances[i]!;
        }
      },
    ),
    { numRuns: runs(5, 50) },
  );
});

/** The start of each glyph of the first text operator. */
function glyphPlaces(pdf: PdfFile, length: number): number[] {
  const [, size] = /\/F1 ([\d.]+) Tf/.exec(pdf.content(0))!;
  const { widths } = fontsOf(pdf, 0).get('F1')!;
  const places: number[] = [];
  let x = 0;
  for (const [, left, shown] of pdf.content(0).matchAll(/^1 0 0 -1 (\S+) \S+ Tm$|^(.*)T[jJ]$/gm)) {
    if (left) x = Number(left);
    for (const [, hex, shift] of shown?.matchAll(/<(\w+)>|(-?[\d.]+)/g) ?? []) {
      if (shift) x -= (Number(shift) / 1000) * Number(size);
      for (const [code] of hex?.matchAll(/\w{4}/g) ?? []) {
        places.push(x);
        x += (widths.get(Number.parseInt(code!, 16))! / 1000) * Number(size);
      }
    }
  }
  expect(places).toHaveLength(length);
  return places;
}

test('paints offsets, shifts of the baseline, colours and underlines', async () => {
  const mark = textMark(P, 'ab', 20, 30, styleOf({ rise: 3, color: '#ff0000', underline: true }));
  const pdf = await fileOf(changed(mark, { dx: [0.1, 0], dy: [0, 0.2] }));
  const content = pdf.content(0);
  expect(content).toContain('1 0 0 rg');
  expect(content).toContain('1 0 0 -1 20 27 Tm');
  expect(content).toMatch(/\[-100<\w{4}>\]TJ\n2 Ts\n\[100<\w{4}>\]TJ\n0 Ts/);
  expect(content).toMatch(/^20 27\.\d+ 1\d\.\d+ 0\.\d+ re f$/m);
});

test('writes no operator that changes nothing', async () => {
  const pdf = await fileOf(textMark(P, 'un', 20, 30), textMark(P, 'deux', 20, 44));
  expect(pdf.content(0).match(/BT|Tf|BDC/g)).toEqual(['Tf', 'BDC', 'BT']);
});

test('subsets fonts, describes them, and names them by their glyphs', async () => {
  const [one, same, other] = await Promise.all(
    ['abc', 'cab', 'abd'].map(async (letters) => {
      const italic = styleOf({ italic: true });
      const pdf = await fileOf(textMark(P, letters, 20, 30, { ...italic, features: '-liga' }));
      const font = pdf.dict(pdf.dict(pdf.dict(pdf.pages[0]!.Resources).Font).F1);
      const descendant = pdf.dict((font.DescendantFonts as PdfValue[])[0]);
      return { pdf, font, descendant, descriptor: pdf.dict(descendant.FontDescriptor) };
    }),
  );
  const baseFont = name(one!.font.BaseFont);
  expect(baseFont).toMatch(/^[A-Z]{6}\+SourceSerif4-\w+$/);
  expect(name(same!.font.BaseFont)).toBe(baseFont);
  expect(name(other!.font.BaseFont)).not.toBe(baseFont);
  for (const [key, value] of Object.entries({
    Subtype: 'CIDFontType2',
    CIDToGIDMap: 'Identity',
    BaseFont: baseFont,
  })) {
    expect(name(one!.descendant[key])).toBe(value);
  }
  const { Flags, ItalicAngle, Ascent, Descent, FontFile2 } = one!.descriptor as Record<string, number> & Dict;
  // Serif, symbolic, italic.
  expect(Flags).toBe(2 + 4 + 64);
  expect(ItalicAngle).toBeLessThan(0);
  expect(Ascent).toBeGreaterThan(500);
  expect(Descent).toBeLessThan(0);
  expect(one!.pdf.bytes(FontFile2!).length).toBeLessThan(5000);
});

test('gives the code of a glyph to the text that it stands for most often; of two as often, the first in order', async () => {
  const a = textMark(P, 'a', 20, 30);
  const as = (text: string) => changed(a, { texts: [text] });
  const textOf = async (...texts: string[]) => {
    const pdf = await fileOf(...texts.map(as));
    return [...fontsOf(pdf, 0).get('F1')!.texts.values()];
  };
  expect(await textOf('x', 'y', 'y')).toEqual(['y', 'x']);
  expect(await textOf('y', 'x')).toEqual(['x', 'y']);
  expect(await textOf('x', 'y')).toEqual(['x', 'y']);
});

test('calls a font of code fixed in pitch, and no other', async () => {
  const flagsOf = async (family: string) => {
    const face = library.resolve([family], 400, 'normal');
    const pdf = await fileOf(textMark(P, 'il', 20, 30, styleOf({ face })));
    const { F1 } = pdf.dict(pdf.dict(pdf.pages[0]!.Resources).Font);
    const [descendant] = pdf.get(pdf.dict(F1).DescendantFonts) as PdfValue[];
    return pdf.dict(pdf.dict(descendant).FontDescriptor).Flags as number;
  };
  expect((await flagsOf('Source Code Pro')) & 1).toBe(1);
  expect((await flagsOf('Source Serif 4')) & 1).toBe(0);
});

test.each([
  // A consonant with a vowel sign of a width beside it: a reader would see a space in its place.
  ['ता', [0.6, 0.3], ['त', 'ा']],
  ['नि', [0.3, 0.6], ['न', 'ि']],
  ['र्थी', [0.6, 0.3, 0], ['र', '्थी', NO_TEXT]],
  // A sign on both sides of its letter, and one that stands above and beside it.
  ['\u0bae\u0bca', [0.5, 0.6, 0.3], ['\u0bae', '\u0bc6', '\u0bbe']],
  ['\u0e19\u0e49\u0e33', [0.6, 0, 0, 0.4], ['\u0e19', NO_TEXT, NO_TEXT, '\u0e49\u0e33']],
  // A mark without a width, a letter of two glyphs.
  ['हु', [0.6, 0], ['हु', NO_TEXT]],
  ['ß', [0.5, 0.5], ['ß', NO_TEXT]],
  // Letters with marks from right to left, one glyph for each character, and one glyph for two.
  ['\u05e9\u05c1\u05b8', [0, 0, 0.6], ['\u05b8', '\u05c1', '\u05e9']],
  ['\u05e9\u05c1\u05b8', [0, 0.6], [NO_TEXT, '\u05e9\u05c1\u05b8']],
])('the characters of a cluster are shared out over its glyphs: %s', (text, advances, expected) => {
  const texts = advances.map((_, i) => (i === 0 ? text : ''));
  expect(glyphTexts({ texts, advances })).toEqual(expected);
});
