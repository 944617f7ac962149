import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { configure } from '../../src/charts/chartjs/configure.ts';
import { drawChart, loadKinds } from '../../src/charts/index.ts';
import type { DiagramSpec } from '../../src/charts/kinds/diagram/keys.ts';
import { labelPlacer } from '../../src/charts/kinds/scatter/place-names.ts';
import { chartIn } from '../../src/document/picture-address.ts';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { checkedIn } from '../build/made.ts';
import { h, layoutOf, page, treeOf, write } from '../pdf/pages.ts';
import { PdfFile } from '../pdf/reader.ts';
import { SLOW } from '../tools.ts';
import { theme } from './helpers.ts';
import { missing, usual } from './usual.ts';

// Counts of what drawing a figure of usual size takes: texts that are measured, points of paths, and bytes in the PDF.

const MEASURES = 400;
const POINTS = 900;
/** The size of a figure's deflated operators. */
const BYTES = 4000;
const MAP_BYTES = 45_000;
/** The figures that take more. */
const MORE: Readonly<Record<string, { readonly measures?: number; readonly points?: number }>> = {
  boxplot: { measures: 560 },
  calendar: { points: 2000 },
  diagram: { measures: 560 },
  periodic: { measures: 530 },
  scale: { measures: 500 },
  'a map of countries': { points: 8700 },
  'a map of places': { points: 9400 },
};

test('each kind has a figure of usual size', () => {
  expect(missing).toEqual([]);
});

test.each(Object.entries(usual))('%s is drawn with few measures, of few points', async (name, make) => {
  await loadKinds([make(1)]);
  let measures = 0;
  const counted: typeof theme = {
    ...theme,
    measure: (...text) => {
      measures++;
      return theme.measure(...text);
    },
  };
  const drawing = drawChart(make(1), { width: 300, height: null }, counted);
  const points = [...simpleMarks(drawing)].reduce(
    (sum, mark) => sum + (mark.kind === 'path' ? mark.path.length : 0),
    0,
  );
  expect(points).toBeGreaterThan(0);
  expect(measures).toBeGreaterThan(0);
  expect(measures).toBeLessThanOrEqual(MORE[name]?.measures ?? MEASURES);
  expect(points).toBeLessThanOrEqual(MORE[name]?.points ?? POINTS);
});

test('the points of a long line share their options, which Chart.js works out for each otherwise', async () => {
  const size = { width: 300, height: 180 };
  for (const name of ['lines', 'lines over many dates']) {
    const spec = usual[name]!(1);
    await loadKinds([spec]);
    const datasets = configure(spec, size, theme)!.data.datasets as { readonly pointRadius?: unknown }[];
    expect(datasets.map(({ pointRadius }) => typeof pointRadius)).toEqual(datasets.map(() => 'number'));
  }
});

test('figures of one picture read it once', async () => {
  const [one, other] = [usual.diagram!(1), usual.diagram!(2)] as DiagramSpec[];
  await loadKinds([one!]);
  let reads = 0;
  const { file, bytes } = one!.picture;
  const picture = {
    file,
    get bytes() {
      reads++;
      return bytes;
    },
  };
  for (const each of [one!, other!]) {
    const spec: DiagramSpec = { ...each, picture };
    expect(drawChart(spec, { width: 300, height: null }, theme).marks).not.toEqual([]);
  }
  expect(reads).toBe(1);
});

test('names are tried at each place once, however often they are placed', () => {
  const spots = Array.from({ length: 25 }, (_, i) => ({
    ...{ x: 40 + (i % 5) * 12, y: 40 + Math.floor(i / 5) * 9, radius: 1 },
    name: { width: 50, height: 8 },
  }));
  let tried = 0;
  const place = labelPlacer(spots, { left: 0, top: 0, right: 160, bottom: 120 }, [], () => tried++ % 3 > 0);
  const first = place(spots.map(() => 0));
  const once = tried;
  expect(first.some((each) => each === null)).toBe(true);
  for (let i = 0; i < 4; i++) expect(place(spots.map(() => 0))).toEqual(first);
  expect(tried).toBe(once);
  expect(once).toBeLessThanOrEqual(25 * 136);
});

/** The sizes of drawings' deflated operators in a PDF. */
async function bytesOf(drawings: readonly Drawing[]): Promise<number[]> {
  const tree = treeOf(...drawings.map(() => h('img', { src: 'chart:x', alt: 'x' })));
  const [, , ...images] = tree.elements;
  const pages = drawings.map((drawing, i) =>
    page([{ kind: 'drawing', owner: images[i]!.index, x: 0, y: 0, drawing }], i + 1),
  );
  const pdf = new PdfFile(await write(layoutOf(tree, { pages })));
  return drawings.map((_, i) => deflateSync(pdf.content(i)).length);
}

test('each figure takes few bytes in the PDF', SLOW, async () => {
  const specs = Object.values(usual).map((make) => make(1));
  await loadKinds(specs);
  const fonts = { ...theme, family: 'Source Sans 3' };
  const bytes = await bytesOf(specs.map((spec) => drawChart(spec, { width: 300, height: null }, fonts)));
  const large = Object.keys(usual).flatMap((name, i) =>
    bytes[i]! > (name.startsWith('a map') ? MAP_BYTES : BYTES) ? [`${name}: ${bytes[i]}`] : [],
  );
  expect(large).toEqual([]);
});

test('each figure of the first booklet takes few bytes in the PDF', SLOW, async () => {
  const { typeset } = await checkedIn('.');
  const { layout, figures } = typeset!;
  const drawn = layout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'drawing' || typeof mark.owner !== 'number') return [];
      const id = chartIn(layout.tree.byIndex[mark.owner]!);
      return id === null ? [] : [{ id, drawing: mark.drawing }];
    }),
  );
  expect(new Set(drawn.map(({ id }) => id))).toEqual(new Set(figures.keys()));
  const bytes = await bytesOf(drawn.map(({ drawing }) => drawing));
  const large = drawn.flatMap(({ id }, i) => {
    const most = figures.get(id)!.chart.kind === 'map' ? MAP_BYTES : BYTES;
    return bytes[i]! > most ? [`${id}: ${bytes[i]}`] : [];
  });
  expect(large).toEqual([]);
});
