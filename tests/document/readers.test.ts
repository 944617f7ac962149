import { expect, test } from 'vitest';
import { wordlessFormulas } from '../../src/document/formula-text.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { readAddress } from '../../src/document/picture-address.ts';
import { sectionGrid } from '../../src/document/table-grid.ts';
import { languageOf } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';

const parse = (body: string) => parseDocument(`<html lang="fr"><body>${body}</body></html>`, new Report());

test('the language of an element is that of the nearest element that says one', () => {
  const { elements } = parse('<p>a</p><div lang="de"><p>b</p><p lang="en-GB">c</p></div>');
  expect(elements.slice(2).map(languageOf)).toEqual(['fr', 'de', 'de', 'en-GB']);
});

test('the numbers of a small chart are those of its address; what is no number is not known', () => {
  expect(readAddress('sparkline:1,,x,2.5')).toEqual({ kind: 'sparkline', values: [1, null, null, 2.5] });
  expect(readAddress('bar:3')).toEqual({ kind: 'bar', value: 3, least: 0, most: 0 });
});

test('formulas without words are those whose text is their TeX', () => {
  const tree = parse(
    '<p><img src="formula:x" alt="x"> <img src="formula:y" alt="the y"> <img src="a.png" alt="a"></p>',
  );
  expect(wordlessFormulas(tree)).toMatchObject([{ tex: 'x', lang: 'fr' }]);
});

test('cells take the columns that no cell above reaches into', () => {
  const cell = (colspan = 1, rowspan = 1) => ({ colspan, rowspan });
  const { columns, widths, errors } = sectionGrid([
    [cell(), cell(1, 2), cell()],
    [cell(), cell()],
    [cell(3)],
  ]);
  expect(columns).toEqual([[0, 1, 2], [0, 2], [0]]);
  expect(widths).toEqual([3, 3, 3]);
  expect(errors).toEqual([]);
});
