import { expect, test } from 'vitest';
import type { PathMark, PathSegment } from '../../src/drawing/drawing.ts';
import { mergedMarks } from '../../src/drawing/merged.ts';

const square = (x: number): readonly PathSegment[] => [['M', x, 0], ['L', x + 1, 0], ['L', x, 1], ['Z']];
const filled = (x: number, more: Partial<PathMark> = {}): PathMark => ({
  kind: 'path',
  path: square(x),
  fill: '#123456',
  stroke: null,
  opacity: 1,
  clip: null,
  ...more,
});
const STROKE = { color: '#ffffff', width: 1, dash: [], cap: 'butt', join: 'miter' } as const;
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
