import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ComparedPdfs } from '../build/marked-changes.ts';
import { toJson } from '../build/report.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import { compareOutlines } from '../changes/compare.ts';
import { type Compared, compareEditions } from '../changes/errata.ts';
import { wordChanges } from '../changes/wording.ts';
import { type RecordedPdf, recordedPdfs } from '../disk/build-records.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { removeLeftovers } from '../disk/temporary-files.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { type Call, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

/** The comparison of a booklet's two builds, in words. */
interface Difference {
  readonly file: string;
  readonly state: 'same' | 'added' | 'removed' | 'looks' | 'changed';
  readonly changes: readonly string[];
  /** Both builds, when passages differ. */
  readonly compared?: ComparedPdfs;
}

/**
 * `livret diff OLD NEW`: tells which booklets, pages and passages changed, and marks the changes on the pages if
 * asked.
 */
export async function diffCommand(
  { project, second, values, language }: Call,
  world: World,
): Promise<ExitCode> {
  const [before, after] = [project, second!].map((path) => {
    const pdfs = recordedPdfs(resolve(world.folder, path));
    if (pdfs.length === 0) throw usage('usage-not-a-build', { path }, 'diff');
    return pdfs;
  }) as [RecordedPdf[], RecordedPdf[]];
  const differences = compareAll(before, after, language);
  const pdf = values.pdf as string | undefined;
  if (pdf !== undefined) await writeMarked(differences, resolve(world.folder, pdf), language);
  const errata = values.errata as string | undefined;
  const wrong = errata === undefined ? [] : toCorrect(differences);
  if (errata !== undefined && wrong.length > 0)
    await writeErrata(wrong, resolve(world.folder, second!), errata, world);
  const code = values['exit-code'] && differences.some(({ state }) => state !== 'same') ? 1 : 0;
  if (values.json) {
    const pdfs = differences.map(({ compared, ...difference }) => difference);
    world.stdout.write(toJson({ pdfs }));
    return code;
  }
  for (const { file, state, changes } of differences) {
    const lines = changes.map((change) => `  ${change}\n`).join('');
    world.stdout.write(`${file}${COLON[language]}${STATES[language][state]}\n${lines}`);
  }
  if (errata !== undefined && wrong.length === 0) world.stdout.write(`${NO_ERRATA[language](errata)}\n`);
  return code;
}

/** Compares booklets of the same path. Two single booklets are compared whatever their names. */
function compareAll(
  before: readonly RecordedPdf[],
  after: readonly RecordedPdf[],
  language: InterfaceLanguage,
): Difference[] {
  const [old, now] = [before[0]!, after[0]!];
  if (before.length === 1 && after.length === 1) return [compare(old, now, language)];
  const files = new Set([...before, ...after].map(({ file }) => file));
  return [...files].sort().map((file) => {
    const [was, is] = [before, after].map((pdfs) => pdfs.find((pdf) => pdf.file === file));
    if (was && is) return compare(was, is, language);
    return { file, state: is ? 'added' : 'removed', changes: [] };
  });
}

function compare(before: RecordedPdf, after: RecordedPdf, language: InterfaceLanguage): Difference {
  const { file } = after;
  if (before.sha256 === after.sha256) return { file, state: 'same', changes: [] };
  const comparison = compareOutlines(before.outline, after.outline);
  const changes = wordChanges(before.outline, after.outline, comparison, language);
  if (changes.length === 0) return { file, state: 'looks', changes };
  return { file, state: 'changed', changes, compared: { before, after, comparison } };
}

/** Writes the changed pages of all booklets side by side. No file is written when none differs. */
async function writeMarked(
  differences: readonly Difference[],
  path: string,
  language: InterfaceLanguage,
): Promise<void> {
  const changed = differences.flatMap(({ file, changes, compared }) =>
    compared ? { ...compared, file, changes } : [],
  );
  if (changed.length === 0) return;
  const { markedChanges } = await import('../build/marked-changes.ts');
  removeLeftovers(dirname(path), '.');
  replaceFile(dirname(path), basename(path), await markedChanges(changed, language));
}

/** The booklets that have something to correct. */
function toCorrect(differences: readonly Difference[]): Compared[] {
  return differences.flatMap(({ compared }) => {
    if (!compared) return [];
    const editions = compareEditions(compared.before.outline, compared.after.outline);
    return editions.comparison.changes.length > 0 ? editions : [];
  });
}

/**
 * Writes the page of corrections.
 * @param output the new build.
 * @throws UsageError when there is no project to take the look from.
 */
async function writeErrata(
  wrong: readonly Compared[],
  output: string,
  file: string,
  world: World,
): Promise<void> {
  const project = projectOf(output) ?? world.folder;
  const { errataPdf } = await import('../build/errata.ts');
  const watch = new Stopwatch(world.now);
  const data = await errataPdf(wrong, project, output, watch);
  if (!data) throw usage('usage-errata-project', { path: project }, 'diff');
  const path = resolve(world.folder, file);
  removeLeftovers(dirname(path), '.');
  replaceFile(dirname(path), basename(path), data);
}

/** The nearest folder around a build that has content; null where there is none, since the build was put elsewhere. */
function projectOf(path: string): string | null {
  if (existsSync(join(path, 'content'))) return path;
  return dirname(path) === path ? null : projectOf(dirname(path));
}

const NO_ERRATA = {
  fr: (file: string) => `aucun passage n’a changé : ${file} n’est pas écrit`,
  en: (file: string) => `no passage has changed: ${file} is not written`,
} as const;

const COLON = { fr: ' : ', en: ': ' } as const;

const STATES = {
  fr: {
    same: 'inchangé',
    added: 'nouveau livret',
    removed: 'livret retiré',
    looks: 'mêmes textes aux mêmes pages ; l’aspect, des numéros ou les métadonnées ont changé',
    changed: 'changé',
  },
  en: {
    same: 'unchanged',
    added: 'a new booklet',
    removed: 'booklet removed',
    looks: 'the same texts on the same pages; looks, numbers or metadata changed',
    changed: 'changed',
  },
} as const;
