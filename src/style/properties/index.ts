import type { ComputedStyle, Display } from '../computed.ts';
import { CONTENT_SYNTAX, contentList } from '../content.ts';
import { COUNTER_STYLES } from '../counter-styles.ts';
import { keyword } from '../values.ts';
import { autoLength, borderColorOf, borderStyleOf, borderWidthOf, marginOf, paddingOf } from './boxes.ts';
import {
  fontFamily,
  fontSize,
  fontVariantCaps,
  fontVariantNumeric,
  fontVariantPosition,
  fontWeight,
  lineHeight,
} from './fonts.ts';
import {
  bookmarkLevel,
  breakBetween,
  columnCount,
  columnGap,
  counterReset,
  page,
  stringSet,
} from './pages.ts';
import {
  colorProperty,
  countProperty,
  keywordProperty,
  lengthPercentageProperty,
  lengthProperty,
  type Property,
  plainProperty,
} from './property.ts';
import { hyphenateLimitChars, textAlign, textDecorationLine, verticalAlign } from './text.ts';

const inherited = { inherited: true } as const;
const own = { inherited: false } as const;

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

  'box-decoration-break': keywordProperty(['slice', 'clone'], {
    ...own,
    initial: 'slice',
    help: '`clone` repeats padding and borders where a page or a column parts the element, `slice` leaves them out. Tables, and elements with columns inside, are always sliced.',
  }),
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

export type PropertyName = keyof typeof properties;

/** The computed values of one element, by property, before they are put in `ComputedStyle`'s form. */
export type Values = { readonly [P in PropertyName]: ReturnType<(typeof properties)[P]['compute']> };

export const PROPERTY_NAMES = Object.keys(properties) as readonly PropertyName[];

export const isPropertyName = (name: string): name is PropertyName => Object.hasOwn(properties, name);

export const property = (name: PropertyName): Property => properties[name];
