/** Predefined styles of counters (CSS Counter Styles 3, 6). */
export const COUNTER_STYLES = [
  'decimal',
  'lower-roman',
  'upper-roman',
  'lower-alpha',
  'upper-alpha',
] as const;
export type CounterStyle = (typeof COUNTER_STYLES)[number];

/** A counter's value as it is printed. A value that the style cannot represent is printed in decimal. */
export function formatCounter(value: number, style: CounterStyle): string {
  switch (style) {
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'lower-alpha':
      return alphabetic(value);
    case 'upper-alpha':
      return alphabetic(value).toUpperCase();
    default:
      return String(value);
  }
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** A number from 1 to 3999 in Roman numerals (CSS Counter Styles 3, 6.2). */
function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = '';
  let rest = value;
  for (const [letters, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}

/** The value of a well-formed Roman numeral; 0 for any other text. */
export function romanValue(numeral: string): number {
  let rest = numeral;
  let value = 0;
  for (const [letters, worth] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  // A number has one well-formed numeral.
  return roman(value) === numeral ? value : 0;
}

/** A number in letters: 1 → a, 26 → z, 27 → aa (CSS Counter Styles 3, 6.2). */
function alphabetic(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let n = value; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(97 + ((n - 1) % 26)) + text;
  }
  return text;
}
