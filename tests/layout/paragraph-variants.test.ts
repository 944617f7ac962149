import { expect, test } from 'vitest';
import type { Frame, GalleyBox, GalleyItem } from '../../src/layout/galley/galley-items.ts';
import { takesLine, withVariant } from '../../src/layout/galley/paragraph-variants.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import type { Line } from '../../src/text/types.ts';

const textMark = (text: string, marker?: true) =>
  ({
    kind: 'text',
    owner: 1,
    x: 0,
    y: 8,
    run: { style: {}, words: [{ texts: [text] }] },
    marker,
  }) as unknown as PageMark;
const frame = {} as Frame;
const box = (...marks: PageMark[]): GalleyBox => ({
  kind: 'box',
  height: 10,
  marks,
  notes: [],
  strings: [],
  resumption: null,
  frames: [frame],
});

test('a paragraph set anew keeps its marker, its frames and the items around it', () => {
  const aBreak: GalleyItem = { kind: 'break', cost: 0, forced: null };
  const items = [
    box(),
    aBreak,
    box(textMark('–', true), textMark('a')),
    aBreak,
    box(textMark('b')),
    aBreak,
    box(),
  ];
  const lines = ['x', 'y', 'z'].map((text, i) => ({ marks: [textMark(text)], notes: [i] }));
  const set = withVariant(items, { start: 2, end: 5, lineHeight: 10 }, lines);
  expect(set).toHaveLength(items.length + 2);
  const boxes = set.filter((item) => item.kind === 'box');
  const said = boxes.map(({ marks }) => marks.map((m) => (m.kind === 'text' ? textOf(m.run) : '')).join(' '));
  expect(said).toEqual(['', '– x', 'y', 'z', '']);
  expect(boxes.map(({ notes }) => notes)).toEqual([[], [0], [1], [2], []]);
  expect(boxes.every(({ frames }) => frames[0] === frame)).toBe(true);
});

/** Lines of a measure of 100, the last one so wide. */
const linesOf = (count: number, last: number) =>
  Array.from({ length: count }, (_, i) => ({
    runs: [{ x: 0, width: i === count - 1 ? last : 100 }],
  })) as unknown as Line[];
/** A paragraph that breaks into so many lines for any looseness. */
const paragraph = (lines: number, lastWidth: number) => ({ extent: () => ({ lines, lastWidth }) });

test('a paragraph takes a line more where it gains a whole line that is no stump', () => {
  const best = linesOf(5, 95);
  expect(takesLine(paragraph(6, 20), best, 100, 'justify', 1)).toBe(true);
  expect(takesLine(paragraph(6, 9), best, 100, 'justify', 1)).toBe(false);
  expect(takesLine(paragraph(5, 95), best, 100, 'justify', 1)).toBe(false);
  expect(takesLine({ extent: () => null }, best, 100, 'justify', 1)).toBe(false);
  expect(takesLine(paragraph(6, 20), best, 100, 'left', 1)).toBe(false);
  expect(takesLine(paragraph(6, 20), linesOf(5, 50), 100, 'justify', 1)).toBe(false);
});

test('a paragraph takes a line less where its last line is short', () => {
  expect(takesLine(paragraph(4, 99), linesOf(5, 8), 100, 'justify', -1)).toBe(true);
  expect(takesLine(paragraph(4, 99), linesOf(5, 30), 100, 'justify', -1)).toBe(false);
  expect(takesLine(paragraph(2, 99), linesOf(3, 3), 100, 'justify', -1)).toBe(false);
});

test.each([
  // A line less: the last line is no longer than what the lines above it take in.
  [5, 20, 4, 99, -1, true],
  [5, 20.1, 4, 99, -1, false],
  [5, 20, 3, 99, -1, false],
  // A line more: what the lines give up is as long as the shortest last line and the rest of this one.
  [10, 50, 11, 20, 1, true],
  [10, 49.9, 11, 20, 1, false],
  [10, 50, 10, 20, 1, false],
  // The shortest last line.
  [10, 50, 11, 10, 1, true],
  [10, 50, 11, 9.9, 1, false],
] as const)('of %d lines, the last %d long, %d with one of %d long are %d: %s', (...row) => {
  const [count, last, lines, lastWidth, more, takes] = row;
  expect(takesLine(paragraph(lines, lastWidth), linesOf(count, last), 100, 'justify', more)).toBe(takes);
});
