import { MOST_INTEGER } from '../../limits.ts';
import { integer, keyword, single } from '../values.ts';
import { SIDES, type Side } from './boxes.ts';
import { keywordProperty, lengthPercentageProperty, plainProperty } from './property.ts';

const offset = (side: Side) =>
  lengthPercentageProperty(
    {
      initial: 'auto',
      help: `Distance of an absolute box from the page’s ${side} edge; percentages are of the page’s size.`,
    },
    Number.NEGATIVE_INFINITY,
    ['auto'],
  );

/** Properties of boxes that stand at a place of their page (CSS Positioned Layout 3). */
export const positionProperties = {
  position: keywordProperty(['static', 'absolute'], {
    help: '`absolute` takes the element out of the text and sets it at `top`, `right`, `bottom`, `left` from the edges of its page, over what stands there; with `z-index: -1` below it. In tables, notes and floats it has no effect.',
  }),
  ...(Object.fromEntries(SIDES.map((side) => [side, offset(side)])) as Record<
    Side,
    ReturnType<typeof offset>
  >),
  'z-index': plainProperty<number>(
    {
      syntax: 'auto | <integer>',
      initial: 'auto',
      help: 'The order of absolute boxes, the highest on top; those below 0 stand under the text. `auto` is 0.',
    },
    single((node) => (keyword(node) === 'auto' ? 0 : integer(node, -MOST_INTEGER))),
  ),
};
