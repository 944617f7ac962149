import type { ProjectFiles } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';
import { isInner } from './files.ts';

/** Files in memory by their paths from the project's folder; null for one that is not there. */
export type Edits = ReadonlyMap<string, Uint8Array | null>;

export const NO_FILES: ProjectFiles = { list: () => [], read: () => null };

/** A project's files as edits make them. Paths that lead out of the project are reported, as those of a folder are. */
export function withEdits(files: ProjectFiles, edits: Edits, report: Report): ProjectFiles {
  return {
    read(path) {
      if (!edits.has(path)) {
        if (files === NO_FILES && !isInner(path)) report.error('file-outside-project', null, { path });
        return files.read(path);
      }
      return edits.get(path)!;
    },
    list(folder) {
      const paths = new Set(files.list(folder));
      for (const [path, data] of edits) {
        const isListed =
          path.startsWith(`${folder}/`) && !path.split('/').some((part) => part.startsWith('.'));
        if (data === null) paths.delete(path);
        else if (isListed) paths.add(path);
      }
      return [...paths].sort();
    },
  };
}
