import type { BreakBetween, ComputedStyle, CounterReset, Display } from './computed.ts';
import { CONTENT_SYNTAX, contentList } from './content.ts';
import { COUNTER_STYLES } from './counter-styles.ts';
import {
  fontFamily,
  fontSize,
  fontVariantCaps,
  fontVariantNumeric,
  fontVariantPosition,
  fontWeight,
  lineHeight,
} from './font-properties.ts';
import {
  colorProperty,
  countProperty,
  keywordProperty,
  lengthPercentageProperty,
  lengthProperty,
  type Property,
  plainProperty,
} from './property.ts';
import { integer, keyword, type Length, length, splitAtCommas, toPoints } from './values.ts';

const inherited = { inherited: true } as const;
const own = { inherited: false } as const;

const marginOf = (side: string) =>
  lengthPercentageProperty(
    { ...own, syntax: '<length> | <percentage> | auto', initial: '0', help: `Space outside, ${side}.` },
    Number.NEGATIVE_INFINITY,
    ['auto'],
  );
const paddingOf = (side: string) =>
  lengthPercentageProperty<never>(
    { ...own, syntax: '<length> | <percentage>', initial: '0', help: `Space inside the border, ${side}.` },
    0,
    [],
  );
const borderWidthOf = (line: string) =>
  lengthProperty(
    {
      ...own,
      syntax: '<length> | thin | medium | thick',
      initial: 'medium',
      help: `Width of ${line}.`,
    },
    0,
    { thin: 0.75, medium: 2.25, thick: 3.75 },
  );
const borderStyleOf = (line: string) =>
  keywordProperty(['none', 'solid', 'dotted', 'dashed', 'double'], {
    ...own,
    initial: 'none',
    help: `Style of ${line}.`,
  });
const borderColorOf = (line: string) =>
  colorProperty(['currentcolor'], {
    ...own,
    initial: 'currentcolor',
    help: `Colour of ${line}.`,
  });

/** `left` and `right` are pages of a book that reads from left to right (CSS Fragmentation 3, 3.1). */
const BREAK_WORDS: Readonly<Record<string, BreakBetween>> = {
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  page: 'page',
  always: 'page',
  recto: 'recto',
  right: 'recto',
  verso: 'verso',
  left: 'verso',
};
const breakBetween = (where: string) =>
  plainProperty<BreakBetween>(
    {
      ...own,
      syntax: 'auto | avoid | page | recto | verso | left | right',
      initial: 'auto',
      help: `Whether a page breaks ${where}.`,
    },
    (value) => {
      const word = value.length === 1 ? keyword(value[0]) : undefined;
      return word !== undefined && Object.hasOwn(BREAK_WORDS, word) ? BREAK_WORDS[word] : undefined;
    },
  );

type Align = Extract<ComputedStyle['verticalAlign'], string>;
const VERTICAL_ALIGNS: ReadonlySet<string> = new Set<Align>([
  ...(['baseline', 'super', 'sub', 'top', 'middle', 'bottom'] as const),
]);
const verticalAlign: Property<Align | Length, Align | number> = {
  ...own,
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
const textDecorationLine: Property<'none' | 'underline', 'none' | 'underline'> = {
  ...keywordProperty(['none', 'underline'], {
    ...own,
    initial: 'none',
    help: 'Underlining; it goes on through descendants.',
  }),
  compute: (line, { parent }) => (parent['text-decoration-line'] === 'underline' ? 'underline' : line),
};

const page = plainProperty<string>(
  {
    ...own,
    syntax: 'auto | NAME',
    initial: 'auto',
    help: 'Name of the pages that the element stands on, for @page NAME; `auto` is its parent’s.',
  },
  (value) => {
    const [node] = value;
    if (node?.type !== 'Identifier' || value.length > 1) return undefined;
    return keyword(node) === 'auto' ? 'auto' : node.name;
  },
);

/** CSS Multi-column Layout 1, 3.2. */
const columnCount = plainProperty<number | 'auto'>(
  {
    ...own,
    syntax: 'auto | <integer>',
    initial: 'auto',
    help: 'How many columns the content is set in, as high as each other on every page; `auto` is none.',
  },
  (value) => {
    if (value.length !== 1) return undefined;
    return keyword(value[0]) === 'auto' ? 'auto' : integer(value[0], 1);
  },
);

/** `normal` is 1em (CSS Box Alignment 3, 8.1). */
const columnGap: Property<Length, number> = {
  ...own,
  syntax: 'normal | <length>',
  initial: 'normal',
  help: 'Space between columns; `normal` is 1em.',
  parse: ([node, ...rest]) => {
    if (!node || rest.length > 0) return undefined;
    return keyword(node) === 'normal' ? { value: 1, unit: 'em' } : length(node, 0);
  },
  compute: toPoints,
};

const hyphenateLimitChars = plainProperty<readonly [number, number, number]>(
  {
    ...inherited,
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

const stringSet = plainProperty<ComputedStyle['stringSet']>(
  {
    ...own,
    syntax: 'none | NAME content(text), …',
    initial: 'none',
    help: 'Sets named strings, which margin boxes show with string(NAME).',
  },
  (value) => {
    if (value.length === 1 && keyword(value[0]) === 'none') return [];
    const strings = splitAtCommas(value).map(([name, ...parts]) => {
      const content = contentList(parts);
      return name?.type === 'Identifier' && content ? { name: name.name, content } : undefined;
    });
    return strings.every((string) => string !== undefined) ? strings : undefined;
  },
);

/** Without a number pages count from 1: a page's number is printed on it, a note's is that of the next. */
const counterReset = plainProperty<CounterReset>(
  {
    ...own,
    syntax: 'none | [page <integer>? || footnote <integer>?]',
    initial: 'none',
    help: 'Numbers pages anew from the page that the element starts on (from 1 if no number is given), notes from the next one.',
  },
  (value) => {
    if (value.length === 1 && keyword(value[0]) === 'none') return {};
    const reset: { page?: number; footnote?: number } = {};
    for (let i = 0; i < value.length; i++) {
      const name = keyword(value[i]);
      if ((name !== 'page' && name !== 'footnote') || reset[name] !== undefined) return undefined;
      const given = integer(value[i + 1], 0);
      if (given !== undefined) i++;
      reset[name] = given ?? (name === 'page' ? 1 : 0);
    }
    return reset;
  },
);

type TextAlign = ComputedStyle['textAlign'] | { readonly character: string };
const TEXT_ALIGNS = ['left', 'right', 'center', 'justify'] as const;
/** A string aligns the cells of a column on that character (CSS Text 4, 7.1). */
const textAlign = plainProperty<TextAlign>(
  {
    ...inherited,
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

const bookmarkLevel = plainProperty<number | 'none'>(
  { ...own, syntax: 'none | <integer>', initial: 'none', help: 'Level in the PDF’s outline.' },
  (value) => {
    if (value.length !== 1) return undefined;
    return keyword(value[0]) === 'none' ? 'none' : integer(value[0], 1);
  },
);

/**
 * Every property of the subset, declared once; docs/css.md lists the same (a test holds them together).
 */
export const properties = {
  'font-size': fontSize,
  'line-height': lineHeight,
  display: keywordProperty<Display>(
    [
      ...([
        'none',
        'block',
        'inline',
        'list-item',
        'table',
        'table-row-group',
        'table-header-group',
      ] as const),
      ...(['table-footer-group', 'table-row', 'table-cell', 'table-caption'] as const),
    ],
    { ...own, initial: 'inline', help: 'Which kind of box the element makes.' },
  ),
  float: keywordProperty(['none', 'footnote', 'bottom'], {
    ...own,
    initial: 'none',
    help: '`footnote` moves the element to the foot of its page and leaves a call; `bottom` moves a block there, below the notes, whole.',
  }),

  'font-family': fontFamily,
  'font-weight': fontWeight,
  'font-style': keywordProperty(['normal', 'italic'], {
    ...inherited,
    initial: 'normal',
    help: 'Roman or italic.',
  }),
  'font-variant-caps': fontVariantCaps,
  'font-variant-numeric': fontVariantNumeric,
  'font-variant-position': fontVariantPosition,
  color: colorProperty([], { ...inherited, initial: 'black', help: 'Colour of the text.' }),
  'letter-spacing': lengthProperty(
    { ...inherited, syntax: 'normal | <length>', initial: 'normal', help: 'Space added between letters.' },
    Number.NEGATIVE_INFINITY,
    { normal: 0 },
  ),
  'text-align': textAlign,
  'text-align-last': keywordProperty(['auto', 'left', 'right', 'center', 'justify'], {
    ...inherited,
    initial: 'auto',
    help: 'How the last line stands; `auto` is as the others, left when they are justified.',
  }),
  'text-wrap': keywordProperty(['wrap', 'balance'], {
    ...inherited,
    initial: 'wrap',
    help: '`balance` makes the lines of a title alike in width, where they are not justified.',
  }),
  'text-indent': lengthProperty(
    {
      ...inherited,
      syntax: '<length>',
      initial: '0',
      help: 'Indent of the first line; negative lets it hang.',
    },
    Number.NEGATIVE_INFINITY,
  ),
  'text-transform': keywordProperty(['none', 'uppercase', 'lowercase'], {
    ...inherited,
    initial: 'none',
    help: 'Letters as typed, or all capitals, or none.',
  }),
  'text-decoration-line': textDecorationLine,
  'vertical-align': verticalAlign,
  'white-space': keywordProperty(['normal', 'nowrap', 'pre', 'pre-wrap'], {
    ...inherited,
    initial: 'normal',
    help: 'Whether spaces and line ends are as typed, and whether lines break.',
  }),
  hyphens: keywordProperty(['none', 'manual', 'auto'], {
    ...inherited,
    initial: 'manual',
    help: 'Hyphenation: none, at soft hyphens only, or by the language’s patterns.',
  }),
  'hyphenate-limit-chars': hyphenateLimitChars,

  'margin-top': marginOf('above'),
  'margin-right': marginOf('right'),
  'margin-bottom': marginOf('below'),
  'margin-left': marginOf('left'),
  'padding-top': paddingOf('above'),
  'padding-right': paddingOf('right'),
  'padding-bottom': paddingOf('below'),
  'padding-left': paddingOf('left'),
  'border-top-width': borderWidthOf('the border, above'),
  'border-right-width': borderWidthOf('the border, right'),
  'border-bottom-width': borderWidthOf('the border, below'),
  'border-left-width': borderWidthOf('the border, left'),
  'border-top-style': borderStyleOf('the border, above'),
  'border-right-style': borderStyleOf('the border, right'),
  'border-bottom-style': borderStyleOf('the border, below'),
  'border-left-style': borderStyleOf('the border, left'),
  'border-top-color': borderColorOf('the border, above'),
  'border-right-color': borderColorOf('the border, right'),
  'border-bottom-color': borderColorOf('the border, below'),
  'border-left-color': borderColorOf('the border, left'),
  'background-color': colorProperty(['transparent', 'currentcolor'], {
    ...own,
    initial: 'transparent',
    help: 'Colour behind the content and the padding.',
  }),
  width: lengthPercentageProperty(
    {
      ...own,
      syntax: 'auto | <length> | <percentage>',
      initial: 'auto',
      help: 'Width of the content, without padding.',
    },
    0,
    ['auto'],
  ),
  height: autoLength('Height of the content, without padding.'),
  'min-height': lengthProperty(
    { ...own, syntax: '<length>', initial: '0', help: 'Least height of the content.' },
    0,
  ),
  'border-collapse': keywordProperty(['separate', 'collapse'], {
    ...inherited,
    initial: 'separate',
    help: 'Whether neighbouring cells share a border.',
  }),
  'list-style-type': keywordProperty(['none', 'disc', 'dash', 'box', ...COUNTER_STYLES], {
    ...inherited,
    initial: 'disc',
    help: 'What marks list items; `box` is one to tick.',
  }),

  page,
  'break-before': breakBetween('before the element'),
  'break-after': breakBetween('after the element'),
  'break-inside': keywordProperty(['auto', 'avoid'], {
    ...own,
    initial: 'auto',
    help: 'Whether the element may be parted between pages.',
  }),
  orphans: countProperty(
    { ...inherited, initial: '2', help: 'Fewest lines of a paragraph at the foot of a page.' },
    1,
  ),
  widows: countProperty(
    { ...inherited, initial: '2', help: 'Fewest lines of a paragraph at the head of a page.' },
    1,
  ),

  'column-count': columnCount,
  'column-gap': columnGap,
  'column-rule-width': borderWidthOf('the rule between columns'),
  'column-rule-style': borderStyleOf('the rule between columns'),
  'column-rule-color': borderColorOf('the rule between columns'),
  'line-snap': keywordProperty(['none', 'baseline'], {
    ...inherited,
    initial: 'none',
    help: '`baseline` sets lines on the page’s grid, whose lines are as far apart as the root’s are.',
  }),

  'counter-reset': counterReset,
  content: plainProperty<NonNullable<ComputedStyle['content']> | 'normal' | 'none'>(
    {
      ...own,
      syntax: `normal | none | [${CONTENT_SYNTAX}]+`,
      initial: 'normal',
      help: 'Text of pseudo-elements and margin boxes.',
    },
    (value) => {
      const word = value.length === 1 ? keyword(value[0]) : undefined;
      return word === 'normal' || word === 'none' ? word : contentList(value);
    },
  ),
  'string-set': stringSet,
  'bookmark-level': bookmarkLevel,
  'bookmark-label': plainProperty<ComputedStyle['bookmarkLabel']>(
    {
      ...own,
      syntax: '[content(text) | "text" | attr(NAME)]+',
      initial: 'content(text)',
      help: 'Label in the PDF’s outline.',
    },
    contentList,
  ),
} satisfies Record<string, Property>;

function autoLength(help: string): Property<'auto' | Length, 'auto' | number> {
  return {
    ...own,
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

export type PropertyName = keyof typeof properties;

/** The computed values of one element, by property, before they are put in `ComputedStyle`'s form. */
export type Values = { readonly [P in PropertyName]: ReturnType<(typeof properties)[P]['compute']> };

export const PROPERTY_NAMES = Object.keys(properties) as readonly PropertyName[];

export const isPropertyName = (name: string): name is PropertyName => Object.hasOwn(properties, name);

export const property = (name: PropertyName): Property => properties[name];
