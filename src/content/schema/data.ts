import * as z from 'zod/mini';
import {
  count,
  csvFile,
  decimals,
  fieldName,
  fieldOfData,
  freeText,
  keyed,
  looseDate,
  markdown,
  number,
  positive,
  referenceKeys,
  text,
} from './common.ts';

/** A number, a text, a list of texts, or null for what is not known. */
const cell = z.nullable(z.union([number, freeText, z.array(text)]));
const row = z.record(fieldOfData, cell);
const where = z.optional(z.record(fieldOfData, z.union([number, freeText])));
const tolerance = z.optional(positive);

export const checkSchema = keyed({
  sum: z.strictObject({ sum: fieldOfData, where, equals: z.optional(number), tolerance }),
  share: z.strictObject({ share: fieldOfData, of: fieldOfData, tolerance }),
  add: z.strictObject({ add: z.array(fieldOfData), equals: fieldOfData, tolerance }),
  count: z.strictObject({ count, where }),
});

/** The lines of a CSV file that are read: for each column that is named, the values that they have there. */
const lines = z.optional(z.record(text, z.union([freeText, z.array(text)])));

/** A CSV file of which some lines are taken, or whose numbers need a word. */
const csvRows = z.strictObject({
  file: csvFile,
  where: lines,
  except: lines,
  across: z.optional(z.strictObject({ names: text, values: z.optional(text) })),
  decimal: z.optional(z.enum(['comma', 'point'])),
});

/** content/data/KEY.yaml */
export const dataSchema = z.strictObject({
  title: text,
  source: referenceKeys,
  date: z.optional(looseDate),
  note: z.optional(markdown),
  fields: z.record(
    fieldName,
    z.strictObject({
      label: text,
      unit: z.optional(freeText),
      decimals: z.optional(decimals),
      column: z.optional(text),
    }),
  ),
  rows: z.union([csvFile, csvRows, z.array(row)]),
  total: z.optional(row),
  checks: z.optional(z.array(checkSchema)),
});

/** Data that a figure gives itself, under the figure's title. */
export const inlineDataSchema = z.strictObject({ ...dataSchema._zod.def.shape, title: z.optional(text) });
