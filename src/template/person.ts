import type { Person } from '../content/people/people.ts';

/** What texts and templates may say of the person whose copy it is: the columns of the list by their names. */
export type PersonView = Readonly<Record<string, string>>;

export function personView({ name, number, email, fields }: Person): PersonView {
  return { link: '', ...fields, name, number, email: email ?? '' };
}

/** What stands for a word about the reader in a booklet that is nobody's own: a line to write on. */
export const BLANK = '_'.repeat(16);

/** Anyone of whom the same list says all that it can: what the copies of a cohort have in common. */
export function anyone({ source, fields }: Person): Person {
  const blank = Object.keys(fields).map((field) => [field, BLANK]);
  return { source, name: BLANK, number: BLANK, email: BLANK, fields: Object.fromEntries(blank) };
}
