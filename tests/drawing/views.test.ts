import { expect, test } from 'vitest';
import { type Easel, paintDrawing } from '../../src/drawing/paint.ts';
import { bounds, rounded } from '../../src/drawing/path.ts';
import { type PlacedGlyph, writeSvg } from '../../src/drawing/svg.ts';
import { EVERY_MARK } from './marks.ts';

/** Three glyphs of two faces: one drawn at the text's size, a space, one smaller and raised. */
const GLYPHS: readonly PlacedGlyph[] = [
  { face: 'one', glyph: 7, path: 'M0 0L5 5', x: 0, y: 0, size: 1 },
  { face: 'one', glyph: 1, path: '', x: 0.5, y: 0, size: 1 },
  { face: 'one', glyph: 7, path: 'M0 0L5 5', x: 0.6, y: 0.1, size: 1 },
  { face: 'two', glyph: 7, path: 'M1 1L5 5', x: 0.7, y: 0.3333, size: 0.58 },
];

test('each kind of mark as SVG', () => {
  const about = { title: 'T', description: 'D', creators: ['A'], source: 'S & T', licence: null, lang: 'fr' };
  expect(writeSvg(EVERY_MARK, about, '#fffff0', () => GLYPHS)).toMatchSnapshot();
});

/** The calls that painting makes, and the properties that it sets, in order. */
function painted(): string[] {
  const calls: string[] = [];
  const easel = new Proxy({} as Easel, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        void calls.push(`${String(name)}(${values.map(String).join(', ')})`),
    set: (_, name, value) => calls.push(`${String(name)} = ${value}`) > 0,
  });
  paintDrawing(easel, EVERY_MARK);
  return calls;
}

test('each kind of mark on a canvas', () => {
  expect(painted()).toMatchSnapshot();
});

test('the bounds of a path hold the points of its curves', () => {
  const { path } = EVERY_MARK.marks[4] as { readonly path: Parameters<typeof bounds>[0] };
  expect(bounds(path)).toEqual({ left: 0, top: -6, right: 5, bottom: 4 });
  expect(bounds([['M', 3, 9], ['L', -2, 1], ['Z']])).toEqual({ left: -2, top: 1, right: 3, bottom: 9 });
});

test('lengths are rounded to a thousandth, without a negative zero', () => {
  expect([1.23456, -1.23456, 2.0005, -0.0001].map(rounded)).toEqual([1.235, -1.235, 2.001, 0]);
  expect(Object.is(rounded(-0.0001), 0)).toBe(true);
});
