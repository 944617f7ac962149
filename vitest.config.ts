import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Charts drawn by a native canvas, and builds of whole booklets, on a slow machine.
    testTimeout: 30_000,
  },
});
