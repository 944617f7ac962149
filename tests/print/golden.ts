import type { Mark } from '../../src/drawing/drawing.ts';
import type { Imposition } from '../../src/print/sheet.ts';

const round = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** Data on one line, with its numbers to a hundredth of a point. */
const lineOf = (data: unknown): string => JSON.stringify(data, round).replaceAll('"', '');

/** An imposition as text: its paper, then its sides, each with its pages and its marks, a line each. */
export function textOf(
  { paper, sheets, trim, bleed, copies }: Imposition,
  dump: (mark: Mark) => string = lineOf,
): string {
  const sides = sheets.flatMap(({ front, back }) => [front, back]);
  return [
    lineOf({ paper, trim, bleed, copies }),
    ...sides.flatMap(({ pages, marks }, i) => [
      `side ${i + 1}`,
      ...pages.map(lineOf),
      ...marks.marks.map(dump),
    ]),
  ].join('\n');
}

/** A mark in short: the points of its path, and its paint; a text where it stands. */
export function shortMark(mark: Mark): string {
  if (mark.kind === 'text') return `${mark.text} at ${lineOf([mark.x, mark.y])} ${mark.font.size}`;
  if (mark.kind !== 'path') throw new Error('printer’s marks are paths and texts');
  const { path, fill, stroke } = mark;
  const points = path.map(([step, ...at]) => `${step}${at.map(lineOf).join(' ')}`).join(' ');
  return `${points} ${fill ?? lineOf([stroke!.width, stroke!.color, ...stroke!.dash])}`;
}
