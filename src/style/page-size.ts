import type { ValueNode } from 'css-tree/parser';
import { CSS_PAGE_SIZES, PAPER_SIZES } from '../content/paper-sizes.ts';
import type { Size } from '../drawing/drawing.ts';
import { LEAST_PAGE_SIDE, MOST_LENGTH } from '../limits.ts';
import { keyword, length } from './values.ts';

export const SIZE_SYNTAX = `auto | <length [${LEAST_PAGE_SIDE}pt,${MOST_LENGTH}pt]>{1,2} | [${CSS_PAGE_SIZES.join(' | ')}] || [portrait | landscape]`;

/** The named sizes by their keywords in lower case (CSS Paged Media 3, 7.1). */
const SIZES: Readonly<Record<string, Size>> = Object.fromEntries(
  CSS_PAGE_SIZES.map((name) => [name.toLowerCase(), PAPER_SIZES[name]]),
);

/** Reads `size`. `auto` and an orientation alone take the size of the default page. */
export function readSize(value: readonly ValueNode[], defaults: Size): Size | undefined {
  const [first, second, ...rest] = value;
  if (!first || rest.length > 0) return undefined;
  if (first.type !== 'Identifier') {
    const width = length(first);
    const height = second ? length(second) : width;
    const absolute =
      typeof width === 'number' && typeof height === 'number' && isSide(width) && isSide(height);
    return absolute ? { width, height } : undefined;
  }
  const words = value.map((node) => keyword(node) ?? '');
  if (words.length === 1 && words[0] === 'auto') return defaults;
  const names = words.filter((word) => Object.hasOwn(SIZES, word));
  const turns = words.filter((word) => word === 'portrait' || word === 'landscape');
  if (names.length > 1 || turns.length > 1 || names.length + turns.length < words.length) return undefined;
  const { width, height } = names[0] ? SIZES[names[0]]! : defaults;
  const [short, long] = width < height ? [width, height] : [height, width];
  if (turns.length === 0) return { width, height };
  return turns[0] === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

const isSide = (length: number) => length >= LEAST_PAGE_SIDE && length <= MOST_LENGTH;
