import type { ValueNode } from 'css-tree/parser';
import { keyword, length } from './values.ts';

/** Points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const SIZE_SYNTAX =
  'auto | <length>{1,2} | [A3 | A4 | A5 | A6 | B5 | letter | legal] || [portrait | landscape]';

const MM = 72 / 25.4;

/** CSS Paged Media 3, 7.1: the named sizes, upright. */
const SIZES: Readonly<Record<string, PageSize>> = {
  a3: { width: 297 * MM, height: 420 * MM },
  a4: { width: 210 * MM, height: 297 * MM },
  a5: { width: 148 * MM, height: 210 * MM },
  a6: { width: 105 * MM, height: 148 * MM },
  b5: { width: 176 * MM, height: 250 * MM },
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
};

/** The value of `size`; `auto`, and an orientation alone, turn the default page. */
export function readSize(value: readonly ValueNode[], defaults: PageSize): PageSize | undefined {
  const [first, second, ...rest] = value;
  if (!first || rest.length > 0) return undefined;
  if (first.type !== 'Identifier') {
    const width = length(first);
    const height = second ? length(second) : width;
    const absolute = typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0;
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
