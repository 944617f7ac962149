import type { ComputedStyle } from '../computed.ts';
import { integer, keyword, type Length, length, toPoints } from '../values.ts';
import { keywordProperty, type Property, plainProperty } from './property.ts';

/** Properties of text (CSS Text 4, CSS Text Decoration 3) whose values take more than a word or a length. */

type Align = Extract<ComputedStyle['verticalAlign'], string>;
const VERTICAL_ALIGNS: ReadonlySet<string> = new Set<Align>([
  ...(['baseline', 'super', 'sub', 'top', 'middle', 'bottom'] as const),
]);
export const verticalAlign: Property<Align | Length, Align | number> = {
  inherited: false,
  syntax: 'baseline | super | sub | top | middle | bottom | <length>',
  initial: 'baseline',
  help: 'Shift of an inline, upwards; place of the content in a cell or a margin box.',
  parse: ([node, ...rest]) => {
    if (!node || rest.length > 0) return undefined;
    const word = keyword(node);
    return word !== undefined && VERTICAL_ALIGNS.has(word) ? (word as Align) : length(node);
  },
  compute: (value, context) => (typeof value === 'string' ? value : toPoints(value, context)),
};

/** A line drawn by an ancestor goes on under its descendants (CSS Text Decoration 3, 2). */
export const textDecorationLine: Property<'none' | 'underline', 'none' | 'underline'> = {
  ...keywordProperty(['none', 'underline'], {
    inherited: false,
    initial: 'none',
    help: 'Underlining; it goes on through descendants.',
  }),
  compute: (line, { parent }) => (parent['text-decoration-line'] === 'underline' ? 'underline' : line),
};

export const hyphenateLimitChars = plainProperty<readonly [number, number, number]>(
  {
    inherited: true,
    syntax: 'auto | [auto | <integer>]{1,3}',
    initial: 'auto',
    help: 'Letters of the shortest word that is hyphenated, letters before, letters after; `auto` is 5 2 2.',
  },
  (value) => {
    const counts = value.map((node) => (keyword(node) === 'auto' ? 'auto' : integer(node, 1)));
    if (counts.length < 1 || counts.length > 3 || counts.includes(undefined)) return undefined;
    const [word = 'auto', before = 'auto', after = before] = counts;
    // CSS Text 4, 6.3.2: the defaults, and after is as before when it is left out.
    return [word === 'auto' ? 5 : word, before === 'auto' ? 2 : before, after === 'auto' ? 2 : after];
  },
);

type TextAlign = ComputedStyle['textAlign'] | { readonly character: string };
const TEXT_ALIGNS = ['left', 'right', 'center', 'justify'] as const;
/** A string aligns the cells of a column on that character (CSS Text 4, 7.1). */
export const textAlign = plainProperty<TextAlign>(
  {
    inherited: true,
    syntax: `${TEXT_ALIGNS.join(' | ')} | "."`,
    initial: 'left',
    help: 'How lines stand in their measure; a character in quotes aligns the numbers of a column on it.',
  },
  ([node, ...rest]) => {
    if (rest.length > 0) return undefined;
    if (node?.type === 'String') return [...node.value].length === 1 ? { character: node.value } : undefined;
    return TEXT_ALIGNS.find((word) => word === keyword(node));
  },
);
