import { createCanvas, GlobalFonts, loadImage } from 'canvas';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { renderChart, renderCharts } from '../../src/build/chart-files.ts';
import { chartTheme } from '../../src/build/chart-theme.ts';
import { drawChart } from '../../src/charts/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { FigureBlock } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { readPng } from '../../src/raster/png.ts';
import { Theme } from '../../src/style/theme.ts';
import { loadHarfBuzz } from '../../src/text/harfbuzz.ts';
import type { FontLibrary } from '../../src/text/index.ts';
import { readProjectFonts } from '../../src/text/project-fonts.ts';
import { MM } from '../../src/units.ts';
import { dataSet, figure } from '../charts/helpers.ts';
import { FONTS as FILES } from '../fonts/files.ts';
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
  sign: figure('bars', dataSet('s', { n: null, v: 'kg' }, [['Pluie ☂', 1]]), { label: 'n', value: 'v' }),
  many: figure('multiples', [sales('d'), sales('e')], { label: 'n', value: 'v' }),
};
const WIDTH = 200;

/** A booklet of these figures, drawn as on a page, without a page around them. */
function typeset(ids: readonly string[], credits: object = {}, fonts = FONTS): TypesetBooklet {
  const blocks = ids.map((id) =>
    block({ kind: 'figure', id, title: text(`Titre d'${id}`), alt: text('a'), chart: SPECS[id] }),
  );
  const images = ids.map((id) => `<img id="${id}" src="chart:${id}" alt="Voici : ${id}.">`).join('');
  const styled = styleBody(images, 'html { font: 8pt "Source Sans 3" }');
  const marks = ids.map((id) => {
    const element = styled.element(id);
    const theme = chartTheme(styled.document.style(element), 'fr', fonts);
    const drawing = drawChart(SPECS[id]!, { width: WIDTH, height: null }, theme);
    return { kind: 'drawing', owner: element.index, x: 0, y: 0, drawing };
  });
  const repeated = { ...marks[0]!, owner: 'pagination' };
  return {
    booklet: { ...booklet([chapter('un', 'Un', blocks)]), ...credits },
    figures: new Map(blocks.map((each) => [each.id!, each as FigureBlock])),
    fonts,
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

test('a figure that nobody is named for is lower by the line below it and its space', async () => {
  const heightOf = async (credits: object) => {
    const made = typeset(['one'], credits);
    const svg = read((await renderCharts(made)).get('one.svg'));
    return Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)![1]);
  };
  const { styled } = typeset(['one']);
  const { size } = chartTheme(styled.style(styled.tree.byId.get('one')!), 'fr', FONTS);
  const lower = (await heightOf({ authors: ['Ada'], licence: 'CC BY 4.0' })) - (await heightOf({}));
  expect(lower).toBeCloseTo((0.8 + 1.25) * size, 1);
});

test('several data sets are numbered tables; a booklet without charts has no files', async () => {
  const files = await renderCharts(typeset(['many']));
  expect([...files.keys()]).toEqual(['many.svg', 'many-1.csv', 'many-2.csv', 'many.png']);
  expect(read(files.get('many.svg'))).not.toContain('<dc:rights>');
  expect((await renderCharts({ ...typeset(['one']), layout: { pages: [] } } as never)).size).toBe(0);
});

/** The shipped fonts with a typewriter's of the project in place of one, whose letters are as wide at each weight. */
async function withOwnFont(weight: number): Promise<FontLibrary> {
  const report = new Report();
  const css = `@font-face { font-family: "Source Sans 3"; src: url(own.otf); font-variation-settings: "wght" ${weight} }`;
  const rules = new Theme([{ file: 'templates/a.css', css }], { width: 9, height: 9 }, []).fonts;
  const files = { list: () => ['templates/own.otf'], read: () => FILES.cff2() };
  const own = readProjectFonts(rules, files, report);
  expect(report.faults).toEqual([]);
  return FONTS.with(own, await loadHarfBuzz());
}

test('a figure in a font of the project is drawn with its letters', async () => {
  const inkAt = async (weight: number) => {
    const file = (await renderChart(typeset(['one'], {}, await withOwnFont(weight)), 'one', 400, 1))!;
    const { width, height } = readPng(file)!;
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(await loadImage(Buffer.from(file)), 0, 0);
    return context.getImageData(0, 0, width, height).data.reduce((ink, value) => ink + 255 - value, 0);
  };
  expect(await inkAt(900)).toBeGreaterThan(1.05 * (await inkAt(200)));
});

test('a figure for a message is drawn for its width, without its title; one that is nowhere is none', async () => {
  const made = typeset(['one']);
  const picture = readPng((await renderChart(made, 'one', 400, 2))!)!;
  expect(picture.width).toBe(800);
  expect(picture.height).toBe(183);
  expect(await renderChart(made, 'many', 400, 2)).toBeNull();
});

test('letters that the font of labels lacks are drawn as outlines, which a canvas would not find', async () => {
  const given = vi.spyOn(GlobalFonts, 'registerFromPath');
  onTestFinished(() => given.mockRestore());
  await renderChart(typeset(['sign']), 'sign', 400, 1);
  expect(given).not.toHaveBeenCalled();
  await renderChart(typeset(['one']), 'one', 400, 1);
  expect(given).toHaveBeenCalled();
});
