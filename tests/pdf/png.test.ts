import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { filterRows } from '../../src/pdf/row-filters.ts';
import { pictureFormat } from '../../src/raster/picture.ts';
import { paeth } from '../../src/raster/png-samples.ts';
import { unpackPicture } from '../../src/raster/unpack.ts';
import { CMYK_JPEG, jpegFile, pngFile } from '../raster/files.ts';
import { RANDOM, runs } from '../tools.ts';
import { h, layoutOf, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile } from './reader.ts';

const TREE = treeOf(h('p', {}, 'texte'), h('img', { src: 'a.png', alt: 'une image' }));

async function imageOf(file: Uint8Array) {
  const bytes = await write(layoutOf(TREE), { read: () => file });
  const pdf = new PdfFile(bytes);
  const objects = pdf.dict(pdf.dict(pdf.pages[0]!.Resources).XObject);
  const [ref] = Object.values(objects);
  const image = pdf.dict(ref);
  return {
    image,
    data: pdf.bytes(ref!),
    samples: samplesOf(image, pdf.bytes(ref!)),
    mask: image.SMask ? samplesOf(pdf.dict(image.SMask), pdf.bytes(image.SMask)) : null,
    maskImage: image.SMask ? pdf.dict(image.SMask) : null,
  };
}

/** The samples of an image of eight bits, its rows unfiltered where it has a predictor (ISO 32000-1, 7.4.4.4). */
function samplesOf({ DecodeParms, Width }: Dict, data: Uint8Array): Uint8Array {
  if (!DecodeParms) return data;
  const { Colors } = DecodeParms as { Colors: number };
  return unfiltered(data, (Width as number) * Colors, Colors);
}

function unfiltered(data: Uint8Array, stride: number, distance: number): Uint8Array {
  const out: number[] = [];
  const before = (back: number) => out[out.length - back]!;
  for (let at = 0; at < data.length; at += stride + 1) {
    for (let i = 0; i < stride; i++) {
      const left = i >= distance ? before(distance) : 0;
      const up = at > 0 ? before(stride) : 0;
      const corner = at > 0 && i >= distance ? before(stride + distance) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][data[at]!]!;
      out.push((data[at + 1 + i]! + predicted) & 255);
    }
  }
  return Uint8Array.from(out);
}

test('filters rows so that they can be unfiltered, and well', RANDOM, () => {
  const sizes = fc.record({ columns: fc.integer({ min: 1, max: 6 }), colors: fc.constantFrom(1, 3, 4) });
  fc.assert(
    fc.property(sizes, fc.array(fc.nat(255), { maxLength: 100 }), ({ columns, colors }, bytes) => {
      const stride = columns * colors;
      const samples = Uint8Array.from(bytes.slice(0, bytes.length - (bytes.length % stride)));
      expect(unfiltered(filterRows(samples, stride, colors), stride, colors)).toEqual(samples);
    }),
  );
  const slope = Uint8Array.from({ length: 64 }, (_, i) => 3 * (i % 8) + 5 * (i >> 3));
  expect(
    filterRows(slope, 8, 1)
      .slice(10, 18)
      .filter((byte) => byte > 5),
  ).toEqual(new Uint8Array());
});

/** Applies PNG's filters, one for each row in turn (ISO/IEC 15948, 9.2). */
function filtered(raw: Uint8Array, stride: number, distance: number): Uint8Array {
  const rows: number[] = [];
  for (let at = 0, filter = 0; at < raw.length; at += stride, filter = (filter + 1) % 5) {
    rows.push(filter);
    for (let i = 0; i < stride; i++) {
      const left = i >= distance ? raw[at + i - distance]! : 0;
      const up = at > 0 ? raw[at + i - stride]! : 0;
      const corner = at > 0 && i >= distance ? raw[at + i - stride - distance]! : 0;
      const p = left + up - corner;
      const nearest = [left, up, corner].reduce((a, b) => (Math.abs(p - b) < Math.abs(p - a) ? b : a));
      rows.push((raw[at + i]! - [0, left, up, (left + up) >> 1, nearest][filter]!) & 255);
    }
  }
  return Uint8Array.from(rows);
}

test('parts colour and alpha, whatever filter each row has', RANDOM, async () => {
  const size = fc.integer({ min: 1, max: 7 });
  await fc.assert(
    fc.asyncProperty(
      size,
      size,
      fc.infiniteStream(fc.nat(255)),
      fc.constantFrom(4, 6),
      async (width, height, bytes, type) => {
        const channels = type === 6 ? 4 : 2;
        const raw = Uint8Array.from(bytes.take(width * height * channels));
        const { image, samples, mask } = await imageOf(
          pngFile({ width, height, depth: 8, type, rows: filtered(raw, width * channels, channels) }),
        );
        const alpha = raw.filter((_, i) => i % channels === channels - 1);
        expect([...samples]).toEqual([...raw.filter((_, i) => i % channels !== channels - 1)]);
        expect(mask ? [...mask] : null).toEqual(alpha.every((a) => a === 255) ? null : [...alpha]);
        expect(name(image.ColorSpace)).toBe(type === 6 ? 'DeviceRGB' : 'DeviceGray');
      },
    ),
    { numRuns: runs(5, 80) },
  );
});

test('keeps the compressed data of an opaque picture', async () => {
  const rows = Uint8Array.from([1, 10, 20, 30, 5, 5, 5, 0, 1, 2, 3, 4, 5, 6]);
  const { image, data } = await imageOf(pngFile({ width: 2, height: 2, depth: 8, type: 2, rows }));
  expect([...data]).toEqual([...rows]);
  expect(image).toMatchObject({ Width: 2, Height: 2, BitsPerComponent: 8 });
  expect(image.DecodeParms).toMatchObject({ Predictor: 15, Colors: 3, Columns: 2 });
});

test('keeps palettes, with the opacity of each colour', async () => {
  const palette = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255]);
  const rows = Uint8Array.from([0, 0b00011000]);
  const picture = { width: 3, height: 1, depth: 2, type: 3, rows, chunks: [['PLTE', palette]] as const };
  const opaque = await imageOf(pngFile(picture));
  expect(opaque.image.BitsPerComponent).toBe(2);
  expect((opaque.image.ColorSpace as unknown[]).slice(2)).toEqual([2, Buffer.from(palette)]);
  const clear = await imageOf(
    pngFile({
      ...picture,
      chunks: [
        ['PLTE', palette],
        ['tRNS', Uint8Array.from([0, 128])],
      ],
    }),
  );
  expect([...clear.samples]).toEqual([0, 1, 2]);
  expect([...clear.mask!]).toEqual([0, 128, 255]);
  expect(name(clear.maskImage!.ColorSpace)).toBe('DeviceGray');
});

test('makes the colour that tRNS names transparent', async () => {
  const transparent = ['tRNS', Uint8Array.from([0, 10, 0, 20, 0, 30])] as const;
  const rows = Uint8Array.from([0, 10, 20, 30, 10, 20, 31]);
  const { mask } = await imageOf(
    pngFile({ width: 2, height: 1, depth: 8, type: 2, rows, chunks: [transparent] }),
  );
  expect([...mask!]).toEqual([0, 255]);
  const gray = { width: 2, height: 1, depth: 1, type: 0, rows: Uint8Array.from([0, 0b10000000]) };
  const black = await imageOf(pngFile({ ...gray, chunks: [['tRNS', Uint8Array.from([0, 0])]] }));
  expect([...black.samples]).toEqual([255, 0]);
  expect([...black.mask!]).toEqual([255, 0]);
});

test('puts the pixels of an interlaced picture in order', async () => {
  // Grey values 10 row + column, in the order of the seven passes.
  const [width, height] = [5, 3];
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const rows: number[] = [];
  for (const [x0, y0, dx, dy] of passes) {
    if (x0 >= width) continue;
    for (let y = y0; y < height; y += dy) {
      rows.push(0);
      for (let x = x0; x < width; x += dx) rows.push(10 * y + x);
    }
  }
  const { samples } = await imageOf(
    pngFile({ width, height, depth: 8, type: 0, interlace: 1, rows: Uint8Array.from(rows) }),
  );
  expect([...samples]).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24]);
});

test('keeps the higher byte of sixteen bits', async () => {
  const rows = Uint8Array.from([0, 200, 1, 100, 2]);
  const { data, mask } = await imageOf(pngFile({ width: 1, height: 1, depth: 16, type: 4, rows }));
  expect([[...data], [...mask!]]).toEqual([[200], [100]]);
});

const JPEG = jpegFile();

test('takes a JPEG file as it is', async () => {
  const { image, data } = await imageOf(JPEG);
  expect(name(image.Filter)).toBe('DCTDecode');
  expect(image).toMatchObject({ Width: 640, Height: 480 });
  expect([...data]).toEqual([...JPEG]);
});

test.each([
  [1, 'DeviceGray'],
  [3, 'DeviceRGB'],
])('states the colours of a JPEG file with %i components', async (components, space) => {
  const { image } = await imageOf(jpegFile({ components }));
  expect(name(image.ColorSpace)).toBe(space);
  expect(image.Decode).toBeUndefined();
});

test('a JPEG file in CMYK is written in the colours of screens; one that cannot be unpacked is at fault', async () => {
  const { image, data } = await imageOf(CMYK_JPEG);
  expect([name(image.ColorSpace), name(image.Filter)]).toEqual(['DeviceRGB', 'DCTDecode']);
  const [written, pixels] = [(await unpackPicture(data))!.data, (await unpackPicture(CMYK_JPEG))!.data];
  expect(written).toHaveLength(pixels.length);
  for (const [i, channel] of pixels.entries()) expect(Math.abs(written[i]! - channel)).toBeLessThan(8);
  const report = new Report();
  const tree = treeOf(h('img', { src: 'a.jpg', alt: 'une' }));
  await write(layoutOf(tree), { read: () => jpegFile({ components: 4 }), report });
  expect(report.faults.map(({ code }) => code)).toEqual(['picture-unreadable']);
});

test('fills the box of a picture, and writes one object for two pictures alike, whatever their names', async () => {
  const tree = treeOf(h('img', { src: 'a.jpg', alt: 'une' }), h('img', { src: 'b.jpg', alt: 'deux' }));
  const pdf = new PdfFile(await write(layoutOf(tree), { read: () => JPEG }));
  expect(pdf.content(0).match(/^60 0 0 -40 40 \d+ cm$/gm)).toHaveLength(2);
  expect(Object.keys(pdf.dict(pdf.dict(pdf.pages[0]!.Resources).XObject) as Dict)).toHaveLength(1);
});

const RGBA = pngFile({
  width: 2,
  height: 1,
  depth: 8,
  type: 6,
  rows: Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]),
});

test('reports a damaged, missing or foreign file, and writes the rest', async () => {
  const damaged = [
    null,
    new Uint8Array(0),
    Uint8Array.from([1, 2, 3]),
    RGBA.slice(0, 40),
    RGBA.slice(0, -12),
    pngFile({ width: 2, height: 1, depth: 8, type: 6, rows: Uint8Array.from([0, 1]) }),
  ];
  for (const file of damaged) {
    const report = new Report();
    const bytes = await write(layoutOf(TREE), { read: () => file, report });
    expect(report.faults.map(({ code, details }) => [code, details])).toEqual([
      ['picture-unreadable', { path: 'a.png', format: file && pictureFormat(file) }],
    ]);
    expect(new PdfFile(bytes).pages).toHaveLength(1);
  }
});

test('writes a PDF whatever byte of a picture is changed', RANDOM, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(RGBA.length - 1), fc.nat(255), async (at, byte) => {
      const file = Uint8Array.from(RGBA);
      file[at] = byte;
      const report = new Report();
      const bytes = await write(layoutOf(TREE), { read: () => file, report });
      expect(bytes.length).toBeGreaterThan(1000);
    }),
    { numRuns: runs(7, 120) },
  );
});
