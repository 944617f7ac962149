import { expect, test } from 'vitest';
import type { PathMark, PathSegment } from '../../src/drawing/drawing.ts';
import { mergedMarks } from '../../src/drawing/merged.ts';
import { GRADIENT, path, stroke, text } from './marks.ts';

const square = (x: number, y = 0): readonly PathSegment[] => [
  ['M', x, y],
  ['L', x + 1, y],
  ['L', x, y + 1],
  ['Z'],
];
const filled = (x: number, more: Partial<PathMark> = {}): PathMark =>
  path({ path: square(x), fill: '#123456', ...more });
const STROKE = { ...stroke, color: '#ffffff' };
const outline = (x: number) => filled(x, { fill: null, stroke: STROKE });

test('fills that look the same and lie apart become one path', () => {
  expect(mergedMarks([filled(0), filled(5)])).toEqual([filled(0, { path: [...square(0), ...square(5)] })]);
  const over = [filled(0), filled(0.5)];
  expect(mergedMarks(over)).toEqual(over);
});

test('a fill and its outline become one path, and no other line joins a fill', () => {
  expect(mergedMarks([filled(0), outline(0), filled(5), outline(5)])).toEqual([
    filled(0, { stroke: STROKE }),
    filled(5, { stroke: STROKE }),
  ]);
  for (const apart of [
    [filled(0), outline(5)],
    [outline(0), filled(0)],
    [filled(0, { opacity: 0.5 }), outline(0)],
  ])
    expect(mergedMarks(apart)).toEqual(apart);
});

test('fills that touch lie apart; those that overlap both ways do not', () => {
  const isMerged = (x: number, y: number) =>
    mergedMarks([filled(0), filled(0, { path: square(x, y) })]).length === 1;
  const beside = [isMerged(1, 0), isMerged(-1, 0), isMerged(0, 1), isMerged(0, -1), isMerged(3, 3)];
  expect(beside).toEqual(beside.map(() => true));
  const over = [
    isMerged(0.9, 0),
    isMerged(-0.9, 0),
    isMerged(0, 0.9),
    isMerged(0.9, 0.9),
    isMerged(-0.9, -0.9),
  ];
  expect(over).toEqual(over.map(() => false));
});

test('lines that look the same become one path, even where they cross', () => {
  expect(mergedMarks([outline(0), outline(0.5)])).toEqual([
    { ...outline(0), path: [...square(0), ...square(0.5)] },
  ]);
});

test('paths through which others show, and marks of other kinds, stay apart, in their order', () => {
  const clip = square(9);
  for (const apart of [
    [filled(0), filled(5, { fill: '#654321' })],
    [outline(0), { ...outline(5), stroke: { ...STROKE, width: 2 } }],
    [filled(0), outline(5), filled(9)],
    [filled(0, { opacity: 0.9 }), filled(5, { opacity: 0.9 })],
    [filled(0, { clip }), filled(5, { clip })],
    [filled(0, { evenOdd: true }), filled(5, { evenOdd: true })],
    [filled(0, { fill: GRADIENT }), filled(5, { fill: GRADIENT })],
    [
      { ...outline(0), stroke: { ...stroke, color: GRADIENT } },
      { ...outline(5), stroke: { ...stroke, color: GRADIENT } },
    ],
    [filled(0), text({}), filled(5)],
    [text({}), text({})],
    [filled(0), filled(0)],
  ])
    expect(mergedMarks(apart)).toEqual(apart);
});

test('a path takes no more than 200 others in', () => {
  const fills = Array.from({ length: 401 }, (_, i) => filled(2 * i));
  const pieces = mergedMarks(fills).map((mark) => (mark.kind === 'path' ? mark.path.length / 4 : 0));
  expect(pieces).toEqual([200, 200, 1]);
});
