import { expect, test } from 'vitest';
import { loadFormulas, mathmlOf } from '../../src/formulas/index.ts';
import { withAlphabets } from '../../src/web/alphabets.ts';

await loadFormulas();

const lettersOf = (tex: string) =>
  withAlphabets(mathmlOf({ tex, display: false, lang: 'fr' })!).replace(/<[^>]*>|\s/g, '');

test('letters of an alphabet are characters of their own, which browsers show', () => {
  expect(lettersOf('\\mathbb{E} \\mathbb{R} \\mathbb{1}')).toBe('𝔼ℝ𝟙');
  expect(lettersOf('\\mathcal{N} \\mathcal{B}')).toBe('𝒩ℬ');
  expect(lettersOf('\\mathfrak{g} \\mathbf{x} \\mathsf{A} \\mathtt{2}')).toBe('𝔤𝐱𝖠𝟸');
  expect(lettersOf('x \\mathrm{d}')).toBe('xd');
});

test('every letter has a character that Unicode assigns', () => {
  const all = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  for (const variant of ['bold', 'italic', 'script', 'fraktur', 'double-struck', 'monospace', 'sans-serif']) {
    const set = withAlphabets(`<mi mathvariant="${variant}">${all}</mi>`).replace(/<[^>]*>/g, '');
    // A character of an alphabet is compatible with its plain letter.
    expect(set.normalize('NFKC'), variant).toBe(all);
    expect(set, variant).not.toMatch(/\w/);
  }
});
