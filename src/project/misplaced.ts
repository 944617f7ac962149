import type { ProjectFiles } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';

/** Folders beside content/ and templates/, the files in them that would be ours, and the folder they are meant for. */
const FOLDERS: readonly (readonly [names: readonly string[], files: RegExp, meant: string])[] = [
  [
    ['template', 'Template', 'Templates', 'theme', 'themes', 'modeles', 'modèles', 'styles'],
    /\.(?:hbs|css)$/i,
    'templates',
  ],
  [['Content', 'contents', 'contenu', 'Contenu'], /\.ya?ml$/i, 'content'],
  [['chapters', 'Chapters', 'chapitres'], /\.ya?ml$/i, 'content/chapters'],
  [['data', 'donnees', 'données'], /\.(?:ya?ml|csv)$/i, 'content/data'],
  [['cohorts', 'cohortes'], /\.(?:ya?ml|csv)$/i, 'content/cohorts'],
  [['images', 'Images', 'pictures', 'photos', 'img'], /\.(?:png|jpe?g|webp|svgz?)$/i, 'content/images'],
];
/** Files beside content/ and templates/, and where they are meant to be. */
const FILES: Readonly<Record<string, string>> = {
  'theme.css': 'templates/theme.css',
  'layout.hbs': 'templates/layout.hbs',
  'references.yaml': 'content/references.yaml',
  'references.bib': 'content/references.bib',
};
/** Files in templates/ that are taken for templates or style sheets, and are not by their names. */
const OF_OTHER_ENDINGS = /\.(?:html?|handlebars|mustache|scss|sass|less|HBS|CSS)$/;

/**
 * Warns of files that look as if they were meant for the booklet, and are not read where they stand.
 * @param files of the project alone, without the templates of the program
 */
export function reportMisplaced(files: ProjectFiles, report: Report): void {
  const warn = (path: string, instead: string) => report.warning('file-misplaced', null, { path, instead });
  for (const [path, instead] of Object.entries(FILES)) {
    if (files.read(path) !== null && files.read(instead) === null) warn(path, instead);
  }
  for (const [names, ours, meant] of FOLDERS) {
    const there = new Set(files.list(meant));
    for (const name of names) {
      const own = files.list(name).filter((file) => ours.test(file));
      // Both are one file on a system that does not tell capitals apart.
      const isElsewhere = own.some((path) => !there.has(meant + path.slice(name.length)));
      if (isElsewhere) warn(`${name}/`, `${meant}/`);
    }
  }
  for (const path of files.list('templates')) {
    const ending = OF_OTHER_ENDINGS.exec(path)?.[0];
    if (ending) warn(path, path.slice(0, -ending.length) + (/ss$/i.test(ending) ? '.css' : '.hbs'));
  }
}
