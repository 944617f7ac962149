import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutlines } from '../../src/changes/compare.ts';
import { type ChangedValue, type ChartRows, changedValues, rowsOf } from '../../src/changes/numbers.ts';
import type { Outline, Passage } from '../../src/changes/outline.ts';
import { withNames, wordChanges } from '../../src/changes/wording.ts';
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

test('values of a chart are kept as numbers, texts, or nothing', () => {
  const values = { a: 1, b: 'x', c: ['x', 'y'], d: null };
  const fields = new Map(Object.keys(values).map((name) => [name, { label: name.toUpperCase() }]));
  const chart = { data: [{ fields: new Map([...fields, ['e', { label: 'E' }]]), rows: [{ values }] }] };
  expect(rowsOf({ chart } as unknown as FigureBlock)).toEqual([
    [
      ['A', 'B', 'C', 'D', 'E'],
      [1, 'x', 'x, y', null, null],
    ],
  ]);
});

test.each<[string, ChartRows, ChartRows, readonly ChangedValue[]]>([
  ['of other fields', [[['a'], [1]]], [[['b'], [2]]], []],
  ['of rows that came', [[['a'], [1]]], [[['a'], [1], [2]]], []],
  ['of a set that came', [], [[['a'], [1]]], []],
  ['of an empty set', [[]], [[]], []],
  [
    'of the second set',
    [
      [['a'], [1]],
      [
        ['k', 'v'],
        ['x', 1],
      ],
    ],
    [
      [['a'], [1]],
      [
        ['k', 'v'],
        ['x', null],
      ],
    ],
    [{ row: 'x', field: 'v', before: 1, after: null }],
  ],
  [
    'of rows in another order',
    [
      [
        ['k', 'v'],
        ['x', 1],
        ['y', 2],
      ],
    ],
    [
      [
        ['k', 'v'],
        ['y', 2],
        ['x', 3],
      ],
    ],
    [{ row: 'x', field: 'v', before: 1, after: 3 }],
  ],
  [
    'of a row without a name',
    [
      [
        ['k', 'v'],
        [null, 1],
      ],
    ],
    [
      [
        ['k', 'v'],
        [null, 2],
      ],
    ],
    [{ row: null, field: 'v', before: 1, after: 2 }],
  ],
])('the values that changed %s', (_, before, after, changed) => {
  expect(changedValues(before, after)).toEqual(changed);
});

/** The lines about a passage that came, in both languages. */
function came(passage: Partial<Passage>): readonly string[] {
  const empty = { pages: 1, passages: [] };
  const after = { pages: 1, passages: [{ ...outline('1 a').passages[0]!, ...passage }] };
  return (['en', 'fr'] as const).flatMap((language) =>
    wordChanges(empty, after, compareOutlines(empty, after), language),
  );
}

test.each<[Partial<Passage>, string, string]>([
  [{}, 'page 1, C: added “a”', 'page 1, C : ajouté « a »'],
  [{ page: '' }, 'a page without number, C: added “a”', 'page sans numéro, C : ajouté « a »'],
  [{ chapter: '' }, 'page 1: added “a”', 'page 1 : ajouté « a »'],
  [{ name: 'N' }, 'page 1, C (N): added “a”', 'page 1, C (N) : ajouté « a »'],
  [
    { part: { kind: 'paragraph', number: 2 } },
    'page 1, C, paragraph 2: added “a”',
    'page 1, C, paragraphe 2 : ajouté « a »',
  ],
  [
    { part: { kind: 'item', number: 2 } },
    'page 1, C, item 2: added “a”',
    'page 1, C, point 2 : ajouté « a »',
  ],
  [
    { name: 'N', part: { kind: 'row', number: 2 } },
    'page 1, C (N), row 2: added “a”',
    'page 1, C (N), ligne 2 : ajouté « a »',
  ],
  [{ kind: 'picture' }, 'page 1, C: added the picture', 'page 1, C : ajouté l’image'],
  [{ kind: 'chart' }, 'page 1, C: added the chart', 'page 1, C : ajouté le graphique'],
  [
    { text: 'a'.repeat(90) },
    `page 1, C: added “${'a'.repeat(90)}”`,
    `page 1, C : ajouté « ${'a'.repeat(90)} »`,
  ],
  [
    { text: 'a'.repeat(91) },
    `page 1, C: added “${'a'.repeat(89)}…”`,
    `page 1, C : ajouté « ${'a'.repeat(89)}… »`,
  ],
  [{ text: 'a #b [#c] [@d]' }, 'page 1, C: added “a #b [#c] [@d]”', 'page 1, C : ajouté « a #b [#c] [@d] »'],
])('a passage that came, %j', (passage, ...lines) => {
  expect(came(passage).map((line) => line.replaceAll('\u00A0', ' '))).toEqual(lines);
});

test.each([
  ['1', '', '1', '—'],
  ['', '2', '—', '2'],
])('a passage that moved from page %j to page %j', (from, to, before, after) => {
  const told = (language: 'en' | 'fr') => {
    const [old, now] = [from, to].map((page) => ({
      ...outline('1 a'),
      passages: [{ ...outline('1 a').passages[0]!, page }],
    }));
    return wordChanges(old!, now!, compareOutlines(old!, now!), language);
  };
  expect(told('en')).toEqual([
    `1 passage that did not change is on another page, the first on ${after} instead of ${before}`,
  ]);
  expect(told('fr').map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
    `1 passage inchangé a changé de page, le premier de ${before} à ${after}`,
  ]);
});

test('ids in brackets have the names of what they lead to', () => {
  const names = { '#a-b': 'A title', '@knuth': 'Knuth, The TeXbook' };
  expect(withNames('See [#a-b; @knuth, p. 3], [#c] and #a-b.', names)).toBe(
    'See [A title; Knuth, The TeXbook, p. 3], [#c] and #a-b.',
  );
});

test('a passage that changed is one of the same kind: a text of half its words, a picture of its id', () => {
  const kinds = (before: Partial<Passage>, after: Partial<Passage>) => {
    const [old, now] = [before, after].map((more) => ({
      pages: 1,
      passages: [{ ...outline('1 a b').passages[0]!, ...more }],
    }));
    return compareOutlines(old!, now!).changes.map(({ kind }) => kind);
  };
  expect(kinds({ text: 'a b c d' }, { text: 'a b x y z' })).toEqual(['changed']);
  expect(kinds({ text: 'a b c d' }, { text: 'a w x y z' })).toEqual(['removed', 'added']);
  expect(kinds({ kind: 'picture', text: '1', id: 'p' }, { kind: 'picture', text: '2', id: 'p' })).toEqual([
    'changed',
  ]);
  expect(kinds({ kind: 'picture', text: '1', id: 'p' }, { kind: 'picture', text: '2', id: 'q' })).toEqual([
    'removed',
    'added',
  ]);
  expect(kinds({ kind: 'picture', text: 'a b', id: 'p' }, { kind: 'chart', text: 'a b', id: 'p' })).toEqual([
    'removed',
    'added',
  ]);
});
