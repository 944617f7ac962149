import { expect, test } from 'vitest';
import { differences } from '../../src/changes/differences.ts';

test('a difference has two words before it and two after it', () => {
  expect(differences('a b c d e f g', 'a b c X e f g')).toEqual([
    { before: '… b c d e f …', after: '… b c X e f …' },
  ]);
  expect(differences('a b', 'X b')).toEqual([{ before: 'a b', after: 'X b' }]);
});

test('differences with four words between them are one, with five they are two', () => {
  expect(differences('p a 1 2 3 4 b q', 'p A 1 2 3 4 B q')).toEqual([
    { before: 'p a 1 2 3 4 b q', after: 'p A 1 2 3 4 B q' },
  ]);
  expect(differences('p a 1 2 3 4 5 b q', 'p A 1 2 3 4 5 B q')).toEqual([
    { before: 'p a 1 2 …', after: 'p A 1 2 …' },
    { before: '… 4 5 b q', after: '… 4 5 B q' },
  ]);
});

test.each([
  ['a b c d', 'X b c d', [['a b c …', 'X b c …']]],
  ['a b c d', 'a b c X', [['… b c d', '… b c X']]],
  ['a b c', 'a b c d', [['… b c', '… b c d']]],
  ['a b c', 'b c', [['a b c', 'b c']]],
  ['a', 'a', []],
])('the differences between %j and %j', (before, after, expected) => {
  expect(differences(before, after).map((each) => [each.before, each.after])).toEqual(expected);
});
