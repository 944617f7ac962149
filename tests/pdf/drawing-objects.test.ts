import { expect, test } from 'vitest';
import type { Box, Gradient, Matrix, PathMark } from '../../src/drawing/drawing.ts';
import { ContentStream } from '../../src/pdf/content.ts';
import { paintDrawing } from '../../src/pdf/drawing.ts';
import { type DrawingObjects, drawingObjects } from '../../src/pdf/drawing-objects.ts';
import type { Images } from '../../src/pdf/images.ts';
import type { Pen } from '../../src/pdf/pen.ts';
import type { DeviceInk } from '../../src/print/ink.ts';
import { path } from '../drawing/marks.ts';

const none = () => {
  throw new Error('nothing else is painted');
};

const line = (y: number): PathMark =>
  path({
    path: [
      ['M', 0, y],
      ['L', 9, y],
      ['L', 9, y + 5],
    ],
    fill: '#000000',
  });

/** Paints two marks as one group that fades, on a drawing of 100 × 60; gives the operators and the frame of its form. */
function faded(matrix: Matrix) {
  const stream = new ContentStream();
  const frames: Box[] = [];
  const objects: DrawingObjects = {
    group: (frame) => {
      frames.push(frame);
      return 'X1';
    },
    mask: none,
    blend: none,
    shading: none,
    image: none,
  };
  const group = { kind: 'group', clips: [], matrix, opacity: 0.5, marks: [line(0), line(3)] } as const;
  const context = { setter: { set: none }, font: none, opacity: () => 'half', objects };
  paintDrawing(stream, { width: 100, height: 60, marks: [group] }, 0, 0, 'fr', context);
  return { operators: Buffer.from(stream.take()).toString(), frames };
}

test('the form of a group that fades is as large as the drawing, in the coordinates of the group', () => {
  const { operators, frames } = faded([2, 0, 0, 2, 10, 0]);
  expect(frames).toEqual([{ left: -5, top: 0, right: 45, bottom: 30 }]);
  expect(operators).toMatch(/2 0 0 2 10 0 cm[\s\S]*\/X1 Do/);
});

test('a group without width is not painted', () => {
  const { operators, frames } = faded([0, 0, 0, 1, 0, 0]);
  expect(frames).toEqual([]);
  expect(operators).not.toContain('Do');
});

/** A gradient from left to right whose colours are black, white and black again. */
function gradientOf(offsets: readonly number[], opacity = 1): Gradient {
  const stops = offsets.map((offset, i) => ({ offset, color: i % 2 ? '#ffffff' : '#000000', opacity }));
  return { x1: 0, y1: 0, x2: 9, y2: 0, radii: null, matrix: null, stops, spread: 'pad' };
}

/** The shading that a gradient gives where white and black are these inks. */
function shadingOf(offsets: readonly number[], white: DeviceInk = [1], black: DeviceInk = [0]) {
  const written: { Function?: unknown; ColorSpace?: unknown }[] = [];
  const ref = (dictionary: object) => {
    written.push(dictionary);
    return { id: 1, end: () => {} };
  };
  const pen = { ref, resources: { Shading: {} } } as unknown as Pen;
  const inks = (color: string) => (color === '#ffffff' ? white : black);
  drawingObjects(pen, {} as Images).shading(gradientOf(offsets), inks);
  return written[0]!;
}

const blending = (offsets: readonly number[]): unknown => shadingOf(offsets).Function;

test('a gradient of greys and colours is one of colours, the greys in equal parts', () => {
  expect(shadingOf([0, 1], [0.1, 0.2, 0.3], [0.5])).toMatchObject({
    ColorSpace: 'DeviceRGB',
    Function: { C0: [0.5, 0.5, 0.5], C1: [0.1, 0.2, 0.3] },
  });
});

test.each([
  [1, []],
  [0.5, ['M1']],
])('a gradient of opacity %d is painted through masks %j', (opacity, expected) => {
  const stream = new ContentStream();
  const masks: string[] = [];
  const mask = () => {
    masks.push('M1');
    return 'M1';
  };
  const objects = { group: none, mask, blend: none, shading: () => 'S1', image: none };
  const context = { setter: { set: none }, font: none, opacity: none, objects };
  const mark = path({ path: line(0).path, fill: gradientOf([0, 1], opacity) });
  paintDrawing(stream, { width: 100, height: 60, marks: [mark] }, 0, 0, 'fr', context);
  expect(masks).toEqual(expected);
  expect(Buffer.from(stream.take()).toString()).toContain('/S1 sh');
});

const from = (start: number, end: number) => ({
  FunctionType: 2,
  Domain: [0, 1],
  C0: [start],
  C1: [end],
  N: 1,
});

test('two colours from end to end are one function; else each part has one, between bounds', () => {
  expect(blending([0, 1])).toEqual(from(0, 1));
  expect(blending([0, 0.25, 1])).toEqual({
    FunctionType: 3,
    Domain: [0, 1],
    Functions: [from(0, 1), from(1, 0)],
    Bounds: [0.25],
    Encode: [0, 1, 0, 1],
  });
  // Before the first colour and after the last one, their own go on.
  expect(blending([0.2, 0.6])).toMatchObject({
    Functions: [from(0, 0), from(0, 1), from(1, 1)],
    Bounds: [0.2, 0.6],
  });
});

// The sides at which the first row and the first column of a picture are shown (Exif 2.32, 4.6.4, table 6).
test.each([
  [1, 'top', 'left'],
  [2, 'top', 'right'],
  [3, 'bottom', 'right'],
  [4, 'bottom', 'left'],
  [5, 'left', 'top'],
  [6, 'right', 'top'],
  [7, 'right', 'bottom'],
  [8, 'left', 'bottom'],
] as const)('a picture of the orientation %i fills its box, its first row %s, its first column %s', (orientation, row, column) => {
  const stream = new ContentStream();
  const objects = {
    group: none,
    mask: none,
    blend: none,
    shading: none,
    image: () => ({ name: 'P1', orientation }),
  };
  const context = { setter: { set: none }, font: none, opacity: none, objects };
  const mark = { kind: 'image', file: 'data:', x: 10, y: 20, width: 40, height: 30 } as const;
  paintDrawing(stream, { width: 100, height: 60, marks: [mark] }, 0, 0, 'fr', context);
  const matrix = /(\S+ \S+ \S+ \S+ \S+ \S+) cm \/P1 Do/.exec(Buffer.from(stream.take()).toString())![1]!;
  const [a, b, c, d, e, f] = matrix.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sides = (corners: readonly (readonly [number, number])[]) => {
    const shown = corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]);
    const all = (axis: 0 | 1, place: number) => shown.every((point) => point[axis] === place);
    return [all(0, 10) && 'left', all(0, 50) && 'right', all(1, 20) && 'top', all(1, 50) && 'bottom'].filter(
      Boolean,
    );
  };
  // The first row is at the top of the unit square, whose y points up.
  expect({
    row: sides([
      [0, 1],
      [1, 1],
    ]),
    column: sides([
      [0, 0],
      [0, 1],
    ]),
  }).toEqual({ row: [row], column: [column] });
});

test('a group blends by the name that PDF has for its way, and one that is isolated is a form of its own', () => {
  const stream = new ContentStream();
  const told: unknown[] = [];
  const objects = {
    ...{ mask: none, shading: none, image: none },
    group: (...[, , paint, isolated]: Parameters<DrawingObjects['group']>) => {
      told.push(isolated);
      paint(stream);
      return 'X1';
    },
    blend: (blend: string) => {
      told.push(blend);
      return 'B1';
    },
  };
  const context = { setter: { set: none }, font: none, opacity: none, objects };
  const inner = {
    kind: 'group',
    clips: [],
    matrix: null,
    opacity: 1,
    blend: 'color-dodge',
    marks: [line(0)],
  } as const;
  const root = {
    kind: 'group',
    clips: [],
    matrix: null,
    opacity: 1,
    isolated: true,
    marks: [inner],
  } as const;
  paintDrawing(stream, { width: 100, height: 60, marks: [root] }, 0, 0, 'fr', context);
  expect(told).toEqual([true, undefined, 'color-dodge']);
  expect(Buffer.from(stream.take()).toString()).toContain('/B1 gs');
});
