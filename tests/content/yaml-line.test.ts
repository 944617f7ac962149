import { expect, test } from 'vitest';
import { quoted } from '../../src/content/yaml/line.ts';

test.each([
  ['"Il dit "oui""', 'quotes within a quoted text, at its end', `'Il dit "oui"'`],
  ['"Il dit "oui"."', 'quotes within a quoted text', `'Il dit "oui".'`],
  ['"Oui", dit-il, "non"', 'the text begins and ends with quotes of its own', `'"Oui", dit-il, "non"'`],
  ['"Il dit "oui" et part', 'the first opens nothing that ends', `'"Il dit "oui" et part'`],
  ['"" dit-il', 'an empty pair', `'"" dit-il'`],
  ['"Bonjour', 'never closed', '"Bonjour"'],
  ["'tis", 'an apostrophe', `"'tis"`],
  [`"l'un" et`, 'both kinds', `"\\"l'un\\" et"`],
])('%s is quoted whole: %s', (typed, _, expected) => {
  expect(quoted(typed)).toBe(expected);
});
