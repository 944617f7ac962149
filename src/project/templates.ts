import type { ProjectFiles } from '../content/files.ts';
import type { TemplateFile } from '../template/index.ts';
import { precompiled } from './precompiled.ts';

const FOLDER = 'templates';
const THEME = `${FOLDER}/theme.css`;

/** A project's templates and ours; those that are ours to the letter are compiled already. */
export function templateFiles(files: ProjectFiles): TemplateFile[] {
  return filesIn(files, '.hbs').map((file) => {
    const text = readText(files, file);
    const ours = precompiled.get(file);
    return ours?.text === text ? { file, text, compiled: ours.compiled } : { file, text };
  });
}

/** The theme, then the sheets that a project adds, by name: later rules win. */
export function themeSheets(files: ProjectFiles): { readonly file: string; readonly css: string }[] {
  const added = filesIn(files, '.css').filter((file) => file !== THEME);
  return [THEME, ...added].map((file) => ({ file, css: readText(files, file) }));
}

function filesIn(files: ProjectFiles, ending: string): string[] {
  return files.list(FOLDER).filter((file) => file.endsWith(ending));
}

function readText(files: ProjectFiles, file: string): string {
  return new TextDecoder().decode(files.read(file) ?? new Uint8Array());
}
