import * as z from 'zod/mini';
import type { Meaning } from '../../faults/catalogue/content.ts';
import { isLanguageTag, LANGUAGE_TAG } from '../../languages/index.ts';
import { MOST_NAME_CHARACTERS } from '../../limits.ts';

/**
 * The meaning of a schema's values, for the wording of faults, and an example of them as YAML has it. The schemas
 * are zod's notation: the reader (`read/`) walks them beside the YAML nodes, so that every fault has its place, and
 * JSON Schemas are made from them.
 */
export const meanings = z.registry<{ meaning?: Meaning; example?: string }>();

export function meaning<S extends z.ZodMiniType>(name: Meaning, schema: S, example?: string): S {
  meanings.add(schema, { meaning: name, ...(example !== undefined && { example }) });
  return schema;
}

/** Gives a schema an example where one made of its parts would say little. */
export function example<S extends z.ZodMiniType>(schema: S, yaml: string): S {
  meanings.add(schema, { ...meanings.get(schema), example: yaml });
  return schema;
}

export type Schema = z.core.$ZodType;
export type Shape = Readonly<Record<string, Schema>>;

/** Text with at least one character that shows. Numbers, dates, yes and no are taken as typed. */
export const text = z.string().check(z.regex(/\S/));
/** A title, which may be repeated at the head of every page: a page and a half of it is a mistake. */
export const title = meaning('title', z.string().check(z.regex(/\S/), z.maxLength(1000)));
export const markdown = z.string().check(z.regex(/\S/));
export const freeText = z.string();

const longest = z.maxLength(MOST_NAME_CHARACTERS);
const idPattern = z.regex(/^[a-z0-9][a-z0-9-]*$/);

const naming = new WeakSet<Schema>();

/** A schema of names of what is given elsewhere. What cannot be a name is read all the same, and looked up in vain. */
function namesOther<S extends z.ZodMiniType>(schema: S): S {
  naming.add(schema);
  return schema;
}

/** Whether a schema's values name what is given elsewhere, so that only a look-up knows what may be written. */
export const isNaming = (schema: Schema): boolean => naming.has(schema);

const anId = () => meaning('id', z.string().check(idPattern, longest), 'fig-energie');
/** The id that a block gives itself. */
export const id = anId();
/** The id of a block, chapter, cohort or booklet that is elsewhere. */
export const idElsewhere = namesOther(anId());
/** The id of a chapter: its file's name. */
export const chapterId = namesOther(meaning('id', z.string().check(idPattern, longest), 'ouverture'));
/** The key of data: their file's name. */
export const dataKey = namesOther(meaning('data-key', z.string().check(idPattern, longest), 'energie'));
export const slug = meaning(
  'slug',
  z.string().check(z.regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)),
  'science-des-donnees',
);
const aName = () =>
  meaning('name', z.string().check(z.regex(/^[\p{L}_][\p{L}\p{N}_-]*$/u), longest), 'montant');
/** The name that data give to a field, or a group to a text. */
export const fieldName = aName();
/** The name of a field of data. */
export const fieldOfData = namesOther(aName());

const aCitationKey = () =>
  meaning(
    'reference-key',
    z.string().check(z.regex(/^[\p{L}\p{N}_][^\s,;@[\]{}"]*$/u), longest),
    'shift2018',
  );
/** The key of a source, as Pandoc has it: the characters that may stand after `@`. */
export const referenceKey = aCitationKey();
/** The key of a source that is listed elsewhere. */
export const citedKey = namesOther(aCitationKey());

export const date = meaning(
  'date',
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isLooseDate)),
  '2026-11-24',
);
const LOOSE_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const looseDate = meaning(
  'loose-date',
  z.string().check(z.regex(LOOSE_DATE), z.refine(isLooseDate)),
  '2020-01',
);

/** More than 0, less than 10,000: what nobody prints would only break arithmetic further on. */
export const length = meaning(
  'length',
  z.string().check(z.regex(/^(?=[0.]*[1-9])\d{1,4}(?:\.\d{1,6})?\s*(?:mm|cm|in|pt)$/)),
  '70 mm',
);
/** The height of room for handwriting; `page` is all of a page. */
export const spaceHeight = meaning(
  'space-height',
  z.string().check(z.regex(/^(?:page|(?=[0.]*[1-9])\d{1,4}(?:\.\d{1,6})?\s*(?:mm|cm|in|pt))$/)),
  '60 mm',
);
export const columnWidth = meaning(
  'column-width',
  z.string().check(z.regex(/^(?=[0.]*[1-9])\d{1,4}(?:\.\d{1,6})?\s*(?:mm|cm|in|pt|%)$/)),
  '30%',
);
/** The greatest number of fifteen digits, all of which a double keeps exactly. */
const MOST_NUMBER = 999_999_999_999_999;
export const number = z.number().check(z.minimum(-MOST_NUMBER), z.maximum(MOST_NUMBER));
export const count = meaning('count', z.int().check(z.minimum(0), z.maximum(1000)), '3');
export const span = meaning('span', z.int().check(z.minimum(1), z.maximum(1000)), '2');
/** The number of copies to print. */
export const copies = meaning('copies', z.int().check(z.minimum(1), z.maximum(100_000)), '30');
/** An ISO 4217 code. */
export const currency = meaning('currency', z.string().check(z.regex(/^[A-Z]{3}$/)), 'EUR');
export const decimals = meaning('decimals', z.int().check(z.minimum(0), z.maximum(15)), '2');
export const positive = meaning('positive', z.number().check(z.minimum(0), z.maximum(MOST_NUMBER)), '0.05');
export const address = meaning(
  'address',
  z.string().check(z.regex(/^https?:\/\/[^\s/]\S*$/i)),
  'https://www.insee.fr',
);
export const flag = z.boolean();
/** A file in content/data/. */
export const csvFile = meaning(
  'csv-file',
  z.string().check(z.regex(/^[^/\\]+\.(?:csv|tsv|txt)$/i)),
  'emissions.csv',
);

export const texts = z.array(text);
export const referenceKeys = z.array(citedKey);

/**
 * The readers and the levels that a block may be for. The first of each is shown unless a variant asks for
 * the other.
 */
const AUDIENCES = ['student', 'teacher'] as const;
const LEVELS = ['basic', 'advanced'] as const;

/** The places that a block may ask for: `here`, where it is written, also if its kind moves for better pages. */
const PLACES = ['here'] as const;

/** The language of a block, where it is not the booklet's. */
const languageTag = meaning(
  'language-tag',
  z.string().check(z.regex(LANGUAGE_TAG), z.refine(isLanguageTag)),
  'de',
);

/** Names by which a style sheet finds a block or a chapter. */
export const classNames = meaning(
  'class-names',
  z.string().check(z.regex(/^[a-z_][\w-]*(?: +[a-z_][\w-]*)*$/i)),
  'wide',
);

export const anyBlock = {
  id: z.optional(id),
  audience: z.optional(z.enum(AUDIENCES)),
  level: z.optional(z.enum(LEVELS)),
  place: z.optional(z.enum(PLACES)),
  lang: z.optional(languageTag),
  class: z.optional(classNames),
};

/** YYYY, YYYY-MM or YYYY-MM-DD, and a date of the calendar. */
export function isLooseDate(written: string): boolean {
  const date = new Date(written);
  return LOOSE_DATE.test(written) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

const kindsOf = new WeakMap<object, Readonly<Record<string, z.core.$ZodType>>>();

/** A choice between groups that is made by a key: `text:` or `figure:` gives a block's kind. */
export function keyed<O extends Record<string, z.core.$ZodType>>(options: O): z.ZodMiniUnion<O[keyof O][]> {
  const union = z.union(Object.values(options) as O[keyof O][]);
  kindsOf.set(union, options);
  return union;
}

/** The options of a choice made with `keyed`, by key. */
export function keyedOptions(schema: object): Readonly<Record<string, z.core.$ZodType>> | undefined {
  return kindsOf.get(schema);
}
