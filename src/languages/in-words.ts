import type { Language } from './language.ts';

/** `2021-03-12` as `12 mars 2021`, `2021-03` as `mars 2021`; a text that is no such date is returned as it is. */
export function dateInWords(date: string, { dates }: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = dates.months[Number(month) - 1];
  if (!year || !name) return date;
  return day ? dates.date(dates.day(Number(day)), name, year) : dates.month(name, year);
}

/** `A`, `A et B`, `A, B et C`. */
export function enumerate(items: readonly string[], { and }: Language): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${and(last)}${last}`;
}

/** A text for use within quotation marks: its outer marks, with the spaces inside them, become inner ones. */
export function requote(text: string, { quotes }: Language): string {
  const [open, close] = quotes.outer.map((mark) => mark.trim()) as [string, string];
  return text
    .replace(new RegExp(`${open}\\s*`, 'g'), quotes.inner[0])
    .replace(new RegExp(`\\s*${close}`, 'g'), quotes.inner[1]);
}

/** A text without the capital that it begins with, unless more capitals follow, as in `CO2`. */
export function uncapitalized(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

export function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A number with the word for what it counts: `1 point`, `2 points`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
