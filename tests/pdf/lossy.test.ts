import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { isLossy, readPicture } from '../../src/raster/picture.ts';
import { jpegFile, pngFile } from '../raster/files.ts';
import { h, layoutOf, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile } from './reader.ts';

/** A photograph: colours that run into one another. */
function webp(quality: number, opacity = 1): Uint8Array {
  const canvas = createCanvas(160, 120);
  const context = canvas.getContext('2d');
  context.globalAlpha = opacity;
  const gradient = context.createLinearGradient(0, 0, 160, 120);
  for (const [at, color] of ['#204080', '#f0d090', '#803020'].entries()) gradient.addColorStop(at / 2, color);
  context.fillStyle = gradient;
  context.fillRect(0, 0, 160, 120);
  return canvas.toBuffer('image/webp', quality);
}

/** The filters and colours of the image of a file in a PDF, and of its soft mask; the mask has null without one. */
async function imageOf(file: Uint8Array) {
  const tree = treeOf(h('p', {}, 'texte'), h('img', { src: 'a.webp', alt: 'une image' }));
  const pdf = new PdfFile(await write(layoutOf(tree), { read: () => file }));
  const [ref] = Object.values(pdf.dict(pdf.dict(pdf.pages[0]!.Resources).XObject));
  const image = pdf.dict(ref);
  const told = ({ Width, Filter, ColorSpace }: Dict) => [Width, name(Filter), name(ColorSpace)];
  return { image: told(image), mask: image.SMask ? told(pdf.dict(image.SMask)) : null };
}

test('a lossy WebP picture is JPEG in a PDF', async () => {
  expect(await imageOf(webp(75))).toEqual({ image: [160, 'DCTDecode', 'DeviceRGB'], mask: null });
});

test('so is one with transparency, whose opacities lose nothing', async () => {
  expect(await imageOf(webp(75, 0.5))).toEqual({
    image: [160, 'DCTDecode', 'DeviceRGB'],
    mask: [160, 'FlateDecode', 'DeviceGray'],
  });
});

test('a lossless WebP picture stays so', async () => {
  expect(await imageOf(webp(100))).toEqual({ image: [160, 'FlateDecode', 'DeviceRGB'], mask: null });
});

test('a lossy WebP picture whose pixels are damaged is a fault', async () => {
  const file = Buffer.from(webp(75));
  // The first part of its data would be longer than the file.
  const frame = file.indexOf('VP8 ') + 8;
  file.fill(0xff, frame + 1, frame + 3);
  expect(readPicture(file)).toMatchObject({ format: 'WebP', lossy: true });
  const tree = treeOf(h('p', {}, 'texte'), h('img', { src: 'a.webp', alt: 'une image' }));
  const report = new Report();
  await write(layoutOf(tree), { read: () => file, report });
  expect(report.faults.map(({ code }) => code)).toEqual(['picture-unreadable']);
});

test('which pictures have lost something', () => {
  const png = pngFile({ width: 1, height: 1, depth: 8, type: 0, rows: Uint8Array.of(0, 0) });
  const files = { png, jpeg: jpegFile(), lossy: webp(75), lossless: webp(100) };
  const lossy = Object.entries(files).filter(([, file]) => isLossy(readPicture(file)!));
  expect(lossy.map(([format]) => format)).toEqual(['jpeg', 'lossy']);
});
