import type { Person } from '../content/index.ts';

/** The person whose copy it is, as texts and templates see them: the columns of the list by their names. */
export type PersonView = Readonly<Record<string, string>>;

export function personView({ name, number, email, fields }: Person): PersonView {
  return { link: '', ...fields, name, number, email: email ?? '' };
}

/** The line to write on that stands for a word about the reader in a booklet that is nobody's copy. */
export const BLANK = '_'.repeat(16);

/**
 * A person with a blank for every field of their list: the copy made out to nobody, from which copies share
 * pages.
 */
export function anyone({ source, fields }: Person): Person {
  const blank = Object.keys(fields).map((field) => [field, BLANK]);
  return { source, name: BLANK, number: BLANK, email: BLANK, fields: Object.fromEntries(blank) };
}
