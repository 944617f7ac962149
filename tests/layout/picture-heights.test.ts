import { expect, test } from 'vitest';
import { fittingPictures } from '../../src/layout/galley/picture-heights.ts';
import type { PageMark } from '../../src/layout/page.ts';
import type { PictureRequest, PictureSource } from '../../src/layout/picture.ts';

/** A block of 50 points of text and two charts of 100 points, of which the first may not be lower than some points. */
function fitted(room: number, least: number) {
  const pictures: PictureSource = ({ most = Infinity, scale }) => {
    const height = Math.max(scale, Math.min(100, most));
    return { width: 80, height, drawing: { width: 80, height, marks: [] } };
  };
  let settings = 0;
  const result = fittingPictures(
    pictures,
    (source) => {
      settings++;
      const charts = [least, 0].map((scale) => source({ scale } as PictureRequest)!);
      const marks = charts.map((chart) => ({ kind: 'drawing', x: 0, y: 0, ...chart }) as unknown as PageMark);
      return { height: 50 + charts.reduce((sum, { height }) => sum + height, 0), marks };
    },
    room,
  );
  return { settings, height: result.set.height, isWhole: result.pictures === pictures };
}

test.each([
  ['stay as high where they have room', 250, 0, { settings: 1, height: 250, isWhole: true }],
  ['are lower by one factor where they have not', 200, 0, { settings: 2, height: 200, isWhole: false }],
  ['stay where they are all that is too high', 50, 0, { settings: 1, height: 250, isWhole: true }],
])('pictures %s', (_, room, least, expected) => {
  expect(fitted(room, least)).toEqual({ ...expected, height: expect.closeTo(expected.height, 6) });
});

test('a picture that cannot be lower leaves the rest to the others, by as many trials as there may be', () => {
  // The other one is lowered three times, each time by what its block still lacks.
  expect(fitted(210, 90)).toMatchObject({ settings: 4, height: expect.closeTo(212.88, 2) });
});
