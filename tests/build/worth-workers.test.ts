import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workersWorth } from '../../src/build/worth-workers.ts';

test.each([
  // Two workers save half of the rest less a start; they cost two starts.
  { left: 600, first: 1000, each: 10, cores: 2, workers: 0 },
  { left: 601, first: 1000, each: 10, cores: 2, workers: 2 },
  // As many as pay: eight would have to save eight starts.
  { left: 700, first: 1000, each: 10, cores: 8, workers: 4 },
  { left: 10_000, first: 1000, each: 10, cores: 8, workers: 8 },
  { left: 3, first: 10, each: 1000, cores: 8, workers: 3 },
  { left: 1, first: 10, each: 1000, cores: 8, workers: 0 },
  { left: 10_000, first: 1000, each: 10, cores: 1, workers: 0 },
  { left: 10_000, first: 0, each: 0, cores: 8, workers: 0 },
])('$left versions left of $each ms, the first $first ms, $cores cores: $workers workers', (row) => {
  expect(workersWorth(row.left, row.first, row.each, row.cores)).toBe(row.workers);
});

test('workers end sooner than this process, by the time that they take to start', () => {
  const versions = fc.integer({ min: 0, max: 20_000 });
  const milliseconds = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(
      versions,
      milliseconds,
      milliseconds,
      fc.integer({ min: 1, max: 64 }),
      (left, first, each, cores) => {
        const workers = workersWorth(left, first, each, cores);
        if (workers === 0) return;
        expect(workers).toBeLessThanOrEqual(Math.min(cores, left));
        expect(first + (left * each) / workers + workers * first).toBeLessThan(left * each);
      },
    ),
  );
});
