import type { Person } from '../../content/index.ts';

/**
 * A placeholder for a person: each of its values is of the same kind as the person's and fills about as much
 * of a line. Most people of a list have the same placeholder, whoever else is in the list.
 */
export function placeholderPerson({ source, name, number, email, fields }: Person): Person {
  const others = Object.entries(fields).map(([field, value]) => [field, placeholder(value)]);
  return {
    source,
    name: placeholder(name),
    number: placeholder(number),
    email: email === null ? null : 'camille.dupont@example.org',
    fields: Object.fromEntries(others),
  };
}

/** A placeholder of `typical` characters stands for values of at most `most`. */
type Lengths = readonly { readonly most: number; readonly typical: number }[];

/**
 * Addresses take the shortest length of each class. So a placeholder's code is never denser than the
 * person's, and no warning about its density is given for a person whose code can be read.
 */
const ADDRESS_LENGTHS: Lengths = [
  { most: 32, typical: 14 },
  { most: 64, typical: 33 },
  { most: 128, typical: 65 },
  { most: Number.POSITIVE_INFINITY, typical: 129 },
];

const TEXT_LENGTHS: Lengths = [
  { most: 4, typical: 2 },
  { most: 32, typical: 14 },
  { most: 64, typical: 45 },
  { most: 128, typical: 90 },
  { most: Number.POSITIVE_INFINITY, typical: 180 },
];

const KINDS = [
  { pattern: /^https?:\/\/\S+$/i, start: 'https://a.fr/', more: 'camille-dupont/', lengths: ADDRESS_LENGTHS },
  { pattern: /^\d+$/, start: '', more: '1234567890', lengths: TEXT_LENGTHS },
  { pattern: /^/, start: '', more: 'Camille Dupont ', lengths: TEXT_LENGTHS },
];

function placeholder(value: string): string {
  if (value === '') return '';
  const { start, more, lengths } = KINDS.find(({ pattern }) => pattern.test(value))!;
  const { typical } = lengths.find(({ most }) => value.length <= most)!;
  return `${start}${more.repeat(typical)}`.slice(0, typical).trim();
}
