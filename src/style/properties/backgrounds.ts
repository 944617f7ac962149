import type { ValueNode } from 'css-tree/parser';
import type { Source } from '../../faults/source.ts';
import {
  isPercentage,
  keyword,
  type Length,
  type LengthPercentage,
  length,
  type Percentage,
  percentage,
  single,
  toPoints,
} from '../values.ts';
import { positionProperty } from './pictures.ts';
import { colorProperty, keywordOf, type Property, plainProperty } from './property.ts';

/** A picture file of a style sheet. */
export interface SheetPicture {
  /** The path in the project, once the sheet's own is known; as it was typed before. */
  readonly path: string;
  /** The place of the address; null before the sheet is known. */
  readonly source: Source | null;
}

/** The size of a background's picture: `cover`, `contain`, or a width and a height, one of which may be `auto`. */
type BackgroundSize<L = LengthPercentage> = 'cover' | 'contain' | readonly [L | 'auto', L | 'auto'];

const image = plainProperty<SheetPicture | 'none'>(
  {
    syntax: 'none | url(picture.jpg)',
    initial: 'none',
    help: 'Picture behind the content and the padding, over the colour: PNG, JPEG, WebP or SVG. Its path starts from the folder of the style sheet.',
  },
  single((node) =>
    node.type === 'Url' && node.value !== '' ? { path: node.value, source: null } : keywordOf(['none'])(node),
  ),
);

const extent = (node: ValueNode) => keywordOf(['auto'])(node) ?? percentage(node, 0) ?? length(node, 0);

const size: Property<BackgroundSize<Length | Percentage>, BackgroundSize> = {
  syntax: 'cover | contain | [auto | <length> | <percentage>]{1,2}',
  initial: 'auto',
  help: 'Size of a background’s picture: so that it covers the box, or is whole in it; or its width and height, of which `auto` keeps its shape.',
  parse: (value) => {
    const [first, second, ...rest] = value;
    if (!first || rest.length > 0) return undefined;
    const word = keywordOf(['cover', 'contain'])(first);
    if (word && !second) return word;
    const width = extent(first);
    const height = second ? extent(second) : 'auto';
    return width === undefined || height === undefined ? undefined : [width, height];
  },
  compute: (value, context) => {
    if (typeof value === 'string') return value;
    const computed = (each: Length | Percentage | 'auto') =>
      each === 'auto' || isPercentage(each) ? each : toPoints(each, context);
    return [computed(value[0]), computed(value[1])];
  },
};

const REPEATS = ['repeat', 'no-repeat', 'space', 'round'] as const;

/** How a background's picture is repeated along an axis. */
export type Repeat = (typeof REPEATS)[number];

const repeat = plainProperty<readonly [across: Repeat, down: Repeat]>(
  {
    syntax: 'repeat-x | repeat-y | [repeat | no-repeat | space | round]{1,2}',
    initial: 'repeat',
    help: 'How a background’s picture is repeated, across and down: cut at the edges (`repeat`), as often as it fits with the room shared out (`space`), or at a size that fits (`round`).',
  },
  (value) => {
    const [first, second = first, ...rest] = value;
    if (rest.length > 0) return undefined;
    const word = value.length === 1 ? keyword(first) : undefined;
    if (word === 'repeat-x') return ['repeat', 'no-repeat'];
    if (word === 'repeat-y') return ['no-repeat', 'repeat'];
    const [across, down] = [first, second].map((node) => node && keywordOf(REPEATS)(node));
    return across && down ? [across, down] : undefined;
  },
);

/** Properties of backgrounds (CSS Backgrounds 3, 2), of one layer. */
export const backgroundProperties = {
  'background-color': colorProperty(
    { initial: 'transparent', help: 'Colour behind the content and the padding.' },
    ['transparent', 'currentcolor'],
  ),
  'background-image': image,
  'background-position': positionProperty(
    '0% 0%',
    'Place of a background’s picture, from the padding’s edge.',
  ),
  'background-size': size,
  'background-repeat': repeat,
};
