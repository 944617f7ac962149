import { expect, test } from 'vitest';
import { sayable } from '../../src/formulas/speech-words.ts';

/** The MathML of a binomial coefficient, as MathJax indents it. */
const BINOMIAL = `<math>
  <mrow>
    <mo minsize="2em">(</mo>
  </mrow>
  <mfrac linethickness="0">
    <mi>n</mi>
    <mi>k</mi>
  </mfrac>
  <mrow>
    <mo minsize="2em">)</mo>
  </mrow>
</math>`;

test.each([
  ['fr', 'k parmi n'],
  ['en', 'n choose k'],
  ['de', 'n über k'],
  ['es', 'n sobre k'],
  ['it', 'n su k'],
])('a binomial coefficient is said in %s as %s', (language, said) => {
  const words = sayable(BINOMIAL, language)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#xA0;', ' ');
  expect(words.split(/\s+/).join(' ').trim()).toBe(said);
});

test('a fraction is no binomial coefficient', () => {
  const fraction = BINOMIAL.replace(' linethickness="0"', '');
  expect(sayable(fraction, 'fr')).toBe(fraction);
});
