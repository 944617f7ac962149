/** The values of fields as CSL's dates: EDTF (ISO 8601-2) where they are dates, a literal text elsewhere. */
type CslDate = string | { readonly literal: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Numbers of seasons (ISO 8601-2, 4.8). */
const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

const EDTF = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?$/;

/** The date of a field of biblatex (its manual, 2.3.8): `2020-03`, `1990/1995`, `1880~`, `2010/`. */
export function dateOf(text: string): CslDate {
  const [start = '', end] = text.split('/').map((each) => each.trim().replace(/T[\d:.Z+-]*$/, ''));
  if (EDTF.test(start) && (end === undefined || EDTF.test(end))) {
    return end === undefined ? start : `${start}/${end}`;
  }
  const open = end !== undefined && /^(?:\.\.)?$/.test(end);
  if (open && EDTF.test(start)) return { literal: `${start}–` };
  return yearOf(text);
}

/** The date of BibTeX's fields: `year = 1999`, `month = mar`, `month = "10~" # jan`, `month = {July--August}`. */
export function dateOfYear(year: string, month = '', day = ''): CslDate {
  // Some programs write the month into the year: `Sept./1988`.
  const [, written, alone] = (month === '' && /^(\p{L}+\.?)\s*[/, ]\s*(\d{4})$/u.exec(year.trim())) || [];
  if (written && partsOf(written, '') !== null) return dateOfYear(alone!, written);
  const whole = yearOf(year);
  if (month === '') return whole;
  if (typeof whole !== 'string' || whole.includes('/')) return { literal: `${month} ${year}` };
  const ends = month.split(/\s*(?:\/|–|—|-)\s*/).map((each) => partsOf(each, day));
  if (ends.includes(null) || ends.length > 2) return { literal: `${month} ${year}` };
  return ends.map((parts) => `${whole}${parts}`).join('/');
}

/** A year, or several: `1999/2000`, `1999-2000`, `1999-00`. */
function yearOf(text: string): CslDate {
  const [, year, , last] = /^(-?\d{4})(\s*[/–—-]+\s*(\d{4}|\d\d))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return { literal: text };
  if (last === undefined) return year;
  if (last.length === 4) return `${year}/${last}`;
  // Two digits are those of the next year that ends with them.
  const century = Number(year.slice(0, -2)) + (last > year.slice(-2) ? 0 : 1);
  return `${year}/${century}${last}`;
}

/** `-01` for a month, `-01-10` for a day, `-21` for the spring; null where it is none. */
function partsOf(text: string, day: string): string | null {
  const season = SEASONS[text.toLowerCase()];
  if (season) return `-${season}`;
  const words = text.split(/[\s\u00a0.,]+/).filter(Boolean);
  const month = words.find((word) => monthOf(word) !== null) ?? (words.length === 1 ? words[0]! : '');
  const number = monthOf(month) ?? (/^(?:0?[1-9]|1[0-2])$/.test(month) ? Number(month) : null);
  const others = [...words.filter((word) => word !== month), day].filter(Boolean);
  if (number === null || others.length > 1 || !others.every((each) => /^\d{1,2}$/.test(each))) return null;
  return ['', number, ...others].map((each, i) => (i === 0 ? '' : String(each).padStart(2, '0'))).join('-');
}

/** The number of an English month, by its name or its first letters. */
function monthOf(word: string): number | null {
  const found = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return found >= 0 && /^[a-z]{3,}$/i.test(word) ? found + 1 : null;
}
