import type { Person } from '../content/people/people.ts';

/** What texts and templates may say of the person whose copy it is: the columns of the list by their names. */
export type PersonView = Readonly<Record<string, string>>;

export function personView({ name, number, email, fields }: Person): PersonView {
  return { link: '', ...fields, name, number, email: email ?? '' };
}

/** What stands for a word about the reader in a booklet that is nobody's own: a line to write on. */
export const BLANK = '_'.repeat(16);
