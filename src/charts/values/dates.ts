const DATE = /^(\d{4})-(\d\d)(?:-(\d\d))?$|^(\d{4})$/;

/** Whether a text is a date: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** Reads a date as a number of years: 2024-07 is 2024.5. */
export function yearsOf(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return year + (month - 1) / 12 + (day - 1) / 372;
}
