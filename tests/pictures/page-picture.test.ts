import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/drawing/drawing.ts';
import type { Page } from '../../src/layout/page.ts';
import { drawingPicture } from '../../src/pictures/drawing-picture.ts';
import { pagePicture } from '../../src/pictures/page-picture.ts';
import type { Glyphs } from '../../src/text/font-types.ts';
import { type TextSetter, textSetter } from '../../src/text/index.ts';
import type { TextStyle } from '../../src/text/types.ts';
import { path } from '../drawing/marks.ts';
import { DRAWING, h, layoutOf, library, page, styleOf, textMark, treeOf, write } from '../pdf/pages.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';
import { testWith } from '../tools.ts';

const TREE = treeOf(h('p', { id: 'p' }, 'Un alinéa'));
const WIDTH = 300;

const resources = {
  pixels: WIDTH,
  tree: TREE,
  read: () => null,
  text: textSetter(library, 'fr'),
};

const rectangle = (width: number, height: number): Mark =>
  path({
    path: [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']],
    fill: '#000000',
  });

const LABEL: Mark = {
  ...({ kind: 'text', text: 'a', x: 0, y: 0, rotation: 0, color: '#000000' } as const),
  font: { family: 'Source Sans 3', size: 7, weight: 400, style: 'normal' },
};

/** How dark each pixel is, 0 to 255, by rows. */
async function ink(png: Uint8Array | Buffer): Promise<{ width: number; height: number; at: number[] }> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const at = Array.from({ length: width * height }, (_, i) => {
    return 255 - (data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]!) / 3;
  });
  return { width, height, at };
}

const paint = async (...marks: Page['marks']) => ink(await pagePicture(page(marks, 1), resources));

describe('each mark', () => {
  test('fills the pixels that a rectangle covers', async () => {
    const { width, height, at } = await paint({
      kind: 'rect',
      owner: 'layout',
      ...{ x: 20, y: 30, width: 50, height: 40 },
      fill: '#000000',
    });
    expect([width, height]).toEqual([300, 400]);
    expect(at.filter((dark) => dark === 255)).toHaveLength(50 * 40);
    expect([at[30 * 300 + 20], at[69 * 300 + 69], at[29 * 300 + 20], at[30 * 300 + 19]]).toEqual([
      255, 255, 0, 0,
    ]);
  });

  test('paints the dashes of a line', async () => {
    const line = (dash: readonly number[]) =>
      paint({
        ...{ kind: 'line', owner: 'layout', dash, color: '#000000' },
        ...{ x1: 10, y1: 50, x2: 110, y2: 50, width: 2 },
      });
    const dashed = await line([5, 5]);
    const solid = await line([]);
    const dark = ({ at }: { at: number[] }) => at.filter((value) => value > 128).length;
    expect(dark(solid)).toBe(200);
    expect(dark(dashed)).toBe(100);
  });

  test('sets text on its baseline, from its left end over its width', async () => {
    const mark = textMark(1, 'HHHH', 40, 100, styleOf({ size: 40 }));
    const { at } = await paint(mark);
    const dark = at.flatMap((value, i) => (value > 128 ? [[i % 300, Math.floor(i / 300)] as const] : []));
    const [xs, ys] = [dark.map(([x]) => x), dark.map(([, y]) => y)];
    expect(Math.max(...ys)).toBe(99);
    expect(100 - Math.min(...ys)).toBeCloseTo(mark.run.style.face.capHeight * 40, -0.5);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...xs)).toBeLessThan(40 + mark.run.width);
  });

  test('sets text in its colour, raised, with the lines along it', async () => {
    const bounds = async (more: Partial<TextStyle>) => {
      const { at } = await paint(textMark(1, 'H', 40, 100, styleOf({ size: 40, ...more })));
      const rows = at.flatMap((value, i) => (value > 60 ? Math.floor(i / 300) : []));
      return [Math.min(...rows), Math.max(...rows), rows.length] as const;
    };
    const [top, bottom, count] = await bounds({});
    expect((await bounds({ rise: 10 })).slice(0, 2)).toEqual([top - 10, bottom - 10]);
    // The underline is 2 points thick, its middle 2 points below the baseline.
    expect((await bounds({ underline: true })).slice(0, 2)).toEqual([top, 102]);
    expect((await bounds({ underline: true, rise: 10 })).slice(0, 2)).toEqual([top - 10, 92]);
    expect((await bounds({ lineThrough: true }))[2]).toBeGreaterThan(count);
    const { at } = await paint(textMark(1, 'H', 40, 100, styleOf({ size: 40, color: '#ff0000' })));
    expect(Math.max(...at)).toBeCloseTo(170, 0);
  });

  test('scales glyphs, and sets them by the advances of their run', async () => {
    const { run, ...mark } = textMark(1, 'HH', 40, 100, styleOf({ size: 40 }));
    const word = run.words[0]!;
    const columns = async (changes: Partial<typeof run>, wordChanges: Partial<Glyphs> = {}) => {
      const { at } = await paint({
        ...mark,
        run: { ...run, words: [{ ...word, ...wordChanges }], ...changes },
      });
      const xs = at.flatMap((value, i) => (value > 128 ? i % 300 : []));
      return [Math.min(...xs), Math.max(...xs)] as const;
    };
    const [left, right] = await columns({});
    const [scaledLeft, scaledRight] = await columns({ scale: 2 });
    expect(scaledRight - 40).toBeCloseTo(2 * (right - 40), -0.7);
    expect(scaledLeft - 40).toBeCloseTo(2 * (left - 40), -0.7);
    expect(await columns({}, { advances: [word.advances[0]! + 0.5, 0] })).toEqual([left, right + 20]);
    expect(await columns({}, { dx: [0, 0.375] })).toEqual([left, right + 15]);
  });

  test('makes a dotted line of round dots', async () => {
    const { at } = await paint({
      ...{ kind: 'line', owner: 'layout', dash: [0, 20], color: '#000000' },
      ...{ x1: 10, y1: 50, x2: 91, y2: 50, width: 10 },
    });
    const row = (y: number) => at.slice(y * 300, (y + 1) * 300).filter((value) => value > 128).length;
    // Five dots, 10 points wide in the middle and narrower at their edge.
    expect(row(50)).toBe(50);
    expect(row(45)).toBeLessThan(30);
    expect(row(44)).toBe(0);
  });

  test('fills the box of a picture, and leaves out one that cannot be read', async () => {
    const rows = Uint8Array.of(0, 0, 255);
    const file = pngFile({ width: 2, height: 1, depth: 8, type: 0, rows });
    const box = { x: 20, y: 30, width: 100, height: 40 };
    const marks: Page['marks'] = ['a.png', 'b.png', 'c.png'].map((name) => ({
      kind: 'image',
      owner: 1,
      ...box,
      file: name,
    }));
    const read = (name: string) => ({ 'a.png': file, 'b.png': file.subarray(0, 20) })[name] ?? null;
    const asked: string[] = [];
    const { at } = await ink(
      await pagePicture(page(marks, 1), {
        ...resources,
        read(name) {
          asked.push(name);
          return read(name);
        },
      }),
    );
    expect(asked).toEqual(['a.png', 'b.png', 'c.png']);
    const dark = (x: number, y: number) => at[y * 300 + x];
    expect([dark(20, 30), dark(40, 69), dark(115, 50), dark(19, 50), dark(40, 70)]).toEqual([
      255, 255, 0, 0, 0,
    ]);
  });

  test('sets a drawing at its place, in the language of its element', async () => {
    const tree = treeOf(h('figure', { lang: 'en' }, h('img', { src: 'chart:x' })));
    const drawing = { width: 20, height: 10, marks: [rectangle(20, 10), LABEL] };
    const langs: string[] = [];
    const text: TextSetter = {
      set(_, __, lang) {
        langs.push(lang);
        return [];
      },
    };
    const painted = (owner: number | 'layout') =>
      pagePicture(page([{ kind: 'drawing', owner, x: 50, y: 60, drawing }], 1), { ...resources, tree, text });
    const { at } = await ink(await painted(tree.elements.at(-1)!.index));
    const dark = at.flatMap((value, i) => (value === 255 ? i : []));
    expect(dark).toHaveLength(200);
    expect([dark[0], dark.at(-1)]).toEqual([60 * 300 + 50, 69 * 300 + 69]);
    await painted('layout');
    expect(langs).toEqual(['en', 'fr']);
  });
});

describe('sizes', () => {
  const sizeOf = async (width: number, height: number, pixels: number) => {
    const image = await ink(await pagePicture({ ...page([], 1), width, height }, { ...resources, pixels }));
    return [image.width, image.height];
  };

  test('a page is as wide as asked, rounded to whole pixels', async () => {
    expect(await sizeOf(300, 400, 75)).toEqual([75, 100]);
    expect(await sizeOf(300, 401, 30)).toEqual([30, 40]);
    expect(await sizeOf(300, 406, 30)).toEqual([30, 41]);
  });

  test('a page that would be too high is narrower, but a pixel at least', async () => {
    expect(await sizeOf(2, 10_000, 10)).toEqual([2, 10_000]);
    expect(await sizeOf(1, 100_000, 50)).toEqual([1, 10_000]);
    expect(await sizeOf(100_000, 1, 50)).toEqual([50, 1]);
  });

  test('a drawing has the pixels of its pictures, each where it stands', async () => {
    const black = pngFile({ width: 1, height: 1, depth: 8, type: 0, rows: Uint8Array.from([0, 0]) });
    const image = (data: Uint8Array, x: number): Mark => ({
      ...{ kind: 'image', x, y: 2, width: 4, height: 6 },
      file: `data:image/png;base64,${Buffer.from(data).toString('base64')}`,
    });
    const marks = [image(black, 1), image(black, 10), image(new Uint8Array(9), 5), rectangle(1, 1)];
    const { at } = await ink(
      await drawingPicture(
        { width: 20, height: 10, marks },
        { pixels: 20, paper: '#ffffff' },
        resources.text,
        'fr',
      ),
    );
    expect(at.filter((dark) => dark === 255)).toHaveLength(2 * 4 * 6 + 1);
    expect([at[2 * 20 + 1], at[7 * 20 + 13], at[2 * 20 + 5]]).toEqual([255, 255, 0]);
  });

  test('a drawing is as wide as asked, on its paper', async () => {
    const drawing = { width: 40, height: 25, marks: [rectangle(20, 25)] };
    const setter = resources.text;
    const { width, height, at } = await ink(
      await drawingPicture(drawing, { pixels: 80, paper: '#ffffff' }, setter, 'fr'),
    );
    expect([width, height]).toEqual([80, 50]);
    expect(at.filter((dark) => dark === 255)).toHaveLength(40 * 50);
    expect(at.filter((dark) => dark === 0)).toHaveLength(40 * 50);
    const black = await ink(await drawingPicture(drawing, { pixels: 20, paper: '#000000' }, setter, 'fr'));
    expect([black.width, black.height]).toEqual([20, 13]);
    expect(black.at.slice(0, 20 * 12).every((dark) => dark === 255)).toBe(true);
  });
});

testWith('pdftoppm', 'paints a page as a PDF reader shows it', async () => {
  const style = (size: number, more = {}) => styleOf({ size, ...more });
  const marks: Page['marks'] = [
    textMark(1, 'Œuvre, façade : « été » ﬁn', 20, 60, style(18)),
    textMark(1, 'Italique soulignée, 50 %', 20, 90, style(14, { italic: true, underline: true })),
    textMark(1, 'à l’indice', 20, 120, style(12, { rise: 4, color: '#a03c2c' })),
    { kind: 'rect', owner: 'layout', x: 20, y: 140, width: 200, height: 3, fill: '#123a66' },
    { kind: 'drawing', owner: 1, x: 20, y: 160, drawing: DRAWING },
  ];
  const layout = { ...layoutOf(TREE), pages: [page(marks, 1)] };
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'page.pdf'), await write(layout));
  execFileSync('pdftoppm', ['-png', '-r', '144', 'page.pdf', 'page'], { cwd: folder });
  const theirs = await ink(readFileSync(join(folder, 'page-1.png')));
  const ours = await ink(await pagePicture(layout.pages[0]!, { ...resources, pixels: 2 * WIDTH }));
  expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const differing = sum(ours.at.map((dark, i) => Math.abs(dark - theirs.at[i]!)));
  // The two smooth edges differently.
  expect(differing / sum(theirs.at)).toBeLessThan(0.12);
});

test('a drawing shows characters that the family of its labels lacks', async () => {
  const label = (text: string) => ({
    kind: 'text' as const,
    text,
    x: 10,
    y: 30,
    rotation: 0,
    font: { family: 'Source Sans 3', size: 20, weight: 400, style: 'normal' as const },
    color: '#000000',
  });
  const picture = async (text: string) => {
    const drawing = { width: 100, height: 40, marks: [label(text)] };
    const setter = textSetter(library, 'fr');
    return ink(await drawingPicture(drawing, { pixels: 100, paper: '#ffffff' }, setter, 'fr'));
  };
  // The two lines of an arrow, and nothing where an empty box would have its upper edge.
  const { at } = await picture('⇔');
  const rowInk = (row: number) => at.slice(row * 100, (row + 1) * 100).reduce((sum, dark) => sum + dark, 0);
  expect(rowInk(15)).toBe(0);
  expect([20, 21, 22, 23, 24, 25, 26].some((row) => rowInk(row) > 500)).toBe(true);
  expect((await picture('ₙ')).at).not.toEqual((await picture('n')).at);
  expect((await picture('℃')).at).toEqual((await picture('°C')).at);
});
