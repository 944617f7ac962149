import { expect, test } from 'vitest';
import { groupNames } from '../../../src/charts/values/group-names.ts';

test.each([
  ['mixed letters', ['B', 'C', 'A', 'B', 'A'], ['A', 'B', 'C']],
  ['mixed numbers', ['10 mg', '5 mg', '0.5 mg', '10 mg'], ['0.5 mg', '5 mg', '10 mg']],
  ['numbers after words', ['Lot 12', 'Lot 2', 'Lot 12'], ['Lot 2', 'Lot 12']],
  ['groups one after the other, as the author has them', ['C', 'C', 'A', 'B'], ['C', 'A', 'B']],
  ['words, whose order is the author’s', ['avant', 'après', 'avant'], ['avant', 'après']],
  ['names of several kinds', ['Lot 2', 'A', 'Lot 1', 'A'], ['Lot 2', 'A', 'Lot 1']],
  ['words with a capital', ['Nord', 'Est', 'Nord'], ['Nord', 'Est']],
  ['nothing', [], []],
])('%s', (_, names, each) => {
  expect(groupNames(names)).toEqual(each);
});
