import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type InkOptions, inCmyk, printInks, screenInks } from '../../src/print/ink.ts';
import { convertPixels, meanInk } from '../../src/print/ink-pixels.ts';

const inks = (colors: InkOptions['colors'], amount: InkOptions['amount'] = 'full') =>
  printInks({ colors, amount });
const rounded = (ink: readonly number[] | null) => ink?.map((amount) => Math.round(amount * 1000) / 1000);
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const uses = ['text', 'rule', 'area', 'figure'] as const;

describe('a print in greys', () => {
  test.each([
    ['#123a66', 'text', [0]],
    ['#5c5c5c', 'text', [0]],
    ['#ffffff', 'text', [1]],
    ['#e0a645', 'text', [0.691]],
    ['#123a66', 'area', [0.224]],
    ['#808080', 'figure', [0.502]],
    ['#000000', 'rule', [0]],
  ] as const)('%s for %s', (given, use, ink) => {
    expect(rounded(inks('grey')(given, use))).toEqual(ink);
  });

  it('has greys alone, and keeps the order of light and dark', () => {
    fc.assert(
      fc.property(color, color, fc.constantFrom(...uses), (one, other, use) => {
        const [a, b] = [inks('grey')(one, use)!, inks('grey')(other, use)!];
        expect([a.length, b.length]).toEqual([1, 1]);
        const channels = (given: string) =>
          [1, 3, 5].map((at) => Number.parseInt(given.slice(at, at + 2), 16));
        const [p, q] = [channels(one), channels(other)];
        if (p.every((channel, i) => channel >= q[i]!)) expect(a[0]).toBeGreaterThanOrEqual(b[0]! - 1e-9);
      }),
    );
  });
});

describe('a print in process inks', () => {
  test.each([
    ['#1d1d1b', 'text', [0, 0, 0, 1]],
    ['#808080', 'area', [0, 0, 0, 0.498]],
    ['#ffffff', 'area', [0, 0, 0, 0]],
    ['#000000', 'area', [0, 0, 0, 1]],
    ['#ff0000', 'figure', [0, 1, 1, 0]],
    ['#00ffff', 'figure', [1, 0, 0, 0]],
  ] as const)('%s for %s', (given, use, ink) => {
    expect(rounded(inks('cmyk')(given, use))).toEqual(ink);
  });

  it('gives back the colour when its inks are laid over one another', () => {
    fc.assert(
      fc.property(color, (given) => {
        const [c, m, y, k] = inks('cmyk')(given, 'area') as [number, number, number, number];
        const seen = [c, m, y].map((ink) => Math.round(255 * (1 - ink) * (1 - k)));
        expect(`#${seen.map((value) => value.toString(16).padStart(2, '0')).join('')}`).toBe(given);
        expect(Math.min(c, m, y)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('a light print', () => {
  it.each([
    'color',
    'grey',
    'cmyk',
  ] as const)('there are no backgrounds, and all text is black (%s)', (colors) => {
    fc.assert(
      fc.property(color, (given) => {
        expect(inks(colors, 'light')(given, 'area')).toBeNull();
        expect(inCmyk(inks(colors, 'light')(given, 'text')!)).toEqual([0, 0, 0, 1]);
        const ink = (amount: 'full' | 'light') =>
          inCmyk(inks(colors, amount)(given, 'figure')!).reduce((sum, part) => sum + part, 0);
        expect(ink('light')).toBeLessThanOrEqual(ink('full') + 1e-9);
        expect(inks(colors, 'light')(given, 'rule')).toEqual(inks(colors)(given, 'rule'));
      }),
    );
  });
});

test('QR codes stay black in a light print', () => {
  for (const colors of ['color', 'grey', 'cmyk'] as const) {
    expect(inCmyk(inks(colors, 'light')('#000000', 'figure')!)).toEqual([0, 0, 0, 1]);
  }
});

test('a print in colours differs from the screen in black text alone', () => {
  expect(inks('color')('#1d1d1b', 'text')).toEqual([0]);
  expect(inks('color')('#303030', 'text')).toEqual([0]);
  // Blue; as dark as is not black any more; brown.
  for (const other of ['#123a66', '#343230', '#2f1f1f']) {
    expect(inks('color')(other, 'text')).toEqual(screenInks(other, 'text'));
  }
  expect(inks('color')('#1d1d1b', 'area')).toEqual(screenInks('#1d1d1b', 'area'));
});

test('pixels are converted to the inks of their colours', () => {
  fc.assert(
    fc.property(color, (given) => {
      const rgb = [1, 3, 5].map((at) => Number.parseInt(given.slice(at, at + 2), 16));
      const pixel = new Uint8ClampedArray([...rgb, 255]);
      for (const colors of ['grey', 'cmyk'] as const) {
        const ink = inks(colors)(given, 'figure')!.map((amount) => amount * 255);
        convertPixels(pixel, colors).forEach((byte, i) => {
          expect(Math.abs(byte - ink[i]!)).toBeLessThanOrEqual(1);
        });
      }
    }),
  );
});

test('the ink of a picture is the mean of its pixels on white paper', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 255, 255, 255, 255]);
  expect(meanInk(pixels, 'cmyk')).toEqual([0, 0.25, 0.25, 0.25]);
  const [cyan, magenta, yellow, black] = meanInk(pixels, 'grey');
  expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
  expect(black).toBeCloseTo((1 + (1 - 0.498)) / 4, 2);
});
