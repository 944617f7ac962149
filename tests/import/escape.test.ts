import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeLineStarts, escapeWords } from '../../src/import/escape.ts';
import { dialectOf } from '../../src/template/markdown/dialects.ts';
import { tokenize } from '../../src/template/markdown/parser.ts';
import { RANDOM, runs } from '../tools.ts';

/** The words that a booklet prints for Markdown, with other tokens by their types. */
function printed(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'inline') return printed(children ?? []);
      if (type === 'text' || type === 'text_special') return content;
      return /^(?:paragraph|address|link)_/.test(type) ? '' : `‹${type}›`;
    })
    .join('');
}

const SIGNS = '*_`~^$[]{}<>#|\\&;:=+-.)!@ab1é•'.split('');
const word = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 8 });
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

test('words of any signs are printed as they are', RANDOM, () => {
  fc.assert(
    fc.property(
      words.filter((each) => !/_{3}|\.com|@/.test(each)),
      (typed) => {
        const markdown = escapeLineStarts(escapeWords(typed));
        expect(printed(tokenize(markdown, 'blocks'))).toBe(typed);
        expect(dialectOf(markdown)).toBeNull();
      },
    ),
    { numRuns: runs(500, 20_000) },
  );
});

test.each([
  ['snake_case and 5 $', 'snake\\_case and 5 \\$'],
  ['Name: ____', 'Name: ____'],
  ['see https://example.org/a_b~c.', 'see https://example.org/a_b~c.'],
  ['1. first', '1\\. first'],
  ['well-known, 3.5 and (a)', 'well-known, 3.5 and (a)'],
  ['a ___ b', 'a ___ b'],
  ['a __ b', 'a \\_\\_ b'],
  ['a___ b', 'a\\_\\_\\_ b'],
  ['a. b', 'a\\. b'],
  ['1) b', '1\\) b'],
  ['a= b', 'a= b'],
  ['3: b', '3: b'],
  ['. b', '. b'],
  [') b', ') b'],
  ['- b', '\\- b'],
  [': b', '\\: b'],
])('%s', (typed, markdown) => {
  expect(escapeLineStarts(escapeWords(typed))).toBe(markdown);
});
