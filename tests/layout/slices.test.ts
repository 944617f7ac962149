import { describe, expect, test } from 'vitest';
import { rect, rule, textMark } from '../../src/layout/annotations.ts';
import { sliceAt, sliceMarks, splitStack } from '../../src/layout/galley/slices.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { toyStyle } from '../text/toy-font.ts';

const text = (y: number): PageMark => textMark('mot', 5, y, toyStyle());
/** The kinds of marks with their upper and lower ends. */
const told = (marks: readonly PageMark[]) =>
  marks.map((mark) => {
    if (mark.kind === 'rect') return `rect ${mark.y} to ${mark.y + mark.height}`;
    return mark.kind === 'line' ? `line ${mark.y1} to ${mark.y2}` : `${mark.kind} ${mark.y}`;
  });

describe('marks that are cut at 10 and 20', () => {
  test.each<[string, PageMark, string[][]]>([
    [
      'a rectangle over all',
      rect(0, 5, 9, 20, '#000000'),
      [['rect 5 to 10'], ['rect 10 to 20'], ['rect 20 to 25']],
    ],
    ['one that ends at a cut', rect(0, 5, 9, 5, '#000000'), [['rect 5 to 10'], [], []]],
    ['one that begins at a cut', rect(0, 10, 9, 5, '#000000'), [[], ['rect 10 to 15'], []]],
    [
      'an upright line',
      rule(3, 5, 3, 25, 1, '#000000'),
      [['line 5 to 10'], ['line 10 to 20'], ['line 20 to 25']],
    ],
    ['a level line', rule(3, 15, 9, 15, 1, '#000000'), [[], ['line 15 to 15'], []]],
    ['a level line at a cut', rule(3, 20, 9, 20, 1, '#000000'), [[], [], ['line 20 to 20']]],
    ['a text', text(12), [[], ['text 12'], []]],
    ['a text at a cut', text(10), [[], ['text 10'], []]],
    ['a text below all', text(40), [[], [], ['text 40']]],
  ])('%s', (_, mark, slices) => {
    expect(sliceMarks([mark], [10, 20]).map(told)).toEqual(slices);
  });

  test('are in the slice below where they begin', () => {
    expect([0, 9.9, 10, 20, 99].map((y) => sliceAt([10, 20], y))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('a stack that is split', () => {
  const cuts = [0, 10, 20, 30].map((y) => ({ y, cost: y + 1 }));
  const stack = { height: 30, marks: [text(5), text(15), text(25)], notes: [], strings: [], cuts };

  test.each([
    [9.9, null],
    [10, 10],
    [19.9, 10],
    [25, 20],
    // Neither at its head nor at its foot.
    [30, 20],
    [99, 20],
  ])('in a room of %f, at %s', (room, at) => {
    const parts = splitStack(stack as never, room);
    expect(parts?.fits.height ?? null).toBe(at);
    if (!parts) return;
    expect(parts.rest.height).toBe(30 - at!);
    expect(told(parts.fits.marks)).toEqual(['text 5', 'text 15'].slice(0, at! / 10));
    expect(told(parts.rest.marks)).toEqual([15, 25].slice(at! / 10 - 1).map((y) => `text ${y - at!}`));
    expect(parts.fits.cuts).toEqual(cuts.filter(({ y }) => y < at!));
    expect(parts.rest.cuts).toEqual(
      cuts.filter(({ y }) => y > at!).map(({ y, cost }) => ({ y: y - at!, cost })),
    );
  });
});

test('a label stands at the right of its place, or around it', () => {
  const style = toyStyle();
  expect(textMark('mot', 100, 7, style)).toMatchObject({
    x: 100,
    y: 7,
    owner: 'layout',
    run: { width: 30, x: 0 },
  });
  expect(textMark('mot', 100, 7, style, 'center')).toMatchObject({ x: 85, y: 7 });
});
