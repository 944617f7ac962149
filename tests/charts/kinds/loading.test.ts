import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The files that a module loads with it, those of `import()` left out. */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    write: false,
    outdir: 'unused',
    metafile: true,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint === entry);
  return Object.keys(output!.inputs);
}

test('reading content loads neither Chart.js nor its plugins', async () => {
  const files = await loadedWith('src/content/index.ts');
  expect(files).toContain('src/charts/kinds/lines.ts');
  expect(files.filter((file) => /node_modules.*(chart|canvas)/.test(file))).toEqual([]);
});

test('kinds load no package at all', async () => {
  const files = await loadedWith('src/charts/kinds/index.ts');
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
});
