import type { PathSegment } from './drawing.ts';

/**
 * Path data of SVG, short: from each point to the next, to a tenth of a point, without steps that go nowhere
 * (SVG 2, 9.3).
 */
export function compactPath(path: readonly PathSegment[]): string {
  let data = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const [name, ...places] of path) {
    if (name === 'Z') {
      data += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const at = places.map((place) => Math.round(place * 10));
    const [toX, toY] = at.slice(-2) as [number, number];
    const steps = at.map((place, i) => place - (i % 2 === 0 ? x : y));
    if (name === 'M') {
      data += `M${joined(at)}`;
      [startX, startY] = [toX, toY];
    } else if (steps.some((step) => step !== 0)) {
      if (name === 'C') data += `c${joined(steps)}`;
      else if (toY === y) data += `h${written(toX - x)}`;
      else if (toX === x) data += `v${written(toY - y)}`;
      else data += `l${joined(steps)}`;
    }
    [x, y] = [toX, toY];
  }
  return data;
}

/** A number of tenths: 5 as `.5`. */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Numbers with no more between them than tells them apart. */
const joined = (numbers: readonly number[]): string =>
  numbers.map(written).reduce((text, number) => text + (number.startsWith('-') ? '' : ' ') + number);
