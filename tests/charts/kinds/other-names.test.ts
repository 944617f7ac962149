import { expect, test } from 'vitest';
import { kinds } from '../../../src/charts/kinds/index.ts';
import { CHART_KEYS } from '../../../src/faults/catalogue/other-chart-keys.ts';
import { otherChart, otherCharts } from '../../../src/faults/catalogue/other-charts.ts';
import { otherWay } from '../../../src/faults/catalogue/other-ways.ts';

test('each name of another program leads to a kind that there is, with keys that it has', () => {
  for (const [name, { kind, keys }] of otherCharts) {
    expect(Object.keys(kinds), name).toContain(kind);
    const own = Object.keys(kinds[kind as keyof typeof kinds].keys);
    for (const [, key] of keys.matchAll(/(\w+): /g)) expect(own, `${name}: ${kind}`).toContain(key);
  }
});

test('no kind of ours is taken for another', () => {
  for (const kind of Object.keys(kinds)) expect([kind, otherCharts.has(kind)]).toEqual([kind, false]);
});

test.each([
  ['Bar chart', 'bars'],
  ['column', 'bars'],
  ['donut', 'doughnut'],
  ['treemap', 'bars'],
  ['Sankey diagram', 'heatmap'],
  ['gauge', 'waffle'],
  ['Violin plot', 'boxplot'],
  ['choropleth', 'map'],
  ['diagramme de Sankey', 'heatmap'],
  ['stacked-bar', 'bars'],
  ['3D pie', 'pie'],
  ['camembert', 'pie'],
  ['diagramme circulaire', 'pie'],
  ['Boîte à moustaches', 'boxplot'],
  ['fan chart', 'lines'],
  ['org chart', 'diagram'],
  ['geom_point', 'scatter'],
  ['diagramme en bâtons', 'bars'],
  ['graphique à bulles', 'bubble'],
  ['échelle de Likert', 'bars'],
  ['Kaplan-Meier', 'lines'],
  ['carte de contrôle', 'lines'],
  ['Q-Q plot', 'scatter'],
  ['forest plot', 'dotplot'],
  ['rose des vents', 'bars'],
  ['arbre phylogénétique', 'diagram'],
])('%s leads to %s', (name, kind) => expect(otherChart(name)?.kind).toBe(kind));

test.each([
  ['pie chart', 'pie'],
  ['Heat map', 'heatmap'],
  ['slopegraph', 'slope'],
  ['geom_boxplot', 'boxplot'],
])('%s is our own %s', (name, kind) => expect(otherChart(name, Object.keys(kinds))?.kind).toBe(kind));

test('other words are no charts', () => {
  for (const name of ['', 'chart', 'text', 'constructor']) expect(otherChart(name)).toBeNull();
});

test('each key of another program leads to keys that figures or data sets have', () => {
  const ofFigures = [
    'figure',
    'headline',
    'says',
    ...Object.values(kinds).flatMap(({ keys }) => Object.keys(keys)),
  ];
  const ofData = ['fields', 'rows'];
  const ways = Object.entries(CHART_KEYS).flatMap(([beside, ways]) =>
    Object.entries(ways).map(([names, way]) => ({ names, beside, ...way })),
  );
  for (const { names, beside, fr, en } of ways) {
    const known = ofData.includes(beside) ? ofData : ofFigures;
    expect(known, names).toContain(beside);
    const keys = (text: string) =>
      [...text.matchAll(/(?:write|écrivez|or|ou|and|et|;) (\w+): /g)].map(([, key]) => key!);
    for (const key of keys(en)) expect(known, `${names}: ${key}`).toContain(key);
    expect(keys(en).toSorted(), names).toEqual(keys(fr).toSorted());
  }
});

test.each([
  ['legend', ['headline', 'axis'], /stand at their marks/],
  ['yAxis', ['label', 'value'], /value: FIELD/],
  ['y', ['x', 'series'], /series: \[FIELD\]/],
  ['xLabel', ['axis', 'headline'], /axis: \{ name:/],
  ['order', ['sort'], /sort: descending/],
])('the key %s beside %s has its advice', (key, keys, advice) => {
  expect(otherWay([key], keys)?.en).toMatch(advice);
});

test('keys that mean something else elsewhere are left to it', () => {
  expect(otherWay(['legend'], ['text', 'subsection'])).toBeNull();
  expect(otherWay(['color'], ['fields'])).toBeNull();
});
