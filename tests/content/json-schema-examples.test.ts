import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonSchemas, placeholders } from '../../src/content/editor/json-schema.ts';
import { bookletSchema } from '../../src/content/schema/booklet.ts';
import { chapterSchema } from '../../src/content/schema/chapter.ts';
import { cohortSchema } from '../../src/content/schema/cohort.ts';
import { dataSchema } from '../../src/content/schema/data.ts';
import { referencesSchema } from '../../src/content/schema/references.ts';

type Json = { readonly [key: string]: unknown };

const names = (...of: string[]) => of;
const NAMED = {
  data: names('energie-1'),
  fields: names('part'),
  references: names('insee'),
  chapters: names('un'),
  booklets: names('seance-1'),
  cohorts: names('lyon'),
  blocks: names('debut'),
  pictures: names('images/b.png'),
};
const UNNAMED = Object.fromEntries(Object.keys(NAMED).map((name) => [name, []])) as never;

/** The keys of a schema that hold schemas: by name, in a list, or one. */
const BY_NAME = ['properties', 'definitions'];
const LISTS = ['anyOf', 'oneOf', 'allOf'];
const ONE = ['items', 'additionalProperties', 'propertyNames'];

/** The schemas within one, with their paths and whether a choice around them has an example already. */
function* nodes(node: Json, path: string, isShown = false): Generator<readonly [string, Json, boolean]> {
  yield [path, node, isShown];
  for (const [key, value] of Object.entries(node)) {
    const isList = LISTS.includes(key);
    const within = BY_NAME.includes(key) || isList ? Object.entries(value as object) : [];
    for (const [name, part] of within)
      yield* nodes(part, `${path}/${key}/${name}`, isList && node.examples !== undefined);
    if (ONE.includes(key) && typeof value === 'object') yield* nodes(value as Json, `${path}/${key}`);
  }
}

/** Values that are typed: a list of words, yes or no, and a reference to a schema show their own. */
const isTyped = ({ type, anyOf, oneOf, enum: words, const: word }: Json) =>
  (type !== undefined || anyOf !== undefined || oneOf !== undefined) &&
  words === undefined &&
  word === undefined &&
  type !== 'boolean' &&
  type !== 'null';

/** Whether the values of a node are groups, or may be: the keys of a group have their examples. */
const isGroup = ({ type, $ref, anyOf, oneOf, allOf, items }: Json): boolean =>
  type === 'object' ||
  $ref !== undefined ||
  [anyOf, oneOf, allOf, items].flat().some((part) => typeof part === 'object' && isGroup(part as Json));

const schemas = [NAMED, UNNAMED].flatMap((each) => Object.entries(jsonSchemas(each)) as [string, Json][]);

test('every value that is no group has an example, in words', () => {
  const typed = schemas.flatMap(([file, schema]) =>
    [...nodes(schema, file)].filter(([, node, isShown]) => isTyped(node) && !isGroup(node) && !isShown),
  );
  expect(typed.length).toBeGreaterThan(4000);
  const without = typed.filter(([, { examples }]) => JSON.stringify(examples ?? '…').includes('…'));
  expect(without.map(([path]) => path)).toEqual([]);
});

test('every example is a value that its schema takes', () => {
  const schemas = new Set<z.core.$ZodType>();
  for (const file of [bookletSchema, chapterSchema, cohortSchema, dataSchema, referencesSchema])
    z.toJSONSchema(file, { io: 'input', override: ({ zodSchema }) => void schemas.add(zodSchema) });
  // A schema with checks stands for the one that they were added to.
  for (const { _zod } of schemas) if (_zod.parent) schemas.delete(_zod.parent);
  const wrong = [...schemas].flatMap((schema) =>
    (placeholders(schema).examples ?? []).flatMap((each) => {
      const { error } = z.safeParse(schema, each);
      return error ? [`${JSON.stringify(each)}: ${error.message}`] : [];
    }),
  );
  expect(schemas.size).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});
