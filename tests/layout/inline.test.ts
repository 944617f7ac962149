import { expect, test } from 'vitest';
import { addressOfCellMark } from '../../src/document/picture-address.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from './laid-out.ts';

test('a line break that ends a block begins no line', () => {
  const css = 'html { font-size: 8pt; line-height: 10pt }';
  const [page] = layOut('<p>un<br></p><p>deux<br> </p><p>trois<br><br></p><p>quatre</p>', css).pages;
  const [first, ...others] = textsOf(page!).map(({ y }) => y);
  expect(others.map((y) => Math.round(y - first!))).toEqual([10, 20, 40]);
});

test('small capitals are the font’s own, or smaller capitals where it has none', () => {
  const css =
    "html { font: 10pt/12pt 'Source Serif 4' } p { font-variant-caps: small-caps } i { font-style: italic }";
  const [page] = layOut('<p>Paul <i>Dupont-Été</i></p>', css).pages;
  const set = textsOf(page!).map(({ run }) => [textOf(run), run.style.size, run.style.features]);
  expect(set).toEqual([
    ['Paul ', 10, 'smcp'],
    ['D', 10, ''],
    ['upont', 8, 'capitals'],
    ['-É', 10, ''],
    ['té', 8, 'capitals'],
  ]);
});

test('the bar of a cell is as wide as the sheet asks', () => {
  const src = addressOfCellMark({ kind: 'bar', value: 20, least: 0, most: 40 });
  const endOf = (css: string) => {
    const [page] = layOut(`<p><img src="${src}" alt="20">fin</p>`, `html { font-size: 10pt } ${css}`).pages;
    return textsOf(page!).find(({ run }) => textOf(run) === 'fin')!.x;
  };
  const usual = endOf('');
  expect(endOf('img { width: 50pt }') - usual).toBeCloseTo(20, 6);
  expect(endOf('img { width: 7em }') - usual).toBeCloseTo(40, 6);
});
