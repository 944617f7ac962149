import { expect, test } from 'vitest';
import { FontError } from '../../src/fonts/tables.ts';
import { rebuiltGlyphs, rebuiltMetrics } from '../../src/fonts/woff2-glyphs.ts';

const words = (...values: readonly number[]) =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);

/** A transformed table of outlines; its streams in the order of the file: contours, points, flags, steps, … */
function transformed(
  glyphs: number,
  streams: readonly (readonly number[])[],
  overlaps: readonly number[] = [],
): DataView {
  const sizes = streams.flatMap(({ length }) => [0, 0, ...words(length)]);
  const options = overlaps.length > 0 ? 1 : 0;
  const bytes = [...words(0, options, glyphs, 0), ...sizes, ...streams.flat(), ...overlaps];
  return new DataView(Uint8Array.from(bytes).buffer);
}

const numbers = (view: DataView, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => view.getInt16(from + 2 * i));

/** A glyph of one contour with one point, one step from the origin; its box is the point. */
function point(flag: number, bytes: readonly number[]): readonly number[] {
  const streams = [words(1), [1], [flag], [...bytes, 0], [], [0, 0, 0, 0], []];
  const [contours, left, bottom, right, top] = numbers(rebuiltGlyphs(transformed(1, streams)).glyf, 5);
  expect([contours, right, top]).toEqual([1, left, bottom]);
  return [left!, bottom!];
}

// The first and the last flag of each form (WOFF 2.0, 5.2, table of triplets).
test.each<[number, readonly number[], readonly number[]]>([
  [0, [5], [0, -5]],
  [9, [5], [0, 1029]],
  [10, [5], [-5, 0]],
  [19, [5], [1029, 0]],
  [20, [0x35], [-4, -6]],
  [83, [0x35], [52, 54]],
  [84, [3, 5], [-4, -6]],
  [119, [3, 5], [516, 518]],
  [120, [0x12, 0x34, 0x56], [-0x123, -0x456]],
  [123, [0x12, 0x34, 0x56], [0x123, 0x456]],
  [124, [0x12, 0x34, 0x00, 0x56], [-0x1234, -0x56]],
  [127, [0x12, 0x34, 0x00, 0x56], [0x1234, 0x56]],
  [21, [0x35], [4, -6]],
  [22, [0x35], [-4, 6]],
])('the step of flag %i with the bytes %j is %j', (flag, bytes, step) => {
  expect(point(flag, bytes)).toEqual(step);
});

test('a box that the file leaves out goes around all points', () => {
  // (0, -5), (7, -5), (7, 4), (-5, 4).
  const streams = [words(1), [4], [0, 11, 1, 10], [5, 7, 9, 12, 0], [], [0, 0, 0, 0], []];
  expect(numbers(rebuiltGlyphs(transformed(1, streams)).glyf, 5)).toEqual([1, -5, -5, 7, 4]);
});

/** A contour of two points whose box is given, an empty glyph, and a reference to the first glyph, twice as large. */
const GLYPHS = transformed(
  3,
  [
    words(1, 0, -1),
    [2],
    [11, 0x80 | 1],
    [7, 9, 1, 2],
    [...words(0x0008 | 0x0100, 0), 3, 4, ...words(0x8000)],
    [0b10100000, 0, 0, 0, ...words(-1, -2, 30, 40), ...words(-5, -6, 50, 60)],
    [0xaa, 0xbb, 0xcc],
  ],
  [0b10000000],
);

test('glyphs stand one after the other, each from a multiple of four bytes, with the box that they were given', () => {
  const { glyf, loca, leftBearings } = rebuiltGlyphs(GLYPHS);
  const starts = [0, 1, 2, 3].map((glyph) => loca.getUint32(4 * glyph));
  expect(starts).toEqual([0, 20, 20, 44]);
  expect(numbers(glyf, 7)).toEqual([1, -1, -2, 30, 40, 1, 1]);
  // One instruction; the flags of the points, the first with the mark of overlaps; their steps.
  expect([...new Uint8Array(glyf.buffer, 14, 5)]).toEqual([0xaa, 0x40 | 0x32 | 0x01, 0x34, 7, 9]);
  expect(numbers(glyf, 7, 20)).toEqual([-1, -5, -6, 50, 60, 0x108, 0]);
  expect(leftBearings).toEqual([-1, 0, -5]);
});

test('a point off the curve stays so, whatever the length of its step', () => {
  const flagOf = (flag: number, bytes: readonly number[]) => {
    const streams = [words(1), [1], [0x80 | flag], [...bytes, 0], [], [0, 0, 0, 0], []];
    // After the contour, the box, the last point and the length of the instructions.
    return rebuiltGlyphs(transformed(1, streams)).glyf.getUint8(14);
  };
  expect(flagOf(127, [0x12, 0x34, 0x12, 0x34])).toBe(0);
  expect(flagOf(127, [0x12, 0x34, 0, 9])).toBe(0x04 | 0x20);
  expect(flagOf(11, [9])).toBe(0x02 | 0x10 | 0x20);
});

test('an empty glyph has no box, a composed one needs its own', () => {
  const empty = transformed(1, [words(0), [], [], [], [], [0x80, 0, 0, 0, ...words(0, 0, 1, 1)], []]);
  expect(() => rebuiltGlyphs(empty)).toThrow(FontError);
  const composed = transformed(1, [words(-1), [], [], [], words(0, 0, 0), [0, 0, 0, 0], []]);
  expect(() => rebuiltGlyphs(composed)).toThrow(FontError);
});

test('bearings that are left out are the least x of their glyphs; those after the last advance too', () => {
  const bearings = (flags: number, ...rest: readonly number[]) => {
    const table = new DataView(Uint8Array.from([flags, ...words(...rest)]).buffer);
    const view = rebuiltMetrics(table, 2, [11, 12, 13]);
    return numbers(view, view.byteLength / 2);
  };
  expect(bearings(3, 500, 600)).toEqual([500, 11, 600, 12, 13]);
  expect(bearings(1, 500, 600, 3)).toEqual([500, 11, 600, 12, 3]);
  expect(bearings(2, 500, 600, 1, 2)).toEqual([500, 1, 600, 2, 13]);
  const table = new DataView(new ArrayBuffer(20));
  expect(rebuiltMetrics(table, 3, [11, 12, 13]).byteLength).toBe(12);
  for (const full of [0, 4]) expect(() => rebuiltMetrics(table, full, [11, 12, 13])).toThrow(FontError);
});

/** The bits of components (OpenType 1.9, glyf): arguments in words, scales of each form, more components. */
const [WORDS, SCALE, MORE, XY_SCALE, TWO_BY_TWO] = [0x01, 0x08, 0x20, 0x40, 0x80];

test.each<[string, number, number]>([
  ['in bytes', 0, 2],
  ['in words', WORDS, 4],
  ['in bytes, and a scale', SCALE, 4],
  ['in words, and a scale', WORDS | SCALE, 6],
  ['in bytes, and a scale for each axis', XY_SCALE, 6],
  ['in bytes, and a matrix', TWO_BY_TWO, 10],
  ['in words, and a matrix', WORDS | TWO_BY_TWO, 12],
])('a component with its place %s, is read whole', (_, flags, length) => {
  const body = Array.from({ length }, (_, i) => 100 + i);
  const components = [...words(flags | MORE, 7), ...body, ...words(flags, 8), ...body];
  const streams = [words(-1), [], [], [], components, [0x80, 0, 0, 0, ...words(1, 2, 3, 4)], []];
  const { glyf } = rebuiltGlyphs(transformed(1, streams));
  const written = [...words(-1, 1, 2, 3, 4), ...components];
  expect([...new Uint8Array(glyf.buffer)].slice(0, written.length)).toEqual(written);
  expect(glyf.byteLength).toBe(4 * Math.ceil(written.length / 4));
});

test.each([
  1, 7, 8, 9, 31, 32, 33, 64,
])('the bits of %i glyphs take no more bytes than they need', (count) => {
  const bits = Array.from({ length: Math.ceil(count / 8) }, () => 0);
  const boxes = Array.from({ length: 4 * Math.ceil(count / 32) }, () => 0);
  const streams = [words(...Array(count).fill(0)), [], [], [], [], boxes, []];
  const table = transformed(count, streams, bits);
  expect(rebuiltGlyphs(table).leftBearings).toHaveLength(count);
  const cut = new DataView(table.buffer, 0, table.byteLength - 1);
  expect(() => rebuiltGlyphs(cut)).toThrow(FontError);
  const short = transformed(count, streams.with(5, boxes.slice(1)), bits);
  expect(() => rebuiltGlyphs(short)).toThrow(FontError);
});
