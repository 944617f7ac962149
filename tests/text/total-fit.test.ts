import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Breakpoint, Filling } from '../../src/text/breakpoints.ts';
import { firstFit } from '../../src/text/paragraph.ts';
import { demeritsOf, totalFit } from '../../src/text/total-fit.ts';
import { RANDOM, runs } from '../tools.ts';
import { pointAt } from './breakpoints.ts';

const justified = (measures: readonly number[], changes: Partial<Filling> = {}): Filling => ({
  measures,
  stretch: 0.6,
  shrink: 0.35,
  slack: 0,
  openSlack: 0,
  tolerance: 1.85,
  justifyLast: false,
  shortLastLine: 30_000,
  ...changes,
});

const SPACE = 2;
const HYPHEN = 1;

/** Points of words of these widths, with a space after each; `parts` have a hyphen after their first half. */
function pointsOf(words: readonly { width: number; parts?: boolean; forced?: boolean }[]): Breakpoint[] {
  let width = 0;
  let elastic = 0;
  const point = (changes: Partial<Breakpoint>) =>
    pointAt(width, { endElastic: elastic, startElastic: elastic, ...changes });
  const points = [point({ forced: true })];
  words.forEach((word, i) => {
    const half = width + word.width / 2;
    if (word.parts)
      points.push(point({ endWidth: half + HYPHEN, startWidth: half, penalty: 100, hyphen: true }));
    width += word.width;
    if (i === words.length - 1) return;
    if (word.forced) points.push(point({ forced: true }));
    else {
      points.push(point({ startWidth: width + SPACE, startElastic: elastic + SPACE }));
      width += SPACE;
      elastic += SPACE;
    }
  });
  points.push(point({ forced: true }));
  return points;
}

/** The least demerits of every way to break. */
function leastDemerits(points: readonly Breakpoint[], filling: Filling): number {
  return Math.min(...waysOf(points).map((ends) => demeritsOf(points, ends, filling)));
}

/** Every way to break: the points where lines end. */
function waysOf(points: readonly Breakpoint[]): number[][] {
  const ways: number[][] = [];
  const inner = points.length - 2;
  for (let choice = 0; choice < 2 ** inner; choice++) {
    const ends: number[] = [];
    let allowed = true;
    for (let p = 1; p <= inner; p++) {
      if ((choice >> (p - 1)) & 1) ends.push(p);
      else if (points[p]!.forced) allowed = false;
    }
    if (allowed) ways.push([...ends, points.length - 1]);
  }
  return ways;
}

/** Words by their widths, with a hyphen after those that may be parted. */
function wordsOf(text: string) {
  return text.split(' ').map((word) => ({ width: Number.parseInt(word, 10), parts: word.endsWith('-') }));
}

const wordList = (maxLength: number) =>
  fc.array(fc.record({ width: fc.integer({ min: 2, max: 14 }), parts: fc.boolean() }), {
    minLength: 1,
    maxLength,
  });

/** Words and measures where the best way is behind others until late: by a fitness class, or by a row of hyphens. */
const LATE_GAINS: [{ width: number; parts: boolean }[], number][] = [
  [wordsOf('10- 11- 14 8'), 18],
  [wordsOf('3- 6 12- 14- 3- 9-'), 18],
];

describe('total fit', () => {
  test('finds the best of all possible ways', RANDOM, () => {
    fc.assert(
      fc.property(wordList(7), fc.integer({ min: 18, max: 40 }), (words, measure) => {
        const points = pointsOf(words);
        const filling = justified([measure], { tolerance: Number.POSITIVE_INFINITY });
        const found = demeritsOf(points, totalFit(points, filling), filling);
        expect(found).toBeCloseTo(leastDemerits(points, filling), 3);
      }),
      { numRuns: runs(20, 600), examples: LATE_GAINS },
    );
  });

  test('finds the best way where measures differ by line', RANDOM, () => {
    fc.assert(
      fc.property(
        wordList(6),
        fc.array(fc.integer({ min: 18, max: 40 }), { minLength: 2, maxLength: 3 }),
        (words, measures) => {
          const points = pointsOf(words);
          const filling = justified(measures, { tolerance: Number.POSITIVE_INFINITY });
          const found = demeritsOf(points, totalFit(points, filling), filling);
          expect(found).toBeCloseTo(leastDemerits(points, filling), 3);
        },
      ),
      { numRuns: runs(16, 400) },
    );
  });

  test('with looseness, finds the best way of those nearest to the wanted number of lines', RANDOM, () => {
    const looseness = fc.constantFrom(-2, -1, 1, 2);
    fc.assert(
      fc.property(wordList(6), fc.integer({ min: 18, max: 40 }), looseness, (words, measure, more) => {
        const points = pointsOf(words);
        const filling = justified([measure], { tolerance: Number.POSITIVE_INFINITY });
        const ways = waysOf(points).map((ends) => [ends.length, demeritsOf(points, ends, filling)] as const);
        const fitting = ways.filter(([, demerits]) => Number.isFinite(demerits));
        fc.pre(fitting.length > 0);
        const [usual] = fitting.toSorted((a, b) => a[1] - b[1])[0]!;
        const off = ([lines]: readonly [number, number]) => Math.abs(lines - usual - more);
        const [best] = fitting.toSorted((a, b) => off(a) - off(b) || a[1] - b[1]);
        const found = totalFit(points, filling, more);
        expect([found.length, demeritsOf(points, found, filling)]).toEqual([
          best![0],
          expect.closeTo(best![1], 3),
        ]);
      }),
      { numRuns: runs(20, 400) },
    );
  });

  test('is never worse than filling line by line', () => {
    fc.assert(
      fc.property(wordList(60), (words) => {
        const points = pointsOf(words);
        const ragged = justified([40], { stretch: 0, shrink: 0, slack: 10, tolerance: 2 });
        const whole = demeritsOf(points, totalFit(points, ragged), ragged);
        expect(whole).toBeLessThanOrEqual(demeritsOf(points, firstFit(points, [40]), ragged));
      }),
    );
  });

  test('a word too wide for any line stands out, and the rest is broken', () => {
    const points = pointsOf([{ width: 5 }, { width: 50 }, { width: 5 }, { width: 5 }]);
    expect(totalFit(points, justified([20]))).toEqual([1, 2, 4]);
  });

  test('a forced break ends its line', () => {
    const points = pointsOf([{ width: 5 }, { width: 5, forced: true }, { width: 5 }]);
    expect(totalFit(points, justified([40]))).toEqual([2, 3]);
  });

  test('does not end three lines in a row in a hyphen', () => {
    // Each word fits a line only when parted: 14 + 2 + 7 + 1 = 24.
    const points = pointsOf(Array.from({ length: 8 }, () => ({ width: 14, parts: true })));
    const filling = justified([24], { tolerance: 12 });
    const hyphens = totalFit(points, filling).map((p) => points[p]!.hyphen);
    expect(hyphens.join()).not.toContain('true,true,true');
  });

  test('looseness gives a line more or fewer where lines stay tolerable', () => {
    const points = pointsOf(Array.from({ length: 80 }, (_, i) => ({ width: 4 + (i % 5) })));
    const filling = justified([60]);
    const lines = totalFit(points, filling).length;
    expect(totalFit(points, filling, 1)).toHaveLength(lines + 1);
    expect(totalFit(points, filling, -50).length).toBeLessThanOrEqual(lines);
    const short = pointsOf([{ width: 5 }, { width: 5 }]);
    expect(totalFit(short, filling, 1)).toHaveLength(1);
  });
});

describe('first fit', () => {
  test('breaks at the last point of the least penalty that fits', () => {
    const points = pointsOf([{ width: 6 }, { width: 20, parts: true }, { width: 6 }]);
    // The word could be parted on the first line, but a space is there.
    expect(firstFit(points, [22])).toEqual([1, 3, 4]);
    // Here it must be parted.
    expect(firstFit(points, [12])).toEqual([1, 2, 3, 4]);
  });

  test('a line that continues the one before has room for its mark, one that begins anew needs none', () => {
    const points = pointsOf(Array(4).fill({ width: 10 }));
    expect(firstFit(points, [22])).toEqual([2, 4]);
    expect(firstFit(points, [22], 1)).toEqual([2, 3, 4]);
  });
});
