import { expect, test } from 'vitest';
import { type Tally, tallyOf } from '../../src/build/tally.ts';
import { type Counted, countCsv, countText } from '../../src/cli/count-table.ts';
import type { Prices } from '../../src/content/index.ts';

const PRICES: Prices = { currency: 'EUR', sheet: 0.01, black: 0.03, color: 0.12 };

/** The tallies of that term, without its pages. */
function counted(prices: Prices | null = PRICES): Counted[] {
  const copies = { 'sociologie-deuxieme-annee-lyon': 30, lycee: 3, public: null };
  return ['climat', 'energie'].flatMap((booklet) =>
    Object.entries(copies).map(([cohort, copies]) => {
      const sides = booklet === 'climat' ? { black: 0, color: 2 } : { black: 2, color: 0 };
      const ink = { cyan: 30, magenta: 20, yellow: 10, black: 200 };
      const print = { file: '', bytes: 0, sha256: '', sheets: 1, paper: 'A4', sides, ink, copies };
      return { tally: tallyOf({ booklet, cohort, pages: 4 }, print, 0, prices), prices };
    }),
  );
}

test('the longest words are cut a letter at a time, until the table is as narrow as asked', () => {
  const rows = countText(counted(), 'fr', 60).split('\n\n')[0]!.split('\n');
  expect(Math.max(...rows.map(({ length }) => length))).toBe(60);
  const [, long, short] = rows.map((row) => row.split(/ {2,}/)[1]!);
  expect(short).toBe('lycee');
  expect(long).toMatch(/…$/);
  expect('sociologie-deuxieme-annee-lyon'.startsWith(long!.slice(0, -1))).toBe(true);
});

test.each([100, 80, 60])('in %i columns the table is no wider, and keeps what it costs', (columns) => {
  const text = countText(counted(), 'fr', columns);
  const [table] = text.split('\n\n');
  expect(Math.max(...table!.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(columns);
  expect(table).toContain('10,56');
  expect(text).toContain('--csv donne toutes les colonnes');
});

test('without prices there is no cost, and without one for what is printed it is not said', () => {
  expect(countText(counted(null), 'en', null)).not.toMatch(/cost|price/);
  const partly = countText(counted({ ...PRICES, color: null }), 'en', null);
  expect(partly).toContain('the price of a side in colours is missing: prices: { color: … }');
  expect(partly).toMatch(/^climat +lycee .* —$/m);
  expect(partly).toMatch(/^energie +lycee .*€0\.21$/m);
});

/** A booklet printed in copies, of which every number differs. */
function tally(
  whose: Partial<Tally> = {},
  copies: number | null = 30,
  prices: Prices | null = PRICES,
): Counted {
  const print = {
    ...{ file: '', bytes: 0, sha256: '', paper: 'A4', sheets: 1.5, sides: { black: 2, color: 1 }, copies },
    ink: { cyan: 3000, magenta: 500, yellow: 70, black: 800 },
  };
  const of = { booklet: null, cohort: null, pages: 7, ...whose };
  return { tally: { ...tallyOf(of, print, 0, prices), ...whose }, prices };
}

/** The table's cells by the heads of their columns, a row each; the sentences below it. */
function read(text: string): { rows: Record<string, string>[]; notes: string[] } {
  const [table, notes = ''] = text.split('\n\n');
  const [head, ...rows] = table!.trimEnd().split('\n');
  const heads = [...head!.matchAll(/\S+(?: \S+)*/g)];
  const cells = (row: string) =>
    heads.map(({ 0: name, index }, i): [string, string] => {
      // Words stand at the left of a column, numbers at the right.
      const isWords = /^(?:booklet|cohort)$/.test(name);
      const from = isWords ? index : i === 0 ? 0 : heads[i - 1]!.index + heads[i - 1]![0].length;
      const to = isWords ? (heads[i + 1]?.index ?? row.length) : index + name.length;
      return [name, row.slice(from, to).trim()];
    });
  return {
    rows: rows.map((row) => Object.fromEntries(cells(row))),
    notes: notes.split('\n').filter(Boolean),
  };
}

const ROW = {
  ...{ cohort: '—', pages: '7', sheets: '1.5', copies: '30', 'in all': '45', 'black sides': '60' },
  ...{ 'colour sides': '30', 'black, m²': '2.40', 'colours, m²': '10.71', cost: '€5.85' },
};

test.each<[string, Counted, Record<string, string | undefined>]>([
  ['a copy by thirty', tally(), ROW],
  [
    'a cohort of one of several booklets',
    tally({ booklet: 'one', cohort: 'lyon' }),
    { booklet: 'one', cohort: 'lyon' },
  ],
  [
    'a number of copies that nobody says',
    tally({}, null),
    { ...{ copies: '—', sheets: '1.5', 'in all': '', 'black sides': '', 'colours, m²': '', cost: '' } },
  ],
  ['a price that is missing', tally({}, 30, { ...PRICES, color: null }), { 'in all': '45', cost: '—' }],
  ['no prices', tally({}, 30, null), { 'colours, m²': '10.71', cost: undefined }],
])('a row tells of %s', (_, counted, told) => {
  const { rows } = read(countText([counted], 'en', null));
  expect(rows).toHaveLength(1);
  expect({ ...ROW, ...rows[0] }).toMatchObject({ ...rows[0] });
  for (const [column, cell] of Object.entries(told))
    expect([column, rows[0]![column]]).toEqual([column, cell]);
});

test('the last row of several is their sum in each column, after its word', () => {
  const two = [tally({ cohort: 'lyon' }), tally({ cohort: 'nice' }, 2), tally({ cohort: 'public' }, null)];
  const { rows } = read(countText(two, 'en', null));
  expect(rows).toHaveLength(4);
  expect(rows[3]).toEqual({
    ...{ cohort: 'in all', pages: '', sheets: '', copies: '32', 'in all': '48', 'black sides': '64' },
    ...{ 'colour sides': '32', 'black, m²': '2.56', 'colours, m²': '11.42', cost: '€6.24' },
  });
});

test('costs in several currencies are added apart', () => {
  const francs = tally({ cohort: 'dakar' }, 30, { currency: 'XOF', sheet: 20, black: 0, color: 0 });
  const { rows } = read(countText([tally({ cohort: 'lyon' }), francs], 'en', null));
  expect(rows.map(({ cost }) => cost?.replace(/\s/g, ' '))).toEqual([
    '€5.85',
    'F CFA 900',
    '€5.85 + F CFA 900',
  ]);
});

test('columns leave a narrow terminal one kind after the other: ink, pages, sides; no others', () => {
  const heads = (width: number | null) => Object.keys(read(countText([tally()], 'en', width)).rows[0]!);
  const all = heads(null);
  const seen = new Map<string, number>();
  for (let width = 120; width > 30; width--) {
    const left = heads(width);
    seen.set(all.filter((head) => !left.includes(head)).join(), width);
  }
  expect([...seen.keys()]).toEqual([
    '',
    'black, m²,colours, m²',
    'pages,black, m²,colours, m²',
    'pages,black sides,colour sides,black, m²,colours, m²',
  ]);
  // Each stays as long as the table is no wider than the terminal.
  for (const width of [...seen.values()].slice(0, -1)) {
    const [first] = countText([tally()], 'en', width).split('\n');
    expect(first).toHaveLength(width);
  }
});

test('words are cut to eight letters at the least, the longest of all columns first', () => {
  const counted = [
    tally({ booklet: 'chemistry-of-metals', cohort: 'second-year-of-lyon' }),
    tally({ booklet: 'b', cohort: 'c' }),
  ];
  const { rows } = read(countText(counted, 'en', 10));
  expect(rows.map(({ booklet, cohort }) => [booklet, cohort])).toEqual([
    ['chemist…', 'second-…'],
    ['b', 'c'],
    ['in all', ''],
  ]);
});

test.each<[string, Counted[], number | null, string[]]>([
  ['nothing', [tally()], null, []],
  ['the terminal', [tally()], 40, ['the terminal is narrow: --csv gives all columns']],
  [
    'booklets without copies by their names',
    [
      tally({ booklet: 'a', cohort: 'lyon' }, null),
      tally({ booklet: 'b' }, null),
      tally({}, null),
      tally({ cohort: 'nice' }, 3),
    ],
    null,
    [
      'without a number of copies, and not in the total: a lyon, b, — (copies: 30, in the booklet or the cohort)',
    ],
  ],
  [
    'a price that is missing once',
    [
      tally({ cohort: 'a' }, 3, { ...PRICES, black: null }),
      tally({ cohort: 'b' }, 3, { ...PRICES, black: null }),
    ],
    null,
    ['the price of a black side is missing: prices: { black: … }'],
  ],
  [
    'no price of what is not printed, since nobody knows of how many',
    [tally({}, null, { ...PRICES, black: null })],
    null,
    ['without a number of copies, and not in the total: — (copies: 30, in the booklet or the cohort)'],
  ],
])('below the table it says %s', (_, counted, width, notes) => {
  expect(read(countText(counted, 'en', width)).notes).toEqual(notes);
});

test.each<[string, Counted, string]>([
  [
    'a cohort',
    tally({ booklet: 'a', cohort: 'lyon' }),
    'a,lyon,7,A4,30,1.5,45,60,30,90000,15000,2100,24000,5.85,EUR',
  ],
  ['no copies', tally({}, null), ',,7,A4,,1.5,,,,,,,,,'],
  ['no prices', tally({}, 2, null), ',,7,A4,2,1.5,3,4,2,6000,1000,140,1600,,'],
])('a line of the table for spreadsheets has every number of %s', (_, { tally }, line) => {
  expect(countCsv([tally], 'en').split('\r\n')[1]).toBe(line);
});
