import { COUNTER_STYLES } from '../../document/counter-styles.ts';
import { wordList } from '../../word-list.ts';
import { type Length, length, toPoints } from '../values.ts';
import {
  colorProperty,
  keywordProperty,
  lengthOrWord,
  lengthPercentageProperty,
  lengthProperty,
  type Property,
} from './property.ts';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

const WHERE: Readonly<Record<Side, string>> = { top: 'above', right: 'right', bottom: 'below', left: 'left' };

/** One property for each side of a box, by name. */
function eachSide<N extends string, P>(
  nameOf: (side: Side) => N,
  propertyOf: (where: string) => P,
): Readonly<Record<N, P>> {
  const entries = SIDES.map((side) => [nameOf(side), propertyOf(WHERE[side])] as const);
  return Object.fromEntries(entries) as Record<N, P>;
}

const margin = (where: string) =>
  lengthPercentageProperty({ initial: '0', help: `Space outside, ${where}.` }, Number.NEGATIVE_INFINITY, [
    'auto',
  ]);

const padding = (where: string) =>
  lengthPercentageProperty({ initial: '0', help: `Space inside the border, ${where}.` }, 0);

export const lineWidth = (line: string) =>
  lengthProperty({ initial: 'medium', help: `Width of ${line}.` }, 0, {
    thin: 0.75,
    medium: 2.25,
    thick: 3.75,
  });

export const lineStyle = (line: string) =>
  keywordProperty(['none', 'hidden', 'solid', 'dotted', 'dashed', 'double'], {
    initial: 'none',
    help: `Style of ${line}.`,
  });

export const lineColor = (line: string) =>
  colorProperty({ initial: 'currentcolor', help: `Colour of ${line}.` }, ['currentcolor']);

/** The distances between the borders of cells that are separate. */
interface Spacing<L> {
  readonly across: L;
  readonly down: L;
}

const borderSpacing: Property<Spacing<Length>, Spacing<number>> = {
  inherited: true,
  syntax: '<length>{1,2}',
  initial: '0',
  help: 'Space between cells whose borders are separate: beside them, and above and below.',
  parse: ([first, second, ...rest]) => {
    const across = first && length(first, 0);
    const down = second ? length(second, 0) : across;
    const isRead = across !== undefined && down !== undefined && rest.length === 0;
    return isRead ? { across, down } : undefined;
  },
  compute: ({ across, down }, context) => ({
    across: toPoints(across, context),
    down: toPoints(down, context),
  }),
};

/** Properties of boxes (CSS Display 3, CSS Box 4, CSS Backgrounds 3, CSS Tables 3, CSS Lists 3). */
export const boxProperties = {
  display: keywordProperty(
    wordList(
      'none block inline list-item table table-row-group table-header-group table-footer-group',
      'table-column-group table-column table-row table-cell table-caption',
    ),
    { initial: 'inline', help: 'Kind of box of the element.' },
  ),
  float: keywordProperty(['none', 'footnote', 'bottom'], {
    help: '`footnote` moves the element to the foot of its page and leaves a call; `bottom` moves a whole block there, below the notes.',
  }),
  ...eachSide((side) => `margin-${side}` as const, margin),
  ...eachSide((side) => `padding-${side}` as const, padding),
  ...eachSide(
    (side) => `border-${side}-width` as const,
    (where) => lineWidth(`the border, ${where}`),
  ),
  ...eachSide(
    (side) => `border-${side}-style` as const,
    (where) => lineStyle(`the border, ${where}`),
  ),
  ...eachSide(
    (side) => `border-${side}-color` as const,
    (where) => lineColor(`the border, ${where}`),
  ),
  width: lengthPercentageProperty({ initial: 'auto', help: 'Width of the content, without padding.' }, 0, [
    'auto',
  ]),
  height: lengthOrWord(
    'auto',
    'Height of the content, without padding; the least height of a table, a row or a cell.',
  ),
  'min-height': lengthProperty({ initial: '0', help: 'Least height of the content.' }, 0),
  'max-width': lengthPercentageProperty(
    { initial: 'none', help: 'Greatest width of the content. A picture keeps its shape.' },
    0,
    ['none'],
  ),
  'max-height': lengthOrWord('none', 'Greatest height of a picture, which keeps its shape.'),
  'border-collapse': keywordProperty(['separate', 'collapse'], {
    inherited: true,
    help: 'Whether neighbouring cells share a border. With `separate`, rows, columns and their groups have none.',
  }),
  'border-spacing': borderSpacing,
  'list-style-type': keywordProperty(['none', 'disc', 'dash', 'box', 'ticked-box', ...COUNTER_STYLES], {
    inherited: true,
    initial: 'disc',
    help: 'What marks list items; `box` is one to tick.',
  }),
};
