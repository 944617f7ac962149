import { createCanvas, loadImage } from 'canvas';
import { describe, expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { writeCsv } from '../../src/build/chart-csv.ts';
import { renderChart, renderCharts } from '../../src/build/chart-files.ts';
import { frameOf } from '../../src/build/chart-frame.ts';
import type { ChartWords } from '../../src/build/chart-words.ts';
import type { ChartTheme } from '../../src/charts/theme.ts';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { readPng } from '../../src/raster/png.ts';
import { dataSet } from '../charts/helpers.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { checkedIn } from './made.ts';

const FILES = {
  'content/booklet.yaml': essay('authors: [ Ada Lovelace ]\nlicence: CC BY 4.0\n'),
  'content/references.yaml': `- id: ademe
  type: report
  title: "L'eau"
  author: [ { literal: ADEME } ]
  issued: 2020
  license: http://creativecommons.org/licenses/by-sa/4.0/
`,
  'content/chapters/un.yaml': `title: Un
blocks:
  - figure: bars
    id: fig-eau
    title: "Consommation d'eau"
    alt: "Bains : plus d'eau."
    data:
      source: [ ademe ]
      fields: { usage: { label: Usage }, v: { label: "Volume d'eau", unit: L } }
      rows:
        - { usage: "Bains, d'enfants", v: 39.5 }
        - { usage: "Linge", v: null }
    label: usage
    value: v
  - figure: bars
    id: fig-autre
    title: "Consommation d'air"
    says: "L'air [@ademe] **monte**."
    headline: true
    data:
      source: [ ademe ]
      fields: { usage: { label: Usage }, v: { label: "Volume d'air", unit: L } }
      rows: [ { usage: a, v: 1 }, { usage: b, v: 2 } ]
    label: usage
    value: v
  - references: cited
`,
};

interface Made {
  readonly typeset: TypesetBooklet;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

async function make(): Promise<Made> {
  const folder = temporaryFolder(FILES);
  const { typeset, report } = await checkedIn(folder);
  expect(report.faults).toEqual([]);
  return { typeset: typeset!, files: await renderCharts(typeset!) };
}

let made: Promise<Made> | null = null;
/** The files of the project, which are made by the first test that asks for them. */
function whatIsMade(): Promise<Made> {
  made ??= make();
  return made;
}

async function textOf(name: string): Promise<string> {
  const { files } = await whatIsMade();
  return Buffer.from(files.get(name)!).toString('utf8');
}

test('each figure is a picture for slides, a drawing and a table', SLOW, async () => {
  const { files } = await whatIsMade();
  expect([...files.keys()].toSorted()).toEqual(
    ['fig-autre', 'fig-eau'].flatMap((id) => ['csv', 'png', 'svg'].map((form) => `${id}.${form}`)),
  );
});

describe('the SVG file', () => {
  test('is typeset, of its size in print, and says whose it is', SLOW, async () => {
    const svg = await textOf('fig-eau.svg');
    expect(svg).toContain('<title id="title">Consommation d’eau</title>');
    expect(svg).toContain('<desc id="description">Bains\u00a0: plus d’eau.</desc>');
    expect(svg).toContain('aria-label="Volume d’eau (L)"');
    expect(svg).not.toContain("d'e");
    expect(svg).toContain('<dc:creator>Ada Lovelace</dc:creator>');
    expect(svg).toContain('<dc:source>Source\u00a0: ADEME\u00a02020 (CC BY-SA 4.0).</dc:source>');
    expect(svg).toContain('<dc:rights>CC BY 4.0</dc:rights>');
    const [, width, across] = /width="([\d.]+)mm" .*viewBox="0 0 ([\d.]+) /.exec(svg)!;
    expect((Number(across) / 72) * 25.4).toBeCloseTo(Number(width), 1);
  });
});

test('a figure stands in its files between its title, or what it says, and whose it is', SLOW, async () => {
  const labels = async (name: string) =>
    [...(await textOf(name)).matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const [plain, headlined] = [await labels('fig-eau.svg'), await labels('fig-autre.svg')];
  expect(plain[0]).toBe('Consommation d’eau');
  expect(headlined.slice(0, 2)).toEqual(['L’air monte.', 'Consommation d’air']);
  for (const each of [plain, headlined])
    expect(each.slice(-2)).toEqual([
      'Source\u00a0: ADEME\u00a02020 (CC BY-SA 4.0).',
      'Ada Lovelace, CC BY 4.0',
    ]);
  // The PNG has the proportions of the drawing.
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(await textOf('fig-autre.svg'))!;
  const { files } = await whatIsMade();
  const picture = readPng(files.get('fig-autre.png')!)!;
  expect(picture.height / picture.width).toBeCloseTo(Number(height) / Number(width), 2);
});

describe('the PNG file', () => {
  test('says what it shows and whose it is', SLOW, async () => {
    const { files } = await whatIsMade();
    const png = Buffer.from(files.get('fig-eau.png')!).toString('utf8');
    expect(png).toContain('Title\0\0\0fr\0\0Consommation d’eau');
    expect(png).toContain('Description\0\0\0fr\0\0Bains\u00a0: plus d’eau.');
    expect(png).toContain('Author\0\0\0fr\0\0Ada Lovelace');
    expect(png).toContain('Source\0\0\0fr\0\0Source\u00a0: ADEME\u00a02020 (CC BY-SA 4.0).');
    expect(png).toContain('Copyright\0\0\0fr\0\0CC BY 4.0');
  });

  test('has its size in print and space at its edges, and can be read', SLOW, async () => {
    const { files } = await whatIsMade();
    const file = Buffer.from(files.get('fig-eau.png')!);
    const { width, height } = readPng(file)!;
    expect(width).toBe(1600);
    const density = file.readUInt32BE(file.indexOf('pHYs') + 4);
    const svgWidth = Number(/width="([\d.]+)mm"/.exec(await textOf('fig-eau.svg'))![1]);
    expect(width / density).toBeCloseTo(svgWidth / 1000, 4);
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(await loadImage(file), 0, 0);
    const edge = context.getImageData(0, 0, width, 40).data;
    expect(edge.every((value) => value === 255)).toBe(true);
    const inside = context.getImageData(0, 0, width, height).data;
    expect(inside.some((value) => value < 100)).toBe(true);
  });
});

test('the picture of a message is drawn for its width, so that labels are larger', SLOW, async () => {
  const { typeset, files } = await whatIsMade();
  const picture = readPng((await renderChart(typeset, 'fig-eau', 400, 2))!)!;
  const slide = readPng(files.get('fig-eau.png')!)!;
  expect(picture.width).toBe(800);
  // The same rows at larger labels make a picture that is higher for its width.
  expect(picture.height / picture.width).toBeGreaterThan(slide.height / slide.width);
  expect(await renderChart(typeset, 'fig-nul', 400, 2)).toBeNull();
});

describe('the CSV file', () => {
  test('has the separator and the decimal mark of the language, and the mark of UTF-8', SLOW, async () => {
    expect(await textOf('fig-eau.csv')).toBe(
      "\ufeffUsage;Volume d'eau (L)\r\nBains, d'enfants;39,5\r\nLinge;\r\n",
    );
  });

  test('has commas where the decimal mark is a point, and quotes what has one', () => {
    const data = dataSet('d', { n: null, v: 'kg' }, [
      ['a, "b"', -1.5],
      [['x', 'y'], 2],
    ]);
    expect(writeCsv(data, 'en')).toBe('\ufeffChamp n,Champ v (kg)\r\n"a, ""b""",-1.5\r\n"x, y",2\r\n');
  });
});

test('words around a chart stand in lines below one another, with space towards the chart', () => {
  const theme = { ink: '#000000', muted: '#666666', boldWeight: 700, size: 10, family: 'f' };
  const frame = (words: object) =>
    frameOf(
      {
        headline: 'H',
        title: 'T',
        source: 'S',
        creators: ['A'],
        licence: 'L',
        ...words,
      } as unknown as ChartWords,
      200,
      { ...theme, measure: () => ({ width: 50 }) } as unknown as ChartTheme,
    );
  const lines = (part: Drawing | null) =>
    part?.marks.map((mark) =>
      mark.kind === 'text' ? [mark.text, mark.x, mark.y, mark.font.size, mark.font.weight, mark.color] : [],
    );
  const drawn = frame({});
  expect(lines(drawn.above)).toEqual([
    ['H', 0, expect.closeTo(11.7, 6), 13, 700, '#000000'],
    ['T', 0, expect.closeTo(25.25, 6), 10, 400, '#666666'],
  ]);
  expect(drawn.above!.height).toBeCloseTo(16.25 + 12.5 + 8, 6);
  expect(lines(drawn.below)).toEqual([
    ['S', 0, 17, 10, 400, '#666666'],
    ['A, L', 0, 29.5, 10, 400, '#666666'],
  ]);
  expect(drawn.below!.height).toBeCloseTo(33, 6);
  const bare = frame({ headline: null, source: null, licence: null });
  expect(lines(bare.above)).toEqual([['T', 0, expect.closeTo(11.7, 6), 13, 700, '#000000']]);
  expect(bare.below).toBeNull();
});
