// Compiles the program's own templates, for the bundle and for tests.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The path of the module that has the templates: it is empty among the sources. */
export const PRECOMPILED = /[\\/]src[\\/]project[\\/]precompiled\.ts$/;

/**
 * @returns {Promise<string>} the text of that module, with all templates of the program, compiled.
 * @throws where one of them is at fault; the faults are printed.
 */
export async function precompiledModule() {
  const rows = (await compileTemplates()).map(
    ({ file, text, code }) =>
      `[${JSON.stringify(file)}, { text: ${JSON.stringify(text)}, compiled: ${code} }]`,
  );
  return `export const precompiled = new Map([${rows.join(',\n')}]);`;
}

async function compileTemplates() {
  const { compileTemplate, templateName, formatFault, Report } = await importSource(`
    export { compileTemplate } from './src/template/compile.ts';
    export { templateName } from './src/template/template-file.ts';
    export { formatFault } from './src/faults/print.ts';
    export { Report } from './src/faults/fault.ts';
  `);
  const files = readdirSync(join(ROOT, 'templates'), { recursive: true })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => `templates/${name.replaceAll(sep, '/')}`)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const report = new Report();
  const byName = new Map(files.map((file) => [templateName(file.file), file]));
  const compiled = files.map((file) => ({ ...file, code: compileTemplate(file, byName, report) }));
  for (const fault of report.faults) console.error(formatFault(fault, 'en', () => null, false));
  if (report.failed) throw new Error('our own templates are at fault');
  return compiled;
}

/** Runs TypeScript of ours: bundled into a module that is loaded and removed. */
async function importSource(contents) {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.livret-'));
  try {
    const outfile = join(folder, 'source.cjs');
    await build({
      absWorkingDir: ROOT,
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
