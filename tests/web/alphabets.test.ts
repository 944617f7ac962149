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
  expect(lettersOf('\\mathbf{0.5} \\boldsymbol{\\psi} \\mathbf{\\Omega}')).toBe('𝟎.𝟓𝝍𝛀');
  expect(lettersOf('x \\mathrm{d}')).toBe('xd');
});

test('texts keep their letters, which the style sheet shows in the font of the page', () => {
  expect(lettersOf('\\textbf{gras}\\textit{droit}\\text{et}')).toBe('grasdroitet');
  expect(lettersOf('\\texttt{a}')).toBe('𝚊');
});

const ALL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

// The alphabets of MathML, with the names of their characters in Unicode; null where it has no digits of the alphabet.
test.each([
  ['bold', '𝐀', '𝐚', '𝟎'],
  ['italic', '𝐴', '𝑎', null],
  ['bold-italic', '𝑨', '𝒂', null],
  ['script', '𝒜', '𝒶', null],
  ['bold-script', '𝓐', '𝓪', null],
  ['fraktur', '𝔄', '𝔞', null],
  ['double-struck', '𝔸', '𝕒', '𝟘'],
  ['bold-fraktur', '𝕬', '𝖆', null],
  ['sans-serif', '𝖠', '𝖺', '𝟢'],
  ['bold-sans-serif', '𝗔', '𝗮', '𝟬'],
  ['sans-serif-italic', '𝘈', '𝘢', null],
  ['sans-serif-bold-italic', '𝘼', '𝙖', null],
  ['monospace', '𝙰', '𝚊', '𝟶'],
])('every letter and digit of %s is a character of its own, or stays plain', (variant, capital, small, digit) => {
  const set = withAlphabets(`<mi mathvariant="${variant}">${ALL}${DIGITS}</mi>`).replace(/<[^>]*>/g, '');
  const characters = [...set];
  // A character of an alphabet is compatible with its plain letter.
  expect(set.normalize('NFKC')).toBe(ALL + DIGITS);
  expect([characters[0], characters[26], characters[52]]).toEqual([capital, small, digit ?? '0']);
  expect(characters.slice(0, 52).join('')).not.toMatch(/\w/);
  expect(/\d/.test(set)).toBe(digit === null);
});

test('a letter of a name that is no alphabet, and attributes around it, stay', () => {
  const plain = '<mi id="a" mathvariant="normal" class="b">x</mi>';
  expect(withAlphabets(plain)).toBe(plain);
  expect(withAlphabets(plain.replace('normal', 'bold'))).toBe('<mi id="a" class="b">𝐱</mi>');
});
