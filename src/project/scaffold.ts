import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOOKLET_PAGE_SIZES } from '../content/paper-sizes.ts';
import type { ScaffoldKind } from './scaffold-kinds.ts';

/** The choices for a new project. */
interface ScaffoldRequest {
  readonly kind: ScaffoldKind;
  /** A language of documents. The texts are in it, or in English where `scaffolds/` has none for it. */
  readonly language: string;
  /** A size of `page` in booklet.yaml. */
  readonly page: string;
  /** A theme of booklet.yaml. */
  readonly theme: string;
  readonly slug: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

const SCAFFOLDS = fileURLToPath(new URL('../../scaffolds/', import.meta.url));

/** The files of a new project, by their paths. */
export function scaffoldFiles(request: ScaffoldRequest): Map<string, Uint8Array | string> {
  const { kind, language } = request;
  const own = `${kind}/${language.split('-')[0]}`;
  const words = existsSync(join(SCAFFOLDS, own)) ? own : `${kind}/en`;
  const folders = ['common', `${kind}/any`, words];
  const files = new Map<string, Uint8Array | string>();
  for (const folder of folders) {
    for (const path of filesIn(join(SCAFFOLDS, folder))) {
      const data = readFileSync(join(SCAFFOLDS, folder, path));
      // npm leaves out files of this name.
      const place = path === 'gitignore' ? '.gitignore' : path;
      files.set(place, path.endsWith('.yaml') ? filled(data.toString(), request) : data);
    }
  }
  return files;
}

/** Paths with `/`, from the folder on. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** A line above blocks that are for one theme, on some papers or on all, or for all but that theme. */
const THEME_MARK = /^ *#! (not )?(\S+)(?: on (.+))?\n/;

/** The text with the blocks that a project of its theme and paper has. Blocks are parted by empty lines. */
function ofLook(text: string, theme: string, page: string): string {
  return text
    .split('\n\n')
    .filter((blocks) => {
      const [, not, name, papers] = THEME_MARK.exec(blocks) ?? [];
      const isMeant = name === theme && (papers === undefined || papers.split(', ').includes(page));
      return name === undefined || isMeant === (not === undefined);
    })
    .map((blocks) => blocks.replace(THEME_MARK, ''))
    .join('\n\n');
}

function filled(text: string, { slug, language, date, page, theme }: ScaffoldRequest): string {
  // Two portraits above their lines fit a page.
  const [width, height] = theme === 'large-print' && page === 'A6' ? ['15 mm', '18 mm'] : ['22 mm', '27 mm'];
  const values: Readonly<Record<string, string>> = {
    SLUG: slug,
    LANGUAGE: language,
    DATE: date,
    PAGE: page,
    PAGES: BOOKLET_PAGE_SIZES.join(', '),
    THEME: theme,
    WIDTH: width!,
    HEIGHT: height!,
    DRAWING: theme === 'large-print' ? '60 mm' : '75 mm',
  };
  // A comment after a value stays in its column.
  return ofLook(text, theme, page).replace(/__([A-Z]+)__(?: +(?=#))?/g, (place, name: string) =>
    place.endsWith(' ') ? `${values[name]} `.padEnd(place.length) : values[name]!,
  );
}

/** The name of a folder or file as a slug; another name where nothing of it can stand in one. */
export function slugOf(folder: string, kind: string): string {
  const letters = folder
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return letters === '' || RESERVED.test(letters) ? kind : letters;
}

/** Names of devices, which no file has on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
