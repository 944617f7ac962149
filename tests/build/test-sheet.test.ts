import { expect, test } from 'vitest';
import { PaperTooSmall } from '../../src/build/stages/print.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { printTestSheet } from '../../src/build/test-sheet.ts';
import { PAPER_NAMES, PAPERS } from '../../src/print/paper.ts';
import { MM } from '../../src/units.ts';
import { PdfFile } from '../pdf/reader.ts';

const PRINTER = { flip: null, sides: null, offset: { x: 0, y: 0 } };

test.each(PAPER_NAMES)('the test sheet lies across %s, unless the paper is too short', async (paper) => {
  const { width, height } = PAPERS[paper];
  const made = printTestSheet(paper, PRINTER, 'fr', new Stopwatch());
  if (height < 279 * MM) await expect(made).rejects.toThrow(PaperTooSmall);
  else {
    const { pages } = new PdfFile(await made);
    expect(pages.map(({ MediaBox }) => MediaBox)).toEqual(
      [1, 2].map(() => [0, 0, expect.closeTo(height, 1), expect.closeTo(width, 1)]),
    );
  }
});
