import type { ValueNode } from 'css-tree/parser';
import { MOST_LENGTH } from '../../limits.ts';
import {
  type FontMetrics,
  isPercentage,
  keyword,
  type Length,
  length,
  type Percentage,
  percentage,
  single,
  splitAtCommas,
  toPoints,
} from '../values.ts';
import { keywordProperty, type Property, plainProperty } from './property.ts';

type FontSize = Length | Percentage | { readonly times: number };

/** The keywords of `font-size`. `larger` and `smaller` change it by the factor 1.2 (CSS 2.1, 15.7). */
const SIZE_WORDS: Readonly<Record<string, FontSize>> = {
  medium: 12,
  larger: { times: 1.2 },
  smaller: { times: 1 / 1.2 },
};

const fontSize: Property<FontSize, number> = {
  syntax: '<length> above 0 | <percentage> above 0 | medium | larger | smaller',
  initial: 'medium',
  inherited: true,
  help: 'Size of the font; em and % refer to the parent’s.',
  parse: single((node) => {
    const word = keyword(node);
    if (word !== undefined) return Object.hasOwn(SIZE_WORDS, word) ? SIZE_WORDS[word] : undefined;
    const size = percentage(node, 0) ?? length(node, 0);
    return isZero(size) ? undefined : size;
  }),
  // While the font size is computed, `context.fontSize` is the parent's.
  compute: (size, context) =>
    Math.min(Math.max(SMALLEST_FONT, rounded(pointsOf(size, context))), MOST_LENGTH),
};

/** Sizes and leadings are whole hundredths of a point, so that shares of a size such as 0.844rem give the size that is meant. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The smallest computed font size, points. Nested percentages can make a size tiny, and layout divides by it. */
const SMALLEST_FONT = 0.01;

function isZero(size: Length | Percentage | undefined): boolean {
  if (typeof size !== 'object') return size === 0;
  return isPercentage(size) ? size.percent === 0 : size.value === 0;
}

function pointsOf(size: FontSize, context: FontMetrics): number {
  if (typeof size === 'object' && 'times' in size) return size.times * context.fontSize;
  return isPercentage(size) ? (size.percent / 100) * context.fontSize : toPoints(size, context);
}

type LineHeight = number | { readonly times: number };

const NORMAL_LINE_HEIGHT = { times: 1.2 };

/** `line-height`. A number is inherited as a factor, a length or a percentage as points (CSS Inline 3, 4.2). */
const lineHeight: Property<LineHeight | Length | Percentage, LineHeight> = {
  syntax: 'normal | <number> | <length> | <percentage>',
  initial: 'normal',
  inherited: true,
  help: 'From baseline to baseline; `normal` is 1.2. A number is inherited as a factor.',
  parse: single((node) => {
    if (keyword(node) === 'normal') return NORMAL_LINE_HEIGHT;
    if (node.type === 'Number') return Number(node.value) >= 0 ? { times: Number(node.value) } : undefined;
    return percentage(node, 0) ?? length(node, 0);
  }),
  compute: (height, context) => {
    if (typeof height === 'object' && 'times' in height) return height;
    return rounded(
      isPercentage(height) ? (height.percent / 100) * context.fontSize : toPoints(height, context),
    );
  },
};

type FontWeight = number | 'bolder' | 'lighter';

const fontWeight: Property<FontWeight, number> = {
  syntax: 'normal | bold | bolder | lighter | <number from 1 to 1000>',
  initial: 'normal',
  inherited: true,
  help: 'Weight of the font; the nearest weight of the family is used.',
  parse: single((node) => {
    const word = keyword(node);
    if (word === 'normal') return 400;
    if (word === 'bold') return 700;
    if (word === 'bolder' || word === 'lighter') return word;
    const weight = node.type === 'Number' ? Number(node.value) : Number.NaN;
    return weight >= 1 && weight <= 1000 ? weight : undefined;
  }),
  // Relative weights follow the table of CSS Fonts 4, 2.2.1.
  compute: (weight, { parent }) => {
    const inherited = parent['font-weight'] as number;
    if (weight === 'bolder') return inherited < 350 ? 400 : inherited < 550 ? 700 : Math.max(900, inherited);
    if (weight === 'lighter') {
      return inherited < 100 ? inherited : inherited < 550 ? 100 : inherited < 750 ? 400 : 700;
    }
    return weight;
  },
};

const fontFamily = plainProperty<readonly string[]>(
  {
    syntax: '"Name", …, serif',
    initial: 'serif',
    inherited: true,
    help: 'Families in order of preference; the first that Livret has is used. Characters that it lacks are taken from Livret’s other fonts, Noto’s symbols and emoji among them.',
  },
  (value) => {
    const names = splitAtCommas(value).map(familyName);
    return names.every((name) => name !== undefined) ? names : undefined;
  },
);

/** The name of a family: one string, or words without quotes; undefined for what is neither. */
export function familyName(nodes: readonly ValueNode[]): string | undefined {
  const [first] = nodes;
  if (nodes.length === 1 && first?.type === 'String' && first.value.trim() !== '') return first.value;
  const words = nodes.map((node) => (node.type === 'Identifier' ? node.name : undefined));
  return words.length > 0 && words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}

const FIGURES: Readonly<Record<string, 'style' | 'width'>> = {
  'lining-nums': 'style',
  'oldstyle-nums': 'style',
  'proportional-nums': 'width',
  'tabular-nums': 'width',
};

const fontVariantNumeric = plainProperty<readonly string[]>(
  {
    syntax: 'normal | [lining-nums | oldstyle-nums] || [proportional-nums | tabular-nums]',
    initial: 'normal',
    inherited: true,
    help: 'Lining or old-style figures, of equal width or not.',
  },
  (value) => {
    const words = value.map((node) => keyword(node) ?? '');
    if (words.length === 1 && words[0] === 'normal') return [];
    const kinds = words.map((word) => (Object.hasOwn(FIGURES, word) ? FIGURES[word] : undefined));
    const distinct = new Set(kinds).size === kinds.length;
    return kinds.length > 0 && distinct && !kinds.includes(undefined) ? words.sort() : undefined;
  },
);

/** Properties of fonts (CSS Fonts 4). */
export const fontProperties = {
  'font-size': fontSize,
  'line-height': lineHeight,
  'font-family': fontFamily,
  'font-weight': fontWeight,
  'font-style': keywordProperty(['normal', 'italic'], {
    inherited: true,
    help: 'Roman or italic.',
  }),
  'font-variant-caps': keywordProperty(['normal', 'small-caps', 'all-small-caps'], {
    inherited: true,
    help: 'Small capitals of the font’s own; smaller capitals where it has none.',
  }),
  'font-variant-numeric': fontVariantNumeric,
  'font-variant-position': keywordProperty(['normal', 'super', 'sub'], {
    inherited: true,
    help: 'Superior and inferior figures of the font’s own.',
  }),
};
