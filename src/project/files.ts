import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ProjectFiles } from '../content/files.ts';
import type { Report } from '../faults/fault.ts';
import { errnoOf, readError } from './environment.ts';

/** The largest file that is read, in MB of 10⁶ bytes: memory stays bounded whatever a project holds. */
const LARGEST = 200;

/**
 * The files of a folder on disk. Paths go from the folder and use `/`. Nothing outside the folder is
 * read: a path with `..`, an absolute one or a symbolic link that leaves is a fault in the report, once,
 * and reads as missing.
 * @throws EnvironmentError when the system forbids to read.
 */
export function folderFiles(folder: string, report: Report): ProjectFiles {
  const root = realpathSync.native(folder);
  const refused = new Set<string>();

  function refuse(path: string): null {
    if (!refused.has(path)) report.error('file-outside-project', null, { path });
    refused.add(path);
    return null;
  }

  /** Where a path really is; null when there is nothing, or nothing that may be read. */
  function locate(path: string): string | null {
    if (!isInner(path)) return refuse(path);
    const place = realPath(join(root, path));
    if (place === null || place === root || place.startsWith(root.endsWith(sep) ? root : root + sep)) return place;
    return refuse(path);
  }

  function read(path: string): Uint8Array | null {
    const place = locate(path);
    if (place === null) return null;
    try {
      const status = statSync(place);
      if (!status.isFile()) return null;
      const megabytes = Math.ceil(status.size / 1e6);
      if (megabytes <= LARGEST) return readFileSync(place);
      report.error('file-too-large', null, { path, megabytes, limit: LARGEST });
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
      const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      return entries.flatMap((entry) => {
        const inner = `${path}/${entry.name}`;
        if (entry.name.startsWith('.')) return [];
        return entry.isDirectory() ? list(inner) : [inner];
      });
    } catch (cause) {
      throw readError(cause, place);
    }
  }

  return { list, read };
}

/**
 * The project's files over those that come with the program, file by file: a project replaces a template
 * by giving its own the same path.
 */
export function overlay(project: ProjectFiles, shipped: ProjectFiles): ProjectFiles {
  return {
    list: (folder) => [...new Set([...project.list(folder), ...shipped.list(folder)])].sort(),
    read: (path) => project.read(path) ?? shipped.read(path),
  };
}

/** Whether a path stays inside by its form alone, on every system: no `..`, no drive, no backslash. */
function isInner(path: string): boolean {
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
