import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innerCuts, isAddress, signCuts } from '../../src/text/addresses.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { createParagraph } from '../../src/text/index.ts';
import type { Line, ParagraphStyle } from '../../src/text/types.ts';
import { RANDOM, runs } from '../tools.ts';
import { LEFT, toyFace, toyStyle } from './toy-font.ts';

const PROSE = toyStyle();
/** The characters are 5 points wide at 10. */
const NARROW = toyFace(0.5);
const said = ({ runs }: Line) => runs.map(textOf).join('');

/** A text with a bar at each place where a line may end. */
function cut(text: string, offsets: readonly number[]): string {
  return [0, ...offsets].map((start, i) => text.slice(start, offsets[i] ?? text.length)).join('|');
}

test.each([
  ['https://www.example.org/a/page', 'https://|www|.example|.org/|a/|page'],
  ['https://example.org/les-pages_web/une.html', 'https://|example|.org/|les|-pages|_web/|une|.html'],
  [
    'https://example.org/a?version=3&langue=fr#notes',
    'https://|example|.org/|a|?version|=3|&langue|=fr|#notes',
  ],
  ['prenom.nom@universite.fr', 'prenom|.nom@|universite|.fr'],
  ['C:\\Users\\prof\\cours.docx', 'C:\\|Users\\|prof\\|cours|.docx'],
  ['10.1016/j.jclepro.2019.118834', '10.1016/|j|.jclepro|.2019|.118834'],
  ['https://x.fr/%C3%A9t%C3%A9/..%20', 'https://|x|.fr/|%C3|%A9t|%C3|%A9/|..%20'],
])('lines of an address end after slashes and before other signs: %s', (address, expected) => {
  expect(cut(address, signCuts(address))).toBe(expected);
});

test('code may be cut after its signs', () => {
  expect(cut('plt.plot(x_values,y)', signCuts('plt.plot(x_values,y)'))).toBe('plt.|plot(|x_|values,y)');
});

test('long names and numbers may be cut within, away from their ends', () => {
  const hash = 'd41d8cd98f00b204e9800998ecf8427e';
  expect(innerCuts(`x/${hash}`)).toEqual(Array.from({ length: hash.length - 7 }, (_, i) => 2 + 4 + i));
  expect(innerCuts('https://exemple.fr/une-page')).toEqual([]);
  expect(innerCuts('\u{1d400}'.repeat(14)).every((offset) => offset % 2 === 0)).toBe(true);
});

test.each([
  'https://exemple.fr',
  'www.exemple.fr',
  'doi:10.1016/j.jclepro',
  'd41d8cd98f00b204e9800998ecf8427e',
  'prenom@universite.fr',
  'C:\\Users\\prof\\cours.docx',
  '/home/prof/cours.tex',
  'ATGCGTACGTTAGCTAGCTAGCTA,',
])('%s is an address', (text) => {
  expect(isAddress(text, PROSE)).toBe(true);
});

test.each([
  'porte-parole',
  'anticonstitutionnellement',
  'et/ou',
  '10.5',
  '12/11/2026',
  '@moi',
  'M.Dupont',
  'et/ou/ni',
  'l’ÉLECTROENCÉPHALOGRAPHISTE',
])('%s is none', (text) => {
  expect(isAddress(text, PROSE)).toBe(false);
});

describe('a justified paragraph with an address', () => {
  const STYLE: ParagraphStyle = {
    ...LEFT,
    align: 'justify',
    tolerances: { letterSpacing: 0.015, glyphScaling: 0.02, protrusion: 0 },
  };
  const set = (text: string, measure: number, verbatim = false) =>
    createParagraph(
      [{ kind: 'text', text, style: toyStyle({ face: NARROW, verbatim }), element: 0 }],
      STYLE,
    ).break([measure]);

  test.each([
    'https://www.exemple.org/faculte/litterature/cours/hiver-2026/poesie-du-19e-siecle/documents/polycopie.pdf',
    'https://docs.exemple.com/document/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upmsd41d8cd98f00b204e98/edit',
    'd41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998ecf8427e',
    '10.1000/lehrveranstaltungen.wintersemester.germanistik.2026.handreichung.materialien.lyrik.des',
  ])('has prose that is set as evenly as without it: %s', (address) => {
    const prose = 'Les guillemets que l’on voit ici et là sont en usage dans tous les livres. Voir ';
    const lines = set(
      `${prose}${address}. Et la suite est une phrase comme les autres, sans aucun signe.`,
      204,
    );
    expect(lines.map(said).join('').replaceAll(' ', '')).toContain(address);
    for (const { spaceRatio, overfull, cut } of lines) {
      expect(spaceRatio ?? 1).toBeLessThan(2.2);
      expect(overfull).toBe(0);
      expect(cut).toBe(false);
    }
  });

  test('loses no character and stays within its measure, whatever the address', RANDOM, () => {
    const part = fc.string({
      unit: fc.constantFrom(...'abcdefghij0123456789ABC%é'),
      minLength: 1,
      maxLength: 50,
    });
    const parts = fc.array(fc.tuple(part, fc.constantFrom('/', '.', '-', '_', '?', '&', '=', '#', '~')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 120, max: 300 }), (pieces, measure) => {
        const address = `https://a.fr/${pieces.flat().join('')}z`;
        const lines = set(`Voir aussi la page ${address} et la suite.`, measure, true);
        expect(lines.map(said).join('').replaceAll(' ', '')).toContain(address);
        for (const { overfull } of lines) expect(overfull).toBe(0);
      }),
      { numRuns: runs(16, 2000) },
    );
  });
});

test('a long word is shaped once, however many cuts it has', () => {
  let shaped = 0;
  const face = toyFace(0.5);
  const counting = {
    ...face,
    shape: (text: string, features: string, lang: string) => {
      shaped += text.length;
      return face.shape(text, features, lang);
    },
  };
  const style = toyStyle({ face: counting });
  const address = `https://a.fr/${'0123456789abcdef'.repeat(500)}`;
  const paragraph = createParagraph([{ kind: 'text', text: address, style, element: 0 }], LEFT);
  expect(paragraph.break([204]).map(said).join('')).toBe(address);
  expect(shaped).toBeLessThan(3 * address.length);
});
