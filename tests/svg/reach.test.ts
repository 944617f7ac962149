import { expect, test } from 'vitest';
import type { Mark } from '../../src/drawing/drawing.ts';
import { withinReach } from '../../src/svg/reach.ts';
import { path } from '../drawing/marks.ts';

const stroke = { color: '#000000', width: 1, dash: [], cap: 'butt', join: 'miter' } as const;
const line = (more: object) => path({ path: [['M', 0, 0]], stroke: { ...stroke, ...more } });

test.each<[string, (far: number) => Mark]>([
  ['a place', (far) => path({ path: [['M', far, 0]] })],
  ['the width of a line', (width) => line({ width })],
  ['its dashes', (dash) => line({ dash: [1, dash] })],
  ['where they begin', (dashOffset) => line({ dashOffset })],
  ['its corners', (miterLimit) => line({ miterLimit })],
  ['a picture', (width) => ({ kind: 'image', file: 'a.png', x: 0, y: 0, width, height: 1 })],
])('a mark is left out, and told, where %s reaches further than can be written', (_, markOf) => {
  for (const [length, isKept] of [
    [1e6, true],
    [-1e6, true],
    [1e6 + 1, false],
    [Number.NaN, false],
  ] as const) {
    let told = 0;
    const mark = markOf(length);
    expect(withinReach([mark], () => told++)).toEqual(isKept ? [mark] : []);
    expect(told).toBe(isKept ? 0 : 1);
  }
});
