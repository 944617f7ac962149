import { BIBTEX } from './bibtex/file.ts';
import { hyphenated } from './people/columns.ts';

/** The folders of content/ whose files are named by ids, with other words that are used for them. */
const FOLDERS = {
  chapters: /^(?:chap|parts?$|sections?$)/i,
  data: /^(?:data|donn)/i,
  cohorts: /^(?:cohort|groupe?s?$|promo)/i,
  booklets: /^(?:booklets?|livrets?)$/i,
} as const;
export type NamedFolder = keyof typeof FOLDERS;
export const NAMED_FOLDERS = Object.keys(FOLDERS) as NamedFolder[];

const YAML = /\.ya?ml(?:\.txt)?$/i;
/** Texts of other programs: a chapter is written in YAML. */
const TEXT = /\.(?:md|markdown|txt|rst|tex|docx?|odt|html?|qmd|rmd)$/i;
/** Tables of other programs: data are in YAML or CSV. */
const TABLE = /\.(?:xlsx?|ods|numbers|json|parquet)$/i;
/** Lists of people, by any name. */
const LIST = /\.(?:csv|tsv|xlsx?|ods|numbers)$/i;
/** A file that its author keeps for later. */
const PUT_ASIDE = /^_/;
const OF_TEMPLATES = /\.(?:css|hbs)$/i;

/** A file under content/ that has no part there under its name. */
interface Misnamed {
  /** The reason: its name or place; or its format. */
  readonly reason: 'name' | 'text' | 'table';
  /** The path that it should have. */
  readonly path: string;
  /** The folder and the id that it would have there, so that a name of it is not reported as unknown too. */
  readonly named: readonly [folder: NamedFolder, id: string] | null;
}

/**
 * Finds the place of a file under content/ whose name makes it none of a project's files; null for a file that is not
 * the program's, such as a picture.
 * @param text gives the file's text, whose keys tell what it is.
 */
export function misnamed(path: string, text: () => string): Misnamed | null {
  const parts = path.split('/').slice(1);
  const file = parts.at(-1)!;
  if (PUT_ASIDE.test(file)) return null;
  if (/\.bib$/i.test(file)) return { reason: 'name', path: BIBTEX, named: null };
  if (OF_TEMPLATES.test(file)) return { reason: 'name', path: `templates/${file}`, named: null };
  const folder = NAMED_FOLDERS.find((name) => parts.slice(0, -1).some((part) => FOLDERS[name].test(part)));
  if (YAML.test(file)) {
    const bare = file.replace(YAML, '');
    if (parts.length === 1 && /^(?:booklet|references?)$/i.test(bare)) {
      const name = bare.toLowerCase().startsWith('b') ? 'booklet' : 'references';
      return { reason: 'name', path: `content/${name}.yaml`, named: null };
    }
    return inFolder('name', folder ?? folderOf(text()), bare);
  }
  if (TEXT.test(file) && folder === 'chapters') return inFolder('text', folder, file.replace(TEXT, ''));
  if (LIST.test(file) && folder === 'cohorts') return ofPeople(path, file);
  return TABLE.test(file) && folder === 'data' ? inFolder('table', folder, file.replace(TABLE, '')) : null;
}

function inFolder(reason: Misnamed['reason'], folder: NamedFolder, name: string): Misnamed {
  const id = hyphenated(name) || 'nom';
  return { reason, path: `content/${folder}/${id}.yaml`, named: [folder, id] };
}

function ofPeople(path: string, file: string): Misnamed | null {
  const instead = `content/cohorts/${hyphenated(file.replace(LIST, '')) || 'nom'}.csv`;
  if (path === instead) return null;
  return { reason: /\.csv$/i.test(file) ? 'name' : 'table', path: instead, named: null };
}

/** The folder of a YAML file with these keys. */
function folderOf(text: string): NamedFolder {
  if (/^(?:fields|rows):/m.test(text)) return 'data';
  return /^(?:extends|replace|people|move|add|remove):/m.test(text) ? 'cohorts' : 'chapters';
}
