import type { Mark, TextMark } from '../../src/drawing/drawing.ts';
import { Report } from '../../src/faults/fault.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import type { PictureSource } from '../../src/layout/picture.ts';
import { styleBody } from '../style/styled.ts';
import { FONTS } from './laid-out.ts';

const CSS = `html { font-size: 8pt; line-height: 10pt; widows: 1; orphans: 1 }
  @page { size: 240pt 240pt; margin: 20pt; }
  p, figure, figcaption { margin: 0 } figure { break-inside: avoid }`;

/** Rows of 30 points, each with its number, under a head of 10; the chart is never lower. */
export const chart = (rows: number, head = 10): PictureSource => {
  const texts = Array.from({ length: rows }, (_, i) => text(`row ${i}`, 10 + 30 * i + 20));
  const marks: Mark[] = [text('head', 8), ...texts];
  const at = Array.from({ length: rows - 1 }, (_, i) => 10 + 30 * (i + 1));
  const drawing = { width: 200, height: 10 + 30 * rows, marks, seams: { at, head } };
  return () => ({ width: 200, height: drawing.height, drawing });
};

function text(word: string, y: number): TextMark {
  const font = { family: 'Source Sans 3', size: 8, weight: 400, style: 'normal' } as const;
  return { kind: 'text', text: word, x: 0, y, rotation: 0, font, color: '#000000' };
}

export function pagesWith(body: string, pictures: PictureSource) {
  const report = new Report();
  const { document } = styleBody(body, CSS);
  const layout = layoutDocument(document, { fonts: FONTS, pictures, backgrounds: () => null, report });
  return { ...layout, codes: report.faults.map(({ code }) => code) };
}

/** A figure whose chart goes on below the line `Figure 1 (suite)`. */
export const figure = `<figure><img src="chart" alt="c" data-continued="Figure 1 (suite)">
  <figcaption><p>Title</p><p>Source</p></figcaption></figure>`;
