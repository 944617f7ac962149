import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { renderChart, renderCharts } from '../../src/build/chart-files.ts';
import { chartTheme } from '../../src/build/chart-theme.ts';
import { drawChart } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { FigureBlock } from '../../src/content/index.ts';
import { readPng } from '../../src/raster/png.ts';
import { MM } from '../../src/units.ts';
import { dataSet, figure } from '../charts/helpers.ts';
import { FONTS } from '../layout/laid-out.ts';
import { styleBody } from '../style/styled.ts';
import { block, booklet, chapter, text } from '../template/booklet-fixture.ts';

const sales = (key: string) =>
  dataSet(key, { n: null, v: 'kg' }, [
    ['Bains', 39.5],
    ['Linge', null],
  ]);
const SPECS: Readonly<Record<string, ChartSpec>> = {
  one: figure('bars', sales('d'), { label: 'n', value: 'v' }),
  many: figure('multiples', [sales('d'), sales('e')], { label: 'n', value: 'v' }),
};
const WIDTH = 200;

/** A booklet of these figures, drawn as on a page, without a page around them. */
function typeset(ids: readonly string[], credits: object = {}): TypesetBooklet {
  const blocks = ids.map((id) =>
    block({ kind: 'figure', id, title: text(`Titre d'${id}`), alt: text('a'), chart: SPECS[id] }),
  );
  const images = ids.map((id) => `<img id="${id}" src="chart:${id}" alt="Voici : ${id}.">`).join('');
  const styled = styleBody(images, 'html { font: 8pt sans-serif }');
  const marks = ids.map((id) => {
    const element = styled.element(id);
    const theme = chartTheme(styled.document.style(element), 'fr', FONTS);
    const drawing = drawChart(SPECS[id]!, { width: WIDTH, height: null }, theme);
    return { kind: 'drawing', owner: element.index, x: 0, y: 0, drawing };
  });
  const repeated = { ...marks[0]!, owner: 'pagination' };
  return {
    booklet: { ...booklet([chapter('un', 'Un', blocks)]), ...credits },
    figures: new Map(blocks.map((each) => [each.id!, each as FigureBlock])),
    fonts: FONTS,
    styled: styled.document,
    layout: { tree: styled.document.tree, pages: [{ marks: [repeated, ...marks] }] },
  } as unknown as TypesetBooklet;
}

const read = (file: Uint8Array | undefined) => Buffer.from(file!).toString('utf8');

test('a figure is a drawing between its title and its owner, a table, and a picture that says the same', async () => {
  const files = await renderCharts(typeset(['one'], { authors: ['Ada'], licence: 'CC BY 4.0' }));
  expect([...files.keys()]).toEqual(['one.svg', 'one.csv', 'one.png']);
  const svg = read(files.get('one.svg'));
  const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  expect([labels[0], labels.at(-1)]).toEqual(['Titre d’one', 'Ada, CC BY 4.0']);
  expect(svg).toContain('<desc id="description">Voici\u00a0: one.</desc>');
  const [, mm, width, height] = /width="([\d.]+)mm" .*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  expect([width, mm]).toEqual([expect.closeTo(1.08 * WIDTH, 1), expect.closeTo((1.08 * WIDTH) / MM, 1)]);
  expect(read(files.get('one.csv'))).toBe('\ufeffChamp n;Champ v (kg)\r\nBains;39,5\r\nLinge;\r\n');
  const file = Buffer.from(files.get('one.png')!);
  const png = readPng(file)!;
  expect([png.width, png.height / 1600]).toEqual([1600, expect.closeTo(height! / width!, 2)]);
  expect(file.readUInt32BE(file.indexOf('pHYs') + 4)).toBe(Math.round(1600 / (mm! / 1000)));
  const notes = ['Title', 'Description', 'Author', 'Source', 'Copyright'].filter((note) =>
    file.includes(`iTXt${note}\0`),
  );
  expect(notes).toEqual(['Title', 'Description', 'Author', 'Copyright']);
});

test('several data sets are numbered tables; a booklet without charts has no files', async () => {
  const files = await renderCharts(typeset(['many']));
  expect([...files.keys()]).toEqual(['many.svg', 'many-1.csv', 'many-2.csv', 'many.png']);
  expect(read(files.get('many.svg'))).not.toContain('<dc:rights>');
  expect((await renderCharts({ ...typeset(['one']), layout: { pages: [] } } as never)).size).toBe(0);
});

test('a figure for a message is drawn for its width, without its title; one that is nowhere is none', async () => {
  const made = typeset(['one']);
  const picture = readPng((await renderChart(made, 'one', 400, 2))!)!;
  expect(picture.width).toBe(800);
  expect(picture.height).toBe(183);
  expect(await renderChart(made, 'many', 400, 2)).toBeNull();
});
