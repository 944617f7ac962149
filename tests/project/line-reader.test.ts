import { expect, test } from 'vitest';
import { lineReader } from '../../src/project/line-reader.ts';
import { inMemory } from './in-memory.ts';

test('lines are numbered from 1 and end as on Windows, on Unix or on an old Mac; there is none beyond the last', () => {
  const line = lineReader(inMemory({ 'a.yaml': 'one\r\ntwo\nthree\rfour' }));
  expect([0, 1, 2, 3, 4, 5].map((number) => line('a.yaml', number))).toEqual([
    ...[null, 'one', 'two', 'three', 'four', null],
  ]);
  expect(line('b.yaml', 1)).toBeNull();
});

test('a table is read in the encoding that its program wrote, another file in UTF-8', () => {
  const bytes = Buffer.from('Zoé', 'latin1');
  const line = lineReader({ list: () => [], read: () => bytes });
  expect([line('a.csv', 1), line('a.TXT', 1), line('a.yaml', 1)]).toEqual(['Zoé', 'Zoé', 'Zo�']);
});

test('a file is read once', () => {
  const reads: string[] = [];
  const files = inMemory({ 'a.yaml': 'one\ntwo' });
  const read = (path: string) => files.read(reads[reads.push(path) - 1]!);
  const line = lineReader({ ...files, read });
  expect([line('a.yaml', 1), line('a.yaml', 2)]).toEqual(['one', 'two']);
  expect(reads).toEqual(['a.yaml']);
});
