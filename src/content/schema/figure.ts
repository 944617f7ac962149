import * as z from 'zod/mini';
import type { Key } from '../../charts/keys.ts';
import { type ChartKind, kinds } from '../../charts/kinds/index.ts';
import type { Kind } from '../../charts/kinds/kind.ts';
import {
  anyBlock,
  count,
  dataKey,
  example,
  fieldOfData,
  flag,
  freeText,
  length,
  markdown,
  number,
  referenceKeys,
  text,
  texts,
  title,
} from './common.ts';
import { inlineDataSchema } from './data.ts';
import { overlaySchemas } from './overlays.ts';

/** A value as YAML has it. Chart.js says what it means. */
export const option: z.ZodMiniType<unknown> = z.union([
  z.boolean(),
  number,
  freeText,
  z.array(z.lazy((): z.ZodMiniType<unknown> => option)),
  z.record(
    freeText,
    z.lazy((): z.ZodMiniType<unknown> => option),
  ),
]);

const anyFigure = {
  title,
  says: z.optional(markdown),
  headline: z.optional(flag),
  /** The text alternative, which is made from the data where there is none. */
  alt: z.optional(text),
  source: z.optional(referenceKeys),
  height: z.optional(length),
  ...anyBlock,
};

/** Whether each figure and table says its sources, or only the first of those that share them. */
const SOURCES = ['once', 'each'] as const;

/** `figures:` in booklet.yaml */
export const figuresSchema = z.strictObject({
  headline: z.optional(flag),
  sources: z.optional(z.enum(SOURCES)),
});

const data = z.union([dataKey, inlineDataSchema]);

/** The keys of kinds that take several data sets, or the fields of one as a data set each. */
const several = {
  data: z.union([dataKey, inlineDataSchema, z.array(dataKey)]),
  series: z.optional(z.array(fieldOfData)),
};

/** The keys of tunable kinds. */
const tunable = { table: z.optional(flag), options: z.optional(z.record(freeText, option)) };

const svgFile = example(z.string().check(z.regex(/\S/)), 'images/telephone.svg');

/** The schema of the value under a key. */
function schemaOf({ form }: Key<unknown>): z.ZodMiniType {
  switch (form.form) {
    case 'field':
      return fieldOfData;
    case 'fields':
      return z.array(fieldOfData);
    case 'choice':
      return z.enum(form.choices as [string, ...string[]]);
    case 'number':
      return number;
    case 'count':
      return count;
    case 'picture':
      return svgFile;
    case 'texts':
    case 'labels':
      return texts;
    case 'overlay':
      return overlaySchemas[form.of];
    case 'axis-name':
      return z.strictObject({ name: text });
    case 'axis': {
      const ends = { from: z.optional(number), to: z.optional(number), name: z.optional(text) };
      return z.strictObject(form.log ? { ...ends, scale: z.optional(z.enum(['log'])) } : ends);
    }
  }
}

/** A figure as far as its kind does not matter. The keys of a kind are read by its own table. */
type AnyFigure = z.ZodMiniObject<
  { figure: z.ZodMiniLiteral<ChartKind> } & typeof anyFigure & typeof several & typeof tunable,
  z.core.$strict
>;

function schemaOfKind(name: string, kind: Kind): AnyFigure {
  const own = Object.entries(kind.keys).map(([key, value]) => {
    const schema = schemaOf(value);
    return [key, value.absent ? z.optional(schema) : schema];
  });
  const shape: Record<string, z.ZodMiniType> = {
    figure: z.literal(name),
    ...Object.fromEntries(own),
    ...(kind.several ? several : { data }),
    ...anyFigure,
    ...(kind.tunable && tunable),
    ...(kind.tabled && { table: tunable.table }),
  };
  return z.strictObject(shape) as z.ZodMiniType as AnyFigure;
}

/** The kinds of figures that have a key which not all of them have. */
export function figuresWith(key: string): string[] {
  return Object.entries<Kind>(kinds).flatMap(([name, kind]) => (Object.hasOwn(kind.keys, key) ? name : []));
}

const [first, ...others] = Object.entries<Kind>(kinds).map(([name, kind]) => schemaOfKind(name, kind));

export const figureSchema = z.discriminatedUnion('figure', [first!, ...others]);
