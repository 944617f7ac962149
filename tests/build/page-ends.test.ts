import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { checkedIn } from './made.ts';

// Blocks of every kind, between texts of any number of lines: no page ends or begins with a single line of one.

const WORDS = 'mot '.repeat(60);
const LINE = 'mot mot';
const many = (count: number, line = LINE) => Array.from({ length: count }, () => line);

const KINDS: Readonly<Record<string, readonly object[]>> = {
  paragraph: [{ text: WORDS.repeat(2) }],
  list: [{ list: many(18) }],
  'list that is ordered': [{ list: many(18), ordered: true }],
  'list in a text': [{ text: `mot :\n\n- ${many(15).join('\n- ')}` }],
  'list in a list': [{ text: `- mot\n  - ${many(9).join('\n  - ')}\n- mot\n  - ${many(9).join('\n  - ')}` }],
  choices: [{ exercise: `${LINE} ?`, choices: [...many(12), { right: LINE }] }],
  'choices with letters': [{ exercise: WORDS, letters: true, choices: [{ right: LINE }, ...many(12)] }],
  'choices of a part': [
    { exercise: LINE, parts: [{ text: LINE, choices: [{ right: LINE }, ...many(9)] }, LINE] },
  ],
  parts: [{ exercise: WORDS, parts: many(15) }],
  code: [{ code: many(27).join('\n') }],
  'code with numbers': [{ code: many(27).join('\n'), 'line-numbers': true }],
  definitions: [{ definitions: many(15).map((term) => ({ term, definition: LINE })) }],
  glossary: [{ glossary: many(12).map((term, i) => ({ term: `${term} ${i}`, definition: LINE })) }],
  verse: [{ verse: `${many(12).join('\n')}\n\n${many(12).join('\n')}`, source: LINE }],
  quote: [{ quote: WORDS.repeat(2), source: LINE }],
  note: [{ note: WORDS.repeat(3) }],
  box: [{ box: LINE, kind: 'method', blocks: [{ list: many(15) }, { text: LINE }] }],
  statement: [{ statement: WORDS.repeat(2), kind: 'theorem', title: LINE }],
  table: [{ table: { head: ['mot', 'mot'], rows: Array.from({ length: 20 }, () => ['mot', 'mot']) } }],
  'a small section': [{ section: LINE }, { text: LINE }, { section: LINE }, { text: WORDS }],
};

const COPIES = 24;

/** The pages of a chapter with copies of a block, between texts of one to nine lines. */
async function pagesOf(kind: string): Promise<readonly Page[]> {
  const blocks = Array.from({ length: COPIES }, (_, i) => [
    { text: 'fin '.repeat(4 + 13 * ((i * 5) % 9)) },
    ...KINDS[kind]!,
  ]);
  return pagesWith({ un: blocks.flat() });
}

const BOOKLET = {
  ...{ format: 1, slug: 'essai', language: 'fr', date: '2026-11-24', page: 'A6' },
  ...{ title: 'T', authors: ['A'], exercises: { numbers: 'throughout', answers: 'end' } },
};

/** The pages of chapters with such blocks, by their names. */
async function pagesWith(
  chapters: Readonly<Record<string, readonly object[]>>,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly Page[]> {
  const written = Object.entries(chapters).map(([name, blocks]) => [
    `content/chapters/${name}.yaml`,
    JSON.stringify({ title: name === 'un' ? 'T' : LINE, blocks }),
  ]);
  const folder = temporaryFolder({
    'content/booklet.yaml': JSON.stringify({ ...BOOKLET, chapters: Object.keys(chapters) }),
    ...Object.fromEntries(written),
    ...files,
  });
  const { typeset } = await checkedIn(folder);
  return typeset!.layout.pages;
}

/** Whether no exercise, whose label is no line of a list, stands on a page. */
const isOfList = ({ marks }: Page): boolean =>
  !marks.some((mark) => mark.kind === 'text' && textOf(mark.run).startsWith('Corrigé, p.'));

/** The lists and tables that a booklet has once, at the end of a text. */
const LISTS: Readonly<Record<string, { blocks: object[]; files?: Record<string, string> }>> = {
  index: {
    blocks: [
      {
        text: many(40, '')
          .map((_, i) => `[fin]{index="mot ${i}"}`)
          .join(' '),
      },
      { text: 'fin' },
      { index: 'entries' },
    ],
  },
  references: {
    blocks: [
      {
        text: many(30, '')
          .map((_, i) => `fin [@s${i}]`)
          .join(' '),
      },
      { references: 'cited' },
    ],
    files: {
      'content/references.yaml': JSON.stringify(
        many(30, '').map((_, i) => ({
          id: `s${i}`,
          type: 'book',
          title: LINE.repeat(1 + (i % 3) * 5),
          author: [{ literal: 'mot' }],
          issued: 2020,
        })),
      ),
    },
  },
  answers: {
    blocks: [
      ...many(12, '').map((_, i) => ({ exercise: 'fin', answer: LINE.repeat(1 + (i % 4) * 4) })),
      { text: 'fin' },
      { answers: 'all' },
    ],
  },
  'a table of high rows': {
    blocks: [
      { table: { head: ['mot', 'mot'], rows: many(6).map(() => ['mot', 'mot '.repeat(60)]) }, place: 'here' },
    ],
  },
};

/** The numbers of lines of the block at the foot and at the head of a page, before anything else stands there. */
function ends({ marks }: Page): number[] {
  const texts = marks.flatMap((mark) =>
    mark.kind === 'text' && mark.owner !== 'pagination'
      ? [{ y: Math.round(mark.y), of: textOf(mark.run) }]
      : [],
  );
  const lines = [...new Set(texts.map(({ y }) => y))].sort((a, b) => a - b);
  const isBlock = lines.map((line) => !texts.some(({ y, of }) => y === line && of.includes('fin')));
  const run = (is: boolean[]) => (is.includes(false) ? is.indexOf(false) : is.length);
  return [run(isBlock), run(isBlock.toReversed())];
}

test.each(Object.keys(KINDS))(
  'no single line of a block stands at either end of a page: %s',
  SLOW,
  async (kind) => {
    // The first page begins with the title.
    const pages = (await pagesOf(kind)).slice(3, -1);
    const counts = pages.flatMap(ends);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(4);
    expect(counts).not.toContain(1);
  },
);

test.each(Object.keys(LISTS))(
  'no single line of a list stands at either end of a page: %s',
  SLOW,
  async (kind) => {
    const { blocks, files } = LISTS[kind]!;
    const counts: number[] = [];
    for (let lines = 0; lines < 18; lines += 2) {
      const pages = await pagesWith({ un: [{ text: 'fin '.repeat(4 + 13 * lines) }, ...blocks] }, files);
      counts.push(...pages.slice(3, -1).filter(isOfList).flatMap(ends));
    }
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(4);
    expect(counts).not.toContain(1);
  },
);

test('no single line of the contents stands at either end of a page', SLOW, async () => {
  const counts: number[] = [];
  for (let chapters = 12; chapters < 34; chapters += 2) {
    const names = many(chapters).map((_, i) => [`c${i}`, [{ text: 'fin' }]] as const);
    const pages = await pagesWith(Object.fromEntries(names));
    const contents = pages.filter(({ marks }) =>
      marks.some((mark) => mark.kind === 'text' && textOf(mark.run).includes('. . .')),
    );
    counts.push(...contents.map((page) => Math.min(...ends(page))));
  }
  expect(counts.length).toBeGreaterThan(11);
  expect(counts).not.toContain(1);
});

test('an exercise whose room is a page has a page of its own', SLOW, async () => {
  const blocks = ['ruled', 'dotted'].flatMap((space) => [
    { text: 'Avant.' },
    { exercise: 'Pourquoi ?', space, height: 'page' },
  ]);
  const pages = await pagesWith({ un: [...blocks, { text: 'Avant.' }] });
  const holding = (words: string) =>
    pages.flatMap(({ marks }, i) =>
      marks.some((mark) => mark.kind === 'text' && textOf(mark.run) === words) ? [i] : [],
    );
  const [first, second, last] = holding('Avant.');
  expect([second! - first!, last! - second!]).toEqual([2, 2]);
  expect(holding('Pourquoi\u202F?')).toEqual([first! + 1, second! + 1]);
});
