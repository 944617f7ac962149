import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles } from '../content/index.ts';
import { errnoOf, readError } from '../disk/environment-error.ts';
import type { Report } from '../faults/fault.ts';
import { MOST_FILE_BYTES } from '../limits.ts';
import { getOrMake } from '../once.ts';

/** The place of a project: the absolute path of its folder, or an object that opens its files elsewhere. */
export type ProjectPlace = string | ((report: Report) => ProjectFiles);

/** The files of a project, and the templates that come with the program. */
export function openProject(place: ProjectPlace, report: Report): ProjectFiles {
  return withTemplates(ownFiles(place, report), programFiles(report));
}

/** The files of a project alone. */
export function ownFiles(place: ProjectPlace, report: Report): ProjectFiles {
  return typeof place === 'string' ? folderFiles(place, report) : place(report);
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

const listed = new Map<string, readonly string[]>();
const read = new Map<string, Uint8Array | null>();

/** The files of the program. They stay as they are while it runs, so that each is read once. */
function programFiles(report: Report): ProjectFiles {
  const files = folderFiles(PACKAGE, report);
  return {
    list: (folder) => getOrMake(listed, folder, () => files.list(folder)),
    read: (path) => getOrMake(read, path, () => files.read(path)),
  };
}

/**
 * The files of a folder on disk, without hidden ones. Paths go from the folder and use `/`; accents are part of their
 * letters (NFC), as authors type them, also where a Mac has put them apart in the names of files. Nothing outside the
 * folder is read: an absolute path, one with `..`, and a symbolic link that leads out are reported once each, and
 * the file counts as missing.
 * @throws EnvironmentError when the system refuses to read a file.
 */
export function folderFiles(folder: string, report: Report): ProjectFiles {
  const root = realpathSync.native(folder);
  const inside = root.endsWith(sep) ? root : root + sep;
  const refused = new Set<string>();

  function refuse(path: string): null {
    if (!refused.has(path)) report.error('file-outside-project', null, { path });
    refused.add(path);
    return null;
  }

  const folders = new Map<string, string>();
  /** The real path of a folder; null for one that is not there yet. */
  function realFolder(path: string): string | null {
    const real = folders.get(path) ?? realPath(path);
    if (real !== null) folders.set(path, real);
    return real;
  }

  /** The file or folder at a path; null for none. The links of folders are followed once, those of files each time. */
  function placed(path: string): Placed | null {
    const parent = realFolder(dirname(path));
    const status = parent === null ? null : statusOf(path);
    if (!status?.isSymbolicLink()) return status && { place: join(parent!, basename(path)), status };
    const place = realPath(path);
    const target = place === null ? null : orMissing(place, () => statSync(place));
    return target && { place: place!, status: target };
  }

  /** A file or folder; null when it is missing or outside the folder. */
  function locate(path: string): Placed | null {
    if (!isInner(path)) return refuse(path);
    const apart = path.normalize('NFD');
    const found = placed(join(root, path)) ?? (apart === path ? null : placed(join(root, apart)));
    return found === null || found.place.startsWith(inside) ? found : refuse(path);
  }

  function read(path: string): Uint8Array | null {
    const { place, status } = locate(path) ?? {};
    if (!status?.isFile()) return null;
    if (status.size > MOST_FILE_BYTES) {
      const megabytes = Math.ceil(status.size / 1e6);
      report.error('file-too-large', null, { path, megabytes, limit: MOST_FILE_BYTES / 1e6 });
      return null;
    }
    return orMissing(place!, () => readFileSync(place!));
  }

  function list(path: string): readonly string[] {
    const { place, status } = locate(path) ?? {};
    if (!status?.isDirectory()) return [];
    const entries = orMissing(place!, () => readdirSync(place!, { withFileTypes: true })) ?? [];
    const files = entries.flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const inner = `${path}/${entry.name.normalize('NFC')}`;
      return entry.isDirectory() ? list(inner) : [inner];
    });
    return files.sort();
  }

  return { list, read };
}

/**
 * A project's files, and the templates that come with the program. A project's template replaces the one of the
 * same path.
 */
export function withTemplates(project: ProjectFiles, shipped: ProjectFiles): ProjectFiles {
  return {
    list: (folder) =>
      isShipped(folder)
        ? [...new Set([...project.list(folder), ...shipped.list(folder).filter(isShipped)])].sort()
        : project.list(folder),
    read: (path) => project.read(path) ?? (isShipped(path) ? shipped.read(path) : null),
  };
}

/** Whether a path is that of templates of the program. A sheet right in their folder is a project's, this repository's too. */
const isShipped = (path: string) =>
  path.split('/')[0] === 'templates' && isInner(path) && !/^[^/]+\/[^/]+\.css$/.test(path);

/**
 * Whether a path is relative, without `..`, drives and backslashes, so that it stays inside on every system.
 */
export function isInner(path: string): boolean {
  if (/[\\\0]|^[a-z]:/i.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '..');
}

/** A file or folder that is there. */
interface Placed {
  /** The path without links. */
  readonly place: string;
  readonly status: Stats;
}

function realPath(path: string): string | null {
  return orMissing(path, () => realpathSync.native(path));
}

/** The status of a path itself, be it a link; null for nothing. */
function statusOf(path: string): Stats | null {
  return orMissing(path, () => lstatSync(path, { throwIfNoEntry: false }) ?? null);
}

/** null where nothing is there, or no more: a folder may go between two looks. @throws EnvironmentError when the system refuses for another reason. */
function orMissing<T>(path: string, look: () => T): T | null {
  try {
    return look();
  } catch (cause) {
    if (MISSING.has(errnoOf(cause))) return null;
    throw readError(cause, path);
  }
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
