import { describe, expect, test } from 'vitest';
import { findPerson } from '../../src/forgetting/person.ts';
import type { Entry } from '../../src/mail/ledger.ts';
import type { ListedPerson } from '../../src/project/people.ts';

let line = 1;
const listed = (name: string, email: string | null, cohort = 'lyon'): ListedPerson => ({
  ...{ name, email, cohort, number: String(++line), numbered: true },
  row: { source: { file: `content/cohorts/${cohort}.csv`, line, column: 1 }, cells: [] },
});
const sent = (address: string, person: string): Entry => ({
  ...{ at: '2026-11-24T10:00:00.000Z', state: 'sent', edition: '1', pdf: 'p', message: 'm' },
  ...{ address, person },
});

const LIST = [
  listed('Awa Diallo', 'awa@example.org'),
  listed('DIALLO Awa', 'Awa@Example.org', 'paris'),
  listed('Zoé Ba', 'zoe@example.org'),
  listed('Zoé Ba', 'zoe.ba@example.org', 'paris'),
  listed('Omar Ben', 'famille@example.org'),
  listed('Lina Ben', 'famille@example.org'),
  listed('Ali Roy', 'ali@example.org'),
  listed('Mia Lam', 'mia@example.org'),
  listed('Mia Lam', 'Mia@example.org', 'paris'),
  listed('Ali Roy Sow', 'sow@example.org'),
  listed('Jean Sans', null),
  listed('Jean Sans', null, 'paris'),
];
const LEDGER = [
  sent('gone@example.org', 'ada-king'),
  sent('famille@example.org', 'omar-ben'),
  sent('famille@example.org', 'ali-ben'),
];

/** The person who is found, as text: the rows that are a person's, or those between which one must choose. */
function found(asked: string): string {
  const result = findPerson(asked, LIST, LEDGER);
  if (result.kind === 'none') return 'none';
  const rows = (result.kind === 'one' ? result.person.rows : result.rows).map(
    ({ name, cohort }) => `${name} ${cohort}`,
  );
  if (result.kind === 'several') return `several by ${result.by}: ${rows.join(', ')}`;
  const { address, shares } = result.person;
  return `${address}${shares ? ' (shared)' : ''}: ${rows.join(', ')}`;
}

describe('a person is found', () => {
  test.each([
    ['by address, in every list', 'AWA@example.org', 'awa@example.org: Awa Diallo lyon, DIALLO Awa paris'],
    ['by name, whichever way round', 'diallo awa', 'awa@example.org: Awa Diallo lyon, DIALLO Awa paris'],
    ['by a part of a name that one person has', 'Omar', 'famille@example.org (shared): Omar Ben lyon'],
    ['by one name at one address', 'Mia Lam', 'mia@example.org: Mia Lam lyon, Mia Lam paris'],
    ['by a whole name that is a part of another', 'ali roy', 'ali@example.org: Ali Roy lyon'],
    ['by name, of those who share an address', 'Lina Ben', 'famille@example.org (shared): Lina Ben lyon'],
    ['by a ledger alone', 'gone@example.org', 'gone@example.org: '],
    ['by the name in a ledger alone', 'Ada King', 'gone@example.org: '],
    ['and never the others at the address of a ledger', 'Ali Ben', 'famille@example.org (shared): '],
    ['nowhere', 'Nobody', 'none'],
    ['nowhere', 'nobody@example.org', 'none'],
  ])('%s: %s', (_, asked, expected) => expect(found(asked)).toBe(expected));

  test.each([
    ['a name of two people', 'Zoé Ba', 'several by name: Zoé Ba lyon, Zoé Ba paris'],
    ['a part of two names', 'Ben', 'several by name: Omar Ben lyon, Lina Ben lyon'],
    ['an address of two people', 'famille@example.org', 'several by address: Omar Ben lyon, Lina Ben lyon'],
    ['a name without address in two lists', 'Jean Sans', 'several by name: Jean Sans lyon, Jean Sans paris'],
  ])('unless it could be several: %s', (_, asked, expected) => expect(found(asked)).toBe(expected));
});

test.each([
  ['DIALLO@example.org', 'none'],
  ['Awa@example.org', 'Awa Diallo'],
  ['Gone@example.org', 'Gone@example.org'],
  ['diallo awa', 'DIALLO Awa'],
])('a person found by %s is called %s, as a list writes it', (asked, name) => {
  const result = findPerson(asked, LIST, LEDGER);
  expect(result.kind === 'one' ? result.person.name : result.kind).toBe(name);
});
