import { expect, test } from 'vitest';
import { closeOverComponents, componentPlaces } from '../../src/text/glyf.ts';
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

/** A composite glyph, of components that begin with their flags. */
const composite = (...parts: readonly (readonly number[])[]) => [
  ...[...word(-1), ...Array<number>(8).fill(0)],
  ...parts.flat(),
];
const MORE = 0x20;
const [ARGS_ARE_WORDS, SCALE, XY_SCALE, TWO_BY_TWO] = [0x01, 0x08, 0x40, 0x80];

test('a composite glyph names its components, with arguments and scales of any length', () => {
  const simple = [...word(1), ...Array<number>(10).fill(0)];
  const many = composite(
    [...word(MORE), ...word(1), 9, 9],
    [...word(MORE | SCALE), ...word(3), 0, 100, ...word(1)],
    [...word(MORE | XY_SCALE), ...word(1), 0, 0, ...word(1), ...word(1)],
    [...word(MORE | TWO_BY_TWO), ...word(1), 0, 0, ...word(1), ...word(0), ...word(0), ...word(1)],
    [...word(ARGS_ARE_WORDS), ...word(2), ...word(0), ...word(0)],
  );
  const nested = composite([...word(0), ...word(1), 5, 0]);
  const font = fontOf([[], simple, simple, nested, many, simple]);
  const places = componentPlaces(font.get('glyf')!, font.get('loca')!.getUint32(4 * 4));
  expect(places.map((place) => font.get('glyf')!.getUint16(place))).toEqual([1, 3, 1, 1, 2]);
  // An outline without contours names none.
  expect(componentPlaces(viewOf(Array<number>(20).fill(0)), 0)).toEqual([]);
  expect(closeOverComponents(font, [4])).toEqual([0, 1, 2, 3, 4]);
  expect(closeOverComponents(fontOf([[], simple, nested], false), [2])).toEqual([0, 1, 2]);
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
