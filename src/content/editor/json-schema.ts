import { parse } from 'yaml';
import * as z from 'zod/mini';
import { isSvgName } from '../../raster/picture-name.ts';
import { bookletSchema, variables } from '../schema/booklet.ts';
import { type BlockKey, blockSchema, chapterSchema } from '../schema/chapter.ts';
import { cohortSchema } from '../schema/cohort.ts';
import { chapterId, citedKey, dataKey, fieldOfData, idElsewhere, type Schema } from '../schema/common.ts';
import { dataSchema, inlineDataSchema } from '../schema/data.ts';
import { exampleOf, PLACEHOLDER } from '../schema/examples.ts';
import { figureSchema, option } from '../schema/figure.ts';
import { mailSchema } from '../schema/mail.ts';
import { nameSchema, referencesSchema } from '../schema/references.ts';
import { byKey } from './by-key.ts';
import { BLOCK_HELP, keyHelp } from './help.ts';
import type { ProjectNames } from './names.ts';
import { WORDS } from './words.ts';

/** The schemas of content/, by the file that an editor binds them to: `.livret/NAME.schema.json`. */
const SCHEMAS = {
  booklet: bookletSchema,
  chapter: chapterSchema,
  cohort: cohortSchema,
  data: dataSchema,
  references: referencesSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** Schemas that stand in several places: each is written once, and referred to by its id. */
const shared = z.registry<{ id: string }>();
const SHARED = {
  block: blockSchema,
  figure: figureSchema,
  data: inlineDataSchema,
  variables,
  mail: mailSchema,
  option,
};
for (const [id, schema] of Object.entries({ ...SHARED, name: nameSchema })) shared.add(schema, { id });

/**
 * JSON Schemas (draft 7, which YAML editors read) that explain every key, with an example.
 * @param names the project's own, which are proposed; others are taken too.
 */
export function jsonSchemas(names: ProjectNames): Readonly<Record<SchemaName, object>> {
  // Where a project has several booklets, no file of them has to have every key.
  const booklet = names.booklets.length > 0 ? z.partial(bookletSchema) : bookletSchema;
  const entries = Object.entries({ ...SCHEMAS, booklet }).map(([file, schema]) => {
    const json = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      metadata: shared,
      override: ({ zodSchema, jsonSchema }) => adapt(zodSchema, jsonSchema as Json),
    }) as Json;
    explain(json, [file], names);
    return [file, json] as const;
  });
  return Object.fromEntries(entries) as unknown as Record<SchemaName, object>;
}

interface Json {
  [key: string]: unknown;
  type?: unknown;
  examples?: unknown[];
  anyOf?: readonly Json[];
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
}

/** Fits a node to what the reader takes, adds its example, and marks what the project has names for. */
function adapt(schema: z.core.$ZodType, json: Json): void {
  // The reader takes numbers, dates, yes and no as texts, so an editor must not reject them.
  if (json.type === 'string' && !json.enum && json.const === undefined) {
    json.type = ['string', 'number', 'boolean'];
  }
  Object.assign(json, placeholders(schema));
  const named = NAMED.get(schema);
  if (named) json[MARK] = named;
}

/** A node that stands in several places is made once: the place says later which names may stand there. */
const MARK = 'x-named';
const NAMED = new Map<z.core.$ZodType, keyof ProjectNames>([
  [dataKey, 'data'],
  [citedKey, 'references'],
  [chapterId, 'chapters'],
  [fieldOfData, 'fields'],
  [idElsewhere, 'blocks'],
]);

/** The project's names that may stand under a key. */
function proposals(named: keyof ProjectNames, key: string, names: ProjectNames): readonly string[] {
  if (named === 'blocks') {
    if (key === 'extends') return names.cohorts;
    if (key === 'booklets') return names.booklets;
    if (key === 'data') return names.data;
    return REFERRING.has(key) ? [...names.blocks, ...names.chapters] : [];
  }
  return key === 'id' ? [] : names[named];
}

/** The keys whose ids name something that is elsewhere. */
const REFERRING = new Set(['before', 'after', 'end-of', 'remove', 'replace', 'figure']);

/** The name that a node proposes first. */
const firstProposed = new WeakMap<Json, string>();

/** The name that stands first in a node's values, which may be names or lists of them; undefined for other values. */
function nameWithin({ anyOf = [], items }: Json): unknown {
  const inItems = items && firstProposed.get(items);
  return inItems === undefined
    ? anyOf.map((option) => firstProposed.get(option)).find((name) => name !== undefined)
    : [inItems];
}

/** A node that proposes names. It takes any other, so that a list that is out of date warns nobody. */
function proposing(json: Json, proposed: readonly string[]): void {
  const { examples, description, [MARK]: _, ...form } = json;
  // Editors propose true and false where a boolean may stand, and nothing is called so.
  if (Array.isArray(form.type)) form.type = form.type.filter((type) => type !== 'boolean');
  if (proposed.length > 0) firstProposed.set(json, proposed[0]!);
  for (const key of Object.keys(json)) delete json[key];
  const any =
    proposed.length > 0
      ? { examples: [proposed[0]], anyOf: [{ enum: proposed }, form] }
      : { ...(examples && { examples }), ...form };
  Object.assign(json, { ...(description ? { description } : {}), ...any });
}

/**
 * Says what each key and each kind of block is, from a node down, and proposes names.
 * @param groups the keys, the kinds of block and the file that the node stands in, nearest first.
 */
function explain(node: unknown, groups: readonly string[], names: ProjectNames): void {
  if (Array.isArray(node)) for (const part of node) explain(part, groups, names);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const json = node as Json;
  const { properties = {}, required = [] } = json;
  if (json.examples) json.examples = json.examples.map((example) => worded(example, groups));
  const kind = required.find((key): key is BlockKey => Object.hasOwn(BLOCK_HELP, key));
  const own = kind === undefined ? groups : [kind, ...groups];
  if (kind && isBlock(json, kind)) {
    const chart = properties.figure?.const;
    const title = chart ? `figure: ${chart}` : kind;
    Object.assign(json, { title, description: BLOCK_HELP[kind], defaultSnippets: [snippet(title, json)] });
  }
  for (const [key, property] of Object.entries(properties)) {
    const help = key === kind ? BLOCK_HELP[kind] : keyHelp(key, own);
    if (help !== undefined) properties[key] = described(property, help);
    if (key === 'image') proposing(property, names.pictures);
    if (key === 'picture') proposing(property, names.pictures.filter(isSvgName));
    explain(property, [key, ...own], names);
  }
  for (const [key, value] of Object.entries(json)) {
    if (key === 'definitions') {
      for (const [name, part] of Object.entries(value as object)) explain(part, [name, ...groups], names);
    } else if (key === 'propertyNames') {
      const proposed = namesOfKeys(value as Json, groups[0]!, names);
      delete (value as Json)[MARK];
      explain(value, [NAME, ...groups], names);
      proposing(value as Json, proposed);
    } else if (key !== 'properties') explain(value, groups, names);
  }
  if (json[MARK]) proposing(json, proposals(json[MARK] as keyof ProjectNames, groups[0]!, names));
  // Editors propose examples too: one that names nothing of the project would lead nowhere.
  const name = json.examples && nameWithin(json);
  if (name !== undefined && !firstProposed.has(json)) json.examples = [name];
}

/** Names that the keys of a group may be: those of rows, and of a cohort's `data` and `replace`, name what is elsewhere. */
function namesOfKeys(json: Json, key: string, names: ProjectNames): readonly string[] {
  return json[MARK] ? proposals(json[MARK] as keyof ProjectNames, key, names) : [];
}

/** The text that an editor writes for a new group: the keys that it has to have, with a place to type for each. */
function snippet(label: string, { properties = {}, required = [] }: Json): object {
  const body = required.map((key, i) => [key, properties[key]!.const ?? `$${i + 1}`]);
  return { label: `new ${label}`, body: Object.fromEntries(body) };
}

/** A group is a block of a kind when it may have what all blocks have. */
const isBlock = ({ properties }: Json, kind: string) => kind in properties! && 'audience' in properties!;

/** Keys beside a reference are not read (JSON Schema 7, 8.3). */
function described(property: Json, description: string): Json {
  return property.$ref ? { description, allOf: [property] } : Object.assign(property, { description });
}

/** The types whose values need no example: words of a list and yes or no are their own, `unknown` takes anything. */
const WITHOUT = new Set(['optional', 'enum', 'literal', 'boolean', 'unknown']);

/** The group of the names of a record, whose words are those of `RECORD.name`. */
const NAME = 'name';

/**
 * Examples of a schema's values, as JSON Schema has them; texts are placeholders. None where the type is enough, and
 * none with groups: the keys of a group have their own, and the language server names an example that is a group
 * `[object Object]`, in place of the blocks and figures that it proposes.
 */
export function placeholders(schema: Schema): { examples?: unknown[] } {
  if (WITHOUT.has(schema._zod.def.type)) return {};
  const example = parse(exampleOf(schema));
  return hasGroup(example) ? {} : { examples: [example] };
}

const hasGroup = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasGroup) : typeof value === 'object' && value !== null;

/**
 * An example with words in place of its placeholders.
 * @param groups the keys that it stands in, nearest first.
 */
function worded(example: unknown, groups: readonly string[]): unknown {
  const [key = '', ...outer] = groups;
  if (example === PLACEHOLDER) return byKey(WORDS, key, outer) ?? example;
  return Array.isArray(example) ? example.map((part) => worded(part, groups)) : example;
}
