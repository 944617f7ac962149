import { type Color, color, integer, isComma, type Length, length, single, toPoints } from '../values.ts';
import {
  COLOR_SYNTAX,
  colorProperty,
  keywordOf,
  keywordProperty,
  type Property,
  plainProperty,
  shareOf,
  shareProperty,
} from './property.ts';

const chartColor = (initial: string, help: string) => colorProperty({ inherited: true, initial, help });

/** The shares of its height that a margin may gain and lose to fill a page. */
interface Stretch {
  readonly gain: number;
  readonly loss: number;
}

const stretch = plainProperty<Stretch>(
  {
    inherited: true,
    syntax: '<percentage>{1,2} up to 999% and 99%',
    initial: '0%',
    help: 'How much margins above and below may grow, and shrink, so that a page ends on its last line.',
  },
  ([first, second, ...rest]) => {
    const gain = first && shareOf(first, 999);
    const loss = second ? shareOf(second, 99) : 0;
    return gain === undefined || loss === undefined || rest.length > 0 ? undefined : { gain, loss };
  },
);

const RULINGS = ['ruled', 'dotted', 'squared'] as const;
type RulingKind = (typeof RULINGS)[number];

/** The ruling that fills the height which an element's content leaves free. */
interface Ruling<L = number> {
  readonly kind: RulingKind;
  /** The distance from one line or dot to the next; points when computed. */
  readonly pitch: L;
  /** The colour; null for the colour of the text. */
  readonly color: Color | null;
}

/** The finest ruling, in points: a finer one would print as a grey area. */
const LEAST_PITCH = 0.1;

const ruling: Property<Ruling<Length> | 'none', Ruling | 'none'> = {
  syntax: `none | [${RULINGS.join(' | ')}] <length> <color>?`,
  initial: 'none',
  help: 'Fills the height that the content leaves free with lines to write on, dots or squares at this distance, in the colour of the text if none is given.',
  parse: (value) => {
    const none = single(keywordOf(['none']))(value);
    if (none) return none;
    const [word, distance, ink, ...rest] = value;
    const kind = word && keywordOf(RULINGS)(word);
    const pitch = distance && length(distance, LEAST_PITCH);
    const own = ink ? color(ink) : null;
    return kind && pitch && own !== undefined && rest.length === 0 ? { kind, pitch, color: own } : undefined;
  },
  compute: (value, context) =>
    value === 'none' ? value : { ...value, pitch: Math.max(LEAST_PITCH, toPoints(value.pitch, context)) },
};

const BYTES: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6 };

/** The limit in bytes; null for none. */
const pdfLimit = plainProperty<number | null>(
  {
    syntax: 'none | <number>kB | <number>MB',
    initial: 'none',
    help: 'On the root: the size of a PDF, in thousands or millions of bytes, above which a build warns and lists the largest parts.',
  },
  single((node) => {
    if (keywordOf(['none'])(node)) return null;
    const bytes =
      node.type === 'Dimension' ? Number(node.value) * BYTES[node.unit.toLowerCase()]! : Number.NaN;
    return bytes >= 0 ? bytes : undefined;
  }),
);

/** The greatest value of `--livret-fill-pages`, so that a typing error does not add thousands of blank pages. */
const MOST_FILL_PAGES = 999;

const fillPages = plainProperty<number>(
  {
    syntax: `<integer> up to ${MOST_FILL_PAGES}`,
    initial: '0',
    help: 'Adds blank pages before the element until the number of the booklet’s pages is a multiple of this one.',
  },
  single((node) => {
    const count = integer(node, 0);
    return count !== undefined && count <= MOST_FILL_PAGES ? count : undefined;
  }),
);

/** The colours, which spaces or commas separate; null for Livret's own. */
const chartPalette = plainProperty<readonly Color[] | null>(
  {
    inherited: true,
    syntax: `auto | [${COLOR_SYNTAX}]+`,
    initial: 'auto',
    help: 'Colours of a chart’s categories, in their order; `auto` is Livret’s own.',
  },
  (value) => {
    if (single(keywordOf(['auto']))(value)) return null;
    const colors = value.filter((node) => !isComma(node)).map(color);
    return colors.length > 0 && colors.every((read) => read !== undefined) ? colors : undefined;
  },
);

/** The lines that have numbers. */
interface LineNumbering {
  /** Every so many lines have one. */
  readonly every: number;
  /** Whether they are counted on from the element with numbers before it. */
  readonly continues: boolean;
}

const lineNumbers = plainProperty<LineNumbering | 'none'>(
  {
    syntax: 'none | <integer> continue?',
    initial: 'none',
    help: 'Numbers every so many lines of the element, in the room at their left, for texts that are commented; `continue` counts on from the element before it that has numbers. Titles, notes, tables and figures are not counted. `::marker` says how numbers look.',
  },
  ([first, second, ...rest]) => {
    if (!first || rest.length > 0) return undefined;
    if (keywordOf(['none'])(first)) return second ? undefined : 'none';
    const every = integer(first, 1);
    const continues = second !== undefined && keywordOf(['continue'])(second) !== undefined;
    return every === undefined || (second && !continues) ? undefined : { every, continues };
  },
);

/** Livret's own properties, for what CSS cannot express. */
export const livretProperties = {
  '--livret-typeset': keywordProperty(['auto', 'none'], {
    inherited: true,
    help: '`none` leaves spaces and quotes as typed: code and addresses.',
  }),
  '--livret-letter-spacing-tolerance': shareProperty(3, {
    inherited: true,
    initial: '0%',
    help: 'How much of an em the letters of a justified line may be set closer or wider, where spaces alone would be too wide or too tight.',
  }),
  '--livret-glyph-scaling-tolerance': shareProperty(5, {
    inherited: true,
    initial: '0%',
    help: 'How much narrower or wider the glyphs of a justified line may be made, in the same case.',
  }),
  '--livret-protrusion': shareProperty(200, {
    inherited: true,
    initial: '0%',
    help: 'How far punctuation and hyphens hang in the margins; 100% is the usual amount.',
  }),
  '--livret-footnotes': keywordProperty(['page', 'table', 'chapter', 'book'], {
    inherited: true,
    help: 'Where notes are set: at the foot of the page of their call, under their table or figure, or at the end of the chapter or of the booklet.',
  }),
  '--livret-target-page': keywordProperty(['always', 'elsewhere'], {
    help: 'On `::before` and `::after` that show a link’s page: `elsewhere` leaves them out where the target is on the same page.',
  }),
  '--livret-target-pages': keywordProperty(['each', 'merged'], {
    help: '`merged` writes the pages of the targets of the links in an element, as an index has them: in order, each once, three in a row as a range.',
  }),
  '--livret-float': keywordProperty(['none', 'page', 'margin'], {
    help: '`page` lets a figure or a table move to the head or the foot of a page; `margin` sets an inline in the outer margin, beside the line where it stands.',
  }),
  '--livret-link-address': keywordProperty(['none', 'note', 'margin', 'end'], {
    inherited: true,
    help: 'Where the addresses of links are written out for paper: in a footnote, in the margin, in a numbered list at the end.',
  }),
  '--livret-link-code': keywordProperty(['none', 'margin', 'end'], {
    inherited: true,
    help: 'Where the addresses of links stand as QR codes: in the margin, in the list at the end.',
  }),
  '--livret-float-barrier': keywordProperty(['none', 'before'], {
    help: '`before` keeps figures and tables from moving past the beginning of the element.',
  }),
  '--livret-break-inside': keywordProperty(['auto', 'reluctant'], {
    help: '`reluctant` splits the element between pages only where more than three lines would stay empty otherwise.',
  }),
  '--livret-stretch': stretch,
  '--livret-chart-stretch': shareProperty(30, {
    inherited: true,
    initial: '0%',
    help: 'How much higher the chart of a figure that moves may be drawn, so that its page ends on its last line.',
  }),
  '--livret-fill-pages': fillPages,
  '--livret-fit-leading': shareProperty(5, {
    initial: '0%',
    help: 'On the root: how much less or more all line heights may be made, so that the last sheet is full.',
  }),
  '--livret-fit-spacing': shareProperty(50, {
    initial: '0%',
    help: 'On the root: how much less or more all margins above and below may be made, for the same purpose.',
  }),
  '--livret-fit-figures': shareProperty(30, {
    initial: '0%',
    help: 'On the root: how much lower or higher all figures may be made, for the same purpose.',
  }),
  '--livret-page-progression': keywordProperty(['left-to-right', 'right-to-left'], {
    help: 'On the root: `right-to-left` is a booklet bound at its right. Its first page is a left one, for `@page :left`, and sheets are folded so.',
  }),
  '--livret-ruling': ruling,
  '--livret-line-numbers': lineNumbers,
  '--livret-cut': keywordProperty(['none', 'above'], {
    help: '`above` draws a dashed line with scissors at the upper edge of the element, which the reader cuts off.',
  }),
  '--livret-pdf-limit': pdfLimit,
  '--livret-chart-palette': chartPalette,
  '--livret-chart-muted': chartColor('#5c5c5c', 'Colour of a chart’s axes and notes.'),
  '--livret-chart-grid': chartColor('#d4d4d4', 'Colour of a chart’s grid.'),
  '--livret-chart-paper': chartColor('#ffffff', 'Colour between the parts of a chart.'),
};
