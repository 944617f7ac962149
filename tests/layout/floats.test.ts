import { expect, test } from 'vitest';
import { layOut, textsOf } from './laid-out.ts';

/** Pages of 20 lines of 10 points. */
const CSS = `
  html { font-size: 8pt; line-height: 10pt; orphans: 1; widows: 1; }
  @page { size: 240pt 240pt; margin: 20pt; }
  figure { margin: 10pt 0; --livret-float: page; --livret-chart-stretch: 10%; }`;

const lines = (count: number) => `<p>${Array.from({ length: count }, () => 'ligne').join('<br>')}</p>`;

/** Eight lines, a figure that leaves room for some ten points more, and text that does not fit there. */
const body = (picture: string) => `${lines(8)}<figure><img src="${picture}" alt=""></figure>
  <div class="kept">${lines(6)}</div>`;
const KEPT = `${CSS} .kept { break-inside: avoid; }`;

const chartOf = (html: string, css: string) =>
  layOut(html, css).pages[0]!.marks.find((mark) => mark.kind === 'drawing')!.drawing;

test('a chart that moves is drawn higher so that its page ends on its last line', () => {
  const { pages } = layOut(body('chart:102'), KEPT);
  const [page] = pages;
  const chart = page!.marks.find((mark) => mark.kind === 'drawing')!;
  expect(chart.drawing.height).toBeCloseTo(110, 6);
  expect(chart.y).toBeCloseTo(20 + 80 + 10, 6);
  expect(chart.y + chart.drawing.height).toBeCloseTo(220, 6);
  expect(textsOf(page!)).toHaveLength(8);
});

test('it is as high as it would be where that is not enough, is not asked for, or it is a picture', () => {
  expect(chartOf(body('chart:98'), KEPT).height).toBe(98);
  expect(chartOf(body('chart:102'), KEPT.replace('10%', '0%')).height).toBe(102);
  const { pages } = layOut(body('100x102'), KEPT);
  expect(pages[0]!.marks.find((mark) => mark.kind === 'image')!.height).toBe(102);
});
