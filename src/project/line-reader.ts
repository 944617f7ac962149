import { decodeExport } from '../content/csv/decode.ts';
import type { ProjectFiles } from '../content/index.ts';
import type { ReadLine } from '../faults/frame.ts';
import { getOrMake } from '../once.ts';

/** Reads lines of a project's files. Each file is read once. */
export function lineReader(files: ProjectFiles): ReadLine {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = getOrMake(known, file, () => {
      const data = files.read(file);
      const decode = /\.(?:csv|tsv|txt)$/i.test(file)
        ? decodeExport
        : (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return data ? decode(data).split(/\r\n|\n|\r/) : [];
    });
    return lines[line - 1] ?? null;
  };
}
