import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readAsset } from '../../src/assets.ts';
import { tablesOf } from '../../src/fonts/tables.ts';
import { Face } from '../../src/text/face.ts';
import { fontSources } from '../../src/text/font-files.ts';
import { shippedFont } from '../../src/text/fonts.ts';
import { HarfBuzz } from '../../src/text/harfbuzz.ts';
import { charactersNotSet, type FontLibrary, loadFonts, measureText } from '../../src/text/index.ts';

let library: FontLibrary;
beforeAll(async () => {
  library = await loadFonts();
});

test('a process opens a font that Livret brings once, and no library has what another shaped', async () => {
  const opened = vi.spyOn(HarfBuzz.prototype, 'open');
  onTestFinished(() => opened.mockRestore());
  const face = (await loadFonts()).resolve(['serif'], 250, 'italic');
  expect((await loadFonts()).resolve(['serif'], 250, 'italic')).not.toBe(face);
  expect(opened.mock.calls.length).toBeLessThan(2);
});

test('letters that are drawn as capitals stay what was typed', () => {
  const face = library.resolve(['serif'], 400, 'italic');
  const drawn = face.shape('straße', 'capitals,onum', 'de');
  expect(drawn.glyphs).toEqual(face.shape('STRASSE', 'onum', 'de').glyphs);
  expect(drawn.texts).toEqual(['s', 't', 'r', 'a', 'ß', '', 'e']);
  expect(drawn.clusters).toEqual([0, 1, 2, 3, 4, 4, 5]);
  expect(face.shape('i', 'capitals', 'tr').glyphs).toEqual(face.shape('İ', '', 'tr').glyphs);
});

describe('resolving', () => {
  test.each([
    [['Source Sans 3'], 400, 'normal', 'Source Sans 3/400/normal'],
    [['source serif 4'], 700, 'italic', 'Source Serif 4/700/italic'],
    [['Helvetica', 'sans-serif'], 400, 'normal', 'Source Sans 3/400/normal'],
    [['monospace'], 400, 'normal', 'Source Code Pro/400/normal'],
    [['Helvetica'], 400, 'normal', 'Source Serif 4/400/normal'],
    [['serif'], 450, 'normal', 'Source Serif 4/500/normal'],
    [['serif'], 350, 'normal', 'Source Serif 4/300/normal'],
    [['serif'], 100, 'normal', 'Source Serif 4/200/normal'],
    [['serif'], 650, 'normal', 'Source Serif 4/700/normal'],
    [['serif'], 950, 'normal', 'Source Serif 4/900/normal'],
  ] as const)('%s %i %s', (families, weight, style, key) => {
    expect(library.resolve(families, weight, style).key).toBe(key);
  });

  test('a file is opened once', () => {
    expect(library.resolve(['serif'], 400, 'normal')).toBe(
      library.resolve(['Source Serif 4', 'x'], 400, 'normal'),
    );
  });

  test('the first known family of a list is used, or else the default one', () => {
    const family = (...names: string[]) => library.resolve(names, 400, 'normal').family;
    expect(family('Arial', 'SANS-SERIF', 'serif')).toBe('Source Sans 3');
    expect(family('monospace')).toBe('Source Code Pro');
    expect(family('Arial')).toBe('Source Serif 4');
  });
});

test('each face, of text in every weight and of symbols in theirs, has its file in a package', () => {
  const sources = fontSources();
  expect(sources.filter(({ from }) => !existsSync(`node_modules/${from}`))).toEqual([]);
  expect(new Set(sources.map(({ asset }) => asset)).size).toBe(sources.length);
  expect(sources.filter(({ from }) => from.includes('/source-serif-4/'))).toHaveLength(2 * 8);
});

test('metrics are those of the file', () => {
  const face = library.resolve(['serif'], 400, 'italic');
  expect(face.postScriptName).toBe('SourceSerif4-Italic');
  expect(face.italicAngle).toBeLessThan(0);
  expect(face.ascent).toBeCloseTo(1.036);
  expect(face.descent).toBeCloseTo(-0.335);
  expect(face.xHeight).toBeGreaterThan(0.4);
  expect(face.capHeight).toBeGreaterThan(face.xHeight);
  expect(face.bbox[3]).toBeGreaterThan(face.capHeight);
  expect(face.underlinePosition).toBeLessThan(0);
});

describe('shaping', () => {
  test('a ligature has the text of its characters, and advances include kerning', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    const { glyphs, texts, clusters, unsafe, width, advances } = face.shape('efficace', '', 'fr');
    expect(texts).toEqual(['e', 'ffi', 'c', 'a', 'c', 'e']);
    expect(clusters).toEqual([0, 1, 4, 5, 6, 7]);
    expect(unsafe).toHaveLength(glyphs.length);
    expect(width).toBeCloseTo(advances.reduce((sum, advance) => sum + advance, 0));
    const kerned = face.shape('Va', '', 'fr');
    expect(kerned.unsafe).toEqual([false, true]);
    expect(kerned.advances[0]).toBeLessThan(face.advance(kerned.glyphs[0]!));
  });

  test('only the first glyph of a cluster has text', () => {
    const face = library.resolve(['sans-serif'], 400, 'normal');
    const { texts, clusters } = face.shape('e\u0323\u0301ax\u0301', '', 'fr');
    expect(texts.join('')).toBe('e\u0323\u0301ax\u0301');
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((text) => text === '')).toEqual(clusters.map((start, i) => start === clusters[i - 1]));
  });

  test('all features of a list hold', () => {
    const shape = (features: string) => library.resolve(['serif'], 400, 'normal').shape('Aa', features, 'fr');
    const [capital, small] = [shape('c2sc').glyphs[0], shape('smcp').glyphs[1]];
    for (const features of ['c2sc,smcp', 'smcp,c2sc', 'kern,smcp,onum,c2sc'])
      expect(shape(features).glyphs).toEqual([capital, small]);
    expect(shape('smcp').glyphs[0]).not.toBe(capital);
    expect(shape('c2sc').glyphs[1]).not.toBe(small);
  });

  test('a text is shaped anew for each set of features', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    expect(face.shape('12', 'onum', 'fr').glyphs).not.toEqual(face.shape('12', '', 'fr').glyphs);
    expect(face.shape('12', 'onum', 'fr')).toBe(face.shape('12', 'onum', 'fr'));
  });

  test('a text longer than the first buffer is shaped', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    expect(face.shape('abc '.repeat(500), '', 'fr').texts.join('')).toBe('abc '.repeat(500));
  });

  test('a character that a face lacks is found in another family', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    const found = (codePoint: number) => [...face.others!(false)].find((other) => other.has(codePoint))?.key;
    expect(face.has(0x25cf)).toBe(false);
    expect(found(0x25cf)).toBe('Source Sans 3/400/normal');
    expect(found(0x4e2d)).toBeUndefined();
  });
});

describe('subsetting', () => {
  test('keeps the glyphs asked for, and what a PDF needs of the tables', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    const { glyphs } = face.shape('Éfficacité ½', '', 'fr');
    const { data, newId } = face.subset(glyphs);
    const tables = tablesOf(data);
    expect([...tables.keys()].sort()).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
    expect(newId(0)).toBe(0);
    expect(() => newId(1400)).toThrow('1400');
    // Each glyph has its own advance under its new number.
    const metrics = tables.get('hmtx')!;
    const full = tables.get('hhea')!.getUint16(34);
    for (const glyph of glyphs) {
      const advance = metrics.getUint16(4 * Math.min(newId(glyph), full - 1));
      expect(advance / 1000).toBeCloseTo(face.advance(glyph));
    }
    expect(data.length).toBeLessThan(6000);
  });

  test('the same glyphs give the same bytes', () => {
    const face = library.resolve(['sans-serif'], 700, 'normal');
    expect(face.subset([5, 9, 30]).data).toEqual(face.subset([30, 5, 9, 9]).data);
  });
});

test('labels of charts are measured as they are typeset', () => {
  const measure = measureText(library, 'fr');
  const font = { family: 'Source Sans 3', size: 10, weight: 400, style: 'normal' } as const;
  expect(measure('45%', font)).toBeCloseTo(measure('45\u00A0%', font));
  const { width } = library.resolve(['sans-serif'], 400, 'normal').shape('un', '', 'fr');
  expect(measure('un', font)).toBeCloseTo(10 * width, 9);
  expect(measure('45%', { ...font, size: 20 })).toBeCloseTo(2 * measure('45%', font));
});

test('of a letter with marks, the marks alone count as not set that the face lacks', () => {
  const face = library.resolve(['serif'], 400, 'normal');
  const notSet = (text: string) => charactersNotSet(face, face.shape(text, '', 'fr'));
  expect([notSet('e\u0301a'), notSet('xa\u20ddb'), notSet('中a')]).toEqual([[], ['\u20dd'], ['中']]);
});

test('the characters of a text that HarfBuzz does not shape count as not set', () => {
  const program = shippedFont(readAsset('fonts/SourceSerif4_400Regular.ttf'));
  const shape = () => {
    throw new Error('memory access out of bounds');
  };
  const font = { glyph: () => 1, advance: () => 1, outline: () => [], shape };
  const name = { key: 'Toy', family: 'Toy', weight: 400, style: 'normal' } as const;
  const face = new Face(name, program, font, {});
  const shaped = face.shape('eau', '', 'fr');
  expect(shaped.texts.join('')).toBe('eau');
  expect(charactersNotSet(face, shaped)).toEqual(['e', 'a', 'u']);
});

test('a text is not shaped with what is no feature of OpenType', () => {
  const face = library.resolve(['serif'], 400, 'normal');
  expect(face.shape('au', 'onum,smcp', 'fr').glyphs).not.toContain(0);
  expect(face.shape('au', 'onum,ligatures', 'fr').glyphs).toEqual([0, 0]);
});

test('clusters have their texts in either direction', () => {
  const face = library.resolve(['sans-serif'], 400, 'normal');
  const unit = fc.constantFrom('a', 'b', ' ', 'e\u0323\u0301', 'x\u0301', 'é');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 5 }), fc.boolean(), (units, rtl) => {
      const text = units.join('');
      const { texts, clusters } = face.shape(text, '', 'fr', rtl);
      // From right to left, the glyphs stand in the order of the page.
      const bearers = texts.flatMap((own, i) => (own === '' ? [] : [{ own, start: clusters[i]! }]));
      if (rtl) bearers.reverse();
      expect(bearers.map(({ own }) => own).join('')).toBe(text);
      for (const { own, start } of bearers) expect(text.startsWith(own, start)).toBe(true);
      expect(texts.map((own) => own === '')).toEqual(clusters.map((start, i) => start === clusters[i - 1]));
    }),
  );
});
