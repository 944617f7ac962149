import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PathSegment } from '../../src/drawing/drawing.ts';
import { ContentStream } from '../../src/pdf/content.ts';
import { paintDrawing } from '../../src/pdf/drawing.ts';
import { number } from '../../src/pdf/numbers.ts';
import { RANDOM, runs } from '../tools.ts';

/** The operators of a filled path alone. */
function operatorsOf(path: readonly PathSegment[]): string {
  const stream = new ContentStream();
  const mark = { kind: 'path', path, fill: '#000000', stroke: null, opacity: 1, clip: null } as const;
  const none = () => {
    throw new Error('nothing else is painted');
  };
  const objects = { group: none, mask: none, shading: none, image: none };
  const context = { setter: { set: none }, font: none, opacity: none, objects };
  paintDrawing(stream, { width: 100, height: 100, marks: [mark] }, 0, 0, 'fr', context);
  return /cm\n(?:.*\n)*?(.*) f\n/.exec(Buffer.from(stream.take()).toString())![1]!;
}

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
