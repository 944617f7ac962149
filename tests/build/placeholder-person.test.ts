import { expect, test } from 'vitest';
import { placeholderPerson } from '../../src/build/copies/placeholder-person.ts';

/** The lengths of the placeholders of values that have so many characters. */
const typical = (begin: string, lengths: readonly number[]) =>
  lengths.map((length) => {
    const source = { file: 'content/cohorts/a.csv', line: 2, column: 1 };
    const name = begin.padEnd(length, 'x');
    return placeholderPerson({ source, name, number: '', email: null, fields: {} }).name.length;
  });

test('a placeholder fills about as much of a line as the value that it stands for', () => {
  // Less a space at the end.
  expect(typical('', [1, 4, 5, 32, 33, 64, 65, 128, 129, 999])).toEqual([
    2, 2, 14, 14, 44, 44, 89, 89, 179, 179,
  ]);
});

test('the placeholder of an address is the shortest of its class: its code is never denser', () => {
  const lengths = [20, 32, 33, 64, 65, 128, 129, 999];
  expect(typical('https://a.org/', lengths)).toEqual([14, 14, 33, 33, 65, 65, 129, 129]);
});

test('what is empty stays so, and who has no address gets none', () => {
  const source = { file: 'content/cohorts/a.csv', line: 2, column: 1 };
  const person = { source, name: 'Awa', number: '7', email: 'awa@example.org', fields: { groupe: '' } };
  expect(placeholderPerson(person)).toMatchObject({ number: '12', fields: { groupe: '' } });
  expect(placeholderPerson(person).email).not.toBe(person.email);
  expect(placeholderPerson({ ...person, email: null }).email).toBeNull();
});
