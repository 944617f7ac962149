import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin/livret.js');

/** Upon Livret's own theme: a larger page, filled as the other engines fill it. */
const THEME = `:root { font-size: 10.5pt; line-height: 15pt; --fill-pages: 4 }
@page { margin: 30mm 28mm }
@page :left { margin: 30mm 28mm }
`;
const UNFITTED = ':root { --livret-fit-leading: 0%; --livret-fit-spacing: 0%; --livret-fit-figures: 0% }';

/**
 * Writes a project.
 * @param options.fits whether other scales are tried where the last sheet has blank pages.
 * @param options.cohorts how many cohorts have a booklet, each with its date and a word of its own.
 * @param options.readers how many readers have a copy.
 */
export function write(text, folder, { fits = true, cohorts = 0, readers = 0 } = {}) {
  for (const sub of ['content/chapters', 'content/cohorts', 'content/data', 'templates'])
    mkdirSync(join(folder, sub), { recursive: true });
  // On one line each: of lines that begin with a plus YAML would make a list.
  const put = (file, value) =>
    writeFileSync(join(folder, 'content', file), stringify(value, { lineWidth: 0 }));
  const names = text.chapters.map((_, c) => `chapitre-${c + 1}`);
  text.chapters.forEach(({ title, blocks }, c) => {
    const ending = c === names.length - 1 ? [{ references: 'cited' }] : [];
    put(`chapters/${names[c]}.yaml`, { title, blocks: [...blocks.map(blockOf), ...ending] });
  });
  const hasCohorts = cohorts > 0;
  put('booklet.yaml', {
    format: 1,
    slug: 'bench',
    title: text.title,
    ...(hasCohorts ? { subtitle: '{{word}}', variables: { word: 'tous' } } : {}),
    authors: ['bench'],
    language: 'fr',
    date: '2026-01-01',
    edition: '1',
    page: 'A4',
    chapters: names,
  });
  put('references.yaml', [{ id: 'bench', type: 'webpage', title: 'Données engendrées', issued: '2026' }]);
  put('data/mesures.yaml', dataOf(text));
  writeFileSync(join(folder, 'templates/theme.css'), fits ? THEME : THEME + UNFITTED);
  for (let i = 0; i < cohorts; i++) {
    const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
    put(`cohorts/groupe-${i}.yaml`, { date, variables: { word: `groupe${i}` } });
  }
  if (readers > 0) {
    const people = Array.from({ length: readers }, (_, i) => ({ name: `Awa Diallo${i}` }));
    put('cohorts/lecteurs.yaml', { people });
  }
}

export const cold = (folder, options = []) => [PROGRAM, 'build', folder, '--force', ...options];

/** Opens a session, which makes the PDF to read again and again. */
export async function open(folder) {
  const { ProjectSession, Stopwatch } = await compiledSession();
  const session = new ProjectSession(folder);
  return async () => {
    const watch = new Stopwatch(() => performance.now());
    const shared = await session.read(watch);
    const inputs = { date: null, epoch: undefined };
    const pages = await session.makePages({ cohort: null, variants: [] }, inputs, shared, watch);
    mkdirSync(join(folder, 'output'), { recursive: true });
    writeFileSync(pdf(folder), await pages.pdf());
  };
}

/** Each file still knows its place in the package. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `'${pathToFileURL(path)}'`),
      loader: 'ts',
    }));
  },
};

/** The session is no command yet, and the compiled program does not export it. */
async function compiledSession() {
  const file = join(mkdtempSync(join(ROOT, 'node_modules/.livret-')), 'session.mjs');
  await build({
    absWorkingDir: ROOT,
    stdin: {
      contents:
        "export * from './src/build/session.ts'; export { Stopwatch } from './src/build/stopwatch.ts';",
      resolveDir: ROOT,
    },
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [ownPlaces],
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(dirname(file), { recursive: true });
  }
}

export const pdf = (folder) => join(folder, 'output/bench.pdf');

function blockOf({ paragraph, note, section, table, title, chart, kind }) {
  if (section) return { section };
  if (table) return { table: { head: table[0], rows: table.slice(1) }, title };
  if (chart) {
    const alt = 'Quatre postes de 40, 25, 20 et 15 %.';
    return { figure: kind, title, data: 'mesures', label: 'nom', value: 'valeur', alt };
  }
  return { text: note ? `${paragraph}^[${note}]` : paragraph };
}

function dataOf({ chapters }) {
  const { chart } = chapters.flatMap(({ blocks }) => blocks).find((block) => block.chart);
  return {
    title: 'Mesures',
    source: ['bench'],
    fields: { nom: { label: 'Nom' }, valeur: { label: 'Valeur', unit: '%' } },
    rows: chart.map(({ name, value }) => ({ nom: name, valeur: value })),
    checks: [{ sum: 'valeur', equals: 100 }],
  };
}
