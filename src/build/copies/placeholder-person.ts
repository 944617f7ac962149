import type { Person } from '../../content/index.ts';

/**
 * Nobody, of whom a list would say about as much as of this person: values of the same kind, which fill about
 * as much of a line. Of most people of a list it is the same one, whoever else is in it.
 */
export function placeholderPerson({ source, name, number, email, fields }: Person): Person {
  const others = Object.entries(fields).map(([field, value]) => [field, valueLike(value)]);
  return {
    source,
    name: valueLike(name),
    number: valueLike(number),
    email: email === null ? null : 'camille.dupont@example.org',
    fields: Object.fromEntries(others),
  };
}

/** Of how many characters a value is that stands for those of at most so many. */
type Lengths = readonly { readonly most: number; readonly typical: number }[];

/** The shortest: where its code can be read, that of no other is told of in its place. */
const OF_ADDRESSES: Lengths = [
  { most: 32, typical: 14 },
  { most: 64, typical: 33 },
  { most: 128, typical: 65 },
  { most: Number.POSITIVE_INFINITY, typical: 129 },
];

const OF_TEXTS: Lengths = [
  { most: 4, typical: 2 },
  { most: 32, typical: 14 },
  { most: 64, typical: 45 },
  { most: 128, typical: 90 },
  { most: Number.POSITIVE_INFINITY, typical: 180 },
];

const KINDS = [
  { pattern: /^https?:\/\/\S+$/i, start: 'https://a.fr/', more: 'camille-dupont/', lengths: OF_ADDRESSES },
  { pattern: /^\d+$/, start: '', more: '1234567890', lengths: OF_TEXTS },
  { pattern: /^/, start: '', more: 'Camille Dupont ', lengths: OF_TEXTS },
];

function valueLike(value: string): string {
  if (value === '') return '';
  const { start, more, lengths } = KINDS.find(({ pattern }) => pattern.test(value))!;
  const { typical } = lengths.find(({ most }) => value.length <= most)!;
  return `${start}${more.repeat(typical)}`.slice(0, typical).trim();
}
