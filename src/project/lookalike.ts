import type { Person } from '../content/index.ts';

/**
 * Nobody, of whom a list would say about as much as of this person: values of the same kind, which fill about
 * as much of a line. Of most people of a list it is the same one, whoever else is in it.
 */
export function lookalike({ source, name, number, email, fields }: Person): Person {
  const others = Object.entries(fields).map(([field, value]) => [field, valueLike(value)]);
  return {
    source,
    name: valueLike(name),
    number: valueLike(number),
    email: email === null ? null : 'camille.dupont@example.org',
    fields: Object.fromEntries(others),
  };
}

const KINDS = [
  { pattern: /^https?:\/\/\S+$/i, start: 'https://a.fr/', more: 'camille-dupont/' },
  { pattern: /^\d+$/, start: '', more: '1234567890' },
  { pattern: /^/, start: '', more: 'Camille Dupont ' },
];

/** Characters, at most, of the values for which so many stand. */
const LENGTHS = [
  { most: 4, typical: 2 },
  { most: 32, typical: 14 },
  { most: 64, typical: 45 },
  { most: 128, typical: 90 },
  { most: Number.POSITIVE_INFINITY, typical: 180 },
];

function valueLike(value: string): string {
  if (value === '') return '';
  const { start, more } = KINDS.find(({ pattern }) => pattern.test(value))!;
  const { typical } = LENGTHS.find(({ most }) => value.length <= most)!;
  return `${start}${more.repeat(typical)}`.slice(0, typical).trim();
}
