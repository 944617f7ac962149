import type { ValueNode } from 'css-tree/parser';
import {
  isPercentage,
  keyword,
  type Length,
  type LengthPercentage,
  length,
  type Percentage,
  percentage,
  toPoints,
} from '../values.ts';
import { SIDES, type Side } from './boxes.ts';
import { keywordProperty, lengthOrWord, type Property, plainProperty } from './property.ts';

/** The place of a picture in its box: percentages align points of both, lengths are from the left or upper edge. */
export interface Position<L = LengthPercentage> {
  readonly x: L;
  readonly y: L;
}

type Offset = Length | Percentage;

const ACROSS: Readonly<Record<string, Percentage>> = {
  left: { percent: 0 },
  center: { percent: 50 },
  right: { percent: 100 },
};
const DOWN: Readonly<Record<string, Percentage>> = {
  top: { percent: 0 },
  center: { percent: 50 },
  bottom: { percent: 100 },
};

const offset = (node: ValueNode | undefined, words: typeof ACROSS): Offset | undefined => {
  if (!node) return words.center;
  const word = keyword(node);
  if (word !== undefined) return Object.hasOwn(words, word) ? words[word] : undefined;
  return percentage(node) ?? length(node);
};

const POSITION_SYNTAX =
  '[left | center | right | <length> | <percentage>] || [top | center | bottom | <length> | <percentage>]';

/** A position of one or two values (CSS Values 4, 9.1); words may stand in either order. */
function position(value: readonly ValueNode[]): Position<Offset> | undefined {
  const [first, second, ...rest] = value;
  if (!first || rest.length > 0) return undefined;
  for (const [across, down] of [
    [first, second],
    [second, first],
  ]) {
    const x = offset(across, ACROSS);
    const y = offset(down, DOWN);
    const inOrder = across === first || keyword(first) !== undefined;
    if (x !== undefined && y !== undefined && inOrder) return { x, y };
  }
  return undefined;
}

export function positionProperty(initial: string, help: string): Property<Position<Offset>, Position> {
  return {
    syntax: POSITION_SYNTAX,
    initial,
    help,
    parse: position,
    compute: ({ x, y }, context) => ({
      x: isPercentage(x) ? x : toPoints(x, context),
      y: isPercentage(y) ? y : toPoints(y, context),
    }),
  };
}

/** The distance between the children of a row. */
const row = lengthOrWord(
  'none',
  'Sets the element’s children side by side at this distance, each as wide as makes their pictures equally high, or as the sizes of their pictures ask; in several rows where there are many.',
);

/** Properties of pictures and their boxes (CSS Images 3). */
export const pictureProperties = {
  'object-fit': keywordProperty(['fill', 'contain', 'cover', 'none', 'scale-down'], {
    help: 'How a picture fills its box where width and height are given: stretched; whole (`contain`); so that it covers the box and is cut (`cover`); at its own size.',
  }),
  '--livret-bleed': plainProperty<readonly Side[]>(
    {
      syntax: 'none | all | [top || right || bottom || left]',
      initial: 'none',
      help: 'The edges of the page that a picture, or the background of a block, reaches and goes over: at the sides always, above and below where it stands at that end of the page. A picture that bleeds above and below is as high as its page.',
    },
    (value) => {
      const words = value.map(keyword);
      if (words.length === 1 && words[0] === 'none') return [];
      if (words.length === 1 && words[0] === 'all') return SIDES;
      const sides = SIDES.filter((side) => words.includes(side));
      return sides.length === words.length ? sides : undefined;
    },
  ),
  '--livret-beside': keywordProperty(['none', 'left', 'right'], {
    help: 'The side of its parent at which the element stands, from its top down; the parent’s other content is set beside it, in the rest of the measure, or below it where that is less than 11.5 ems. Without `width` it is as wide as its picture, at most two fifths of the measure.',
  }),
  '--livret-clear': keywordProperty(['none', 'words'], {
    help: '`words`: an absolute box with a `top` begins below the words of its page, a line’s height from them, where they reach further down.',
  }),
  '--livret-row': row,
  'baseline-source': keywordProperty(['auto', 'last'], {
    help: 'The line of a formula on several lines that stands on the baseline of the text beside it: `auto` is its middle, or the first line of one that is broken.',
  }),
  'object-position': positionProperty('50% 50%', 'Place of a picture in its box, by `object-fit`.'),
};
