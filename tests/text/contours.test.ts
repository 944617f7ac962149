import { describe, expect, test } from 'vitest';
import { contoursOf } from '../../src/text/contours.ts';
import { closeOverComponents, componentPlaces } from '../../src/text/glyf.ts';
import { outlineArea } from '../../src/text/outline-area.ts';
import { glyphOutline } from '../../src/text/outlines.ts';
import { subsetFont } from '../../src/text/subsetter.ts';

const word = (value: number) => [(value >> 8) & 0xff, value & 0xff];
const long = (value: number) => [...word(value >>> 16), ...word(value)];
const viewOf = (bytes: readonly number[] | Uint8Array) => new DataView(Uint8Array.from(bytes).buffer);

/** The tables of a font of 100 units an em with these outlines, and offsets of 16 or of 32 bits. */
function fontOf(outlines: readonly (readonly number[] | Uint8Array)[], longOffsets = true) {
  const bytes = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
  const offsets = [0];
  for (const outline of outlines) {
    bytes.set(outline, offsets.at(-1)!);
    offsets.push(offsets.at(-1)! + outline.length);
  }
  const head = new Array<number>(54).fill(0);
  head.splice(18, 2, ...word(100));
  head.splice(50, 2, ...word(longOffsets ? 1 : 0));
  const hhea = new Array<number>(36).fill(0);
  hhea.splice(34, 2, ...word(outlines.length));
  return new Map([
    ['head', viewOf(head)],
    ['hhea', viewOf(hhea)],
    ['maxp', viewOf([0, 1, 0, 0, ...word(outlines.length)])],
    ['hmtx', viewOf(outlines.flatMap((_, i) => [...word(100 + i), ...word(0)]))],
    ['loca', viewOf(offsets.flatMap((offset) => (longOffsets ? long(offset) : word(offset / 2))))],
    ['glyf', viewOf(bytes)],
  ]);
}

const EMPTY: number[] = [];
const BOX = [...word(0), ...word(0), ...word(0), ...word(0)];
/** A square of 10 units from (2, 3): lengths of one byte, the flag of on-curve points twice repeated. */
const SQUARE = [
  ...[...word(1), ...BOX, ...word(3), ...word(0)],
  // The first point, then right by 10, up by 10, left by 10.
  ...[0x37, 0x33, 0x35, 0x23],
  ...[2, 10, 10],
  ...[3, 10],
];
/** A triangle whose coordinates are words, after an instruction of a byte; its flag is repeated. */
const TRIANGLE = [
  ...[...word(1), ...BOX, ...word(2), ...word(1), 0xff],
  ...[0x09, 2],
  ...[...word(-300), ...word(600), ...word(-300)],
  ...[...word(0), ...word(0), ...word(500)],
  0,
];
/** A number of 2.14 bits. */
const fraction = (value: number) => word(value * 16384);

const composite = (...parts: readonly (readonly number[])[]) => [...word(-1), ...BOX, ...parts.flat()];
const MORE = 0x20;
const XY = 0x02;

const FONT = fontOf([
  EMPTY,
  SQUARE,
  TRIANGLE,
  composite([...word(XY), ...word(1), 5, 0xfe]),
  composite([...word(XY | 0x01 | 0x08), ...word(1), ...word(500), ...word(-7), ...fraction(0.5)]),
  composite([...word(XY | 0x40), ...word(1), 0, 0, ...fraction(1.5), ...fraction(-1)]),
  composite([
    ...word(XY | 0x80),
    ...word(1),
    1,
    0,
    ...fraction(0),
    ...fraction(1),
    ...fraction(-1),
    ...fraction(0.25),
  ]),
  composite(
    [...word(MORE), ...word(1), 9, 9],
    [...word(MORE | XY | 0x08), ...word(3), 0, 100, ...fraction(1)],
    [...word(MORE | XY | 0x40), ...word(1), 0, 0, ...fraction(1), ...fraction(1)],
    [
      ...word(MORE | XY | 0x80),
      ...word(1),
      0,
      0,
      ...fraction(1),
      ...fraction(0),
      ...fraction(0),
      ...fraction(1),
    ],
    [...word(XY | 0x01), ...word(2), ...word(0), ...word(0)],
  ),
]);
const [SPACE, SIMPLE, WORDS, MOVED, SCALED, STRETCHED, TURNED, MANY] = [0, 1, 2, 3, 4, 5, 6, 7];

const pointsOf = (glyph: number) =>
  contoursOf(FONT, glyph).map((contour) => contour.map(({ x, y }) => `${x},${y}`).join(' '));

describe('contours', () => {
  test('a space has none', () => {
    expect(pointsOf(SPACE)).toEqual([]);
    expect(outlineArea(FONT, SPACE)).toBe(0);
  });

  test('coordinates are sums of bytes with a sign, of words, or stay the same', () => {
    expect(pointsOf(SIMPLE)).toEqual(['2,3 12,3 12,13 2,13']);
    expect(pointsOf(WORDS)).toEqual(['-300,0 300,0 0,500']);
    expect([SIMPLE, WORDS].map((glyph) => outlineArea(FONT, glyph))).toEqual([100, 150_000]);
  });

  test.each([
    ['moved by bytes', MOVED, '7,1 17,1 17,11 7,11'],
    ['scaled, and moved by words', SCALED, '501,-5.5 506,-5.5 506,-0.5 501,-0.5'],
    ['stretched on each axis by its own factor', STRETCHED, '3,-3 18,-3 18,-13 3,-13'],
    ['turned by a matrix', TURNED, '-2,2.75 -2,12.75 -12,15.25 -12,5.25'],
  ])('a component is %s', (_, glyph, points) => {
    expect(pointsOf(glyph)).toEqual([points]);
  });

  test('a composite glyph has all its components, in order', () => {
    expect(pointsOf(MANY)).toEqual([
      '2,3 12,3 12,13 2,13',
      '7,101 17,101 17,111 7,111',
      '2,3 12,3 12,13 2,13',
      '2,3 12,3 12,13 2,13',
      '-300,0 300,0 0,500',
    ]);
    const glyf = FONT.get('glyf')!;
    const start = FONT.get('loca')!.getUint32(4 * MANY);
    expect(componentPlaces(glyf, start).map((place) => glyf.getUint16(place))).toEqual([1, 3, 1, 1, 2]);
    expect(closeOverComponents(FONT, [MANY])).toEqual([SPACE, SIMPLE, WORDS, MOVED, MANY]);
  });

  test('offsets may be short', () => {
    const even = [...SQUARE, 0];
    expect(contoursOf(fontOf([EMPTY, even], false), 1)).toEqual(contoursOf(FONT, SIMPLE));
  });
});

describe('outlines', () => {
  /** A contour of points relative to the one before: x, y, and whether each is on the curve. */
  const contour = (...points: readonly (readonly [number, number, boolean])[]) =>
    glyphOutline(
      fontOf([
        [
          ...[...word(1), ...BOX, ...word(points.length - 1), ...word(0)],
          ...points.map(([, , on]) => (on ? 1 : 0)),
          ...points.flatMap(([x]) => word(x)),
          ...points.flatMap(([, y]) => word(y)),
        ],
      ]),
      0,
    );

  test('begin at the first point on the curve, and have one half-way between control points', () => {
    expect(contour([0, 0, false], [100, 0, true], [0, 100, false], [-100, 0, false])).toEqual([
      ['M', 1, 0],
      ['Q', 1, 1, 0.5, 1],
      ['Q', 0, 1, 0, 0.5],
      ['Q', 0, 0, 1, 0],
      ['Z'],
    ]);
  });

  test('are lines between points on the curve, and none for one point or control points alone', () => {
    expect(contour([0, 0, true], [100, 50, true])).toEqual([['M', 0, 0], ['L', 1, 0.5], ['L', 0, 0], ['Z']]);
    expect(contour([10, 10, true])).toEqual([]);
    expect(contour([0, 0, false], [100, 50, false])).toEqual([]);
  });
});

test('offsets of a subset are short as long as 16 bits hold their halves', () => {
  const isLong = (bytes: number) => {
    const file = subsetFont(fontOf([new Uint8Array(bytes)]), [0]);
    const view = new DataView(file.buffer, file.byteOffset);
    for (let record = 12; ; record += 16) {
      const tag = String.fromCharCode(...file.subarray(record, record + 4));
      if (tag === 'head') return view.getInt16(view.getUint32(record + 8) + 50) === 1;
    }
  };
  expect([0x1fffc, 0x1fffe, 0x20000].map(isLong)).toEqual([false, false, true]);
});
