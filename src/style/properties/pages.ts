import type { BreakBetween, ComputedStyle, CounterReset } from '../computed.ts';
import { contentList } from '../content.ts';
import { integer, keyword, type Length, length, splitAtCommas, toPoints } from '../values.ts';
import { type Property, plainProperty } from './property.ts';

/** Properties of pages: where they break and into which columns, what they are called and what they show. */

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
export const breakBetween = (where: string) =>
  plainProperty<BreakBetween>(
    {
      inherited: false,
      syntax: 'auto | avoid | page | recto | verso | left | right',
      initial: 'auto',
      help: `Whether a page breaks ${where}.`,
    },
    (value) => {
      const word = value.length === 1 ? keyword(value[0]) : undefined;
      return word !== undefined && Object.hasOwn(BREAK_WORDS, word) ? BREAK_WORDS[word] : undefined;
    },
  );

export const page = plainProperty<string>(
  {
    inherited: false,
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
export const columnCount = plainProperty<number | 'auto'>(
  {
    inherited: false,
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
export const columnGap: Property<Length, number> = {
  inherited: false,
  syntax: 'normal | <length>',
  initial: 'normal',
  help: 'Space between columns; `normal` is 1em.',
  parse: ([node, ...rest]) => {
    if (!node || rest.length > 0) return undefined;
    return keyword(node) === 'normal' ? { value: 1, unit: 'em' } : length(node, 0);
  },
  compute: toPoints,
};

export const stringSet = plainProperty<ComputedStyle['stringSet']>(
  {
    inherited: false,
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
export const counterReset = plainProperty<CounterReset>(
  {
    inherited: false,
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

export const bookmarkLevel = plainProperty<number | 'none'>(
  { inherited: false, syntax: 'none | <integer>', initial: 'none', help: 'Level in the PDF’s outline.' },
  (value) => {
    if (value.length !== 1) return undefined;
    return keyword(value[0]) === 'none' ? 'none' : integer(value[0], 1);
  },
);
