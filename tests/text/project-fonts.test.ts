import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { openFont } from '../../src/fonts/open.ts';
import { bytesOf, fontFile, tablesOf } from '../../src/fonts/tables.ts';
import { Theme } from '../../src/style/theme.ts';
import { type HarfBuzz, loadHarfBuzz } from '../../src/text/harfbuzz.ts';
import { subsetByHarfBuzz } from '../../src/text/harfbuzz-subset.ts';
import { type FontLibrary, loadFonts } from '../../src/text/index.ts';
import { readProjectFonts } from '../../src/text/project-fonts.ts';
import { styleCache } from '../../src/text/words.ts';
import { FONTS } from '../fonts/files.ts';
import { toyStyle } from './toy-font.ts';

let shipped: FontLibrary;
let harfbuzz: HarfBuzz;
beforeAll(async () => {
  shipped = await loadFonts();
  harfbuzz = await loadHarfBuzz();
});

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'templates/naskh.woff2': FONTS.arabicWoff2,
  'templates/serif.woff2': FONTS.variable,
  'templates/code.otf': FONTS.cff,
  'templates/vf.otf': FONTS.cff2,
  'templates/code.ttf': FONTS.trueType,
};

function library(css: string, files = FILES) {
  const report = new Report();
  const rules = new Theme([{ file: 'templates/a.css', css }], { width: 9, height: 9 }, []).fonts;
  const read = (path: string) => files[path]?.() ?? null;
  const fonts = readProjectFonts(rules, { list: () => Object.keys(files), read }, report);
  return { library: shipped.with(fonts, harfbuzz), faults: report.faults };
}

const face = (family: string, file: string, more = '') =>
  `@font-face { font-family: '${family}'; src: url(${file}); ${more} }`;

describe('choosing', () => {
  test('the project’s family comes before Livret’s of the same name', () => {
    const own = library(face('source serif 4', 'code.otf')).library;
    expect(own.resolve(['Source Serif 4'], 400, 'normal').postScriptName).toBe('SourceCodePro-Regular');
    expect(shipped.resolve(['Source Serif 4'], 400, 'normal').postScriptName).toBe('SourceSerif4-Regular');
  });

  test('a variable font is set at each weight that is asked for, within its range', () => {
    const { library: fonts } = library(face('A', 'serif.woff2', 'font-weight: 300 800'));
    const inkAt = (weight: number) => {
      const at = fonts.resolve(['A'], weight, 'normal');
      return at.area(at.shape('H', '', 'fr').glyphs[0]!);
    };
    expect(inkAt(700)).toBeGreaterThan(1.3 * inkAt(400));
    expect(inkAt(450)).toBeGreaterThan(inkAt(400));
    expect(fonts.resolve(['A'], 900, 'normal').weight).toBe(800);
    expect(fonts.resolve(['A'], 400, 'normal')).toBe(fonts.resolve(['A', 'serif'], 400, 'normal'));
  });

  test('places on other axes are those of font-variation-settings, without them the font’s own', () => {
    const widthAt = (opsz: number | null) => {
      const settings = opsz === null ? '' : `font-variation-settings: "opsz" ${opsz}`;
      return library(face('A', 'serif.woff2', settings))
        .library.resolve(['A'], 400, 'normal')
        .shape('H', '', 'fr').width;
    };
    expect(widthAt(8)).toBeGreaterThan(widthAt(60));
    expect(widthAt(null)).toBe(widthAt(20));
  });

  // The axis `opsz` of the font, renamed, with the places from `least` to `most`.
  const inkWith = (tag: string, least: number, most: number, more: string) => {
    const files = { 'templates/x.ttf': () => withAxis(tag, least, most) };
    const { library: fonts, faults } = library(face('A', 'x.ttf', more), files);
    expect(faults).toEqual([]);
    const at = fonts.resolve(['A'], 400, more.includes('italic') ? 'italic' : 'normal');
    return at.shape('Hamburg', '', 'fr').width;
  };

  test('an axis of italics stands at 1 for italics, else at 0', () => {
    const at = (place: number) => inkWith('XXXX', 0, 1, `font-variation-settings: "XXXX" ${place}`);
    expect(at(0)).not.toBe(at(1));
    expect(inkWith('ital', 0, 1, '')).toBe(at(0));
    expect(inkWith('ital', 0, 1, 'font-style: italic')).toBe(at(1));
  });

  test('an axis of width stands at 100, or where the face’s font-stretch ends before or begins after', () => {
    const at = (place: number) => inkWith('XXXX', 50, 200, `font-variation-settings: "XXXX" ${place}`);
    expect(at(100)).not.toBe(at(75));
    expect(at(100)).not.toBe(at(125));
    expect(inkWith('wdth', 50, 200, '')).toBe(at(100));
    expect(inkWith('wdth', 50, 200, 'font-stretch: 50% 200%')).toBe(at(100));
    expect(inkWith('wdth', 50, 200, 'font-stretch: 50% 75%')).toBe(at(75));
    expect(inkWith('wdth', 50, 200, 'font-stretch: 125% 150%')).toBe(at(125));
    // No place beyond those of the axis.
    expect(inkWith('wdth', 80, 90, '')).toBe(inkWith('XXXX', 80, 90, 'font-variation-settings: "XXXX" 90'));
  });

  test('a file is known by its path and its bytes', () => {
    const [font] = library(face('A', 'code.otf')).library.projectFonts;
    const digest = createHash('sha256').update(FONTS.cff()).digest('hex');
    expect(font).toMatchObject({ path: 'templates/code.otf', digest: digest.slice(0, 12) });
  });

  test('no bold is made: the family’s nearest weight stands in, and is told', () => {
    const { library: fonts } = library(face('A', 'code.otf'));
    expect(fonts.standIn(['A'], 700, 'normal')).toEqual({ family: 'A', weight: 400, style: 'normal' });
    expect(fonts.standIn(['A'], 400, 'italic')).toEqual({ family: 'A', weight: 400, style: 'normal' });
    expect(fonts.standIn(['A'], 500, 'normal')).toBeNull();
    expect(fonts.standIn(['serif', 'A'], 700, 'normal')).toBeNull();
  });
});

describe('falling back', () => {
  const facesOf = (fonts: FontLibrary, families: readonly string[], text: string) => {
    const stack = fonts.stack(families, 400, 'normal');
    const style = toyStyle({ face: fonts.resolve(families, 400, 'normal'), stack });
    return styleCache(style)
      .words(text)
      .map((word) => [word.text, word.style.face.family, word.style.size]);
  };

  test('a glyph that a family lacks comes from the next, in the same size, then from Livret’s', () => {
    const { library: fonts } = library(face('A', 'serif.woff2') + face('B', 'code.otf'));
    expect(facesOf(fonts, ['A', 'B'], 'aб')).toEqual([
      ['a', 'A', 10],
      ['б', 'B', 10],
    ]);
    const [, [text, family, size]] = facesOf(fonts, ['A', 'B'], 'a🙂') as [unknown, [string, string, number]];
    expect([text, family]).toEqual(['🙂', 'Noto Emoji']);
    expect(size).not.toBe(10);
  });

  test('a face with unicode-range sets its own characters alone; that with the space comes first', () => {
    const { library: fonts } = library(
      face('A', 'serif.woff2', 'unicode-range: U+20-61') +
        face('A', 'code.otf', 'unicode-range: U+0400-04FF'),
    );
    expect(fonts.resolve(['A'], 400, 'normal').postScriptName).toContain('SourceSerif4');
    // The one that is declared later comes first among those without the space.
    const spaced = library(
      face('A', 'serif.woff2', 'unicode-range: U+20, U+61') + face('A', 'code.otf', 'unicode-range: U+21-60'),
    ).library;
    expect(spaced.resolve(['A'], 400, 'normal').postScriptName).toContain('SourceSerif4');
    expect(facesOf(fonts, ['A', 'sans-serif'], 'aбb').map(([text, family]) => [text, family])).toEqual([
      ['a', 'A'],
      ['б', 'A'],
      ['b', 'Source Sans 3'],
    ]);
  });
});

describe('outlines and subsets', () => {
  const faceOf = (file: string, more = '') =>
    library(face('A', file, more)).library.resolve(['A'], 400, 'normal');

  test('a CFF font gives cubic curves and a bare CFF table; a CFF2 font is turned into one', () => {
    for (const file of ['code.otf', 'vf.otf']) {
      const font = faceOf(file);
      const { glyphs } = font.shape('ab', '', 'fr');
      expect(font.outline(glyphs[0]!).some(([operator]) => operator === 'C')).toBe(true);
      const { data, format, newId } = font.subset(glyphs);
      expect(format).toBe('cff');
      expect(data[0]).toBe(1);
      expect(data.length).toBeLessThan(12_000);
      expect(() => newId(1234)).toThrow('1234');
    }
  });

  test('the glyphs of a CFF font without CIDs keep their numbers in its subset', () => {
    const font = faceOf('code.otf');
    const { glyphs } = font.shape('ab', '', 'fr');
    const opened = openFont(FONTS.cff(), null)!;
    const kept = subsetByHarfBuzz(opened.data, [0, ...glyphs], true)!;
    expect(Buffer.compare(font.subset(glyphs).data, bytesOf(tablesOf(kept).get('CFF ')!))).toBe(0);
    expect(glyphs.map(font.subset(glyphs).newId)).toEqual(glyphs);
  });

  test('the area of a glyph is that of the same glyph of a TrueType font', () => {
    const [cff, trueType] = ['code.otf', 'code.ttf'].map((file) => {
      const font = faceOf(file);
      return font.area(font.shape('g', '', 'fr').glyphs[0]!);
    });
    const own = shipped.resolve(['monospace'], 400, 'normal');
    expect(cff).toBeCloseTo(own.area(own.shape('g', '', 'fr').glyphs[0]!), 2);
    expect(trueType).toBeCloseTo(cff!, 2);
  });

  test('glyphs of a TrueType subset keep their numbers', () => {
    const font = faceOf('serif.woff2');
    const { glyphs } = font.shape('Écrire', '', 'fr');
    const { data, format, newId } = font.subset(glyphs);
    expect(format).toBe('truetype');
    expect(glyphs.map(newId)).toEqual(glyphs);
    expect(newId(0)).toBe(0);
    expect(tablesOf(data).has('glyf')).toBe(true);
  });

  test('a font whose licence forbids subsets is embedded whole', () => {
    const whole = { 'templates/a.ttf': () => withBits(0x100) };
    const font = library(face('A', 'a.ttf'), whole).library.resolve(['A'], 400, 'normal');
    expect(font.subset([5]).data.length).toBe(withBits(0x100).length);
  });
});

describe('faults', () => {
  const faultsOf = (data: Uint8Array) =>
    library(face('A', 'x.ttf'), { 'templates/x.ttf': () => data }).faults.map(({ code, details }) => [
      code,
      details,
    ]);
  const path = 'templates/x.ttf';

  test('a file that is missing, no font, broken, or not to be embedded', () => {
    expect(library(face('A', 'serfi.woff2')).faults).toMatchObject([
      { code: 'font-missing', source: { line: 1 }, details: { near: 'templates/serif.woff2' } },
    ]);
    expect(faultsOf(Buffer.from('<html>Not found</html>'))).toEqual([['font-format', { path, name: null }]]);
    expect(faultsOf(FONTS.trueType().subarray(0, 5000))).toEqual([
      ['font-broken', { path, table: expect.any(String) }],
    ]);
    expect(faultsOf(withBits(2))).toEqual([['font-not-embeddable', { path, bit: 'restricted' }]]);
  });

  test('the next file of a list is read where the first is missing', () => {
    const css = `@font-face { font-family: A; src: url(none.woff2), url(code.otf) }`;
    const { library: fonts, faults } = library(css);
    expect(faults).toEqual([]);
    expect(fonts.resolve(['A'], 400, 'normal').postScriptName).toBe('SourceCodePro-Regular');
  });
});

/** A variable font whose second axis, of optical sizes, has another tag and other places. The first one is its default. */
function withAxis(tag: string, least: number, most: number): Uint8Array {
  const { tables } = openFont(FONTS.variable(), null)!;
  const { buffer, byteOffset, byteLength } = tables.get('fvar')!;
  const fvar = new DataView(buffer.slice(byteOffset, byteOffset + byteLength));
  const axes = [0, 1].map((i) => fvar.getUint16(4) + i * fvar.getUint16(10));
  const axis = axes.find((at) => fvar.getUint32(at) === 0x6f70737a)!;
  for (let i = 0; i < 4; i++) fvar.setUint8(axis + i, tag.charCodeAt(i));
  for (const [i, place] of [least, least, most].entries()) fvar.setInt32(axis + 4 + 4 * i, place * 65536);
  return fontFile(new Map([...tables, ['fvar', fvar]]));
}

/** A TrueType font with these bits of `fsType`. */
function withBits(bits: number): Uint8Array {
  const { tables } = openFont(FONTS.trueType(), null)!;
  const { buffer, byteOffset, byteLength } = tables.get('OS/2')!;
  const os2 = new DataView(buffer.slice(byteOffset, byteOffset + byteLength));
  os2.setUint16(8, bits);
  return fontFile(new Map([...tables, ['OS/2', os2]]));
}
