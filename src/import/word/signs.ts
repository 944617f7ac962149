import { END } from './tex.ts';

/** Functions that TeX knows by name. */
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** Signs that mean something in TeX, and white space that it would drop. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
  '`': '‵',
  ' ': '~',
  '\u00A0': '~',
  '\u2009': '\\,',
  '\u2002': '\\enspace ',
  '\u2001': `\\quad${END}`,
  '\u2003': '\\quad ',
  '\u2005': '\\:',
  '−': '-',
  '′': "'",
  '″': "''",
  '‴': "'''",
};

/** Invisible signs of linear formulas: function application, times, separator, spaces of no width. */
const INVISIBLE = /[\u2061-\u2064\u200B-\u200D\u2060\uFEFF\u00AD\p{Cc}]/gu;

/** Spaces but those between words: around signs, TeX sets its own. */
const LOOSE_SPACE = /(?<![\p{L}\p{N}]) +| +(?![\p{L}\p{N}])/gu;

/** The alphabets of Unicode's block of mathematical letters, 52 letters each, from U+1D400. */
const ALPHABETS = [
  'mathbf',
  '',
  'boldsymbol',
  'mathcal',
  'boldsymbol\\mathcal',
  'mathfrak',
  'mathbb',
  'boldsymbol\\mathfrak',
  'mathsf',
  'boldsymbol\\mathsf',
  'mathsf',
  'boldsymbol\\mathsf',
  'mathtt',
];
/** Letters of these alphabets that Unicode has elsewhere. */
const LETTERLIKE: Readonly<Record<string, string>> = {
  ...{ ℂ: 'mathbb', ℍ: 'mathbb', ℕ: 'mathbb', ℙ: 'mathbb', ℚ: 'mathbb', ℝ: 'mathbb', ℤ: 'mathbb' },
  ...{ ℬ: 'mathcal', ℰ: 'mathcal', ℱ: 'mathcal', ℋ: 'mathcal', ℐ: 'mathcal', ℒ: 'mathcal', ℳ: 'mathcal' },
  ...{ ℛ: 'mathcal', ℯ: 'mathcal', ℊ: 'mathcal', ℴ: 'mathcal', ℭ: 'mathfrak', ℌ: 'mathfrak', ℜ: 'mathfrak' },
  ...{ ℨ: 'mathfrak', ℎ: '' },
};

/** The signs of a run as TeX: each letter as a variable, unless it is of another alphabet by itself. */
export function signsToTex(words: string): string {
  const spaced = words.replace(INVISIBLE, '').replace(LOOSE_SPACE, '');
  return [...spaced].map(signToTex).join('');
}

function signToTex(sign: string): string {
  const code = sign.codePointAt(0)! - 0x1d400;
  const alphabet = LETTERLIKE[sign] ?? (code >= 0 ? ALPHABETS[Math.floor(code / 52)] : undefined);
  if (alphabet !== undefined) return inAlphabet(alphabet, sign.normalize('NFKC'));
  // Greek letters and digits in bold or italics.
  if (code >= 0 && code < 0x400) return sign.normalize('NFKC');
  return ESCAPED[sign] ?? sign;
}

/** TeX in an alphabet, `mathbf` say; '' for none. */
export const inAlphabet = (alphabet: string, tex: string): string =>
  alphabet === '' || tex.trim() === ''
    ? tex
    : `\\${alphabet.replace('\\', '{\\')}{${tex}}${alphabet.includes('\\') ? '}' : ''}`;

/** Signs of a run that stands upright: functions by their names, other words as such. */
export function uprightToTex(words: string): string {
  return words
    .replace(INVISIBLE, '')
    .replace(LOOSE_SPACE, '')
    .split(/(\p{L}+)/u)
    .map((part) => {
      if (FUNCTIONS.has(part)) return `\\${part}${END}`;
      return /^[A-Za-z\u00C0-\u024F]+$/.test(part) ? `\\mathrm{${part}}` : signsToTex(part);
    })
    .join('');
}

/** The name of a function, with the command for it if TeX has one. */
export function functionToTex(name: string): string {
  const word = name.replace(/[\s\u2061]/g, '');
  if (FUNCTIONS.has(word)) return `\\${word}`;
  return /^[A-Za-z]{2,}$/.test(word) ? `\\operatorname{${word}}` : uprightToTex(name);
}

/** Words within a formula. */
export const wordsToTex = (words: string): string =>
  words === ''
    ? ''
    : `\\text{${words.replace(/[\\{}$&#%_^~`]/g, (sign) => TEXT_SIGNS[sign] ?? `\\${sign}`)}}`;

const TEXT_SIGNS: Readonly<Record<string, string>> = {
  '\\': '$\\backslash$',
  '^': '$\\hat{}$',
  '~': '$\\sim$',
  '`': '‘',
};

/** Accents by their combining character: over one sign, and over several. */
export const ACCENTS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  '\u0300': ['grave', 'grave'],
  '\u0301': ['acute', 'acute'],
  '\u0302': ['hat', 'widehat'],
  '\u0303': ['tilde', 'widetilde'],
  '\u0304': ['bar', 'overline'],
  '\u0305': ['bar', 'overline'],
  '\u0306': ['breve', 'breve'],
  '\u0307': ['dot', 'dot'],
  '\u0308': ['ddot', 'ddot'],
  '\u030A': ['mathring', 'mathring'],
  '\u030C': ['check', 'check'],
  '\u20D6': ['overleftarrow', 'overleftarrow'],
  '\u20D7': ['vec', 'overrightarrow'],
  '\u20DB': ['dddot', 'dddot'],
  '\u20E1': ['overleftrightarrow', 'overleftrightarrow'],
  '^': ['hat', 'widehat'],
  '~': ['tilde', 'widetilde'],
  '‾': ['bar', 'overline'],
  '¯': ['bar', 'overline'],
  '→': ['vec', 'overrightarrow'],
};

/** Operators with limits, by their sign. */
export const OPERATORS: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
  '⨁': '\\bigoplus',
  '⨂': '\\bigotimes',
};

/** Arrows that grow with what stands above or below them. */
export const ARROWS: Readonly<Record<string, string>> = {
  '→': '\\xrightarrow',
  '←': '\\xleftarrow',
};

/** Brackets as TeX has them; '.' for none. */
export function bracketToTex(sign: string): string {
  const names: Readonly<Record<string, string>> = {
    '': '.',
    '{': '\\{',
    '}': '\\}',
    '‖': '\\|',
    '∥': '\\|',
    '∣': '|',
    '⟨': '\\langle',
    '⟩': '\\rangle',
    '〈': '\\langle',
    '〉': '\\rangle',
    '<': '\\langle',
    '>': '\\rangle',
    '⌈': '\\lceil',
    '⌉': '\\rceil',
    '⌊': '\\lfloor',
    '⌋': '\\rfloor',
    '⟦': '[\\![',
    '⟧': ']\\!]',
  };
  return names[sign] ?? sign;
}
