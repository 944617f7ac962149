import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutlines } from '../../src/changes/compare.ts';
import { type ChartRows, rowsOf } from '../../src/changes/numbers.ts';
import type { Outline, Passage } from '../../src/changes/outline.ts';
import { wordChanges } from '../../src/changes/wording.ts';
import type { FigureBlock } from '../../src/content/index.ts';

/** `12 words`: what stands on page 12. */
function outline(...lines: string[]): Outline {
  const passages = lines.map((line): Passage => {
    const [page = '', ...words] = line.split(' ');
    return { page, chapter: 'C', id: null, kind: 'text', text: words.join(' '), areas: [] };
  });
  return { pages: Number(passages.at(-1)?.page ?? 0), passages };
}

function words(before: Outline, after: Outline): string[] {
  return wordChanges(before, after, compareOutlines(before, after), 'en');
}

test('equal outlines have no changes', () => {
  expect(words(outline('1 a', '2 b'), outline('1 a', '2 b'))).toEqual([]);
});

test.each([
  ['added', ['1 a', '2 c'], ['1 a', '1 b', '2 c'], ['page 1, C: added “b”']],
  ['removed', ['1 a', '1 b', '2 c'], ['1 a', '2 c'], ['page 1, C: removed “b”']],
  [
    'changed',
    ['1 a', '1 one two three four five six seven', '2 c'],
    ['1 a', '1 one two three 4 five six seven', '2 c'],
    ['page 1, C: changed “… two three four five six …” → “… two three 4 five six …”'],
  ],
  [
    'replaced by what is not alike',
    ['1 a', '1 one two three', '2 c'],
    ['1 a', '1 quite another', '2 c'],
    ['page 1, C: removed “one two three”', 'page 1, C: added “quite another”'],
  ],
  [
    'on other pages',
    ['1 a', '1 b', '1 c', '2 d'],
    ['1 a', '2 b', '2 c', '3 d'],
    [
      '3 passages that did not change are on other pages, the first on 2 instead of 1',
      '3 pages instead of 2',
    ],
  ],
  [
    'changed where half of the words of the shorter text were kept',
    ['1 a', '1 one two', '2 c'],
    ['1 a', '1 one three', '2 c'],
    ['page 1, C: changed “one two” → “one three”'],
  ],
  [
    'replaced where fewer were',
    ['1 a', '1 one two three', '2 c'],
    ['1 a', '1 one four five', '2 c'],
    ['page 1, C: removed “one two three”', 'page 1, C: added “one four five”'],
  ],
  [
    'on another page alone',
    ['1 a', '1 b', '3 c'],
    ['1 a', '2 b', '3 c'],
    ['1 passage that did not change is on another page, the first on 2 instead of 1'],
  ],
  [
    'added, by the beginning of a long text',
    ['1 a'],
    ['1 a', `1 b${'x'.repeat(90)}`],
    [`page 1, C: added “b${'x'.repeat(88)}…”`],
  ],
  ['moved', ['1 a', '1 b', '1 c'], ['1 b', '1 c', '1 a'], ['page 1, C: removed “a”', 'page 1, C: added “a”']],
  ['from nothing', [], ['1 a'], ['page 1, C: added “a”', '1 page instead of 0']],
])('says what is %s', (_, before, after, expected) => {
  expect(words(outline(...before), outline(...after))).toEqual(expected);
});

test('a chart is compared by the digest of its figure', () => {
  const chart = (text: string): Outline => ({
    pages: 1,
    passages: [{ page: '', chapter: '', id: 'fig', name: 'Titre', kind: 'chart', text, areas: [] }],
  });
  const [before, after] = [chart('1'), chart('2')];
  expect(wordChanges(before, after, compareOutlines(before, after), 'fr')).toEqual([
    'page sans numéro (Titre) : changé le graphique',
  ]);
});

/** An outline with one chart. */
const charted = (text: string, rows?: ChartRows): Outline => ({
  pages: 1,
  passages: [{ page: '1', chapter: 'C', id: 'fig', kind: 'chart', text, areas: [], ...(rows && { rows }) }],
});

test('values of a chart are told by their row and field, five of them', () => {
  const rows = (...values: number[]): ChartRows => [
    [['Item', 'Share'], ...values.map((value, i) => [`row ${i}`, value])],
  ];
  expect(words(charted('a', rows(1, 2)), charted('b', rows(1, 3)))).toEqual([
    'page 1, C: changed the chart: row 1, Share: 2 → 3',
  ]);
  const [line] = words(charted('a', rows(1, 2, 3, 4, 5, 6)), charted('b', rows(2, 3, 4, 5, 6, 7)));
  expect(line).toMatch(/row 4, Share: 5 → 6.*… \(\+ 1\)$/);
  expect(line).not.toContain('row 5');
  const [five] = words(charted('a', rows(1, 2, 3, 4, 5)), charted('b', rows(2, 3, 4, 5, 6)));
  expect(five).toMatch(/row 4, Share: 5 → 6$/);
});

test('values are written as the interface writes numbers', () => {
  const rows = (value: number): ChartRows => [
    [
      ['Poste', 'Part'],
      ['usage', value],
    ],
  ];
  const [before, after] = [charted('a', rows(2.5)), charted('b', rows(3.5))];
  const told = (language: 'fr' | 'en') =>
    wordChanges(before, after, compareOutlines(before, after), language)[0];
  expect(told('fr')).toMatch(/usage, Part : 2,5 → 3,5$/);
  expect(told('en')).toMatch(/usage, Part: 2\.5 → 3\.5$/);
});

test('an outline keeps the values of a chart up to a thousand, its heads counted', () => {
  const chart = (rows: number) => ({
    data: [
      {
        fields: new Map([['a', { label: 'A' }]]),
        rows: Array.from({ length: rows }, (_, i) => ({ values: { a: i } })),
      },
    ],
  });
  const rows = (count: number) => rowsOf({ chart: chart(count) } as unknown as FigureBlock);
  expect(rows(999)?.[0]).toHaveLength(1000);
  expect(rows(1000)).toBeNull();
});

test('a chart without values of its own, before or after, is told to have changed', () => {
  const rows: ChartRows = [
    [
      ['Item', 'Share'],
      ['a', 1],
    ],
  ];
  for (const [before, after] of [
    [charted('a'), charted('b', rows)],
    [charted('a', rows), charted('b')],
  ] as const) {
    expect(words(before, after)).toEqual(['page 1, C: changed the chart']);
  }
});

test('a passage of which a few words are left is the same one, made shorter', () => {
  const before = outline('1 one two three four five six seven eight nine ten');
  expect(words(before, outline('1 one two'))).toEqual([expect.stringContaining('changed')]);
});

test('the changes, applied to the old passages, give the new ones', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const page = (text: string) => `1 ${text}`;
      const { changes } = compareOutlines(outline(...old.map(page)), outline(...now.map(page)));
      const gone = changes.flatMap((change) =>
        change.kind === 'removed' ? change.passage.text : change.kind === 'changed' ? change.before.text : [],
      );
      const came = changes.flatMap((change) =>
        change.kind === 'added' ? change.passage.text : change.kind === 'changed' ? change.after.text : [],
      );
      const rest = (all: string[], without: string[]) => {
        const left = [...all].sort();
        for (const text of without) left.splice(left.indexOf(text), 1);
        return left;
      };
      expect(rest(old, gone)).toEqual(rest(now, came));
    }),
  );
});

test('as many passages as can be are the same, in order', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  const most = (old: readonly string[], now: readonly string[]): number => {
    if (old.length === 0 || now.length === 0) return 0;
    if (old[0] === now[0]) return 1 + most(old.slice(1), now.slice(1));
    return Math.max(most(old.slice(1), now), most(old, now.slice(1)));
  };
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const page = (text: string) => `1 ${text}`;
      const { same } = compareOutlines(outline(...old.map(page)), outline(...now.map(page)));
      expect(same).toHaveLength(most(old, now));
      expect(same.every(({ before, after }) => before.text === after.text)).toBe(true);
    }),
  );
});

test('quotes the words around a change, from the start, the middle and the end of a passage', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve';
  const changed = (from: string, to: string) =>
    words(outline(`1 ${text}`), outline(`1 ${text.replace(from, to)}`));
  expect([
    changed('one', 'uno'),
    changed('two', 'dos'),
    changed('six seven', 'sei'),
    changed('eleven', 'once'),
    changed('twelve', 'doce'),
    changed(' nine', ''),
    changed('four', 'four and a half'),
    words(outline(`1 ${text}`), outline(`1 ${text} ${text}`)),
  ]).toMatchSnapshot();
});

test('pairs the passages that are the same when many move', () => {
  const before = outline('1 a', '1 b', '2 c', '2 d', '3 e', '3 f');
  expect(words(before, outline('1 b', '1 x', '2 d', '2 y', '3 f', '3 a'))).toMatchSnapshot();
});

test('a passage that came is compared with the first fifty that went, the later ones are unrelated', () => {
  const unlike = (count: number) => Array.from({ length: count }, (_, i) => `1 ${`a${i} `.repeat(8).trim()}`);
  const [old, made] = ['1 eight words that stay but for one', '1 eight words that stay but for two'];
  const changes = (before: number) =>
    compareOutlines(outline(...unlike(before), old!), outline(made!)).changes.map(({ kind }) => kind);
  expect(changes(49)).toContain('changed');
  expect(changes(50)).not.toContain('changed');
});
