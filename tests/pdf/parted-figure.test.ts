import { expect, test } from 'vitest';
import { chart, figure, pagesWith } from '../layout/parted-charts.ts';
import { dumpTags, shownTexts } from './dump.ts';
import { write } from './pages.ts';
import { PdfFile } from './reader.ts';

test('a figure on two pages is one element with all that is drawn; what is repeated is an artifact', async () => {
  const layout = pagesWith(figure, chart(10));
  const pdf = new PdfFile(await write(layout));
  // A box is that of a figure which appears on a single page (ISO 32000-1, table 345).
  expect(dumpTags(pdf)).toBe(`\
Document
  Div
    Figure alt="c" O=Layout Placement=Block
      - "headrow 0row 1row 2row 3row 4row 5" 1
      - "row 6row 7row 8row 9" 2
    Caption
      P
        - "Title" 1
      P
        - "Source" 2`);
  const repeated = pdf.pages.map((_, i) =>
    shownTexts(pdf, i).flatMap(({ artifact, text }) => (artifact ? [text] : [])),
  );
  expect(repeated).toEqual([[], ['Figure 1 (suite)', 'head']]);
});
