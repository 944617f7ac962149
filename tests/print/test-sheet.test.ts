import { expect, test } from 'vitest';
import { PAPERS } from '../../src/print/paper.ts';
import { testSheet } from '../../src/print/test-sheet.ts';
import { textOf } from './golden.ts';

test.each(['fr', 'en'] as const)('the marks of a test sheet on A4, in %s', (language) => {
  const paper = { width: PAPERS.A4.height, height: PAPERS.A4.width };
  expect(textOf(testSheet(paper, language))).toMatchSnapshot();
});
