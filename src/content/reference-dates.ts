import type * as z from 'zod/mini';
import type { Season } from '../languages/reference-words.ts';
import { datesOf } from './data/dates.ts';
import type { Read } from './read/types.ts';
import { isLooseDate } from './schema/common.ts';
import type { dateSchema } from './schema/references.ts';
import type { ReferenceDate } from './types/reference.ts';
import { type Located, valuesOf } from './yaml/located.ts';

type Given = Read<z.infer<typeof dateSchema>>;

/** A date as CSL-JSON or CSL-YAML gives it, or as text; null when it is none. */
export function readReferenceDate(given: Given): ReferenceDate | null {
  if ('value' in given) return dateOfText(given.value);
  if ('length' in given) {
    const ends = given.map(({ year, month, day }) => valuesOf([year, month, month && day]));
    return dateOf(ends, seasonOf(given[0]?.season?.value), isSet(given[0]?.circa));
  }
  const { literal, raw, season, circa } = given;
  const ends = (given['date-parts'] ?? []).map(valuesOf);
  if (ends.length > 0) return dateOf(ends, seasonOf(season?.value), isSet(circa));
  if (literal) return { literal: literal.value };
  if (!raw) return null;
  return dateOfText(raw.value) ?? (isOfEdtf(raw.value) ? null : { literal: raw.value });
}

/** Whether a flag is given, as true or false, or as a number. */
export function isSet(flag: Located<string> | Located<boolean> | undefined): boolean {
  return flag !== undefined && !['false', '0'].includes(String(flag.value));
}

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** Numbers of seasons: as months in CSL-JSON, and in EDTF (ISO 8601-2, 4.8). */
const SEASON = /^(?:[1-4]|1[3-6]|2[1-4])$/;

function seasonOf(written: string | undefined): Season | null {
  if (written === undefined) return null;
  if (SEASON.test(written)) return SEASONS[(Number(written) - 1) % 4]!;
  const name = written.toLowerCase().replace('fall', 'autumn');
  return SEASONS.find((season) => season === name) ?? null;
}

/** @param ends year, month and day of the date, or of the first and the last one. */
function dateOf(
  ends: readonly (readonly string[])[],
  season: Season | null,
  circa: boolean,
): ReferenceDate | null {
  const inSeason = ([, month = '', day]: readonly string[]) =>
    day === undefined && Number(month) > 12 && SEASON.test(month);
  const dates = ends.slice(0, 2).map((parts) => joined(inSeason(parts) ? parts.slice(0, 1) : parts));
  const [start, end = null] = dates;
  if (!start || dates.includes(null)) return null;
  return {
    start,
    end: end === start ? null : end,
    season: inSeason(ends[0]!) ? seasonOf(ends[0]![1]) : season,
    circa,
  };
}

/** Year, month and day as YYYY-MM-DD; null when they are none of the calendar. */
function joined([year = '', ...others]: readonly string[]): string | null {
  if (!/^-?\d{1,4}$/.test(year) || Number(year) === 0) return null;
  const date = [year.replace('-', '').padStart(4, '0'), ...others.map((part) => part.padStart(2, '0'))];
  return isLooseDate(date.join('-')) ? `${year.startsWith('-') ? '-' : ''}${date.join('-')}` : null;
}

/** A date of EDTF's level 1 without open ends: `-0052`, `1880~`, `2020-21` for the spring (ISO 8601-2). */
const EDTF = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

/** A text of EDTF, from one date to another with a slash, or in another notation: `5 mars 2020`. */
function dateOfText(text: string): ReferenceDate | null {
  if (isOfEdtf(text)) {
    const ends = partsOf(text).map((match) => match!.slice(1).filter((part) => part !== undefined));
    return dateOf(ends, null, /[~?%]/.test(text));
  }
  const date = datesOf([text], 'fr')?.dates.get(text);
  return date === undefined ? null : { start: date, end: null, season: null, circa: false };
}

/** Whether a text is one date of EDTF or two with a slash between, of the calendar or not: `2020-02-30`. */
function isOfEdtf(text: string): boolean {
  const matches = partsOf(text);
  return matches.length <= 2 && matches.every((match) => match !== null);
}

function partsOf(text: string): (RegExpExecArray | null)[] {
  return text.split('/').map((each) => EDTF.exec(each.trim()));
}
