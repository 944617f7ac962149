import type { PathSegment } from './drawing.ts';

/** A step of a path: the letter of its command, and its numbers in tenths of a point. */
type Step = readonly [command: string, numbers: readonly number[]];

/**
 * Path data of SVG, short: from each point to the next, to a tenth of a point, without steps that go nowhere, and
 * without the letter of a command that the step before has (SVG 2, 9.3).
 */
export function compactPath(path: readonly PathSegment[]): string {
  let data = '';
  let last = '';
  for (const [command, numbers] of stepsOf(path)) {
    // Pairs after the first of an M are an L: its letter stays.
    const isRepeated = command === last && command !== 'M';
    const text = joined(numbers);
    data += isRepeated ? (isApart(data, text) ? text : ` ${text}`) : command + text;
    last = command;
  }
  return data;
}

function stepsOf(path: readonly PathSegment[]): readonly Step[] {
  const all: Step[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const [name, ...places] of path) {
    if (name === 'Z') {
      all.push(['z', []]);
      [x, y] = [startX, startY];
      continue;
    }
    const at = places.map((place) => Math.round(place * 10));
    const [toX, toY] = at.slice(-2) as [number, number];
    const steps = at.map((place, i) => place - (i % 2 === 0 ? x : y));
    if (name === 'M') {
      all.push(['M', at]);
      [startX, startY] = [toX, toY];
    } else if (steps.some((step) => step !== 0)) {
      if (name === 'C') all.push(['c', steps]);
      else if (toY === y) all.push(['h', [toX - x]]);
      else if (toX === x) all.push(['v', [toY - y]]);
      else all.push(['l', steps]);
    }
    [x, y] = [toX, toY];
  }
  return all;
}

/** A number of tenths: 5 as `.5`. */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Numbers with no more between them than tells them apart. */
const joined = (numbers: readonly number[]): string =>
  numbers
    .map(written)
    .reduce((text, number) => text + (text === '' || isApart(text, number) ? '' : ' ') + number, '');

/** Whether a number needs no space after the one before it: a sign begins a number, and so does a second point. */
const isApart = (text: string, number: string): boolean =>
  number.startsWith('-') || (number.startsWith('.') && /\.\d+$/.test(text));
