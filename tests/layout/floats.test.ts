import { expect, test } from 'vitest';
import type { Drawing } from '../../src/drawing/drawing.ts';
import type { Page } from '../../src/layout/page.ts';
import type { PictureSource } from '../../src/layout/picture.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { Session } from './edited.ts';
import { layOut, PICTURES, textsOf } from './laid-out.ts';

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

test('a floating chart is drawn higher so that its page is full', () => {
  const { pages } = layOut(body('chart:102'), KEPT);
  const [page] = pages;
  const chart = page!.marks.find((mark) => mark.kind === 'drawing')!;
  expect(chart.drawing.height).toBeCloseTo(110, 6);
  expect(chart.y).toBeCloseTo(20 + 80 + 10, 6);
  expect(chart.y + chart.drawing.height).toBeCloseTo(220, 6);
  expect(textsOf(page!)).toHaveLength(8);
});

test('a float keeps its height where more is not enough, is not asked for, or where it is a picture', () => {
  expect(chartOf(body('chart:98'), KEPT).height).toBe(98);
  expect(chartOf(body('chart:102'), KEPT.replace('10%', '0%')).height).toBe(102);
  const { pages } = layOut(body('100x102'), KEPT);
  expect(pages[0]!.marks.find((mark) => mark.kind === 'image')!.height).toBe(102);
});

test('a chart that floats on a page of its own shares with its margin what the page lacks, not more', () => {
  const css = CSS.replace('margin: 10pt 0;', 'margin: 10pt 0; --livret-stretch: 50% 0%;');
  const { pages } = layOut(`${lines(3)}<figure><img src="chart:185" alt=""></figure>${lines(40)}`, css);
  const charts = pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'drawing'));
  expect(charts.map(({ drawing }) => drawing.height)).toEqual([expect.closeTo(187.5, 6)]);
});

test('a floating chart that was lowered with the block around it is drawn higher from there', () => {
  const css = `${KEPT} figure { --livret-chart-stretch: 30%; }`;
  const kept = (content: string) => `<div class="kept">${content}</div>`;
  const lowered = kept(`${lines(14)}<figure><img src="chart:102" alt=""></figure>`);
  // Lowered to 50 points, as the page has 14 lines besides; 10 points are left on the page where it stands.
  const html = `${lines(2)}${lowered}${kept(lines(13))}${kept(lines(6))}`;
  const heights = layOut(html, css).pages.map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'drawing' ? [mark.drawing.height] : [])),
  );
  expect(heights).toEqual([[], [expect.closeTo(60, 6)], []]);
});

test('a floating chart that was set in a build before is drawn higher by the pictures of this one', () => {
  const [before, after] = [body('chart:102').replace(/<div.*/, ''), body('chart:102')];
  const session = new Session(KEPT, before);
  session.layOut(before);
  const drawn = new Set<Drawing>();
  const pictures: PictureSource = (request) => {
    const picture = PICTURES(request);
    if (picture && 'drawing' in picture) drawn.add(picture.drawing);
    return picture;
  };
  const { marks } = session.layOut(after, { pictures }).pages[0]!;
  const { drawing } = marks.find((mark) => mark.kind === 'drawing')!;
  expect([drawing.height, drawn.has(drawing)]).toEqual([expect.closeTo(110, 6), true]);
});

const SPLIT = `${KEPT} figure { break-inside: auto; }`;
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `<tr><td>rang ${i + 1}</td></tr>`).join('');
const table = (count: number) => `<figure><table data-continued="suite">
  <thead><tr><th>Titre</th></tr></thead><tbody>${rows(count)}</tbody></table></figure>`;
const said = (page: Page) => textsOf(page).map(({ run }) => textOf(run));
/** Ten lines, a table that does not fit below them, nor does the text that follows. */
const around = (count: number) => `${lines(10)}${table(count)}<div class="kept">${lines(11)}</div>`;

test('a floating table is split at the foot of a page that would be left short', () => {
  const [first, second] = layOut(around(12), SPLIT).pages;
  const row = (i: number) => `rang ${i + 1}`;
  expect(said(first!).slice(10)).toEqual(['Titre', ...Array.from({ length: 7 }, (_, i) => row(i))]);
  const rest = Array.from({ length: 5 }, (_, i) => row(i + 7));
  expect(said(second!).slice(0, 7)).toEqual(['suite', 'Titre', ...rest]);
  // On the last line, and from the first.
  expect(Math.max(...textsOf(first!).map(({ y }) => y))).toBeCloseTo(217.7, 0);
  expect(Math.min(...textsOf(second!).map(({ y }) => y))).toBeCloseTo(27.7, 0);
});

test('a floating table stays whole where a part would have too few rows, or where it must not be broken', () => {
  const whole = (html: string, css: string) =>
    layOut(html, css).pages.some((page) => said(page).filter((text) => text.startsWith('rang')).length > 4);
  expect(whole(around(5), SPLIT)).toBe(true);
  const pages = layOut(around(12), KEPT).pages.map(said);
  expect(pages.filter((texts) => texts.includes('Titre'))).toHaveLength(1);
});

test('a figure or a slip that is to stay stands where it is written', () => {
  const css = `${CSS} .slip { float: bottom; }`;
  const figure = (place: string) => `<figure${place}><img src="80x60" alt=""></figure>`;
  const slip = (place: string) => `<div class="slip"${place}><p>talon</p></div>`;
  const order = (place: string) => {
    const [page] = layOut(`${lines(2)}${slip(place)}${figure(place)}<p>fin</p>${lines(2)}`, css).pages;
    return page!.marks
      .filter(({ kind }) => kind === 'text' || kind === 'image')
      .map((mark) => ({
        y: 'y' in mark ? mark.y : 0,
        is: mark.kind === 'text' ? textOf(mark.run) : mark.kind,
      }))
      .toSorted((a, b) => a.y - b.y)
      .map(({ is }) => is);
  };
  expect(order('')).toEqual(['ligne', 'ligne', 'fin', 'ligne', 'ligne', 'image', 'talon']);
  expect(order(' data-place="here"')).toEqual(['ligne', 'ligne', 'talon', 'image', 'fin', 'ligne', 'ligne']);
});

test('a float waits for the facing page rather than leave a hole, but not for the next leaf', () => {
  const css = `${CSS} p { margin: 0; break-inside: avoid } figure { margin: 0 } .cover { page: cover }`;
  const text = `${lines(13)}<figure><img src="100x50" alt=""></figure>${lines(7)}${lines(1).repeat(25)}`;
  const filled = (body: string) =>
    layOut(body, css).pages.map((page) => [
      textsOf(page).length,
      ...page.marks.flatMap((mark) => (mark.kind === 'image' ? [mark.y - 20] : [])),
    ]);
  expect(filled(text)).toEqual([[13, 150], [20], [12]]);
  expect(filled(`<p class="cover">titre</p>${text}`)).toEqual([[1], [20], [15, 0], [10]]);
});
