import { EnvironmentError } from '../disk/environment-error.ts';

/** Whether a text is a valid date, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The date of SOURCE_DATE_EPOCH in UTC (https://reproducible-builds.org/specs/source-date-epoch/); null when it
 * is not set.
 * @throws EnvironmentError when it is not a number of seconds.
 */
export function epochDate(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const day = new Date(/^\d+$/.test(value) ? Number(value) * 1000 : Number.NaN);
  if (Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) {
    throw EnvironmentError.of('epoch-invalid', { value });
  }
  return day.toISOString().slice(0, 10);
}
