import { expect, test } from 'vitest';
import { placeOfLiteral } from '../../src/project/literals.ts';
import { inMemory } from './in-memory.ts';

test.each([
  ['at the start of a file', { 'templates/a.hbs': 'id="x"' }, 'templates/a.hbs:1:1'],
  ['in a later line', { 'templates/a.hbs': '<p>\n  <a id="x">' }, 'templates/a.hbs:2:6'],
  ['between other quotes', { 'templates/a.hbs': "<a id='x'>" }, 'templates/a.hbs:1:4'],
  ['last in its file', { 'templates/a.hbs': '<a id="x">\n<b id=\'x\'>' }, 'templates/a.hbs:2:4'],
  [
    'in the last file',
    { 'templates/a.hbs': '<a id="x">', 'templates/b.hbs': '<a id="x">' },
    'templates/b.hbs:1:4',
  ],
  ['as another value', { 'templates/a.hbs': '<a id="xy" name="x">' }, null],
  ['in no template', { 'content/a.yaml': 'id="x"' }, null],
])('an attribute is found where it stands %s', (_, files, place) => {
  const found = placeOfLiteral('id', 'x', inMemory(files));
  expect(found && `${found.file}:${found.line}:${found.column}`).toBe(place);
});
