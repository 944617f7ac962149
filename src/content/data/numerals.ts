/** The mark before decimals. The other one may group thousands. */
export type DecimalMark = ',' | '.';

/**
 * The ways in which statistical offices and spreadsheets write that a number is not known: Eurostat's `:`,
 * INSEE's `nd`, `ns` and `s`, Excel's `#N/A`.
 */
const UNKNOWN = /^(?::|\.{2,3}|…|[-–—]|\/{1,3}|n\/?[acds]|n\. ?[acds]\.?|nan|#n\/a|null|[cs])?$/i;

/**
 * The text after a number that is no part of it: Eurostat's flags (` p`, ` be`), calls of notes (`(1)`, `*`).
 * https://ec.europa.eu/eurostat/data/database/information#flags
 */
const FLAGS =
  /(?<=[\d:%])\s*(?:\s[bcdefinprsuz]{1,3}|(?<=:)[bcdefinprsuz]{1,3}|\([a-z\d]{1,2}\)|[*†‡¹²³⁴-⁹]+)$/;

/** Spaces and apostrophes between groups of three digits. */
const GROUPED = /^[-+]?\d{1,3}(?:[ '’]\d{3})+(?=[.,]|$)/;

/** Whether a cell of a column of numbers says that the number is not known. */
export function isUnknown(text: string): boolean {
  return UNKNOWN.test(plain(text).replace(FLAGS, '').trim());
}

/** The numeral of a text without the field's unit, flags, and spaces between digits: `1984,5` for `1 984,5 M€ p`. */
export function numeralOf(text: string, unit: string): string {
  const bare = withoutUnit(withoutUnit(plain(text), unit).replace(FLAGS, ''), unit);
  return bare.replace(GROUPED, (digits) => digits.replace(/[ '’]/g, ''));
}

/** Ordinary spaces, and a hyphen for the minus sign. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\u2212–] ?(?=[\d.,])/, '-');
}

function withoutUnit(text: string, unit: string): string {
  const name = unit.startsWith('%') ? '%' : unit;
  if (name === '') return text;
  if (text.endsWith(name)) return text.slice(0, -name.length).trim();
  return text.startsWith(name) ? text.slice(name.length).trim() : text;
}

/** The greatest number of fifteen digits, all of which a double keeps exactly. */
const MOST = 999_999_999_999_999;

/**
 * Reads a numeral by its decimal mark; null when it is none, as `1.182,5` is none with decimal points, or has
 * more digits than a number can keep.
 */
export function readNumeral(numeral: string, mark: DecimalMark): number | null {
  const group = mark === ',' ? '\\.' : ',';
  const point = mark === ',' ? ',' : '\\.';
  const form = new RegExp(
    `^([-+]?)((?:\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+)?)(?:${point}(\\d*))?(e[-+]?\\d{1,2})?$`,
    'i',
  );
  const [, sign = '', whole = '', fraction = '', exponent = ''] = form.exec(numeral) ?? [];
  const digits = whole.replace(/[.,]/g, '');
  if (digits + fraction === '') return null;
  const value = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`);
  return Math.abs(value) <= MOST ? value : null;
}

/** The only mark by which a numeral can be read; null when it is none, or either mark will do. */
export function markOf(numeral: string): DecimalMark | null {
  const [comma, point] = [readNumeral(numeral, ','), readNumeral(numeral, '.')];
  if ((comma === null) === (point === null)) return null;
  return comma === null ? '.' : ',';
}

/** Whether a numeral is one number with a decimal comma and another with a decimal point, as `1,234`. */
export function isAmbiguous(numeral: string): boolean {
  const [comma, point] = [readNumeral(numeral, ','), readNumeral(numeral, '.')];
  return comma !== null && point !== null && comma !== point;
}
