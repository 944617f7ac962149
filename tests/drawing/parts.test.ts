import { expect, test } from 'vitest';
import type { Drawing, PathMark, TextMark } from '../../src/drawing/drawing.ts';
import { headOf, partsOf } from '../../src/drawing/parts.ts';
import { bounds } from '../../src/drawing/path.ts';

const text = (word: string, y: number): TextMark => ({
  kind: 'text',
  text: word,
  x: 0,
  y,
  rotation: 0,
  font: { family: 'Source Sans 3', size: 8, weight: 400, style: 'normal' },
  color: '#000000',
});
const path = (top: number, bottom: number): PathMark => ({
  kind: 'path',
  path: [
    ['M', 0, top],
    ['L', 20, bottom],
  ],
  fill: null,
  stroke: { color: '#000000', width: 1, dash: [], cap: 'butt', join: 'miter' },
  opacity: 1,
  clip: null,
});

const drawing: Drawing = {
  width: 100,
  height: 90,
  marks: [text('head', 8), text('one', 25), path(30, 30), text('two', 50), text('three', 80), path(12, 88)],
  meanings: [null, null, null, null, null, null],
  seams: { at: [30.4, 60], head: 10 },
};

test('parts of a drawing hold each text and each rule once, from their own top', () => {
  const parts = partsOf(drawing);
  expect(parts.map(({ height }) => height)).toEqual([30.4, 60 - 30.4, 30]);
  const words = parts.map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
  expect(words).toEqual([['head', 'one'], ['two'], ['three']]);
  expect(parts[2]!.marks.find((mark) => mark.kind === 'text')).toMatchObject({ y: 20 });
  expect(parts.map(({ marks }) => marks.filter(({ kind }) => kind === 'path').length)).toEqual([1, 0, 0]);
});

test('a line across seams is cut at each of them', () => {
  const cuts = partsOf(drawing).map(({ marks }) => marks.filter((mark) => mark.kind === 'group'));
  expect(cuts.map(({ length }) => length)).toEqual([1, 1, 1]);
  const [[first], [second]] = cuts as [(typeof cuts)[0], (typeof cuts)[0]];
  expect(bounds(first!.clips[0]!.path)).toMatchObject({ top: 0, bottom: 30.4 });
  const { top, bottom } = bounds(second!.clips[0]!.path);
  expect([top, bottom]).toEqual([0, 29.6]);
});

test('the head of a drawing is its upper end', () => {
  expect(headOf(drawing)).toMatchObject({ height: 10, whole: drawing });
  expect(headOf(drawing)!.marks).toHaveLength(1);
  expect(headOf({ ...drawing, seams: { at: [30], head: 0 } })).toBeNull();
});

test('parts of one drawing are the same objects each time, and a drawing without seams is whole', () => {
  expect(partsOf(drawing)[1]).toBe(partsOf(drawing)[1]);
  const { seams: _, ...whole } = drawing;
  expect(partsOf(whole)).toEqual([whole]);
});
