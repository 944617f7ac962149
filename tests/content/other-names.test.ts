import { expect, test } from 'vitest';
import { meantBy } from '../../src/content/read/other-names.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';
import { load } from './project.ts';

const BLOCKS = Object.keys(blockSchemas);

const SOUND = {
  'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\nchapters: [ un ]\n',
};

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

/** A block, and the faults that it is told with. */
test.each([
  [
    'a key beside the one that is missing is meant to be that one',
    'definitions: [ { term: A, meaningless: B } ]',
    ['definition'],
  ],
  [
    'not where its value would not fit',
    'definitions: [ { term: A, meaningless: [ B ] } ]',
    [null, undefined],
  ],
  ['nor where two are missing', 'definitions: [ { meaningless: B } ]', [null, undefined, undefined]],
  ['nor where two are unknown', 'definitions: [ { term: A, one: B, two: C } ]', [null, null, undefined]],
  ['a key may have another name of several', 'numbers: [ { number: 4, text: B } ]', ['value', 'says']],
])('%s', (_, block, near) => {
  const chapter = `title: Un\nblocks:\n  - ${block}\n`;
  const { report } = load({ ...SOUND, 'content/chapters/un.yaml': chapter });
  expect(report.faults.map(({ details }) => (details as { near?: string | null }).near)).toEqual(near);
});

test('a key of the block around, within a value, belongs beside it', () => {
  const told = (block: string) => {
    const chapter = `title: Un\nblocks:\n  - ${block}\n`;
    const { report } = load({ ...SOUND, 'content/chapters/un.yaml': chapter });
    return report.faults.map(({ code, details }) => [code, details]);
  };
  expect(told('table: { head: [ A ], rows: [ [ x ] ], row-heads: false }')).toEqual([
    ['content-key-inside', { key: 'row-heads', of: 'table' }],
  ]);
  expect(told('definitions: [ { term: A, definition: B, class: x } ]')).toEqual([
    ['content-key-inside', { key: 'class', of: 'definitions' }],
  ]);
});
