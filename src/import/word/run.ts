import { childrenOf, type Element, textOf } from '../tree.ts';
import { isOn, property } from './properties.ts';
import { inAlphabet, signsToTex, uprightToTex, wordsToTex } from './signs.ts';

/** Word's scripts of letters. */
const SCRIPTS: Readonly<Record<string, string>> = {
  script: 'mathcal',
  fraktur: 'mathfrak',
  'double-struck': 'mathbb',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

/** A run of a formula (`m:r`) as TeX, with its marks of alignment. */
export function run(element: Element): string {
  const words = childrenOf(element)
    .filter(({ tag }) => tag === 'm:t' || tag === 'w:t')
    .map(textOf)
    .join('');
  if (property(element, 'm:nor') !== null && isOn(element, 'm:nor')) return wordsToTex(words);
  const style = property(element, 'm:sty');
  const alphabet = SCRIPTS[property(element, 'm:scr') ?? ''];
  const isBold = style === 'b' || style === 'bi';
  if (alphabet) {
    const inner = inAlphabet(alphabet, signsToTex(words));
    return isBold ? `\\boldsymbol{${inner}}` : inner;
  }
  if (style === 'p') return inCells(words, uprightToTex);
  return inCells(words, (each) =>
    isBold ? inAlphabet(style === 'b' ? 'mathbf' : 'boldsymbol', signsToTex(each)) : signsToTex(each),
  );
}

/** A mark of alignment, which stands between signs as an `&`, until it is known whether it stands in rows. */
export const ALIGNMENT = '\uE003';
const inCells = (words: string, read: (words: string) => string) =>
  words.split('&').map(read).join(ALIGNMENT);
