import { expect, test } from 'vitest';
import type { FigureBlock } from '../../src/content/index.ts';
import type { DataSet } from '../../src/data/data-set.ts';
import { Report } from '../../src/faults/fault.ts';
import { withChartTexts } from '../../src/template/chart-texts.ts';
import { block, booklet, chapter, chart, faultsOf, text } from './booklet-fixture.ts';

/** A booklet whose figure has a field of this label and unit. */
function labelled(label: string, unit: string) {
  const fields = new Map([['a', { key: 'a', label, unit }]]);
  const data = { key: 'd', fields, rows: [] } as unknown as DataSet;
  const figure = block({ kind: 'figure', id: 'f', title: text('T'), chart: chart([data]) });
  return booklet([chapter('un', 'Un', [figure])], { variables: { n: '2' } });
}

function printed(label: string, unit: string): { label: string; unit: string; faults: readonly string[] } {
  const report = new Report();
  const [figure] = withChartTexts(labelled(label, unit), report).chapters[0]!.blocks as FigureBlock[];
  const field = figure!.chart.data[0]!.fields.get('a') as { label: string; unit: string };
  return { label: field.label, unit: field.unit, faults: faultsOf(report) };
}

test('names and units of charts have powers, indices and variables', () => {
  expect(printed('CO~2~, x^n^ {{n}}', 'mol·L^-1^')).toEqual({
    label: 'CO₂, xⁿ 2',
    unit: 'mol·L⁻¹',
    faults: [],
  });
});

test('letters are raised and lowered where they can be, and told where they cannot', () => {
  expect(printed('pK~a~, R^T^, V~e~', 'K')).toEqual({ label: 'pKₐ, Rᵀ, Vₑ', unit: 'K', faults: [] });
  const { label, faults } = printed('V~E~ et x~a,b~', '');
  expect(label).toBe('VE et xa,b');
  expect(faults).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^chart-script t\.yaml:\d/)));
});

test('a formula in a chart is told at its place; prices are none', () => {
  expect(printed('Point $V_E$', '').faults).toEqual([expect.stringMatching(/^chart-formula t\.yaml:\d/)]);
  expect(printed('De 5 $ à 10 $, US$5 et US$6', 'A$').faults).toEqual([]);
});

test('a booklet whose charts print plain text stays the same', () => {
  const plain = labelled('Prix ~ 5 ^ 6', 'k$');
  expect(withChartTexts(plain, new Report())).toBe(plain);
});
