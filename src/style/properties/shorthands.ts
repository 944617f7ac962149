import type { ValueNode } from 'css-tree/parser';
import { keyword } from '../values.ts';
import { SIDES, type Side } from './boxes.ts';
import { type PropertyName, property } from './index.ts';
import { COLOR_SYNTAX } from './property.ts';

/** A property that sets several others, its longhands. A longhand that the value leaves out becomes initial. */
interface Shorthand {
  readonly syntax: string;
  readonly longhands: readonly PropertyName[];
  /**
   * Splits a value into the parts of each longhand; undefined when the shorthand does not take the value. An empty part is
   * refused by its longhand.
   * @param value has at least one part.
   */
  split(value: readonly ValueNode[]): Parts | undefined;
}

type Parts = Partial<Record<PropertyName, readonly ValueNode[]>>;

/** A shorthand of one to four values for top, right, bottom and left (CSS Box 4, 4.2). */
function fourSides(syntax: string, nameOf: (side: Side) => PropertyName): Shorthand {
  const longhands = SIDES.map(nameOf);
  return {
    syntax: `[${syntax}]{1,4}`,
    longhands,
    split: (value) => {
      const [top, right = top, bottom = top, left = right] = value;
      if (value.length > 4) return undefined;
      const sides = [top, right, bottom, left];
      return Object.fromEntries(longhands.map((name, i) => [name, [sides[i]!]]));
    },
  };
}

/** A shorthand of values in any order. Each value is for the first longhand that takes it and has none yet. */
function anyOrder(syntax: string, longhands: readonly PropertyName[]): Shorthand {
  return {
    syntax,
    longhands,
    split: (value) => {
      const parts: Parts = {};
      for (const node of value) {
        const name = longhands.find((n) => !parts[n] && property(n).parse([node]) !== undefined);
        if (!name) return undefined;
        parts[name] = [node];
      }
      return parts;
    },
  };
}

const BORDER_SYNTAX = `<length> || none | hidden | solid | dotted | dashed | double || currentcolor | ${COLOR_SYNTAX}`;

const borderSide = (side: Side) =>
  anyOrder(BORDER_SYNTAX, [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`]);

const border: Shorthand = {
  syntax: BORDER_SYNTAX,
  longhands: SIDES.flatMap((side) => borderSide(side).longhands),
  split: (value) => {
    const sides = SIDES.map((side) => borderSide(side).split(value));
    return sides.every((side) => side !== undefined) ? Object.assign({}, ...sides) : undefined;
  },
};

const VARIANTS = [
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-position',
] as const satisfies PropertyName[];

const fontVariant: Shorthand = {
  syntax:
    'normal | [small-caps | all-small-caps] || [lining-nums | oldstyle-nums] || [proportional-nums | tabular-nums] || [super | sub]',
  longhands: VARIANTS,
  split: (value) => {
    if (value.length === 1 && keyword(value[0]) === 'normal') return {};
    const parts: Record<(typeof VARIANTS)[number], ValueNode[]> = {
      'font-variant-caps': [],
      'font-variant-numeric': [],
      'font-variant-position': [],
    };
    for (const node of value) {
      const name =
        keyword(node) !== 'normal' && VARIANTS.find((n) => property(n).parse([node]) !== undefined);
      if (!name) return undefined;
      parts[name].push(node);
    }
    return Object.fromEntries(Object.entries(parts).filter(([, nodes]) => nodes.length > 0));
  },
};

/** `font`: style, capitals and weight in any order, then size, line height and families (CSS Fonts 4, 2.7). */
const font: Shorthand = {
  syntax: '[italic || small-caps || <weight>]? <size>[/<line-height>]? <family>, …',
  longhands: ['font-style', 'font-weight', 'font-size', 'line-height', 'font-family', ...VARIANTS],
  split: (value) => {
    const before = anyOrder('', ['font-style', 'font-variant-caps', 'font-weight']);
    const at = value.findIndex((node) => isSize(node));
    if (at < 0) return undefined;
    // `normal` may stand for style, capitals or weight. It is the initial value of each, so it is ignored.
    const words = value.slice(0, at).filter((node) => keyword(node) !== 'normal');
    const parts = words.length > 0 ? before.split(words) : {};
    const slash = value[at + 1];
    const hasHeight = slash?.type === 'Operator' && slash.value.trim() === '/';
    const family = value.slice(at + (hasHeight ? 3 : 1));
    const height = hasHeight ? value[at + 2] : undefined;
    if (!parts || family.length === 0 || (hasHeight && !height)) return undefined;
    return {
      ...parts,
      'font-size': [value[at]!],
      ...(height && { 'line-height': [height] }),
      'font-family': family,
    };
  },
};

const isSize = (node: ValueNode) =>
  node.type !== 'Number' && property('font-size').parse([node]) !== undefined;

const BACKGROUND = [
  'background-color',
  'background-image',
  'background-repeat',
  'background-position',
] as const satisfies PropertyName[];

/** `background`: its parts in any order, a size after the position and a slash (CSS Backgrounds 3, 2.10). */
function splitBackground(value: readonly ValueNode[]): Parts | undefined {
  const parts = new Map<PropertyName, readonly ValueNode[]>();
  let last: PropertyName | undefined;
  for (const node of value) {
    if (node.type === 'Operator' && node.value.trim() === '/') {
      if (last !== 'background-position') return undefined;
      last = 'background-size';
      parts.set(last, []);
      continue;
    }
    last = nextPart(node, last, parts);
    if (!last) return undefined;
    parts.set(last, [...(parts.get(last) ?? []), node]);
  }
  return Object.fromEntries(parts);
}

/** The longhand to which a value belongs: that of the values before it, where it can have one more, else the next. */
function nextPart(
  node: ValueNode,
  last: PropertyName | undefined,
  parts: ReadonlyMap<PropertyName, readonly ValueNode[]>,
): PropertyName | undefined {
  if (last && property(last).parse([...parts.get(last)!, node]) !== undefined) return last;
  return BACKGROUND.find((name) => !parts.has(name) && property(name).parse([node]) !== undefined);
}

/** All shorthands. A test compares them with the table of docs/css.md. */
export const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: fourSides('auto | <length> | <percentage>', (side) => `margin-${side}`),
  inset: fourSides('auto | <length> | <percentage>', (side) => side),
  padding: fourSides('<length> | <percentage>', (side) => `padding-${side}`),
  'border-width': fourSides('<length>', (side) => `border-${side}-width`),
  'border-style': fourSides(
    'none | hidden | solid | dotted | dashed | double',
    (side) => `border-${side}-style`,
  ),
  'border-color': fourSides(`currentcolor | ${COLOR_SYNTAX}`, (side) => `border-${side}-color`),
  'border-top': borderSide('top'),
  'border-right': borderSide('right'),
  'border-bottom': borderSide('bottom'),
  'border-left': borderSide('left'),
  border,
  'column-rule': anyOrder(BORDER_SYNTAX, ['column-rule-width', 'column-rule-style', 'column-rule-color']),
  font,
  'font-variant': fontVariant,
  'list-style': anyOrder(property('list-style-type').syntax, ['list-style-type']),
  'text-decoration': {
    syntax: property('text-decoration-line').syntax,
    longhands: ['text-decoration-line'],
    split: (value) => ({ 'text-decoration-line': value }),
  },
  background: {
    syntax: `none | ${property('background-color').syntax} || url(picture.jpg) || <position> [/ <size>]? || <repeat>`,
    longhands: [...BACKGROUND, 'background-size'],
    split: splitBackground,
  },
};
