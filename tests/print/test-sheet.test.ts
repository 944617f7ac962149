import { expect, test } from 'vitest';
import type { Mark } from '../../src/drawing/drawing.ts';
import { PAPERS } from '../../src/print/paper.ts';
import { testSheet } from '../../src/print/test-sheet.ts';

const round = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** A mark as one line of text: its kind, and its numbers to a hundredth of a point. */
const lineOf = (mark: Mark) => JSON.stringify(mark, (_, value) => round(value)).replaceAll('"', '');

test.each(['fr', 'en'] as const)('the marks of a test sheet on A4, in %s', (language) => {
  const { paper, sheets, trim, bleed } = testSheet(
    { width: PAPERS.A4.height, height: PAPERS.A4.width },
    language,
  );
  const sides = sheets.flatMap(({ front, back }) => [front, back]);
  const text = [
    JSON.stringify({ paper, trim, bleed }, (_, value) => round(value)).replaceAll('"', ''),
    ...sides.flatMap(({ marks }, i) => [`side ${i + 1}`, ...marks.marks.map(lineOf)]),
  ];
  expect(text.join('\n')).toMatchSnapshot();
});
