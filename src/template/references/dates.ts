import type { ReferenceDate } from '../../content/index.ts';
import { dateInWords } from '../../languages/in-words.ts';
import type { Language } from '../../languages/language.ts';
import { NO_BREAK_SPACE } from '../nodes.ts';

/** A date in words: `5 mars 2020`, `1957–1990`, `vers 1880`, `printemps 2020`, `52 av. J.-C.` */
export function referenceDate(date: ReferenceDate, language: Language): string {
  if ('literal' in date) return date.literal;
  const { start, end, season, circa } = date;
  const { seasons, circa: about } = language.references;
  const first = season
    ? `${seasons[season]}${NO_BREAK_SPACE}${inWords(start, language)}`
    : inWords(start, language);
  const text = end === null ? first : span(start, end, first, language);
  return circa ? about(text) : text;
}

/** The year or years of a date: `2020`. */
export function referenceYear(date: ReferenceDate, language: Language): string {
  if ('literal' in date) return date.literal;
  const [start, end] = [date.start, date.end].map((each) => each && yearOf(each));
  return referenceDate({ ...date, start: start!, end: end === start ? null : end!, season: null }, language);
}

/** `3–5 mars 2020`, `30 mars – 2 avril 2020`, `mars–avril 2020`, `1957–1990`, `30 mars 2020 – 2 avril 2021`. */
function span(start: string, end: string, first: string, language: Language): string {
  const last = inWords(end, language);
  const { date, day: dayOf, month: monthOf, months } = language.dates;
  const [year, month, day] = start.split('-');
  const [endYear, endMonth, endDay] = end.split('-');
  if (year !== '' && year === endYear && day && endDay && month === endMonth) {
    const days = `${dayOf(Number(day))}–${dayOf(Number(endDay))}`;
    return date(days, months[Number(month) - 1]!, year!);
  }
  if (year !== '' && year === endYear && month && endMonth && !day && !endDay) {
    const [first, second] = [month, endMonth].map((each) => months[Number(each) - 1]!);
    return monthOf(`${first}–${second}`, year!);
  }
  if (year !== '' && year === endYear && day && endDay) {
    // The year of both is said once, with the last: a comma or `de` before it goes with it.
    return `${first.replace(/(?:,|\sde)?\s*\d+$/, '')} – ${last}`;
  }
  return month === undefined && endMonth === undefined ? `${first}–${last}` : `${first} – ${last}`;
}

function yearOf(date: string): string {
  return /^-?\d+/.exec(date)![0];
}

function inWords(date: string, language: Language): string {
  const year = Number(yearOf(date));
  if (year < 0) return language.references.beforeCommonEra(-year);
  // dateInWords takes years of four digits; 476 is printed without a zero.
  return dateInWords(date, language).replace(/\b0+(?=\d+$)/, '');
}
