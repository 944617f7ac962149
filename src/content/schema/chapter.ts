import * as z from 'zod/mini';
import {
  anyBlock,
  classNames,
  columnWidth,
  count,
  dataKey,
  example,
  fieldOfData,
  flag,
  freeText,
  keyed,
  markdown,
  meaning,
  number,
  referenceKeys,
  span,
  text,
  title,
} from './common.ts';
import { exerciseSchema, pointsSchema, SPACES, spaceSizes } from './exercise.ts';
import { figureSchema } from './figure.ts';
import { imageSchema, picturesSchema } from './images.ts';
import { statementKeys } from './statement.ts';

const figure = z.strictObject({
  value: example(z.union([number, text]), '4.5'),
  unit: z.optional(freeText),
  says: markdown,
});

export const numbersSchema = z.strictObject({
  numbers: example(z.array(figure), '[ { value: 4.5, unit: "%", says: "…" } ]'),
  source: z.optional(referenceKeys),
  ...anyBlock,
});

export const codeSchema = z.strictObject({
  code: freeText,
  title: z.optional(title),
  language: z.optional(text),
  'line-numbers': z.optional(flag),
  ...anyBlock,
});

const kind = <const K extends string>(name: K) => z.literal(name);

const lineNumbers = z.optional(z.union([flag, z.enum(['continued'])]));
/** The entries of the index that all of a chapter or a section is about. */
const indexEntries = z.array(example(z.string().check(z.regex(/\S/)), 'métaux!cuivre'));

const spannedCell = z.strictObject({
  text: freeText,
  colspan: z.optional(span),
  rowspan: z.optional(span),
});
/** A table's cell: a text, which may be empty, nothing, or a text that spans columns or rows as in HTML. */
const cell = z.nullable(z.union([freeText, spannedCell]));
/** A cell of a head of one row, or a row of a head of several. */
const cellOrRow = z.nullable(z.union([freeText, spannedCell, z.array(cell)]));
/** A row of a table, or the head of the rows below it, up to the next such head. */
const rowOrGroup = z.union([z.array(cell), z.strictObject({ group: markdown })]);

export const tableSchema = z.strictObject({
  table: z.union([
    z.strictObject({ head: z.array(cellOrRow), rows: z.array(rowOrGroup) }),
    z.strictObject({
      data: dataKey,
      columns: z.array(fieldOfData),
      group: z.optional(fieldOfData),
      total: z.optional(flag),
      bars: z.optional(z.array(fieldOfData)),
      sparkline: z.optional(z.array(fieldOfData)),
    }),
  ]),
  title: z.optional(title),
  says: z.optional(markdown),
  source: z.optional(referenceKeys),
  align: z.optional(z.array(z.enum(['left', 'right', 'center', 'decimal']))),
  widths: z.optional(z.array(columnWidth)),
  'row-heads': z.optional(flag),
  note: z.optional(markdown),
  ...anyBlock,
});

export const timelineSchema = z.strictObject({
  timeline: z.strictObject({ data: dataKey }),
  title: z.optional(title),
  source: z.optional(referenceKeys),
  ...anyBlock,
});

/** Blocks that stand in another. */
const blocksWithin = meaning('blocks', z.array(z.lazy((): z.ZodMiniType<unknown> => blockSchema)));

/**
 * The schema of each kind of block, by the key that names the kind. A new kind also needs its type (content/types/block.ts),
 * its reader (content/chapters/blocks.ts), its view (template/blocks.ts; its type in template/view/block.ts where the view
 * has other keys than the block), its template (templates/blocks/KIND.hbs) and its line in docs/content.md. The compiler
 * or a test finds each one that is missing.
 */
export const blockSchemas = {
  section: z.strictObject({ section: title, index: z.optional(indexEntries), ...anyBlock }),
  subsection: z.strictObject({ subsection: title, index: z.optional(indexEntries), ...anyBlock }),
  text: z.strictObject({
    text: markdown,
    'line-numbers': lineNumbers,
    ...anyBlock,
  }),
  lead: z.strictObject({ lead: markdown, ...anyBlock }),
  list: z.strictObject({
    list: z.array(markdown),
    ordered: z.optional(flag),
    kind: z.optional(kind('choices')),
    ...anyBlock,
  }),
  math: z.strictObject({ math: freeText, alt: z.optional(text), ...anyBlock }),
  quote: z.strictObject({ quote: markdown, source: z.optional(markdown), ...anyBlock }),
  figure: figureSchema,
  image: imageSchema,
  pictures: picturesSchema,
  table: tableSchema,
  timeline: timelineSchema,
  box: z.strictObject({
    box: title,
    kind: z.optional(z.enum(['facts', 'method', 'caution', 'slip'])),
    blocks: blocksWithin,
    ...anyBlock,
  }),
  statement: z.strictObject({ ...statementKeys, blocks: z.optional(blocksWithin), ...anyBlock }),
  note: z.strictObject({ note: markdown, ...anyBlock }),
  verse: z.strictObject({
    verse: markdown,
    source: z.optional(markdown),
    'line-numbers': lineNumbers,
    ...anyBlock,
  }),
  code: codeSchema,
  definitions: z.strictObject({
    definitions: z.array(z.strictObject({ term: markdown, definition: markdown })),
    ...anyBlock,
  }),
  glossary: z.strictObject({
    glossary: z.array(z.strictObject({ term: markdown, definition: markdown, sort: z.optional(text) })),
    ...anyBlock,
  }),
  exercise: exerciseSchema,
  answers: z.strictObject({ answers: kind('all'), ...anyBlock }),
  points: pointsSchema,
  numbers: numbersSchema,
  space: z.strictObject({ space: z.enum(SPACES), title: z.optional(title), ...spaceSizes, ...anyBlock }),
  'sign-in': z.strictObject({
    'sign-in': z.array(text),
    title: z.optional(title),
    rows: z.optional(count),
    ...anyBlock,
  }),
  break: z.strictObject({ break: z.enum(['page', 'recto']), ...anyBlock }),
  references: z.strictObject({ references: kind('cited'), ...anyBlock }),
  lists: z.strictObject({ lists: z.enum(['figures', 'tables']), ...anyBlock }),
  index: z.strictObject({ index: kind('entries'), ...anyBlock }),
};

export type BlockKey = keyof typeof blockSchemas;

export const blockSchema = example(keyed(blockSchemas), '{ text: "…" }');

/** content/chapters/NAME.yaml */
export const chapterSchema = z.strictObject({
  title,
  short: z.optional(title),
  class: z.optional(classNames),
  numbered: z.optional(flag),
  index: z.optional(indexEntries),
  blocks: meaning('blocks', z.array(blockSchema)),
});
