import { expect, test } from 'vitest';
import { heightInText, withFloatInText } from '../../src/layout/galley/floats-in-text.ts';
import type { Frame, GalleyBox, GalleyFloat, GalleyItem } from '../../src/layout/galley/galley-items.ts';
import type { PageMark } from '../../src/layout/page.ts';

const [outer, inner] = [{ x: 0 }, { x: 5 }] as unknown as [Frame, Frame];
const box = (...frames: Frame[]): GalleyBox => ({
  ...{ kind: 'box', height: 10, marks: [], notes: [], strings: [], resumption: null, frames },
});
const space = (height: number): GalleyItem => ({ kind: 'space', height, stretch: 1, shrink: 1, frames: [] });
const page: GalleyItem = { kind: 'break', cost: 0, forced: null };

/** A float of 40 points, 8 above it and 12 below it, which is mentioned after some items. */
const float = (anchor: number, pitch = 0): GalleyFloat =>
  ({
    ...{ anchor, height: 40, gap: 12, notes: [3] },
    marks: () => [{ kind: 'link', x: 1, y: 2, width: 3, height: 4 } as unknown as PageMark],
    inText: { x: 30, above: 8, pitch },
  }) as unknown as GalleyFloat;

test.each<[string, readonly GalleyItem[], number]>([
  ['with its space below where text follows', [box(), box()], 60],
  ['with what the space that follows lacks of its own', [box(), space(5), box()], 55],
  ['with no space below where a larger one follows', [box(), space(20), box()], 48],
  ['with what a space after a break lacks', [box(), page, space(5), box()], 55],
  ['with its space below before a break and text', [box(), page, box(), space(20)], 60],
  ['with its space below at the end', [box()], 60],
])('a float in the text is as high %s', (_, items, height) => {
  expect(heightInText(float(1), items)).toBe(height);
});

test('on a grid a float takes whole lines; one that may not stand in the text has no height there', () => {
  expect(heightInText(float(1, 14), [box(), box()])).toBe(70);
  expect(heightInText({ ...float(1), inText: null }, [box(), box()])).toBeNull();
});

test('a float stands at its mention, between spaces that do not stretch, in the frames of both sides', () => {
  const items = [box(outer, inner), box(outer)];
  const set = withFloatInText(items, float(1));
  expect([set[0], set[4]]).toEqual(items);
  expect(set.slice(1, 4)).toMatchObject([
    { kind: 'space', height: 8, stretch: 0, shrink: 0, frames: [outer] },
    { kind: 'box', height: 40, notes: [3], marks: [{ x: 31, y: 2 }], frames: [outer] },
    { kind: 'space', height: 12, stretch: 0, shrink: 0, frames: [outer] },
  ]);
  const frames = (all: readonly GalleyItem[], anchor: number) =>
    withFloatInText(all, float(anchor)).flatMap((item) => (item.kind === 'break' ? [] : [item.frames]))[
      anchor
    ]!;
  expect(frames([box(outer), space(1), box(inner)], 2)).toEqual([]);
  expect(frames([box(inner), box(outer), space(3), box(outer)], 2)).toEqual([outer]);
  expect(frames([box(outer)], 0)).toEqual([]);
  expect(frames([box(outer)], 1)).toEqual([]);
});
