import type { ProjectFiles } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { NO_FILES, withEdits } from '../../src/project/memory-files.ts';

/** A project in memory with these files. */
export function inMemory(
  files: Readonly<Record<string, string>>,
  report: Report = new Report(),
): ProjectFiles {
  const edits = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  return withEdits(NO_FILES, edits, report);
}
