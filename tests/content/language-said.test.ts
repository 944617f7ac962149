import { expect, test } from 'vitest';
import { languageSaid } from '../../src/content/index.ts';
import { memory } from './project.ts';

// A shared file, a booklet’s own, the language of the project’s one booklet, and of the booklet with its own file.
test.each([
  ['language: de', 'language: es', 'de', 'es'],
  ['language: de', 'title: Un', 'de', 'de'],
  ['title: Un', 'language: es', null, 'es'],
  ['language: de\nchapters: [ 3 ]', 'language: xx', 'de', 'de'],
  ['language: xx', 'language: [ de ]', null, null],
  ['- language: de', '', null, null],
])('%j and %j are in %s and %s', (shared, own, ofShared, ofOwn) => {
  const files = memory({ 'content/booklet.yaml': shared, 'content/booklets/un.yaml': own });
  expect([languageSaid(files, null), languageSaid(files, 'un')]).toEqual([ofShared, ofOwn]);
  expect(languageSaid(memory({}), 'un')).toBeNull();
});
