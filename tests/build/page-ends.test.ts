import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { checkedIn } from './made.ts';

// Blocks of every kind, moved down their page step by step: no page ends or begins with a single line of one.

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

/** The heights of what stands above the block, mm. */
const BEFORE = Array.from({ length: 11 }, (_, i) => 40 + 6 * i);

async function pagesOf(kind: string): Promise<readonly Page[]> {
  const chapters = BEFORE.map((height, i) => ({
    id: `c${i}`,
    blocks: [{ space: 'blank', height: `${height} mm` }, ...KINDS[kind]!, { text: 'fin '.repeat(60) }],
  }));
  const files = Object.fromEntries(
    chapters.map(({ id, blocks }) => [
      `content/chapters/${id}.yaml`,
      JSON.stringify({ title: 'T', numbered: false, blocks }),
    ]),
  );
  const booklet = {
    ...{
      format: 1,
      slug: 'essai',
      language: 'fr',
      date: '2026-11-24',
      page: 'A6',
      title: 'T',
      authors: ['A'],
    },
    chapters: chapters.map(({ id }) => id),
  };
  const folder = temporaryFolder({ ...files, 'content/booklet.yaml': JSON.stringify(booklet) });
  const { typeset } = await checkedIn(folder);
  return typeset!.layout.pages;
}

/** The lines of a page that have a word of the block: their baselines. */
function linesOf({ marks }: Page): number[] {
  const lines = marks.flatMap((mark) =>
    mark.kind === 'text' && textOf(mark.run).includes('mot') ? [Math.round(mark.y)] : [],
  );
  return [...new Set(lines)];
}

test.each(Object.keys(KINDS))(
  'no single line of a block stands at either end of a page: %s',
  SLOW,
  async (kind) => {
    const pages = await pagesOf(kind);
    const parted = pages.filter((page) => linesOf(page).length > 0).length - BEFORE.length;
    expect(parted).toBeGreaterThan(0);
    const single = pages.filter((page) => linesOf(page).length === 1).map(({ number }) => number);
    expect(single).toEqual([]);
  },
);
