import { expect, test } from 'vitest';
import { cutMarks } from '../../src/layout/galley/cut-line.ts';
import { borderMarks } from '../../src/layout/galley/decoration.ts';

/** Borders 6 points wide: the edges and widths of their rectangles across the centre line, and their dashes. */
const STYLES = {
  solid: { rects: [[-3, 6]], dash: [] },
  double: {
    rects: [
      [-3, 2],
      [1, 2],
    ],
    dash: [],
  },
  dashed: { rects: [], dash: [18, 12] },
  dotted: { rects: [], dash: [0, 12] },
} as const;

test.each(
  Object.entries(STYLES),
)('a %s border stands on its centre line, whether it lies or stands', (style, { rects, dash }) => {
  const border = { width: 6, style: style as keyof typeof STYLES, color: '#123456' };
  const lying = borderMarks(border, 10, 20, 110, 20);
  const standing = borderMarks(border, 10, 20, 10, 120);
  const solid = { kind: 'rect', owner: 'layout', fill: '#123456' };
  const line = { kind: 'line', owner: 'layout', width: 6, color: '#123456', dash };
  if (dash.length > 0) {
    expect(lying).toEqual([{ ...line, x1: 10, y1: 20, x2: 110, y2: 20 }]);
    expect(standing).toEqual([{ ...line, x1: 10, y1: 20, x2: 10, y2: 120 }]);
    return;
  }
  expect(lying).toEqual(
    rects.map(([from, height]) => ({ ...solid, x: 10, y: 20 + from, width: 100, height })),
  );
  expect(standing).toEqual(
    rects.map(([from, width]) => ({ ...solid, x: 10 + from, y: 20, width, height: 100 })),
  );
});

test('a border without width has no marks', () => {
  expect(borderMarks({ width: 0, style: 'solid', color: '#123456' }, 10, 20, 110, 20)).toEqual([]);
});

test('a block is cut off along a dashed line that begins at the points of a pair of scissors', () => {
  const [scissors, line] = cutMarks('#123456', 10, 50, 200);
  expect(line).toMatchObject({ kind: 'line', x1: 26, y1: 50, x2: 210, y2: 50, width: 0.5, dash: [3, 2.5] });
  if (scissors?.kind !== 'drawing') throw new Error('no drawing');
  expect(scissors).toMatchObject({ x: 10, y: 45, drawing: { width: 14, height: 10 } });
  const [handles, blades] = scissors.drawing.marks.map((mark) => (mark.kind === 'path' ? mark : null));
  expect(handles).toMatchObject({ fill: null, stroke: { color: '#123456', width: 0.9 } });
  expect(blades).toMatchObject({ fill: '#123456', stroke: null });
  expect(handles!.path.filter(([verb]) => verb === 'M')).toEqual([
    ['M', 2.6 + 1.8, 2.4],
    ['M', 2.6 + 1.8, 7.6],
  ]);
  // Each blade goes from its ring over the middle of the height; tenths of points from there.
  const blade = [
    [3.6, -20],
    [4.6, -19],
    [14, 24],
    [8.6, 14],
    [3.6, -10],
  ] as const;
  const corners = blades!.path.flatMap(([, x, y]) =>
    y === undefined ? [] : [[x, Math.round(10 * (y - 5))]],
  );
  expect(corners).toEqual([...blade, ...blade.map(([x, y]) => [x, -y])]);
});
