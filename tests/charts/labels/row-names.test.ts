import { expect, test } from 'vitest';
import { wrapNames } from '../../../src/charts/labels/row-names.ts';
import { fonts } from '../../../src/charts/theme.ts';
import { theme } from '../helpers.ts';

/** Names beside cells in a chart 100 points wide, a fifth of it theirs; letters are 3.75 points wide. */
const wrapped = (...names: readonly string[]) => wrapNames(names, 100, 0.2, fonts(theme).label, theme);

test('names of rows have their share of the width, more where a word would be broken, but not more than wide', () => {
  expect(wrapped('Bois', 'Or fin')).toEqual([['Bois'], ['Or', 'fin']]);
  expect(wrapped('Acajou', 'Or très fin')).toEqual([['Acajou'], ['Or très', 'fin']]);
  expect(wrapped('Anticonstitution', 'Or fin')[1]).toEqual(['Or', 'fin']);
});
