import type { DataField, DataSet, FieldDates } from '../../data/data-set.ts';
import { LANGUAGE_TAGS, languageFor } from '../../languages/index.ts';
import { isLooseDate } from '../schema/common.ts';

/** A field along an axis, with its dates if it has any: they are as far apart as they are in time. */
export function withDates(field: DataField, { rows }: DataSet, language: string): DataField {
  if (field.unit !== null) return field;
  const texts = rows.map(({ values }) => values[field.name] ?? '');
  const dates = texts.every((text) => typeof text === 'string') ? datesOf(texts, language) : null;
  return dates ? { ...field, dates } : field;
}

/**
 * The dates that the texts of a field say, in whatever notation; null when none is a date or looks like one.
 * Days and months in figures stand in the order that the other dates of the field show, else in that of the
 * language; English has two.
 */
export function datesOf(texts: readonly string[], language: string): FieldDates | null {
  const known = [...new Set(texts)].filter((text) => text !== '');
  const order = orderIn(known) ?? languageFor(language).dates.first;
  const dates = new Map(known.flatMap((text) => pairOf(text, readDate(text, order))));
  if (dates.size === 0 && !known.some((text) => THREE.test(text)) && !lackYear(known)) return null;
  if (known.every(isSchoolYear)) return null;
  return { dates, unread: known.filter((text) => !dates.has(text)), ordered: order !== null };
}

function pairOf(text: string, date: string | null): [string, string][] {
  return date === null ? [] : [[text, date]];
}

/** The order of the first two figures: `31/12/2020` or `12/31/2020`. */
type Order = 'day' | 'month';

const THREE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/;

/** The order that one of the texts shows, since no month is above 12. Dots stand in dates with the day first. */
function orderIn(texts: readonly string[]): Order | null {
  const found = texts.map((text) => THREE.exec(text)).filter((match) => match !== null);
  if (found.some(([, first, mark]) => Number(first) > 12 || mark === '.')) return 'day';
  return found.some(([, , , second]) => Number(second) > 12) ? 'month' : null;
}

/** Days of months without a year, such as `05/01` and `5 janvier`. */
function lackYear(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => {
      const [, day, name] =
        /^(\d{1,2})(?:er|st|nd|rd|th|\.?º|\.)?(?:[ -]| de )([\p{L}.]+)$/u.exec(text) ?? [];
      return /^\d\d\/\d\d$/.test(text) || (day !== undefined && monthNamed(name!) !== null);
    })
  );
}

/** `2025-26` or `2025-2026`: a name, though `2011-12` could be a month. */
function isSchoolYear(text: string): boolean {
  const [, first, second] = /^(\d{4})[-/–](\d{2}|\d{4})$/.exec(text) ?? [];
  return second !== undefined && String(Number(first) + 1).endsWith(second);
}

/** A notation, and its year, month and day, which may be names or missing. */
type Notation = readonly [
  RegExp,
  (parts: readonly string[], order: Order | null) => readonly string[] | null,
];

const NOTATIONS: readonly Notation[] = [
  [/^(\d{4})$/, ([year]) => [year!]],
  [/^(\d{4})[-/.]?(\d\d)$/, ([year, month]) => [year!, month!]],
  [
    /^(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/,
    ([year, , month, day]) => [year!, month!, day!],
  ],
  [/^(\d{4})-?M(\d{1,2})$/i, ([year, month]) => [year!, month!]],
  [/^(\d{1,2})[/.-](\d{4})$/, ([month, year]) => [year!, month!]],
  [
    THREE,
    ([first, , second, year], order) => {
      if (order === null || year!.length < 4) return null;
      return order === 'day' ? [year!, second!, first!] : [year!, first!, second!];
    },
  ],
  // A quarter and a half of a year begin with a month, a week with a day (ISO 8601, 5.2.3).
  [/^(\d{4})[- ]?[QT]([1-4])$/i, ([year, quarter]) => [year!, String(3 * Number(quarter) - 2)]],
  [/^[QT]([1-4])[- /]?(\d{4})$/i, ([quarter, year]) => [year!, String(3 * Number(quarter) - 2)]],
  [
    /^([1-4])(?:er|e|ème|st|nd|rd|th|\.?º|\.er|\.) (?:trim\.|trimestre|quarter|Quartal|kwartaal)(?: of| de)? (\d{4})$/i,
    ([quarter, year]) => [year!, String(3 * Number(quarter) - 2)],
  ],
  [/^(\d{4})[- ]?[SH]([12])$/i, ([year, half]) => [year!, String(6 * Number(half) - 5)]],
  [/^[SH]([12])[- /]?(\d{4})$/i, ([half, year]) => [year!, String(6 * Number(half) - 5)]],
  [/^(\d{4})-?[WS](\d\d)$/i, ([year, week]) => mondayOf(Number(year), Number(week))],
  [/^([\p{L}.]+)(?:[ -]| de )(\d{4})$/u, ([month, year]) => [year!, month!]],
  [
    /^(\d{1,2})(?:er|st|nd|rd|th|\.?º|\.)?(?:[ -]| de )([\p{L}.]+)(?:[ -]| de )(\d{4})$/u,
    ([day, month, year]) => [year!, month!, day!],
  ],
  [/^([\p{L}.]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, ([month, day, year]) => [year!, month!, day!]],
];

/** The date as YYYY, YYYY-MM or YYYY-MM-DD; null for what is none of the calendar. */
export function readDate(text: string, order: Order | null): string | null {
  for (const [form, parts] of NOTATIONS) {
    const [, ...found] = form.exec(text) ?? [];
    const [year, month, day] = (found.length > 0 && parts(found, order)) || [];
    const number = month === undefined || /^\d/.test(month) ? month : monthNamed(month);
    if (year === undefined || number === null) continue;
    const date = [year, ...[number, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
    if (isLooseDate(date)) return date;
  }
  return null;
}

/** The number of a month named in whole or by its first letters, in any language: `12` for `déc.`. */
function monthNamed(word: string): string | null {
  const letters = plain(word).replace(/\.$/, '');
  if (letters.length < 3) return null;
  const found = LANGUAGE_TAGS.map(languageFor).flatMap(({ dates }) =>
    [dates.months, dates.shortMonths].flatMap((names) =>
      names.flatMap((name, i) => (plain(name).startsWith(letters) ? i + 1 : [])),
    ),
  );
  const [month] = found;
  return month !== undefined && found.every((each) => each === month) ? String(month) : null;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The first day of a week of ISO 8601, whose first one has the year's first Thursday. */
function mondayOf(year: number, week: number): string[] | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1);
  return new Date(Date.UTC(year, 0, monday)).toISOString().slice(0, 10).split('-');
}
