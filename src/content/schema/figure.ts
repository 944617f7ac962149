import * as z from 'zod/mini';
import {
  anyBlock,
  count,
  fieldName,
  flag,
  freeText,
  id,
  length,
  markdown,
  number,
  referenceKeys,
  text,
  texts,
  title,
} from './common.ts';
import { inlineDataSchema } from './data.ts';

/** A value as YAML has it; what it means is Chart.js's business. */
const option: z.ZodMiniType<unknown> = z.union([
  z.boolean(),
  number,
  freeText,
  z.array(z.lazy((): z.ZodMiniType<unknown> => option)),
  z.record(
    freeText,
    z.lazy((): z.ZodMiniType<unknown> => option),
  ),
]);

const data = z.union([id, inlineDataSchema]);
const series = z.array(fieldName);
const axis = z.optional(
  z.strictObject({ from: z.optional(number), to: z.optional(number), scale: z.optional(z.enum(['log'])) }),
);
const linearAxis = z.optional(z.strictObject({ from: z.optional(number), to: z.optional(number) }));

const anyFigure = {
  ...anyBlock,
  title,
  says: z.optional(markdown),
  /** Made from the data where there is none. */
  alt: z.optional(text),
  source: z.optional(referenceKeys),
  height: z.optional(length),
};

/** What figures have that Chart.js draws of one data set. */
const anyChart = {
  ...anyFigure,
  data,
  table: z.optional(flag),
  /** Of Chart.js. */
  options: z.optional(z.record(freeText, option)),
};

const highlight = z.optional(texts);
const sort = z.optional(z.enum(['descending', 'none']));
const stack = z.optional(z.enum(['values', 'shares']));
const kind = <const K extends string>(name: K) => z.literal(name);

const round = { label: fieldName, value: fieldName, group: z.optional(fieldName), ...anyChart };
const points = {
  x: fieldName,
  y: fieldName,
  label: z.optional(fieldName),
  color: z.optional(fieldName),
  highlight,
  axis,
  ...anyChart,
};

export const figureSchema = z.discriminatedUnion('figure', [
  z.strictObject({
    figure: kind('bars'),
    label: fieldName,
    value: z.optional(fieldName),
    series: z.optional(series),
    line: z.optional(fieldName),
    direction: z.optional(z.enum(['lying', 'upright'])),
    stack,
    sort,
    highlight,
    axis: linearAxis,
    ...anyChart,
  }),
  z.strictObject({ figure: kind('pie'), ...round }),
  z.strictObject({ figure: kind('doughnut'), ...round }),
  z.strictObject({
    figure: kind('lines'),
    x: fieldName,
    series,
    from: z.optional(number),
    axis,
    ...anyChart,
  }),
  z.strictObject({
    figure: kind('areas'),
    x: fieldName,
    series,
    stack,
    from: z.optional(number),
    ...anyChart,
  }),
  z.strictObject({ figure: kind('scatter'), ...points }),
  z.strictObject({ figure: kind('bubble'), size: fieldName, ...points }),
  z.strictObject({ figure: kind('slope'), label: fieldName, series, highlight, ...anyChart }),
  z.strictObject({ figure: kind('dumbbell'), label: fieldName, series, highlight, axis, ...anyChart }),
  z.strictObject({ figure: kind('heatmap'), label: fieldName, series, ...anyChart }),
  z.strictObject({
    figure: kind('multiples'),
    data: z.union([id, inlineDataSchema, z.array(id)]),
    series: z.optional(series),
    columns: z.optional(count),
    ...anyFigure,
  }),
  z.strictObject({
    figure: kind('units'),
    data,
    label: fieldName,
    row: fieldName,
    color: fieldName,
    ...anyFigure,
  }),
  z.strictObject({
    figure: kind('periodic'),
    data,
    symbol: fieldName,
    number: fieldName,
    color: fieldName,
    ...anyFigure,
  }),
  z.strictObject({ figure: kind('layers'), data, ...anyFigure }),
  z.strictObject({ figure: kind('scale'), data, ...anyFigure }),
]);
