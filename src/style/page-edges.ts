import type { ValueNode } from 'css-tree/parser';
import { MM } from '../units.ts';
import { keyword, length } from './values.ts';

/** What is printed at a page's edges (CSS Paged Media 3, 7.3). */
export type PageMarks = readonly ('crop' | 'cross')[];

/** The properties that pages alone have. */
export const PAGE_PROPERTIES: readonly string[] = ['size', 'marks', 'bleed'];

export const MARKS_SYNTAX = 'none | crop || cross';
export const BLEED_SYNTAX = 'auto | <length>';

/** As far as a page of office paper has room for. */
const MOST_BLEED = 20 * MM;

export function readMarks(value: readonly ValueNode[]): PageMarks | undefined {
  const words = value.map((node) => keyword(node) ?? '');
  if (words.length === 1 && words[0] === 'none') return [];
  const marks = (['crop', 'cross'] as const).filter((mark) => words.includes(mark));
  return marks.length === words.length && marks.length > 0 ? marks : undefined;
}

/** Points; `auto` waits for the marks (CSS Paged Media 3, 7.4). */
export function readBleed(value: readonly ValueNode[]): number | 'auto' | undefined {
  const [node, ...rest] = value;
  if (!node || rest.length > 0) return undefined;
  if (keyword(node) === 'auto') return 'auto';
  const bleed = length(node, 0);
  return typeof bleed === 'number' && bleed <= MOST_BLEED ? bleed : undefined;
}

export function bleedOf(bleed: number | 'auto', marks: PageMarks): number {
  if (bleed !== 'auto') return bleed;
  return marks.includes('crop') ? 6 : 0;
}
