import { expect, test } from 'vitest';
import { closed } from '../../src/content/yaml/brackets.ts';
import { adviceOf } from '../faults/hints/advice.ts';
import { load } from './project.ts';

/** The first advice on a chapter with these blocks. */
function advice(blocks: string): string {
  const { report } = load({
    'content/booklet.yaml': 'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\n',
    'content/chapters/un.yaml': `title: Un\nblocks:\n${blocks}\n`,
  });
  return adviceOf(report.faults[0]!);
}

test.each([
  ['un, deux', '[ un, deux ]'],
  ['un, deux trois quatre cinq', '[ un, deux trois quatre cinq ]'],
  ['un, puis deux mots de plus que quatre', '[ "un, puis deux mots de plus que quatre" ]'],
  ['Un mot. Un autre, enfin', '[ "Un mot. Un autre, enfin" ]'],
])('a line is a list of names or of few words, and no sentence: %s', (typed, list) => {
  expect(advice(`  - list: ${typed}`)).toBe(`écrivez list: ${list}`);
});

test.each([
  ['- [ a, { b: c ]', '- [ a, { b: c } ]'],
  ['- { a: b }', '- { a: b }'],
  ['- [ a, b }', '- [ a, b ]'],
  ['- [ "]", b', '- [ "]", b ]'],
])('each bracket is closed by its own kind: %s', (typed, line) => {
  expect(closed(typed, 2)).toBe(line);
});
