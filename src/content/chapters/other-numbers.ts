import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import type { Text } from '../../data/text.ts';
import type { Report } from '../../faults/fault.ts';
import { onceByName } from '../../once.ts';
import { RecentTexts } from '../../recent-texts.ts';
import { fixedDecimal } from '../data/decimal.ts';
import { type TypedNumber, typedNumbers } from '../data/expressions/typed.ts';
import { CHECKED, IN_BRACES } from '../variables.ts';

/** The texts of a figure that speak of its data. */
interface FigureData {
  readonly language: string;
  /** Whether expressions can name them. */
  readonly isNamed: boolean;
  /** The values of the figure's keys, the fields that it draws among them. */
  readonly drawn: readonly unknown[];
}

/** A name of the data, and where it stands. */
interface Named {
  readonly name: string;
  /** The first word, in small letters. */
  readonly start: string;
  readonly rows: readonly { readonly data: DataSet; readonly row: DataRow }[];
}

/**
 * Warns where a text has a name of the data and, right after it or after a verb that gives it a share, a number that is
 * not the name's: "Terminaux 99 %".
 */
export function warnOfOtherNumbers(
  texts: readonly Text[],
  data: readonly DataSet[],
  { language, isNamed, drawn }: FigureData,
  report: Report,
): void {
  const names = namesIn(data, drawn);
  for (const text of texts) {
    const words = withoutBound(text.value);
    const numbers = typedNumbers(words, language);
    const lower = words.toLowerCase();
    for (const named of numbers.length > 0 ? names : []) {
      const { name } = named;
      if (!lower.includes(named.start)) continue;
      const after = numbersAfter(name, BETWEEN, words, numbers);
      const shares = numbersAfter(name, SHARES, words, numbers).filter(({ end }) =>
        OF_WHOLE.test(words.slice(end)),
      );
      const own = after.length + shares.length > 0 ? numbersOf(named) : [];
      if (own.length === 0) continue;
      const meant = [...own.map(({ number }) => number), ...derived(named, own)];
      // A share of data that are no shares may be of a whole that the data do not have.
      const compared = own.some(({ unit }) => unit === '%') ? [...after, ...shares] : after;
      for (const number of compared) {
        if (meant.some((each) => isLike(number, each))) continue;
        report.warning('number-of-other', text.at(number.start), {
          name,
          typed: words.slice(number.start, number.end),
          own: own.map(({ number }) => String(number)).slice(0, 4),
          bound: isNamed ? own[0]!.bound : null,
        });
      }
    }
  }
}

/** The text without its numbers that are bound to data, which are checked where they stand; places stay. */
function withoutBound(text: string): string {
  const blank = (bound: string) => '\0'.repeat(bound.length);
  return text.replace(IN_BRACES, blank).replace(CHECKED, blank);
}

/** More rows of one name than these are a series, whose numbers may be put together in any way. */
const MOST_ROWS = 20;

/** The names in the fields of text that the figure draws; in all of them where it names none. */
function namesIn(data: readonly DataSet[], drawn: readonly unknown[]): readonly Named[] {
  const found = data.map((set) => {
    const texts = [...set.fields.values()].filter(({ unit }) => unit === null);
    const fields = texts.filter((field) => drawn.includes(field));
    return namesOf(set, fields.length > 0 ? fields : texts);
  });
  return joined(found.flat()).filter(({ rows }) => rows.length <= MOST_ROWS);
}

/** The names in fields of data. */
const namesOf = onceByName(
  (fields: readonly DataField[]) => fields.map(({ name }) => name).join('\0'),
  (data: DataSet, fields): readonly Named[] => joined(readNames(data, fields)),
);

function readNames(data: DataSet, fields: readonly DataField[]): Named[] {
  const values = data.rows.flatMap((row) =>
    fields.flatMap(({ name }) => [row.values[name] ?? []].flat().map((value) => ({ value, row }))),
  );
  return values.flatMap(({ value, row }) => {
    if (typeof value !== 'string' || !/\p{L}{2}/u.test(value)) return [];
    const start = value.trim().split(/\s/, 1)[0]!.toLowerCase();
    return { name: value, start, rows: [{ data, row }] };
  });
}

/** Each name once, with all of its rows. */
function joined(names: readonly Named[]): readonly Named[] {
  const byName = new Map<string, Named & { readonly rows: Named['rows'][number][] }>();
  for (const { name, start, rows } of names) {
    const same = byName.get(name);
    if (same) same.rows.push(...rows);
    else byName.set(name, { name, start, rows: [...rows] });
  }
  return [...byName.values()];
}

/** The signs that may stand between a name and its number: `**Terminaux** (20 %)`, `Terminaux : 20 %`. */
const BETWEEN = /[*_]*\s*[:=(–—]?\s*/y;

/** A verb that gives a name its share, where the number stands after it: `Les terminaux font **45 %** du total`. */
const SHARES =
  /[*_]*\s+(?:font|fait|représente(?:nt)?|pèse(?:nt)?|makes? up|accounts? for|represents?|macht|machen|representan?|rappresentan?o?|representam|vormt|vormen)\s+[*_]*/y;
/** The end of a share of a whole: `45 % of …`, and not `45 % more`. */
const OF_WHOLE = /^\s*%[*_]*(?:\s*(?:[.,;:)]|$)|\s+(?:du|des|of|del|dell[ao]|van|der|do|da)\s)/;

/** How names are found in texts. */
const forms = new RecentTexts<RegExp>();

function formOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** The numbers that follow a name after signs or words of a form. */
function numbersAfter(
  name: string,
  form: RegExp,
  text: string,
  numbers: readonly TypedNumber[],
): TypedNumber[] {
  return [...text.matchAll(forms.get(name, formOf))].flatMap((match) => {
    form.lastIndex = match.index + match[0].length;
    if (!form.test(text)) return [];
    return numbers.find(({ start }) => start === form.lastIndex && !isNoValue(start)) ?? [];
  });

  /** Whether a number is a change (`+3`), a year, or a part of a word (`5G`). */
  function isNoValue(start: number): boolean {
    return /^(?:\+|(?:1\d|20)\d\d(?![.,]?\d|\s*%)|[\d.,\s]*\d\p{L})/u.test(text.slice(start));
  }
}

/** A number of a name, and the expression that names it. */
interface OwnNumber {
  readonly number: number;
  readonly unit: string;
  readonly bound: string;
}

function numbersOf({ name: label, rows }: Named): OwnNumber[] {
  return rows.flatMap(({ data, row }) =>
    [...data.fields.values()].flatMap(({ name, unit }) => {
      const number = row.values[name];
      if (unit === null || typeof number !== 'number') return [];
      const named = rows.length === 1 && !/[[\],"=#]/.test(label) ? label : `#${data.rows.indexOf(row) + 1}`;
      return { number, unit, bound: `data.${data.key}.${name}[${named}]` };
    }),
  );
}

/** The numbers that a text may give of a name in place of its own: how many, sums, shares, differences, ratios, changes. */
function derived({ rows }: Named, own: readonly OwnNumber[]): number[] {
  const pairs = own.flatMap((a) =>
    own.filter((b) => a !== b && a.unit === b.unit).map((b) => [a.number, b.number]),
  );
  const fields = rows.flatMap(({ data }) => [...data.fields.values()].map((field) => ({ data, field })));
  return [
    rows.length,
    ...pairs.flatMap(([a = 0, b = 0]) => [b - a, b / a, (100 * (b - a)) / a]),
    ...fields.flatMap(({ data, field: { name, unit } }) => {
      if (unit === null) return [];
      const whole = sumOf(data.rows, name);
      const parts = rows.filter((each) => each.data === data).map(({ row }) => [row]);
      const sums = [...parts, parts.flat()].map((part) => sumOf(part, name));
      return [...sums, ...sums.map((sum) => (100 * sum) / whole)];
    }),
  ].filter(Number.isFinite);
}

function sumOf(rows: readonly DataRow[], field: string): number {
  return rows.reduce(
    (sum, { values: { [field]: value } }) => sum + (typeof value === 'number' ? value : 0),
    0,
  );
}

/** Whether a number has the digits of another, rounded as it is; words such as `million` may follow it. */
function isLike({ value }: TypedNumber, other: number): boolean {
  const digits = digitsOf(fixedDecimal(value));
  if (digits === '') return Math.abs(other) < 0.5;
  // Zeros at the end come from rounding: 4 000 has one digit, though 20 has two.
  const count = Math.max(Math.min(2, digits.length), digits.replace(/0+$/, '').length);
  return (
    other !== 0 &&
    digitsOf(Math.abs(other).toPrecision(Math.min(count, 15))).slice(0, count) === digits.slice(0, count)
  );
}

/** The digits of a numeral from the first one on that is not 0. */
function digitsOf(numeral: string): string {
  return numeral.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '');
}
