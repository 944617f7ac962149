import { keyword, type Length, length, toPoints } from '../values.ts';
import {
  colorProperty,
  keywordProperty,
  lengthPercentageProperty,
  lengthProperty,
  type Property,
} from './property.ts';

/** Properties that each side of a box has: its margin, its padding, its border. */

export const marginOf = (side: string) =>
  lengthPercentageProperty(
    {
      inherited: false,
      syntax: '<length> | <percentage> | auto',
      initial: '0',
      help: `Space outside, ${side}.`,
    },
    Number.NEGATIVE_INFINITY,
    ['auto'],
  );
export const paddingOf = (side: string) =>
  lengthPercentageProperty<never>(
    {
      inherited: false,
      syntax: '<length> | <percentage>',
      initial: '0',
      help: `Space inside the border, ${side}.`,
    },
    0,
    [],
  );
export const borderWidthOf = (line: string) =>
  lengthProperty(
    {
      inherited: false,
      syntax: '<length> | thin | medium | thick',
      initial: 'medium',
      help: `Width of ${line}.`,
    },
    0,
    { thin: 0.75, medium: 2.25, thick: 3.75 },
  );
export const borderStyleOf = (line: string) =>
  keywordProperty(['none', 'solid', 'dotted', 'dashed', 'double'], {
    inherited: false,
    initial: 'none',
    help: `Style of ${line}.`,
  });
export const borderColorOf = (line: string) =>
  colorProperty(['currentcolor'], {
    inherited: false,
    initial: 'currentcolor',
    help: `Colour of ${line}.`,
  });

export function autoLength(help: string): Property<'auto' | Length, 'auto' | number> {
  return {
    inherited: false,
    syntax: 'auto | <length>',
    initial: 'auto',
    help,
    parse: ([node, ...rest]) => {
      if (!node || rest.length > 0) return undefined;
      return keyword(node) === 'auto' ? 'auto' : length(node, 0);
    },
    compute: (value, context) => (value === 'auto' ? value : toPoints(value, context)),
  };
}
