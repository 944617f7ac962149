import { expect, test } from 'vitest';
import { meantBy } from '../../src/content/read/other-names.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';

const BLOCKS = Object.keys(blockSchemas);

test.each([
  ['formula', 'math'],
  ['Équation', 'math'],
  ['callout', 'box'],
  ['h2', 'section'],
  ['Aufgabe', 'exercise'],
  ['bibliographie', 'references'],
  ['tabel', 'table'],
  ['zorglub', null],
])('the block that %s is meant to be: %s', (word, name) => {
  expect(meantBy(word, BLOCKS)).toBe(name);
});
