import type { ProjectFiles } from '../content/index.ts';
import { decode } from '../content/yaml/decode.ts';
import type { Report } from '../faults/fault.ts';
import type { TemplateFile } from '../template/index.ts';
import { precompiled } from './precompiled.ts';

const FOLDER = 'templates';
const THEME = `${FOLDER}/theme.css`;

/** The templates of a project and of the program. The program's own, when unchanged, are compiled already. */
export function templateFiles(files: ProjectFiles, report: Report): TemplateFile[] {
  return filesIn(files, '.hbs').map((file) => {
    const text = readText(files, file, report);
    const ours = precompiled.get(file);
    if (!ours) return { file, text };
    return ours.text === text ? { file, text, compiled: ours.compiled } : { file, text, ours: ours.compiled };
  });
}

/** The style sheets in the order of the cascade: the theme, then those that a project adds, by name. */
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

/** A file's text. A file that is not valid text is reported, and gives ''. */
function readText(files: ProjectFiles, file: string, report: Report): string {
  return decode(file, files.read(file) ?? new Uint8Array(), report) ?? '';
}
