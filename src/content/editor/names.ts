import { isPictureName } from '../../raster/picture-name.ts';
import type { ProjectFiles } from '../files.ts';

/** The names that a project has for things, to complete them. */
export interface ProjectNames {
  readonly data: readonly string[];
  /** The fields of all data. */
  readonly fields: readonly string[];
  readonly references: readonly string[];
  readonly chapters: readonly string[];
  readonly cohorts: readonly string[];
  readonly booklets: readonly string[];
  /** The ids of blocks. */
  readonly blocks: readonly string[];
  /** Paths from content/. */
  readonly pictures: readonly string[];
}

/**
 * Reads the names in a project's files by the look of their lines, so that a file that is being typed has its names
 * too. Nothing depends on them: an editor proposes them, and takes others.
 */
export function projectNames(files: ProjectFiles): ProjectNames {
  const paths = files.list('content').map((path) => path.slice('content/'.length));
  const inFolder = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`) && isYaml(path));
  const namesIn = (folder: string) =>
    inFolder(folder).map((path) => path.slice(folder.length + 1, -'.yaml'.length));
  const found = (path: string, pattern: RegExp) => {
    const data = files.read(`content/${path}`);
    return data ? [...new TextDecoder().decode(data).matchAll(pattern)].map(([, name]) => name!) : [];
  };
  return {
    data: namesIn('data'),
    fields: distinct(inFolder('data').flatMap((path) => found(path, FIELD))),
    references: distinct([...found('references.yaml', REFERENCE), ...found('references.bib', ENTRY)]),
    chapters: namesIn('chapters'),
    cohorts: namesIn('cohorts'),
    booklets: namesIn('booklets'),
    blocks: distinct(inFolder('chapters').flatMap((path) => found(path, ID))),
    pictures: paths.filter(isPictureName),
  };
}

const isYaml = (path: string) => path.endsWith('.yaml');
const distinct = (names: readonly string[]) => [...new Set(names)].sort();

/** `  montant: { label: …`, or `  montant:` with `label:` on the next line. */
const FIELD = /^ +([\p{L}_][\p{L}\p{N}_-]*):(?: *\{|\s*\n +)\s*label:/gmu;
const ID = /^ +(?:- +)?id: *([a-z0-9][a-z0-9-]*) *(?:#.*)?$/gm;
/** The key of an entry of BibTeX. */
const ENTRY = /^[ \t]*@(?!comment|string|preamble)[a-z]+\s*[{(]\s*([^\s,{}()"=]+)\s*,/gim;
/** The id of a source, in YAML, or in JSON as Zotero writes it. */
const REFERENCE = /^\s*(?:- +)?(?:\{ *)?"?id"?: *"?([\p{L}\p{N}_][^\s,;"]*)/gmu;
