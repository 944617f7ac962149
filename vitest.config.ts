import { defineConfig } from 'vitest/config';

/**
 * Two tiers. `quick` needs nothing but Node.js. `slow` has the files named *.slow.test.ts, which ask other
 * programs, kill processes or build whole cohorts, and those named *.random.test.ts, which both tiers run: `runs`
 * in tests/tools.ts says how many random inputs each gets.
 */
export default defineConfig({
  test: {
    // No test is about time: one that takes so long hangs, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['tests/**/*.{slow,random}.test.ts'],
          env: { LIVRET_TESTS: 'slow' },
        },
      },
    ],
  },
});
