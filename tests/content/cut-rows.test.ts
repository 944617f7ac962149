import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutCsvRows, cutListed } from '../../src/content/people/index.ts';

const LIST = 'Nom;Courriel\r\nÉlodie;e@x.fr\r\n"Awa\nDiallo";a@x.fr\r\nZoé;z@x.fr\r\n';
const WITHOUT_AWA = 'Nom;Courriel\r\nÉlodie;e@x.fr\r\nZoé;z@x.fr\r\n';

const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 the other way round', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
];

describe('rows of a CSV file', () => {
  test.each(ENCODINGS)('are cut, and all else keeps its bytes, in %s', (_, encode) => {
    expect(cutCsvRows(encode(LIST), new Set([3]), false)).toEqual(encode(WITHOUT_AWA));
    const left = 'Nom;Courriel\r\nÉlodie;e@x.fr\r\n;\r\nZoé;z@x.fr\r\n';
    expect(cutCsvRows(encode(LIST), new Set([3]), true)).toEqual(encode(left));
    expect(cutCsvRows(encode(LIST), new Set([2, 3, 5]), false)).toEqual(encode('Nom;Courriel\r\n'));
  });

  test('whatever the line ends are, also where the last is missing', () => {
    expect(String(cutCsvRows(Buffer.from('Nom\rA\rB'), new Set([3]), false))).toBe('Nom\rA\r');
    expect(String(cutCsvRows(Buffer.from('sep=;\nNom;N\nA;1\nB;2'), new Set([3]), false))).toBe(
      'sep=;\nNom;N\nB;2',
    );
    expect(String(cutCsvRows(Buffer.from('Nom\nA\nB\n'), new Set([2]), true))).toBe('Nom\n""\nB\n');
  });

  test('lines that are left of any list are as they were, in their order', () => {
    const cell = fc.stringMatching(/^[a-zé ]{1,6}$/);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(rows, end, fc.nat(5), fc.constantFrom(...ENCODINGS), (rows, end, at, [, encode]) => {
        const cut = at % rows.length;
        const lines = rows.map(([a, b]) => `x${a};"${b}"${end}`);
        const bytes = encode(`é;é${end}${lines.join('')}`);
        const rest = encode(`é;é${end}${lines.toSpliced(cut, 1).join('')}`);
        expect(cutCsvRows(bytes, new Set([cut + 2]), false)).toEqual(rest);
      }),
    );
  });
});

describe('people in the file of a cohort', () => {
  const cut = (yaml: string, ...lines: number[]) => {
    const bytes = cutListed(Buffer.from(yaml), new Set(lines));
    return bytes && String(bytes);
  };
  const LISTED =
    '\uFEFFtitle: É\npeople:\n  - { nom: Élodie }   # hers\n  - nom: Awa\n    n: 7\n  # the last\n  - nom: Zoé\ndate: 2026-11-24\n';

  test('are cut by their lines', () => {
    expect(cut(LISTED, 3)).toBe(LISTED.replace('  - { nom: Élodie }   # hers\n', ''));
    expect(cut(LISTED, 4)).toBe(LISTED.replace('  - nom: Awa\n    n: 7\n', ''));
    expect(cut(LISTED, 7)).toBe(LISTED.replace('  - nom: Zoé\n', ''));
  });

  test('the key goes with the last of them', () => {
    expect(cut(LISTED, 3, 4, 7)).toBe('\uFEFFtitle: É\n  # the last\ndate: 2026-11-24\n');
    expect(cut('people:\n- nom: Awa', 2)).toBe('');
  });

  test('a list within brackets is not cut', () => {
    expect(cut('people: [ { nom: Awa }, { nom: Zoé } ]\n', 1)).toBeNull();
  });
});
