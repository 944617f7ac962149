import type { ProjectFiles } from '../content/index.ts';
import { DEFAULT_THEME, THEMES, type ThemeName } from '../content/themes.ts';
import { decode } from '../content/yaml/decode.ts';
import type { Report } from '../faults/fault.ts';
import type { CssFile } from '../style/index.ts';
import type { TemplateFile } from '../template/index.ts';
import { precompiled } from './precompiled.ts';

const FOLDER = 'templates';
const THEME = `${FOLDER}/theme.css`;
const THEMES_FOLDER = `${FOLDER}/themes`;

/** The templates of a project and of the program. The program's own, when unchanged, are compiled already. */
export function templateFiles(files: ProjectFiles, report: Report): TemplateFile[] {
  return filesIn(files, '.hbs').map((file) => {
    const text = readText(files, file, report);
    const ours = precompiled.get(file);
    if (ours?.text === text) return { file, text, compiled: ours.compiled };
    return { file, text, own: true, ...(ours && { ours: ours.compiled }) };
  });
}

/** A style sheet of the project, or of the program's themes that are named. */
export interface ThemeSheet extends CssFile {
  readonly themes?: readonly ThemeName[];
}

/**
 * The sheets of the program's themes, each in a layer of its own, and those of the project, which stand in no layer and
 * so win: `theme.css`, then the others by name. A project's sheet replaces the program's of the same path.
 * @param files of the project, with the program's templates.
 * @param project the project's files alone.
 */
export function themeSheets(files: ProjectFiles, project: ProjectFiles, report: Report): ThemeSheet[] {
  const replaced = project.list(THEMES_FOLDER);
  const ours = OURS.map(([name, themes]) => ({
    file: `${THEMES_FOLDER}/${name}.css`,
    name,
    themes,
  }));
  const own = filesIn(files, '.css').filter((path) => !ours.some(({ file }) => file === path));
  const inOrder = own.includes(THEME) ? [THEME, ...own.filter((file) => file !== THEME)] : own;
  return [
    ...ours.map(({ file, name, themes }) => ({
      file,
      css: readText(files, file, report),
      layer: ['livret', name],
      isProgram: !replaced.includes(file),
      themes,
    })),
    ...inOrder.map((file) => ({ file, css: readText(files, file, report) })),
  ];
}

/** The sheets of a booklet with this theme. */
export function sheetsOf(theme: ThemeName, sheets: readonly ThemeSheet[]): CssFile[] {
  return sheets.filter(({ themes }) => themes?.includes(theme) ?? true);
}

/**
 * The program's sheets, in the order of their layers, and the themes that they are a part of: all themes share the
 * first, and each but the default adds one of its own name.
 */
const OURS: readonly (readonly [name: string, themes: readonly ThemeName[]])[] = [
  ...['base', 'page', 'look', 'charts'].map((name) => [name, THEMES] as const),
  ...THEMES.filter((name) => name !== DEFAULT_THEME).map((name) => [name, [name]] as const),
];

function filesIn(files: ProjectFiles, ending: string): string[] {
  return files.list(FOLDER).filter((file) => file.endsWith(ending));
}

/** A file's text. A file that is not valid text is reported, and gives ''. */
function readText(files: ProjectFiles, file: string, report: Report): string {
  return decode(file, files.read(file) ?? new Uint8Array(), report) ?? '';
}
