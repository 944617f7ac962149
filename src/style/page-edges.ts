import type { ValueNode } from 'css-tree/parser';
import { MM } from '../units.ts';
import { keyword, length } from './values.ts';

/** The marks that are printed at the edges of a page (CSS Paged Media 3, 7.3). */
export type PageMarks = readonly ('crop' | 'cross')[];

/** The properties that only pages have. */
export const PAGE_PROPERTIES: readonly string[] = ['size', 'marks', 'bleed'];

export const MARKS_SYNTAX = 'none | crop || cross';
export const BLEED_SYNTAX = 'auto | <length>';

/** The greatest bleed: office paper has no room for more around a page. */
const MOST_BLEED = 20 * MM;

export function readMarks(value: readonly ValueNode[]): PageMarks | undefined {
  const words = value.map((node) => keyword(node) ?? '');
  if (words.length === 1 && words[0] === 'none') return [];
  const marks = (['crop', 'cross'] as const).filter((mark) => words.includes(mark));
  return marks.length === words.length && marks.length > 0 ? marks : undefined;
}

/** Reads `bleed`, in points. `auto` depends on the marks (CSS Paged Media 3, 7.4). */
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
