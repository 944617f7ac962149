import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { firstLine, fitting } from '../../src/content/read/schema.ts';
import {
  copies,
  count,
  decimals,
  number,
  positive,
  type Schema,
  span,
} from '../../src/content/schema/common.ts';
import { exampleOf } from '../../src/content/schema/examples.ts';
import { exerciseSchema } from '../../src/content/schema/exercise.ts';

const text = z.string();
const table = z.strictObject({ head: z.array(text), rows: z.array(text), title: z.optional(text) });
const list = z.strictObject({ items: z.array(text), title: z.optional(text), numbered: z.boolean() });
const options = {
  table,
  list,
  text,
  number: z.number(),
  flag: z.boolean(),
  array: z.array(text),
  word: z.enum(['own']),
};
type Name = keyof typeof options;

/** The option that a value in YAML fits, of those that are named, in their order. */
function fits(yaml: string, ...names: readonly Name[]): Name | undefined {
  const option = fitting(
    names.map((name) => options[name]),
    parseDocument(yaml).contents as never,
  );
  return names.find((name) => options[name] === option);
}

test.each<[string, string, readonly Name[], Name | undefined]>([
  ['a text', 'un', ['number', 'array', 'text'], 'text'],
  ['a number', '3', ['text', 'number'], 'text'],
  ['a number before a text', '3', ['number', 'text'], 'number'],
  ['yes or no', 'true', ['number', 'flag', 'text'], 'flag'],
  ['a list', '[ a ]', ['text', 'table', 'array'], 'array'],
  ['a group', '{ head: [] }', ['text', 'table'], 'table'],
  ['nothing that takes it', '[ a ]', ['text', 'table'], undefined],
  ['a word', 'own', ['number', 'word'], 'word'],
  [
    'the group with most of its keys',
    '{ head: [ a ], numbered: true, items: [ a ] }',
    ['table', 'list'],
    'list',
  ],
  ['the first of two groups with as many', '{ title: a }', ['table', 'list'], 'table'],
  ['the group whose key is meant', '{ itens: [ a ] }', ['table', 'list'], 'list'],
  [
    'the group that has a key rather than that which means it',
    '{ item: [ a ], rows: [ a ] }',
    ['list', 'table'],
    'table',
  ],
  ['the group whose text is no list', '{ title: [ a ], items: [ a ] }', ['table', 'list'], 'list'],
])('%s', (_, yaml, names, found) => {
  expect(fits(yaml, ...names)).toBe(found);
});

test('a value is shown by its first line, of 60 characters at most', () => {
  expect([`a${'b'.repeat(59)}`, `a${'b'.repeat(60)}`, 'un\ndeux', 'un\n'].map(firstLine)).toEqual([
    `a${'b'.repeat(59)}`,
    `a${'b'.repeat(58)}…`,
    'un…',
    'un',
  ]);
});

test.each([
  ['the keys that it needs', { a: z.optional(text), b: z.number() }, '{ b: 728.40 }'],
  ['all that it needs', { a: z.number(), b: z.optional(text), c: z.boolean() }, '{ a: 728.40, c: true }'],
  [
    'its first key where it needs none',
    { a: z.optional(z.boolean()), b: z.optional(z.number()) },
    '{ a: true }',
  ],
])('the example of a group has %s', (_, shape, example) => {
  expect(exampleOf(z.strictObject(shape))).toBe(example);
});

test.each<[string, Schema, least: number, most: number, isWhole: boolean]>([
  ['number', number, 1 - 1e15, 1e15 - 1, false],
  ['number that is not negative', positive, 0, 1e15 - 1, false],
  ['number of points', exerciseSchema.shape.points, 0, 1000, false],
  ['count', count, 0, 1000, true],
  ['number of columns', span, 1, 1000, true],
  ['number of copies', copies, 1, 100_000, true],
  ['number of decimals', decimals, 0, 15, true],
])('a %s is within its bounds', (_, schema, least, most, isWhole) => {
  const fits = (value: number) => z.safeParse(schema, value).success;
  expect([least, most].map(fits)).toEqual([true, true]);
  const step = isWhole ? 1 : 0.5;
  expect([least - step, most + step].map(fits)).toEqual([false, false]);
  expect(fits(least + 0.5)).toBe(!isWhole);
});
