import { COUNTER_STYLES } from '../../document/counter-styles.ts';
import { MOST_COLUMNS } from '../../limits.ts';
import { CONTENT_SYNTAX, type ContentPart, contentList } from '../content.ts';
import { integer, keyword, single, splitAtCommas } from '../values.ts';
import { lineColor, lineStyle, lineWidth } from './boxes.ts';
import { countProperty, keywordOf, keywordProperty, lengthProperty, plainProperty } from './property.ts';

type BreakBetween = 'auto' | 'avoid' | 'page' | 'recto' | 'verso';

/** The keywords of `break-before` and `break-after`. In a book read from left to right, a recto is a right page. */
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
      syntax: 'auto | avoid | page | recto | verso | left | right',
      initial: 'auto',
      help: `Whether a page breaks ${where}.`,
    },
    single((node) => {
      const word = keyword(node);
      return word !== undefined && Object.hasOwn(BREAK_WORDS, word) ? BREAK_WORDS[word] : undefined;
    }),
  );

/** The new values of counters (CSS Lists 3, 4.2). A counter that is missing goes on. */
interface CounterReset {
  /** The number of the page that the element starts on. */
  readonly page?: number;
  /** The number before the number of the next note. */
  readonly footnote?: number;
}

/** `counter-reset`. Unlike in CSS, `page` without a number is 1: it is the number printed on the page itself. */
const counterReset = plainProperty<CounterReset>(
  {
    syntax: 'none | [page <integer>? || footnote <integer>?]',
    initial: 'none',
    help: 'Restarts the page number on the page where the element starts (at 1 if no number is given), or the note number at the next note.',
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

/** A named string that an element sets for margin boxes (CSS GCPM 3, 1.1). */
interface NamedString {
  readonly name: string;
  readonly content: readonly ContentPart[];
}

const stringSet = plainProperty<readonly NamedString[]>(
  {
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

/** Properties of pages (CSS Paged Media 3, CSS Fragmentation 3, CSS Multi-column 1, CSS GCPM 3). */
export const pageProperties = {
  page: plainProperty<string>(
    {
      syntax: 'auto | NAME',
      initial: 'auto',
      help: 'Name of the pages that the element stands on, for @page NAME; `auto` is its parent’s.',
    },
    single((node) => {
      if (node.type !== 'Identifier') return undefined;
      return keyword(node) === 'auto' ? 'auto' : node.name;
    }),
  ),
  'break-before': breakBetween('before the element'),
  'break-after': breakBetween('after the element'),
  'break-inside': keywordProperty(['auto', 'avoid'], {
    help: 'Whether the element may be split between pages.',
  }),
  orphans: countProperty({
    inherited: true,
    initial: '2',
    help: 'Fewest lines of a paragraph at the foot of a page, or of the items of a list and the content of a box with a ground or border.',
  }),
  widows: countProperty({
    inherited: true,
    initial: '2',
    help: 'Fewest lines of a paragraph, a list or such a box at the head of a page.',
  }),
  'box-decoration-break': keywordProperty(['slice', 'clone'], {
    help: '`clone` repeats padding and borders where the element is split between pages or columns, `slice` leaves them out. Tables, and elements with columns inside, are always sliced.',
  }),
  /** The computed value of `auto` is 1. */
  'column-count': plainProperty<number>(
    {
      syntax: `auto | <integer [1,${MOST_COLUMNS}]>`,
      initial: 'auto',
      help: 'Number of columns of the content, equally high on every page; `auto` is one.',
    },
    single((node) => (keyword(node) === 'auto' ? 1 : integer(node, 1, MOST_COLUMNS))),
  ),
  /** `normal` is 1em (CSS Box Alignment 3, 8.1). */
  'column-gap': lengthProperty({ initial: 'normal', help: 'Space between columns; `normal` is 1em.' }, 0, {
    normal: { value: 1, unit: 'em' },
  }),
  'column-span': keywordProperty(['none', 'all', 'auto'], {
    help: '`all` sets a block in columns across all of them; the columns above it end there. `auto` does so where a column is too narrow for it: see Pages, below.',
  }),
  'column-rule-width': lineWidth('the rule between columns'),
  'column-rule-style': lineStyle('the rule between columns'),
  'column-rule-color': lineColor('the rule between columns'),
  'line-snap': keywordProperty(['none', 'baseline'], {
    inherited: true,
    help: '`baseline` sets lines on the page’s grid, whose distance is the root’s line height.',
  }),
  'counter-reset': counterReset,
  content: plainProperty<readonly ContentPart[] | 'normal' | 'none'>(
    {
      syntax: `normal | none | [${CONTENT_SYNTAX}]+; STYLE: ${COUNTER_STYLES.join(' | ')}`,
      initial: 'normal',
      help: 'Text of pseudo-elements and margin boxes.',
    },
    (value) => single(keywordOf(['normal', 'none']))(value) ?? contentList(value),
  ),
  'string-set': stringSet,
  'bookmark-level': plainProperty<number | 'none'>(
    { syntax: 'none | <integer>', initial: 'none', help: 'Level in the PDF’s outline.' },
    single((node) => keywordOf(['none'])(node) ?? integer(node, 1)),
  ),
  'bookmark-label': plainProperty<readonly ContentPart[]>(
    {
      syntax: '[content(text) | "text" | attr(NAME)]+',
      initial: 'content(text)',
      help: 'Label in the PDF’s outline.',
    },
    contentList,
  ),
};
