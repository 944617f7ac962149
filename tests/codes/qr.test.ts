import fc from 'fast-check';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { leastQrWidth, MOST_QR_BYTES, qrDrawing, qrModules } from '../../src/codes/qr.ts';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { bounds } from '../../src/drawing/path.ts';
import { RANDOM, runs } from '../tools.ts';

/** The rectangles of a drawing as a picture of so many pixels a side. */
function pixels(drawing: NonNullable<ReturnType<typeof qrDrawing>>, size: number) {
  const data = new Uint8Array(4 * size * size).fill(255);
  const { path } = drawing.marks[0] as PathMark;
  for (let i = 0; i < path.length; i += 5) {
    const { left, top, right, bottom } = bounds(path.slice(i, i + 4));
    const [x1, y1, x2, y2] = [left, top, right, bottom].map((v) => Math.round((v / drawing.width) * size));
    for (let y = y1!; y < y2!; y++) {
      for (let x = x1!; x < x2!; x++) data.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
    }
  }
  return { width: size, height: size, data };
}

describe('a QR code', () => {
  it('gives back the text that it was made of', RANDOM, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        const size = 4 * qrModules(address)!.length;
        const options = { effort: Number.POSITIVE_INFINITY, timeLimit: Number.POSITIVE_INFINITY };
        expect(decodeQR(pixels(qrDrawing(address, 60)!, size), options)).toBe(address);
      }),
      { numRuns: runs(7, 120) },
    );
  });

  it('is as large as asked, with four modules of white on each side', () => {
    const drawing = qrDrawing('https://exemple.fr/', 58)!;
    expect([drawing.width, drawing.height]).toEqual([58, 58]);
    const { left, top, right, bottom } = bounds((drawing.marks[0] as PathMark).path);
    // 19 bytes at level H: version 3, 29 modules, and 2 × 4.
    const quiet = (4 * 58) / 37;
    expect([left, top, 58 - right, 58 - bottom]).toEqual(Array(4).fill(expect.closeTo(quiet, 9)));
  });

  it.each([
    [34, 33, 'high'],
    [35, 33, 'quartile'],
    [46, 33, 'quartile'],
    [47, 33, 'medium'],
    [122, 45, 'medium'],
    [123, 41, 'low'],
    [154, 45, 'low'],
  ] as const)('of %i bytes has %i modules a side, corrected as far as they allow', (bytes, side, ecc) => {
    const text = 'é'.repeat(Math.floor(bytes / 2)) + 'a'.repeat(bytes % 2);
    expect(qrModules(text)!.length).toBe(side + 8);
    expect(qrModules(text)).toEqual(encodeQR(text, 'raw', { ecc, border: 4 }));
  });

  it('is one opaque black path, in which modules side by side are one rectangle', () => {
    const [mark, ...others] = qrDrawing('https://exemple.fr/', 58)!.marks as PathMark[];
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ fill: '#000000', stroke: null, opacity: 1, clip: null });
    const runs = qrModules('https://exemple.fr/')!.map((row) => row.filter((dark, x) => dark && !row[x - 1]));
    expect(mark!.path.filter(([command]) => command === 'M')).toHaveLength(runs.flat().length);
  });

  it('is read from 2.5 dots a module at 150 dots per inch, its white counted', () => {
    expect(leastQrWidth('https://exemple.fr/')).toBeCloseTo(37 * 2.5 * (72 / 150), 9);
  });

  it('is not made of a text that no code can hold', () => {
    expect(leastQrWidth('a'.repeat(MOST_QR_BYTES + 1))).toBe(0);
    expect(qrDrawing('a'.repeat(MOST_QR_BYTES), 100)).not.toBeNull();
    expect(qrDrawing('a'.repeat(MOST_QR_BYTES + 1), 100)).toBeNull();
  });
});
