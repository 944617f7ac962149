import type { ProjectFiles } from '../content/files.ts';
import { decode } from '../content/yaml/decode.ts';
import type { Report } from '../faults/fault.ts';
import type { TemplateFile } from '../template/index.ts';
import { precompiled } from './precompiled.ts';

const FOLDER = 'templates';
const THEME = `${FOLDER}/theme.css`;

/** A project's templates and ours; those that are ours to the letter are compiled already. */
export function templateFiles(files: ProjectFiles, report: Report): TemplateFile[] {
  return filesIn(files, '.hbs').map((file) => {
    const text = readText(files, file, report);
    const ours = precompiled.get(file);
    return ours?.text === text ? { file, text, compiled: ours.compiled } : { file, text };
  });
}

/** The theme, then the sheets that a project adds, by name: later rules win. */
export function themeSheets(
  files: ProjectFiles,
  report: Report,
): { readonly file: string; readonly css: string }[] {
  const added = filesIn(files, '.css').filter((file) => file !== THEME);
  return [THEME, ...added].map((file) => ({ file, css: readText(files, file, report) }));
}

function filesIn(files: ProjectFiles, ending: string): string[] {
  return files.list(FOLDER).filter((file) => file.endsWith(ending));
}

/** '' for a file that is no text, which is then a fault. */
function readText(files: ProjectFiles, file: string, report: Report): string {
  return decode(file, files.read(file) ?? new Uint8Array(), report) ?? '';
}
