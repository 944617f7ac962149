import { expect, test } from 'vitest';
import { typographyText } from '../../src/cli/typography.ts';
import { typographyJson } from '../../src/cli/typography-json.ts';
import type { Layout } from '../../src/layout/page.ts';
import type { Figures, Finding, TextLine, Typography } from '../../src/typography/types.ts';

const source = { file: 'content/chapters/un.yaml', line: 3, column: 5 };

const line = (text: string, more: object = {}) =>
  ({
    page: 1,
    text,
    source,
    meanGap: 0.25,
    set: { index: 0, paragraph: { lines: [] } },
    ...more,
  }) as unknown as TextLine;

/** Figures of which each differs. */
const FIGURES: Figures = {
  ...{
    lines: 40,
    justified: 30,
    tightest: line('a', { meanGap: 0.1234 }),
    loosest: line('b', { meanGap: 0.5678 }),
  },
  ...{
    gap95: 0.4567,
    looseLines: 3,
    tightLines: 6,
    runningLines: 25,
    hyphens: 5,
    ladders: 2,
    longestLadder: 4,
  },
  ...{ pageEndHyphens: 1, rivers: 7, overfullLines: 8, shortLastLines: 9, widows: 10, orphans: 11 },
};
const NONE: Figures = {
  ...{ lines: 1, justified: 0, tightest: null, loosest: null, gap95: null, looseLines: 0, tightLines: 0 },
  ...{
    runningLines: 0,
    hyphens: 0,
    ladders: 0,
    longestLadder: 0,
    pageEndHyphens: 0,
    rivers: 0,
    overfullLines: 0,
  },
  ...{ shortLastLines: 0, widows: 0, orphans: 0 },
};

const finding = (first: TextLine) => ({ kind: 'widow', lines: [first] }) as Finding;

const typography = (more: Partial<Typography> = {}): Typography => ({
  ...{ bodySize: 9.5, pages: [], total: NONE, body: FIGURES, findings: [] },
  ...more,
});

const layout = { pages: [{ label: 'i' }, { label: 'ii' }, { label: 'iii' }] } as unknown as Layout;
const inWords = (given: Typography, language: 'fr' | 'en' = 'en') =>
  typographyText(given, layout, () => null, language);

test('the measures of the body and of all stand side by side, none where there is nothing to measure', () => {
  const rows = inWords(typography())
    .split('\n')
    .map((row) => row.split(/ {2,}/));
  expect(rows[0]).toEqual(['', 'body text, 9.5 pt', 'all']);
  expect(rows.slice(1, -1)).toEqual([
    ['lines', '40', '1'],
    ['justified lines', '30', '0'],
    ['mean word gap, tightest line', '0.12 em', '–'],
    ['mean word gap, 95 % of lines below', '0.46 em', '–'],
    ['mean word gap, loosest line', '0.57 em', '–'],
    ['loose lines (more than 0.5 em)', '3 (10.0 %)', '–'],
    ['tight lines (less than 0.15 em)', '6 (20.0 %)', '–'],
    ['hyphenated lines', '5 (20.0 %)', '–'],
    ['ladders', '2', '0'],
    ['longest ladder', '4', '0'],
    ['hyphens at page ends', '1', '0'],
    ['rivers', '7', '0'],
    ['overfull lines', '8', '0'],
    ['short last lines', '9', '0'],
    ['widows', '10', '0'],
    ['orphans', '11', '0'],
  ]);
  const french = inWords(typography({ bodySize: 9, body: NONE, total: FIGURES }), 'fr');
  expect(french).toMatch(/^ +texte courant, 9 pt +tout\nlignes +1 +40\n/);
  expect(french).toContain('0,12 em');
});

const PAGES = [
  { ...FIGURES, page: 0 },
  { ...FIGURES, page: 1 },
  { ...NONE, page: 2, justified: 1, hyphens: 1 },
];

test.each([
  ['en', 'page ii · 30 justified lines · 0.12–0.57 em · 5 hyphens', 'page iii · 1 justified line · 1 hyphen'],
  [
    'fr',
    'page ii · 30 lignes justifiées · 0,12–0,57 em · 5 coupures',
    'page iii · 1 ligne justifiée · 1 coupure',
  ],
] as const)('pages that have findings have a head, each finding its place and text (%s)', (language, second, third) => {
  const findings = [
    finding(line('x'.repeat(48))),
    finding(line('y'.repeat(49), { source: null })),
    finding(line('z', { page: 2 })),
  ];
  const what = language === 'en' ? 'widow: last line alone' : 'veuve : dernière ligne seule';
  const blocks = inWords(typography({ pages: PAGES, findings }), language)
    .split('\n\n')
    .slice(0, -1);
  expect(blocks.map((block) => block.split('\n'))).toEqual([
    [
      second,
      expect.stringMatching(new RegExp(`^  content/chapters/un\\.yaml:3:5 ${what}`)),
      `      ${'x'.repeat(48)}`,
      expect.stringMatching(new RegExp(`^  ${what}`)),
      `      ${'y'.repeat(48)}…`,
    ],
    [third, expect.stringContaining(what), '      z'],
  ]);
});

test('a page without a finding has no head', () => {
  expect(inWords(typography({ pages: PAGES }))).not.toContain('page i');
});

test.each(['en', 'fr'] as const)('no hyphen and several lines are counted in the words of %s', (language) => {
  const page = { ...NONE, page: 0, justified: 2 };
  const [head] = inWords(
    typography({ pages: [page], findings: [finding(line('a', { page: 0 }))] }),
    language,
  ).split('\n');
  expect(head).toBe(
    language === 'en' ? 'page i · 2 justified lines · 0 hyphens' : 'page i · 2 lignes justifiées · 0 coupure',
  );
});

test('as data, gaps are rounded to the thousandth, and lines have the labels of their pages and their places', () => {
  const findings = [finding(line('z')), finding(line('y', { page: 2, source: null }))];
  const data = typographyJson(typography({ pages: PAGES, findings }), layout, () => null, 'en');
  const place = { page: 'ii', ...source };
  expect(data.body).toEqual({
    ...FIGURES,
    ...{
      gap95: 0.457,
      tightest: { ...place, text: 'a', gap: 0.123 },
      loosest: { ...place, text: 'b', gap: 0.568 },
    },
  });
  expect(data.total).toEqual(NONE);
  expect(data.pages.map(({ page, lines, gap95 }) => [page, lines, gap95])).toEqual([
    ['i', 40, 0.457],
    ['ii', 40, 0.457],
    ['iii', 1, null],
  ]);
  const nowhere = { file: null, line: null, column: null };
  expect(data.findings).toEqual([
    { kind: 'widow', ...place, text: 'z', what: expect.stringContaining('widow') },
    { kind: 'widow', page: 'iii', ...nowhere, text: 'y', what: expect.stringContaining('widow') },
  ]);
  expect(data.bodySize).toBe(9.5);
});
