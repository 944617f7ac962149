import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { createParagraph } from '../../src/text/index.ts';
import { riversIn } from '../../src/text/rivers.ts';
import type { Line } from '../../src/text/types.ts';
import { LEFT, toyStyle } from './toy-font.ts';

const inline = (text: string) => ({ kind: 'text', text, style: toyStyle(), element: 1 }) as const;
/** Each text on a line of its own, set to its natural width. */
const linesOf = (...texts: string[]): Line[] =>
  texts.flatMap((text) => createParagraph([inline(text)], LEFT).break([10_000]));

test('gaps under one another on four lines are a river, found at the fourth line', () => {
  expect(riversIn(linesOf('aaa bb', 'aaa ccc', 'aaa d', 'aaa ee'))).toEqual([3]);
  expect(riversIn(linesOf('aaa bb', 'aaa ccc', 'aaaa d', 'aaa ee', 'aaa ff'))).toEqual([]);
  expect(riversIn(linesOf('aaa bb', 'aaa ccc', 'aaa d'))).toEqual([]);
});

test('a river of five lines counts once, and so do two that end on one line', () => {
  expect(riversIn(linesOf('aa b c', 'aa b c', 'aa b c', 'aa b c', 'aa b c'))).toEqual([3]);
});

test('a paragraph is broken without a river where that is not much worse', () => {
  const words = Array.from({ length: 90 }, (_, i) => 'abcdefgh'.slice(0, 1 + ((i * i * 5 + i * 7) % 8))).join(
    ' ',
  );
  // The lines of the fewest demerits have two rivers at each of these measures.
  for (const measure of [510, 515, 520]) {
    const lines = createParagraph([inline(words)], { ...LEFT, align: 'justify' }).break([measure]);
    expect(riversIn(lines)).toEqual([]);
    const text = lines.map(({ runs }) => runs.map(textOf).join('')).join(' ');
    expect(text).toBe(words);
  }
});
