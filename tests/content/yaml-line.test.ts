import { expect, test } from 'vitest';
import { parseDocument, type Scalar, visit } from 'yaml';
import { undashed } from '../../src/content/yaml/indentation.ts';
import { asText, MOST_LINES, quoted } from '../../src/content/yaml/line.ts';
import { lossIn } from '../../src/content/yaml/prose.ts';
import { slipIn } from '../../src/content/yaml/slips.ts';

test.each([
  ['"Il dit "oui""', 'quotes within a quoted text, at its end', `'Il dit "oui"'`],
  ['"Il dit "oui"."', 'quotes within a quoted text', `'Il dit "oui".'`],
  ['"Oui", dit-il, "non"', 'the text begins and ends with quotes of its own', `'"Oui", dit-il, "non"'`],
  ['"Il dit "oui" et part', 'the first opens nothing that ends', `'"Il dit "oui" et part'`],
  ['"" dit-il', 'an empty pair', `'"" dit-il'`],
  ['"Bonjour"', 'quoted as it is', '"Bonjour"'],
  ['"Bonjour', 'never closed', '"Bonjour"'],
  ["'tis", 'an apostrophe', `"'tis"`],
  [`"l'un" et`, 'both kinds', `"\\"l'un\\" et"`],
])('%s is quoted whole: %s', (typed, _, expected) => {
  expect(quoted(typed)).toBe(expected);
});

const scalarOf = (text: string): Scalar => {
  let found: Scalar | null = null;
  visit(parseDocument(text), {
    Scalar: (key, node) => {
      if (key !== 'key') found = node;
    },
  });
  return found!;
};

test.each([
  ['text: un #deux', 'text: "un #deux"'],
  ['list: [ un, trois #deux', 'list: [ un, "trois #deux"'],
])('the comment of %s is found at its #', (text, instead) => {
  const from = text.indexOf('#');
  expect(lossIn(text, scalarOf(text))).toEqual({ problem: 'comment', from, to: from + 1, instead });
});

test('a slip is told from its first character to where the text begins', () => {
  const text = 'title: T\n\u2013 text: un';
  expect(slipIn(text, 9)).toMatchObject({ from: 9, to: 11 });
});

test('a value of as many lines as advice repeats is written as a text, below a bar; none without a value', () => {
  const folded = (lines: number) => `text: a\n${'  b\n'.repeat(lines)}`;
  expect(asText(folded(2), 0)).toBe('text: |\n  a\n  b\n  b');
  expect(asText(folded(MOST_LINES), 0)).not.toBeNull();
  expect(asText(folded(MOST_LINES + 1), 0)).toBeNull();
  expect(asText('text:\n', 0)).toBeNull();
});

test('dashes are offered for lines that a list of words lacks them in, as many as advice repeats', () => {
  const words = (count: number) => `list:\n${'  un mot\n'.repeat(count)}`;
  expect(undashed(words(2), 8)).toMatchObject({ problem: 'no-dash', from: 8 });
  expect(undashed(words(MOST_LINES), 8)).not.toBeNull();
  expect(undashed(words(MOST_LINES + 1), 8)).toBeNull();
  expect(undashed('list:\n  un mot\n  - deux\n', 8)).toBeNull();
});
