import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles } from '../content/index.ts';
import { errnoOf, readError } from '../disk/environment-error.ts';
import type { Report } from '../faults/fault.ts';
import { MOST_FILE_BYTES } from '../limits.ts';

/** The place of a project: the absolute path of its folder, or an object that opens its files elsewhere. */
export type ProjectPlace = string | ((report: Report) => ProjectFiles);

/** The files of a project, and the templates that come with the program. */
export function openProject(place: ProjectPlace, report: Report): ProjectFiles {
  return withTemplates(ownFiles(place, report), folderFiles(PACKAGE, report));
}

/** The files of a project alone. */
export function ownFiles(place: ProjectPlace, report: Report): ProjectFiles {
  return typeof place === 'string' ? folderFiles(place, report) : place(report);
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

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

  /** The real path of a file or folder; null when it is missing or outside the folder. */
  function locate(path: string): string | null {
    if (!isInner(path)) return refuse(path);
    const apart = path.normalize('NFD');
    const place = realPath(join(root, path)) ?? (apart === path ? null : realPath(join(root, apart)));
    return place === null || place.startsWith(inside) ? place : refuse(path);
  }

  function read(path: string): Uint8Array | null {
    const place = locate(path);
    if (place === null) return null;
    try {
      const status = statSync(place);
      if (!status.isFile()) return null;
      if (status.size <= MOST_FILE_BYTES) return readFileSync(place);
      const megabytes = Math.ceil(status.size / 1e6);
      report.error('file-too-large', null, { path, megabytes, limit: MOST_FILE_BYTES / 1e6 });
      return null;
    } catch (cause) {
      throw readError(cause, place);
    }
  }

  function list(path: string): readonly string[] {
    const place = locate(path);
    if (place === null) return [];
    try {
      if (!statSync(place).isDirectory()) return [];
      const entries = readdirSync(place, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
      const files = entries.flatMap((entry) => {
        const inner = `${path}/${entry.name.normalize('NFC')}`;
        return entry.isDirectory() ? list(inner) : [inner];
      });
      return files.sort();
    } catch (cause) {
      throw readError(cause, place);
    }
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

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (cause) {
    if (MISSING.has(errnoOf(cause))) return null;
    throw readError(cause, path);
  }
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
