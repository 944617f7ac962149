import { expect, test } from 'vitest';
import { reviewPictures } from '../../src/build/picture-review.ts';
import { SvgPictures } from '../../src/build/pictures/svg-pictures.ts';
import { loadPictures } from '../../src/build/stages/charts.ts';
import { leastQrWidth } from '../../src/codes/qr.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Page, PageMark } from '../../src/layout/page.ts';
import { loadFonts } from '../../src/text/index.ts';
import { dataSet, figure } from '../charts/helpers.ts';
import { pngFile } from '../raster/files.ts';
import { styleBody } from '../style/styled.ts';

const fonts = await loadFonts();
const { document: styled } = styleBody(
  '<img src="images/a.png" alt=""><img src="images/b.png" alt=""><img src="qr:https://example.org/" alt="">',
);
const [first, second, code] = styled.tree.elements.filter(({ tag }) => tag === 'img');
const file = pngFile({ width: 300, height: 100, depth: 8, type: 0, rows: new Uint8Array(301 * 100) });
const files = {
  read: (path: string) => (path === 'content/images/a.png' ? file : null),
  list: () => ['content/images/a.png'],
};

async function review(...marks: readonly Partial<PageMark>[]): Promise<string[]> {
  const report = new Report();
  const pages = [{ marks }, { marks }] as unknown as Page[];
  await reviewPictures(pages, { figures: new Map(), styled, fonts, files } as never, report);
  return report.faults.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}

const image = (width: number) =>
  ({ kind: 'image', owner: first!.index, file: 'content/images/a.png', width, height: width / 3 }) as const;

test('a coarse picture is told once, with the dots per inch that it has on its page', async () => {
  for (const width of [0, 100, 108]) expect(await review(image(width))).toEqual([]);
  expect(await review(image(108.1))).toEqual([expect.stringContaining('"dpi":199,')]);
  expect(await review(image(144))).toEqual([
    'picture-coarse {"path":"images/a.png","dpi":150,"wanted":200,"pixels":400}',
  ]);
  expect(await review(image(1e6))).toEqual([expect.stringContaining('"dpi":1,')]);
});

test('a background is told at its largest size, at the first place that asks for it', async () => {
  const background = (line: number, width: number) => {
    const source = { file: 'templates/a.css', line, column: 1 };
    return { ...image(width), owner: 'pagination', background: { source, data: file } } as const;
  };
  const report = new Report();
  const marks = [background(1, 200), background(2, 300), background(3, 300), background(4, 100)];
  const origins = { figures: new Map(), styled, fonts, files } as never;
  await reviewPictures([{ marks }] as unknown as Page[], origins, report);
  expect(report.faults.map(({ source, details }) => [source?.line, details])).toEqual([
    [2, { path: 'content/images/a.png', dpi: 72, wanted: 200, pixels: 834 }],
  ]);
});

test('a code that is too small is told once', async () => {
  const drawing = (width: number) =>
    ({ kind: 'drawing', owner: code!.index, drawing: { width, height: width, marks: [] } }) as const;
  expect(await review(drawing(100))).toEqual([]);
  expect(await review(drawing(20))).toEqual([expect.stringMatching(/^code-too-small/)]);
  // Half a point less than it needs is no matter.
  const least = leastQrWidth('https://example.org/');
  expect(await review(drawing(least - 0.5))).toEqual([]);
  expect(await review(drawing(least - 0.6))).toEqual([expect.stringMatching(/^code-too-small/)]);
});

test('a picture that cannot be read is told once, whatever sizes layout asks for', async () => {
  const report = new Report();
  const booklet = { figures: new Map(), undrawable: new Set() };
  const pictures = await loadPictures(
    styled.tree,
    booklet as never,
    { files, drawings: new Map() } as never,
    fonts,
    report,
  );
  for (const width of [100, 200]) {
    const request = { width, asked: { width: null, height: null }, scale: 1, style: styled.style(second!) };
    expect(pictures({ ...request, element: second! })).toBeNull();
    expect(pictures({ ...request, element: first! })).toMatchObject({ width });
  }
  expect(report.faults.map(({ code }) => code)).toEqual(['picture-missing']);
});

test('a picture of pixels in a line is a drawing of its size', async () => {
  const { document } = styleBody(
    '<p><img src="images/a.png" alt="x" data-place="line" data-height="12pt"></p>',
  );
  const element = document.tree.elements.find(({ tag }) => tag === 'img')!;
  const shared = { files, drawings: new Map() } as never;
  const booklet = { figures: new Map(), undrawable: new Set() } as never;
  const pictures = await loadPictures(document.tree, booklet, shared, fonts, new Report());
  const asked = { width: null, height: null };
  const request = { width: Number.POSITIVE_INFINITY, asked, scale: 1, style: document.style(element) };
  const size = { width: 36, height: 12 };
  const png = expect.stringMatching(/^data:image\/png;base64,/);
  expect(pictures({ ...request, element })).toMatchObject({
    ...size,
    drawing: { ...size, marks: [{ kind: 'image', file: png, x: 0, y: 0, ...size }] },
  });
});

const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
);
const CHART = figure('bars', dataSet('d', { n: null, v: 'kg' }, [['a', 1]]), { label: 'n', value: 'v' });

/** The pictures of a document of these addresses, in 200 points, as their widths and heights; null for none. */
async function sizesOf(...addresses: readonly string[]) {
  const { document } = styleBody(addresses.map((src) => `<img src="${src}" alt="x">`).join(''));
  const figures = new Map(['sound', 'faulty'].map((id) => [id, { chart: CHART }]));
  const booklet = { figures, undrawable: new Set(['faulty']) } as never;
  const report = new Report();
  const shared = {
    files: { ...files, read: (path: string) => (path.endsWith('.svg') ? SVG : files.read(path)) },
    drawings: new Map(),
    svgs: new SvgPictures(),
  } as never;
  const pictures = await loadPictures(document.tree, booklet, shared, fonts, report);
  const sizes = document.tree.elements.flatMap((element) => {
    if (element.tag !== 'img') return [];
    const asked = { width: null, height: null };
    const picture = pictures({ element, width: 200, asked, scale: 1, style: document.style(element) });
    return [picture && [picture.width, picture.height].map(Math.round)];
  });
  return { sizes, faults: report.faults.map(({ code, details }) => [code, details]) };
}

test.each([
  ['chart:sound', [200, expect.any(Number)]],
  ['qr:https://example.org/', [200, 200]],
  ['formula:x', [6, 5]],
  ['bar:2,0,4', [40, 7]],
  ['sparkline:1,2,3', [40, 7]],
  ['images/a.png', [200, 67]],
  ['images/b.svg', [200, 100]],
])('a document whose one picture is %s has what draws it', async (address, size) => {
  expect(await sizesOf(address)).toEqual({ sizes: [size], faults: [] });
});

test('a chart that cannot be drawn leaves its place empty, and one that is nowhere is told', async () => {
  const { sizes, faults } = await sizesOf('chart:sound', 'chart:faulty', 'chart:absent');
  expect(sizes.map((size) => size?.[0] ?? null)).toEqual([200, null, null]);
  expect(faults).toEqual([['chart-missing', { id: 'absent', near: null }]]);
});

test('a chart is as wide and high as is asked, in its room, and lower for its page', async () => {
  const { document } = styleBody('<img id="a" src="chart:sound" alt="x">');
  const [element] = document.tree.elements.filter(({ tag }) => tag === 'img');
  const booklet = { figures: new Map([['sound', { chart: CHART }]]), undrawable: new Set() } as never;
  const shared = { files, drawings: new Map(), svgs: new SvgPictures() } as never;
  const pictures = await loadPictures(document.tree, booklet, shared, fonts, new Report());
  const sizeOf = (
    width: number | null,
    height: number | null,
    more: { scale?: number; most?: number } = {},
  ) => {
    const request = {
      element: element!,
      width: 200,
      asked: { width, height },
      style: document.style(element!),
    };
    const picture = pictures({ ...request, scale: 1, ...more })!;
    return [picture.width, picture.height].map(Math.round);
  };
  expect([sizeOf(null, 150), sizeOf(120, 150), sizeOf(500, 150)]).toEqual([
    [200, 150],
    [120, 150],
    [200, 150],
  ]);
  expect([sizeOf(null, 150, { scale: 0.8 }), sizeOf(null, 150, { most: 100 })]).toEqual([
    [200, 120],
    [200, 100],
  ]);
});
