import { expect, test } from 'vitest';
import { placeLabels, type Spot } from '../../../src/charts/kinds/scatter/place-names.ts';

const spot = (x: number, y: number, name: Spot['name'] = { width: 20, height: 8 }): Spot => ({
  ...{ x, y, radius: 2, name },
});
const FRAME = { left: 0, top: 0, right: 200, bottom: 160 };

/** The places as `left,top`, with a `>` before those to which a line leads. */
function places(spots: readonly Spot[], frame = FRAME): string[] {
  return placeLabels(spots, frame).map((place) => {
    if (!place) return '-';
    return `${place.led ? '>' : ''}${Math.round(place.left * 10) / 10},${Math.round(place.top * 10) / 10}`;
  });
}

test('a name stands at the right of its point, else at the left, over or under it', () => {
  expect(places([spot(100, 80)])).toEqual(['104.5,76']);
  expect(places([spot(190, 80)])).toEqual(['165.5,76']);
  expect(places([spot(13, 80)], { ...FRAME, right: 30 })).toEqual(['3,67.5']);
  expect(places([spot(13, 8)], { ...FRAME, right: 30 })).toEqual(['3,12.5']);
});

test('a point without a name keeps others away, and a name without room is left out', () => {
  expect(places([spot(100, 80), spot(110, 80, null)])).toEqual(['75.5,76', '-']);
  expect(places([spot(100, 80, { width: 300, height: 8 })])).toEqual(['-']);
});

test('names on one line are farther apart than words, so that two are not read as one', () => {
  // The second has no room at its right, and its name would stand at its left, beside that of the first.
  for (let x = 128; x <= 140; x++) {
    const [one, other] = placeLabels([spot(80, 80), spot(x, 80)], { ...FRAME, right: 150 });
    if (Math.abs(one!.top - other!.top) < 3) expect(other!.left - one!.left).toBeGreaterThanOrEqual(26);
  }
});

test('names of a crowd stand around it, each at the end of a line that crosses no other', () => {
  const crowd = Array.from({ length: 16 }, (_, i) => spot(88 + 7 * (i % 4), 68 + 7 * Math.floor(i / 4)));
  expect(places(crowd).join(' ')).toMatchSnapshot();
});
