// Units by their words, as the siunitx package of LaTeX has them, written by their signs as mhchem reads them.

import TexError from '@mathjax/src/js/input/tex/TexError.js';

/** The prefixes of the SI (Brochure, 9th edition, table 7). */
const PREFIXES = table(`
  quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro µ milli m centi c deci d deca da deka da hecto h
  kilo k mega M giga G tera T peta P exa E zetta Z yotta Y ronna R quetta Q`);

/** The units of the SI (tables 2 and 4), those used with it (table 8), and some that courses have. */
const UNITS = table(`
  metre m meter m second s gram g kilogram kg ampere A kelvin K mole mol candela cd radian rad steradian sr hertz Hz
  newton N pascal Pa joule J watt W coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T henry H celsius °C
  degreeCelsius °C lumen lm lux lx becquerel Bq gray Gy sievert Sv katal kat minute min hour h day d degree ° arcminute ′
  arcsecond ″ hectare ha litre L liter L tonne t dalton Da electronvolt eV astronomicalunit au neper Np bel B decibel dB
  bar bar angstrom Å atmosphere atm percent \\%`);

const POWERS: Readonly<Record<string, string>> = { square: '2', squared: '2', cubic: '3', cubed: '3' };

/** Words of signs, such as \kg, \um and \kohm: a prefix and a unit. */
const SHORT = new RegExp(
  `^(${Object.values(PREFIXES).join('|').replace('µ', 'u')})?(${Object.values(UNITS).join('|').replace('Ω', 'ohm')}|l|Wh)$`,
);

/** A word with the power that follows it in braces, or signs. */
const PART = /\\([a-zA-Z]+|%)\s*(?:\{([^{}]*)\})?|([^\\\s.~]+)/g;

/** Signs of units that LaTeX has by the names of its letters: k\Omega, \mu F, ^\circ C. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\\Omega(?![a-zA-Z])\s*/g, 'Ω'],
  [/\\mu(?![a-zA-Z])\s*/g, 'µ'],
  [/\^(?:\\circ(?![a-zA-Z])|\{\\circ\})\s*/g, '°'],
];

/** The signs of a unit: `\kilo\gram\per\cubic\metre` is `kg m^-3`. A unit that has no words is as it was. */
export function unitSigns(typed: string): string {
  const unit = LETTERS.reduce((signs, [letter, sign]) => signs.replace(letter, sign), typed);
  if (!unit.includes('\\')) return unit;
  const units: { sign: string; power: string; isBelow: boolean }[] = [];
  const none = { sign: '', power: '', isBelow: false };
  let next = none;
  for (const [part, word = '', braces = '', signs] of unit.matchAll(PART)) {
    const last = units.at(-1);
    if (word === 'per') next = { ...next, isBelow: true };
    else if (word in PREFIXES) next = { ...next, sign: PREFIXES[word]! };
    else if (['square', 'cubic', 'raiseto'].includes(word)) next = { ...next, power: POWERS[word] ?? braces };
    else if (last && ['squared', 'cubed', 'tothe'].includes(word)) last.power = POWERS[word] ?? braces;
    else if (last && signs?.startsWith('^')) last.power = signs.slice(1);
    else {
      units.push({ ...next, sign: next.sign + (signs ?? UNITS[word] ?? shortSign(word, part)) });
      next = none;
    }
  }
  return units.map(({ sign, power, isBelow }) => `${sign}${exponent(power, isBelow)}`).join(' ');
}

function exponent(power: string, isBelow: boolean): string {
  if (isBelow) return `^-${power || '1'}`;
  return power && `^${power}`;
}

function shortSign(word: string, part: string): string {
  if (word === '%') return part;
  const [, prefix = '', unit] = SHORT.exec(word) ?? [];
  if (!unit) throw new TexError('UnknownUnit', 'Unknown unit %1', `\\${word}`);
  return prefix.replace('u', 'µ') + unit.replace('ohm', 'Ω');
}

/** A table from words in pairs: each word, and what is written for it. */
function table(pairs: string): Readonly<Record<string, string>> {
  const words = pairs.trim().split(/\s+/);
  return Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!]] : [])));
}
