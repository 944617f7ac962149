import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Matrix, PathSegment } from '../../src/drawing/drawing.ts';
import { ellipse } from '../../src/drawing/shapes.ts';
import { ContentStream } from '../../src/pdf/content.ts';
import { discOf } from '../../src/pdf/disc.ts';
import { paintDrawing } from '../../src/pdf/drawing.ts';
import { number } from '../../src/pdf/numbers.ts';
import { RANDOM, runs } from '../tools.ts';

const filled = (path: readonly PathSegment[]): Mark => {
  return { kind: 'path', path, fill: '#000000', stroke: null, opacity: 1, clip: null };
};

/** All that is painted for a filled path alone. */
const painted = (path: readonly PathSegment[]): string => paintedMarks([filled(path)]);

function paintedMarks(marks: readonly Mark[]): string {
  const stream = new ContentStream();
  const none = () => {
    throw new Error('nothing else is painted');
  };
  const objects = { group: none, mask: none, blend: none, shading: none, image: none };
  const context = { setter: { set: none }, font: none, opacity: none, objects };
  paintDrawing(stream, { width: 100, height: 100, marks }, 0, 0, 'fr', context);
  return Buffer.from(stream.take()).toString();
}

/** The operators of a filled path alone. */
const operatorsOf = (path: readonly PathSegment[]): string =>
  /cm\n(?:.*\n)*?(.*) f\n/.exec(painted(path))![1]!;

test('paints a disc as the round end of a line that is as wide', () => {
  const operators = painted(ellipse(50, 60, 10, 10));
  expect(operators).toMatch(/^20 w$/m);
  expect(operators).toMatch(/^1 J$/m);
  expect(operators).toMatch(/^50 60 m 50\.01 60 l S$/m);
});

test('a shape that comes again in other places has the same operators there, in a colour that is set once', () => {
  const shape: Mark = {
    ...filled([['M', 0, 0], ['L', 512, 0], ['L', 80, 333], ['Z']]),
    fill: '#ff0000',
  } as Mark;
  const at = (x: number): Mark => {
    const matrix: Matrix = [0.01, 0, 0, -0.01, x, 20];
    return { kind: 'group', matrix, opacity: 1, clips: [], marks: [shape] };
  };
  const path = '0 0 m 512 0 l 80 333 l h f';
  expect(paintedMarks([at(5), at(9)])).toContain(
    `1 0 0 rg\nq\n0.01 0 0 -0.01 5 20 cm ${path}\nQ\nq\n0.01 0 0 -0.01 9 20 cm ${path}\nQ\n`,
  );
});

const LINE = { color: '#00ff00', width: 1, dash: [], cap: 'butt', join: 'miter' };

test.each([
  ['its line', { stroke: LINE }, /l h B$/m],
  ['its line alone', { fill: null, stroke: LINE }, /l h S$/m],
  ['the even-odd rule', { evenOdd: true }, /l h f\*$/m],
])('a shape in another place keeps %s', (_, look, operators) => {
  const shape = { ...filled([['M', 0, 0], ['L', 512, 0], ['L', 80, 333], ['Z']]), ...look } as Mark;
  const group: Mark = { kind: 'group', matrix: [1, 0, 0, -1, 5, 20], opacity: 1, clips: [], marks: [shape] };
  expect(paintedMarks([group])).toMatch(operators);
});

test.each([
  ['its opacity', { opacity: 0.5 }],
  [
    'its gradient',
    { fill: { x1: 0, y1: 0, x2: 1, y2: 0, radii: null, matrix: null, stops: [], spread: 'pad' } },
  ],
])('a shape in another place keeps %s, which needs more than operators', (_, look) => {
  const shape = { ...filled([['M', 0, 0], ['L', 512, 0], ['L', 80, 333], ['Z']]), ...look } as Mark;
  const group: Mark = { kind: 'group', matrix: [1, 0, 0, -1, 5, 20], opacity: 1, clips: [], marks: [shape] };
  expect(() => paintedMarks([group])).toThrow('nothing else is painted');
});

describe('a disc', () => {
  const circle = ellipse(50, 60, 10, 10);
  /** The circle with one number of one step changed. */
  const bent = (step: number, at: number, by: number): PathSegment[] =>
    circle.map((segment, i) =>
      i === step ? (segment.map((n, j) => (j === at ? (n as number) + by : n)) as never) : segment,
    );
  /** The first step of the curves, and each end of one, by x and by y. */
  const places = [1, 2, 3, 4].flatMap((step) => [5, 6].map((at) => [step, at] as const));

  test('has its centre and its radius', () => {
    expect(discOf(circle)).toEqual({ x: 50, y: 60, radius: expect.closeTo(10) });
  });

  test.each([
    ...places,
    [1, 2],
  ] as const)('is round to a hundredth of a point: step %i, number %i', (step, at) => {
    expect(discOf(bent(step, at, 0.001))).not.toBeNull();
    for (const by of [0.03, -0.03, 1]) expect(discOf(bent(step, at, by))).toBeNull();
  });

  test('is no other path', () => {
    for (const other of [
      ellipse(50, 60, 10, 11),
      circle.slice(1),
      circle.slice(0, -2),
      [...circle, ...circle],
    ])
      expect(discOf(other)).toBeNull();
    expect(discOf(circle.filter(([step]) => step !== 'Z'))).not.toBeNull();
  });
});

test('paints a rectangle by one operator, and other paths by their segments', () => {
  const square: PathSegment[] = [['M', 1, 2], ['L', 4, 2], ['L', 4, 6], ['L', 1, 6], ['Z']];
  expect(operatorsOf([...square, ['M', 0, 0], ...square])).toBe('1 2 3 4 re 0 0 m 1 2 3 4 re');
  expect(operatorsOf(square.slice(0, 4))).toBe('1 2 m 4 2 l 4 6 l 1 6 l');
  expect(operatorsOf([['M', 1, 2], ['L', 4, 3], ['L', 4, 6], ['L', 1, 6], ['Z']])).toBe(
    '1 2 m 4 3 l 4 6 l 1 6 l h',
  );
});

test('keeps rectangles touching that touch, however their corners are rounded', RANDOM, () => {
  const place = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(place, place, place, place, (left, right, top, bottom) => {
      const painted = operatorsOf([
        ['M', left, top],
        ['L', right, top],
        ['L', right, bottom],
        ['L', left, bottom],
        ['Z'],
      ]);
      const [x, y, width, height] = painted.split(' ').map(Number) as [number, number, number, number];
      const corners = [x, y, x + width, y + height].map((value) => number(value));
      expect(corners).toEqual([left, top, right, bottom].map((value) => number(value)));
    }),
    { numRuns: runs(20, 1000) },
  );
});

test('a line without ink is not painted, and says so', () => {
  const stroke = { color: '#ffffff', width: 1, dash: [], cap: 'butt', join: 'miter' } as const;
  const bare = new ContentStream(() => null);
  expect([bare.stroke(stroke), Buffer.from(bare.take()).toString().trim()]).toEqual([false, '']);
  expect(new ContentStream().stroke(stroke)).toBe(true);
});
