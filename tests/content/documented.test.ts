import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shapeOf } from '../../src/content/read/schema.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';
import { anyBlock } from '../../src/content/schema/common.ts';
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
