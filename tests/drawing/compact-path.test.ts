import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '../../src/drawing/compact-path.ts';
import type { PathSegment } from '../../src/drawing/drawing.ts';
import { pathOf } from '../../src/svg/shapes.ts';

test('letters and spaces that a reader does without are left out', () => {
  const path: PathSegment[] = [
    ['M', 10, 10],
    ['L', 10.5, 10.5],
    ['L', 11, 11.5],
    ['L', 11, 13],
    ['L', 11, 13.04],
    ['C', 12, 13.5, 12, 14.5, 11, 16],
    ['C', 12, 16.5, 12, 17.5, 9, 18],
    ['Z'],
    ['M', 0, 0],
    ['M', 1, 0.5],
  ];
  expect(compactPath(path)).toBe('M10 10l.5.5.5 1v1.5c1 .5 1 1.5 0 3 1 .5 1 1.5-2 2zM0 0M1 .5');
});

const place = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('L' as const), place, place) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('C' as const), place, place, place, place, place, place) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('M' as const), place, place) },
);
const part = fc
  .tuple(place, place, fc.array(step), fc.boolean())
  .map(([x, y, steps, closed]): PathSegment[] => [
    ['M', x, y],
    ...steps,
    ...(closed ? ([['Z']] as const) : []),
  ]);

test('what is written is read as the same path', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const broken: string[] = [];
      const read = pathOf(compactPath(parts.flat()), () => broken.push('broken'));
      expect(broken).toEqual([]);
      expect(inTenths(read)).toEqual(inTenths(parts.flat()));
    }),
  );
});

/** A path in tenths of a point, without steps that go nowhere. */
function inTenths(path: readonly PathSegment[]): unknown[] {
  let start = '';
  let at = '';
  return path.flatMap(([name, ...numbers]) => {
    if (name === 'Z') {
      at = start;
      return [['Z']];
    }
    const tenths = numbers.map((number) => Math.round(number * 10) + 0);
    const points = tenths.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${tenths[i + 1]}`] : []));
    const isStill = name !== 'M' && points.every((point) => point === at);
    at = points.at(-1)!;
    if (name === 'M') start = at;
    return isStill ? [] : [[name, ...points]];
  });
}
