import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { drawingPicture } from '../../src/pictures/drawing-picture.ts';
import { pagePicture } from '../../src/pictures/page-picture.ts';
import { textSetter } from '../../src/text/index.ts';
import { DRAWING, h, layoutOf, library, page, styleOf, textMark, treeOf, write } from '../pdf/pages.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';

const TREE = treeOf(h('p', { id: 'p' }, 'Un alinéa'));
const WIDTH = 300;

const resources = {
  pixels: WIDTH,
  tree: TREE,
  read: () => null,
  text: textSetter(library, 'fr'),
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
