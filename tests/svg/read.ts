import { expect, test } from 'vitest';
import type { Mark } from '../../src/drawing/drawing.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import { readSvg, type Surroundings } from '../../src/svg/index.ts';

/** A file of 100 by 50 px, in which a unit is a px. */
export const svg = (inside: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>`;

/** Fonts whose letters are all half as wide as they are high. */
export const TOY: Surroundings = {
  language: 'fr-CA',
  color: '#123456',
  measure: (text, { size }) => (text.length * size) / 2,
  family: (names) => names[0] ?? 'Toy',
};

/** Reads a file of 100 by 50 points, in which a unit is a point. */
export function drawn(inside: string, attributes = 'width="100pt" height="50pt" viewBox="0 0 100 50"') {
  const report = new Report();
  const drawing = readSvg(Buffer.from(svg(inside, attributes)), 'a.svg', TOY, report);
  return { marks: drawing?.marks ?? [], faults: report.faults };
}

/** The marks of a file, with numbers to the thousandth. */
export function told(inside: string, attributes?: string): string {
  const { marks } = drawn(inside, attributes);
  return JSON.stringify(marks, (_, value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 + 0 : value,
  );
}

const number = (value: number) => Math.round(value * 1000) / 1000 + 0;

/** The outlines of a file's paths. */
export function outlines(inside: string, attributes?: string): string {
  return [...simpleMarks(drawn(inside, attributes))]
    .flatMap((mark) =>
      mark.kind === 'path' ? mark.path.map(([name, ...at]) => name + at.map(number).join(' ')) : [],
    )
    .join('');
}

/** The texts of a file, each with its place, its turn in degrees and its size. */
export function texts(inside: string, attributes?: string): string[] {
  return [...simpleMarks(drawn(inside, attributes))].flatMap((mark: Mark) =>
    mark.kind === 'text'
      ? `${mark.text} ${number(mark.x)},${number(mark.y)} ${number((mark.rotation * 180) / Math.PI)}° ${number(mark.font.size)}`
      : [],
  );
}

export const path = (d: string, more = '') => `<path d="${d}" ${more}/>`;
export const rect = (more: string) => `<rect width="30" height="20" ${more}/>`;
/** The path of `rect`. */
export const BLOCK = path('M0 0H30V20H0Z');

/** A picture of one pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Tests that each pair of texts, which say one thing in two ways, is drawn the same. The second is the plainer one. */
export function same(pairs: readonly (readonly [one: string, other: string])[]): void {
  test.each(pairs)('%s', (one, other) => {
    expect(told(one)).toBe(told(other));
    expect(told(other)).not.toBe('[]');
  });
}
