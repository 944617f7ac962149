import { integer, keyword, type Length, length, single, toPoints } from '../values.ts';
import {
  colorProperty,
  keywordOf,
  keywordProperty,
  lengthProperty,
  type Property,
  plainProperty,
} from './property.ts';

const VERTICAL_ALIGNS = ['baseline', 'super', 'sub', 'top', 'middle', 'bottom'] as const;
type VerticalAlign = (typeof VERTICAL_ALIGNS)[number];

/** `vertical-align`. A computed number is a shift upwards, in points. */
const verticalAlign: Property<VerticalAlign | Length, VerticalAlign | number> = {
  syntax: `${VERTICAL_ALIGNS.join(' | ')} | <length>`,
  initial: 'baseline',
  help: 'Shift of an inline, upwards; place of the content in a cell or a margin box.',
  parse: single((node) => keywordOf(VERTICAL_ALIGNS)(node) ?? length(node)),
  compute: (value, context) => (typeof value === 'string' ? value : toPoints(value, context)),
};

const DECORATION_LINES = ['underline', 'line-through'] as const;
type DecorationLines = readonly (typeof DECORATION_LINES)[number][];

/** `text-decoration-line`. An ancestor's lines continue through its descendants (CSS Text Decoration 3, 2). */
const textDecorationLine: Property<DecorationLines, DecorationLines> = {
  syntax: `none | ${DECORATION_LINES.join(' || ')}`,
  initial: 'none',
  help: 'Lines under the text and through it; they continue through descendants.',
  parse: (value) => {
    if (value.length === 1 && keyword(value[0]) === 'none') return [];
    const lines = value.map(keywordOf(DECORATION_LINES)).filter((line) => line !== undefined);
    return lines.length > 0 && new Set(lines).size === value.length ? lines : undefined;
  },
  compute: (lines, { parent }) => {
    const above = (parent['text-decoration-line'] ?? []) as DecorationLines;
    return above.length === 0
      ? lines
      : DECORATION_LINES.filter((line) => [...above, ...lines].includes(line));
  },
};

/** The fewest letters of a hyphenated word, before the hyphen and after it. */
const hyphenateLimitChars = plainProperty<readonly [number, number, number]>(
  {
    inherited: true,
    syntax: 'auto | [auto | <integer>]{1,3}',
    initial: 'auto',
    help: 'Fewest letters of a hyphenated word, before the hyphen and after it; `auto` is 5 2 2.',
  },
  (value) => {
    const counts = value.map((node) => (keyword(node) === 'auto' ? 'auto' : integer(node, 1)));
    if (counts.length < 1 || counts.length > 3 || counts.includes(undefined)) return undefined;
    const [word = 'auto', before = 'auto', after = before] = counts;
    // The defaults are those of CSS Text 4, 6.3.2. Without a third value, the second one holds after the hyphen too.
    return [word === 'auto' ? 5 : word, before === 'auto' ? 2 : before, after === 'auto' ? 2 : after];
  },
);

const TEXT_ALIGNS = ['left', 'right', 'center', 'justify'] as const;

/** `text-align`. A string aligns the cells of a column on its character (CSS Text 4, 7.1). */
const textAlign = plainProperty<(typeof TEXT_ALIGNS)[number] | { readonly character: string }>(
  {
    inherited: true,
    syntax: `${TEXT_ALIGNS.join(' | ')} | "."`,
    initial: 'left',
    help: 'Alignment of lines; a character in quotes aligns the numbers of a column on it.',
  },
  single((node) => {
    if (node.type !== 'String') return keywordOf(TEXT_ALIGNS)(node);
    return [...node.value].length === 1 ? { character: node.value } : undefined;
  }),
);

/** Properties of text (CSS Text 4, CSS Text Decoration 3). */
export const textProperties = {
  color: colorProperty({ inherited: true, initial: 'black', help: 'Colour of the text.' }),
  'letter-spacing': lengthProperty(
    { inherited: true, initial: 'normal', help: 'Space added between letters.' },
    Number.NEGATIVE_INFINITY,
    { normal: 0 },
  ),
  'text-align': textAlign,
  'text-align-last': keywordProperty(['auto', 'left', 'right', 'center', 'justify'], {
    inherited: true,
    help: 'Alignment of the last line; `auto` is that of the others, or left when they are justified.',
  }),
  'text-wrap': keywordProperty(['wrap', 'balance'], {
    inherited: true,
    help: '`balance` makes the lines of a title similar in width, where they are not justified; they rather end after a punctuation mark than in an article.',
  }),
  'text-indent': lengthProperty(
    { inherited: true, initial: '0', help: 'Indent of the first line; negative lets it hang.' },
    Number.NEGATIVE_INFINITY,
  ),
  'text-transform': keywordProperty(['none', 'uppercase', 'lowercase'], {
    inherited: true,
    help: 'Letters as typed, or all in capitals or small letters.',
  }),
  'text-decoration-line': textDecorationLine,
  'vertical-align': verticalAlign,
  'white-space': keywordProperty(['normal', 'nowrap', 'pre', 'pre-wrap'], {
    inherited: true,
    help: 'Whether spaces and line ends are as typed, and whether lines break.',
  }),
  hyphens: keywordProperty(['none', 'manual', 'auto'], {
    inherited: true,
    initial: 'manual',
    help: 'Hyphenation: none, at soft hyphens only, or by the language’s patterns.',
  }),
  'hyphenate-limit-chars': hyphenateLimitChars,
};
