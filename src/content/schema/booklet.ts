import * as z from 'zod/mini';
import { LANGUAGE_TAGS } from '../../languages/index.ts';
import { BOOKLET_PAGE_SIZES } from '../paper-sizes.ts';
import { THEME_CHOICES } from '../themes.ts';
import {
  address,
  chapterId,
  copies,
  currency,
  date,
  example,
  fieldName,
  freeText,
  id,
  keyed,
  length,
  markdown,
  meaning,
  positive,
  slug,
  text,
  texts,
  title,
} from './common.ts';
import { exercisesSchema } from './exercise.ts';
import { figureSchema, figuresSchema } from './figure.ts';
import { imageSchema } from './images.ts';
import { mailSchema } from './mail.ts';
import { statementsSchema } from './statement.ts';

/** The colours of SLUG-print.pdf, and the amount of ink that it takes. */
const PRINT_COLORS = ['color', 'grey', 'cmyk'] as const;
export const INK_AMOUNTS = ['full', 'light'] as const;

/** The colours, or the profile of a press, by its path from content/. */
export const printSchema = z.union([
  z.enum(PRINT_COLORS),
  example(z.strictObject({ profile: text }), '{ profile: press/coated.icc }'),
]);

type Variables = { [name: string]: string | Variables };
/** Texts by name, groups within groups. */
export const variables: z.ZodMiniRecord<typeof fieldName, z.ZodMiniType<string | Variables>> = z.record(
  fieldName,
  z.union([freeText, z.lazy((): z.ZodMiniType<Variables> => variables)]),
);

const page = meaning(
  'page',
  z.union([
    z.enum(BOOKLET_PAGE_SIZES),
    example(z.strictObject({ width: length, height: length }), '{ width: 148 mm, height: 210 mm }'),
  ]),
  'A5',
);

/** Prices of printing: of a sheet of paper, and of a side of it with black ink alone, or with others. */
const prices = example(
  z.strictObject({
    currency,
    sheet: z.optional(positive),
    black: z.optional(positive),
    color: z.optional(positive),
  }),
  '{ currency: EUR, sheet: 0.01, black: 0.03, color: 0.12 }',
);

/** The drawing or the picture of the cover. */
const cover = keyed({ figure: figureSchema, image: imageSchema });

/** A group of chapters. */
export const partSchema = z.strictObject({
  title,
  id: z.optional(id),
  text: z.optional(markdown),
  chapters: z.array(chapterId),
});

/** content/booklet.yaml */
export const bookletSchema = z.strictObject({
  format: z.literal(1),
  slug,
  title,
  subtitle: z.optional(title),
  authors: z.optional(texts),
  language: z.enum(LANGUAGE_TAGS),
  date: z.optional(date),
  edition: z.optional(text),
  page: z.optional(page),
  theme: z.optional(z.enum(THEME_CHOICES)),
  print: z.optional(printSchema),
  ink: z.optional(z.enum(INK_AMOUNTS)),
  flip: z.optional(z.enum(['short', 'long'])),
  copies: z.optional(copies),
  prices: z.optional(prices),
  licence: z.optional(text),
  /** The credit and licence of pictures that do not say their own; `own` for the authors' pictures. */
  pictures: z.optional(z.union([z.enum(['own']), z.strictObject({ credit: text, licence: text })])),
  description: z.optional(text),
  keywords: z.optional(texts),
  variables: z.optional(variables),
  exercises: z.optional(exercisesSchema),
  statements: z.optional(statementsSchema),
  figures: z.optional(figuresSchema),
  occasion: z.optional(markdown),
  address: z.optional(address),
  cover: z.optional(cover),
  blurb: z.optional(markdown),
  mail: z.optional(mailSchema),
  chapters: z.array(chapterId),
  parts: z.optional(z.array(partSchema)),
});
