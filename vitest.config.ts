import { defineConfig } from 'vitest/config';
import type { VitestPluginContext } from 'vitest/node';
import { PRECOMPILED, precompiledModule } from './scripts/templates.mjs';

/** The tests that begin with modules of their own. */
const OWN = ['tests/formulas/kept.test.ts'];

/** Tests run the program's own templates compiled, as the program does; compiling them anew took a third of the time. */
const compiledTemplates = {
  name: 'compiled-templates',
  load: (id: string) => (PRECOMPILED.test(id) ? precompiledModule() : null),
  // What is loaded in its place depends on the templates too.
  configureVitest: ({ experimental_defineCacheKeyGenerator: define }: VitestPluginContext) =>
    define(({ id }) => (PRECOMPILED.test(id) ? false : null)),
};

/**
 * Two tiers: `vitest run` is the quick one, `vitest run --mode slow` the other. A test without a tag is quick; the
 * tags say which others are in which tier.
 */
export default defineConfig(({ mode }) => ({
  plugins: [compiledTemplates],
  test: {
    // Modules are kept as compiled from run to run, until they change.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.vitest' },
    // No test is about time: one that takes so long hangs, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // Modules and fonts load once for all files of a worker, which halves the time.
      {
        extends: true,
        mode,
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: OWN, isolate: false },
      },
      // Modules and libraries that stand for those of another process.
      { extends: true, mode, test: { name: 'own', include: OWN } },
    ],
    tags: [
      {
        name: 'slow',
        description: 'Asks other programs, kills processes or builds whole cohorts: slow tier.',
      },
      { name: 'random', description: 'Tries few inputs in the quick tier, many in the slow one.' },
    ],
    setupFiles: ['tests/set-up.ts'],
    tagsFilter: [mode === 'slow' ? 'slow || random' : '!slow'],
    env: { LIVRET_TESTS: mode === 'slow' ? 'slow' : 'quick' },
  },
}));
