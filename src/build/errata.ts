import { type Compared, errataSection } from '../changes/errata.ts';
import { bookletIds } from '../content/index.ts';
import { Report } from '../faults/fault.ts';
import { languageFor } from '../languages/index.ts';
import { openProject } from '../project/files.ts';
import type { RenderedBooklet, TypesetBooklet } from './booklet.ts';
import { paintPdf, typesetBooklet } from './pipeline.ts';
import { readSharedInputs, type SharedInputs } from './shared-inputs.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * The PDF of the corrections of booklets, on the paper and in the look of their project; each takes one page where it
 * can.
 * @param folder the project's.
 * @param output the folder of the new build, which is named by its booklet where there are several.
 * @returns null when the project has errors, or there is none.
 */
export async function errataPdf(
  compared: readonly Compared[],
  folder: string,
  output: string,
  watch: Stopwatch,
): Promise<Uint8Array | null> {
  const report = new Report();
  const ids = bookletIds(openProject(folder, report));
  const id = ids.find((each) => output.split(/[\\/]/).includes(each)) ?? ids[0] ?? null;
  const shared = await readSharedInputs(folder, watch, undefined, id);
  const roomy = await typesetErrata(compared, false, shared, report, watch);
  if (!roomy) return null;
  const sections = new Set(
    roomy.layout.tree.elements.filter(({ attributes }) => attributes.class === 'errata'),
  );
  const isTight = roomy.layout.pages.length > sections.size;
  const dense = isTight ? await typesetErrata(compared, true, shared, report, watch) : null;
  const better = dense && dense.layout.pages.length < roomy.layout.pages.length ? dense : roomy;
  const data = await paintPdf(better, shared.files, report, watch);
  watch.stop();
  return data;
}

async function typesetErrata(
  compared: readonly Compared[],
  dense: boolean,
  shared: SharedInputs,
  report: Report,
  watch: Stopwatch,
): Promise<TypesetBooklet | null> {
  const { booklet } = shared.content;
  if (!booklet) return null;
  const sections = compared.map((each) => {
    const about = each.after.about ?? { ...booklet, date: booklet.date ?? FALLBACK_DATE };
    return { about, html: errataSection(each, about, dense) };
  });
  const { language, date, title, edition } = sections[0]!.about;
  // Cohorts that share a mistake share its correction.
  const body = [...new Set(sections.map(({ html }) => html))].join('\n');
  const rendered: RenderedBooklet = {
    booklet: {
      ...booklet,
      title: `${title} – ${languageFor(language).errata.title}`,
      subtitle: null,
      description: null,
      ...{ language, date, edition },
    },
    figures: new Map(),
    undrawable: new Set(),
    html: `<!doctype html>\n<html lang="${language}">\n<head>\n<title>Errata</title>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`,
    digest: '',
  };
  return typesetBooklet(rendered, { ...shared, sheets: [...shared.sheets, SHEET] }, report, watch);
}

/** The date of an edition that has none and was built by an earlier version of the program. */
const FALLBACK_DATE = '2000-01-01';

/** The look of the page, upon the project's own. */
const SHEET = {
  file: 'errata.css',
  css: `
.errata + .errata { break-before: page; }
.errata h1 { margin-top: 0; margin-bottom: 0.5rlh; string-set: booklet attr(title); }
.errata .lead { margin-bottom: 0.3rlh; }
.errata .edition { text-indent: 0; text-align: left; }
.errata h2 { margin-top: 0.7rlh; margin-bottom: 0.2rlh; font-size: 1.1rem; }
.errata ul { margin-top: 0; margin-bottom: 0; }
.errata li { text-align: left; }
.dense { font-size: 0.84rem; line-height: 1.05rem; }
.dense h1 { font-size: 1.5rem; line-height: 1.7rem; }
.dense .lead { font-size: 1rem; line-height: 1.2rem; }
.dense h2 { margin-top: 0.35rlh; margin-bottom: 0; font-size: 0.95rem; }
.dense li { margin-bottom: 0; }
`,
};
