import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type * as z from 'zod/mini';
import { kinds } from '../../src/charts/kinds/index.ts';
import type { Kind } from '../../src/charts/kinds/kind.ts';
import { isOptional, shapeOf } from '../../src/content/read/schema.ts';
import { bookletSchema } from '../../src/content/schema/booklet.ts';
import { blockSchemas, chapterSchema } from '../../src/content/schema/chapter.ts';
import { anyBlock } from '../../src/content/schema/common.ts';
import { dataSchema } from '../../src/content/schema/data.ts';
import { referenceSchema, UNPRINTED } from '../../src/content/schema/references.ts';

const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
const CHAPTER = DOCS.split(/^## /m).find((section) => section.startsWith('A chapter'))!;
const BLOCKS = CHAPTER.slice(CHAPTER.indexOf('| block |'), CHAPTER.indexOf('### Figures')).split('\n');

/** The keys that a text does not name, as `key` or in `key: value`. */
const missing = (keys: readonly string[], text: string) =>
  keys.filter((key) => !new RegExp(`\\b${key}[\`:]`).test(text));

it.each(Object.entries(blockSchemas))('documents the block %s and each of its keys', (kind, schema) => {
  const row = BLOCKS.find((line) => line.split(' | ')[0]!.includes(`\`${kind}: `));
  expect(row).toBeDefined();
  // The keys of a figure depend on its kind of chart: the section on figures has them.
  const text = kind === 'figure' ? CHAPTER : row!;
  expect(
    missing(
      [...shapeOf(schema)].filter((key) => !(key in anyBlock)),
      text,
    ),
  ).toEqual([]);
});

it('documents the keys that every block may have', () => {
  expect(missing(Object.keys(anyBlock), CHAPTER)).toEqual([]);
});

it('documents each field of a source, printed or not', () => {
  const section = DOCS.split(/^## /m).find((each) => each.startsWith('`references.yaml`'))!;
  const [printed = '', unprinted = ''] = section.split('is not printed: ');
  const named = (text: string) => (key: string) => text.includes(`\`${key}\``);
  const shape = [...shapeOf(referenceSchema)].filter((key) => !['id', 'type', 'language'].includes(key));
  expect(shape.filter((key) => !UNPRINTED.includes(key) && !named(printed)(key))).toEqual([]);
  expect(UNPRINTED.filter((key) => !named(unprinted)(key))).toEqual([]);
});

/** The keys that a schema asks for. */
const required = (schema: Parameters<typeof shapeOf>[0], but: readonly string[] = []) => {
  const { shape } = (schema as z.core.$ZodObject)._zod.def;
  return Object.keys(shape).filter((key) => !isOptional(shape[key]!) && !but.includes(key));
};

/** The keys of a table's row that have a star. */
const starred = (row: string) => [...row.matchAll(/`([\w-]+)[^`]*`\\\*/g)].map(([, key]) => key!);

describe('a star marks the keys that must be there, and no others', () => {
  test.each(
    Object.entries(blockSchemas).filter(([kind]) => kind !== 'figure'),
  )('of the block %s', (kind, schema) => {
    const row = BLOCKS.find((line) => line.split(' | ')[0]!.includes(`\`${kind}: `))!;
    expect(starred(row)).toEqual(required(schema, [kind]));
  });

  test.each(Object.entries<Kind>(kinds))('of the figure %s', (name, { keys }) => {
    const rows = CHAPTER.split('\n').filter((line) => line.split(' | ')[0]!.includes(`\`${name}\``));
    const from = name === 'bubble' ? ['x', 'y'] : [];
    const needed = Object.entries(keys).filter(([, { absent }]) => absent === null);
    expect([...from, ...starred(rows[0]!)].sort()).toEqual(needed.map(([key]) => key).sort());
  });

  test.each([
    ['`booklet.yaml`', bookletSchema],
    ['A chapter', chapterSchema],
    ['`data/KEY.yaml`', dataSchema],
    ['`references.yaml`', referenceSchema],
  ])('of %s', (name, schema) => {
    const section = DOCS.split(/^## /m).find((each) => each.startsWith(name))!;
    const [, sample = ''] = section.split('```');
    const keys = [...sample.matchAll(/^(?:- | {2}(?=[a-z-]+:.*# \*))?([a-z-]+):.*# \*/gim)].map(
      ([, key]) => key!,
    );
    expect(keys.sort()).toEqual(required(schema).sort());
  });
});
