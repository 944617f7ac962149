import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type InkOptions,
  inCmyk,
  markInks,
  printInks,
  REGISTRATION,
  screenInks,
  toCmyk,
} from '../../src/print/ink.ts';
import { greyPixels, meanInk, pressPixels } from '../../src/print/ink-pixels.ts';
import { coatedProfile, openPress } from '../../src/print/press.ts';

const press = (await openPress(coatedProfile()))!;
const options = (colors: InkOptions['colors'], amount: InkOptions['amount'] = 'full'): InkOptions =>
  colors === 'cmyk' ? { colors, amount, press } : { colors, amount };
const inks = (...asked: Parameters<typeof options>) => printInks(options(...asked));
const rounded = (ink: readonly number[] | null) => ink?.map((amount) => Math.round(amount * 1000) / 1000);
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const channel = fc.double({ min: 0, max: 1, noNaN: true });
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

describe('a print for a press', () => {
  test.each([
    ['#1d1d1b', 'text', [0, 0, 0, 1]],
    ['#808080', 'area', [0, 0, 0, 0.498]],
    ['#3a3a39', 'rule', [0, 0, 0, 0.773]],
    ['#ffffff', 'area', [0, 0, 0, 0]],
    ['#000000', 'area', [0, 0, 0, 1]],
    // As `transicc -i '*sRGB' -o FOGRA39L_coated.icc -t 1 -b` converts them.
    ['#ff0000', 'figure', [0, 0.969, 0.984, 0]],
    ['#123a66', 'area', [0.929, 0.627, 0.067, 0.498]],
    ['#1d1d1b', 'area', [0.761, 0.694, 0.639, 0.851]],
  ] as const)('%s for %s', (given, use, ink) => {
    expect(rounded(inks('cmyk')(given, use))).toEqual(ink);
  });

  it('lays no more ink on paper than the profile says that it holds', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(...uses), (given, use) => {
        const ink = inks('cmyk')(given, use)!.reduce((sum, amount) => sum + amount, 0);
        expect(ink).toBeLessThan(3.2);
      }),
    );
  });

  it('has its marks on all plates, and patches of pure inks', () => {
    const marks = markInks(options('cmyk'));
    expect(marks('#000000', 'rule')).toBe(REGISTRATION);
    expect(marks('#000000', 'text')).toBe(REGISTRATION);
    expect(marks('#000000', 'figure')).toEqual([0, 0, 0, 1]);
    expect(marks('#00ffff', 'figure')).toEqual([1, 0, 0, 0]);
    expect(inCmyk(REGISTRATION)).toEqual([1, 1, 1, 1]);
    expect(markInks(options('grey'))('#000000', 'rule')).toEqual([0]);
  });

  it('is opened from a profile alone', async () => {
    expect(press.name).toBe('FOGRA39L Coated');
    expect(await openPress(coatedProfile().subarray(0, 500))).toBeNull();
    expect(await openPress(new Uint8Array(10))).toBeNull();
  });
});

test('colours that a screen shows are reckoned in inks that give them back when laid over one another', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (rgb) => {
      const [c, m, y, k] = toCmyk(rgb);
      const seen = [c, m, y].map((ink) => (1 - ink) * (1 - k));
      seen.forEach((light, i) => {
        expect(light).toBeCloseTo(rgb[i]!, 6);
      });
      expect(Math.min(c, m, y)).toBeLessThan(1e-9);
    }),
  );
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

test('a light print lays two fifths of a figure’s ink', () => {
  expect(rounded(inks('color', 'light')('#336699', 'figure'))).toEqual([0.68, 0.76, 0.84]);
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
      const [grey] = inks('grey')(given, 'figure')!;
      expect(Math.abs(greyPixels(pixel)[0]! - 255 * grey)).toBeLessThanOrEqual(1);
      const ink = press.ink([rgb[0]! / 255, rgb[1]! / 255, rgb[2]! / 255]);
      expect([...pressPixels(pixel, press)]).toEqual(ink.map((amount) => Math.round(255 * amount)));
    }),
  );
});

test('a press takes each of many pixels in its place', () => {
  const pixel = (at: number) => [at % 256, (7 * at) % 256, (13 * at) % 256, 255];
  const pixels = new Uint8ClampedArray(Array.from({ length: 64 }, (_, at) => pixel(at)).flat());
  const alone = Array.from({ length: 64 }, (_, at) => [
    ...pressPixels(new Uint8ClampedArray(pixel(at)), press),
  ]);
  expect([...pressPixels(pixels, press)]).toEqual(alone.flat());
  const greys = Array.from({ length: 64 }, (_, at) => greyPixels(new Uint8ClampedArray(pixel(at)))[0]);
  expect([...greyPixels(pixels)]).toEqual(greys);
});

test('the ink of a picture is the mean of its pixels on white paper', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 255, 255, 255, 255]);
  expect(meanInk(pixels, options('color'))).toEqual([0, 0.25, 0.25, 0.25]);
  expect(meanInk(new Uint8ClampedArray([0, 255, 255, 255]), options('color'))).toEqual([1, 0, 0, 0]);
  const [cyan, magenta, yellow, black] = meanInk(pixels, options('grey'));
  expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
  expect(black).toBeCloseTo((1 + (1 - 0.498)) / 4, 2);
});

test('each pixel has its own grey and its own inks', () => {
  const colors = [
    [0, 0, 0],
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ].map((rgb) => [...rgb, 255]);
  const all = new Uint8ClampedArray(colors.flat());
  const alone = colors.map((rgba) => new Uint8ClampedArray(rgba));
  expect([...greyPixels(all)]).toEqual(alone.map((pixel) => greyPixels(pixel)[0]));
  expect([...pressPixels(all, press)]).toEqual(alone.flatMap((pixel) => [...pressPixels(pixel, press)]));
});
