import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { digestOf } from '../build/digests.ts';
import type { PrintFile } from '../build/stages/print.ts';
import type { Outline } from '../changes/outline.ts';
import type { Fault } from '../faults/fault.ts';
import { replaceUnsynced } from './replace-file.ts';

/**
 * What is kept of a build, in `.cache/` beside what it wrote: what it was made from, and what it gave. It
 * is written last, so that it is never of a build that was cut short.
 */
export interface BuildRecord {
  /** Of `inputsDigest`. */
  readonly inputs: string;
  /** The SHA-256 of each file that was written, by its path from the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly bytes: number;
  readonly print: PrintFile;
  /** What was found while pages were made. */
  readonly faults: readonly Fault[];
  /** null for one person's copy: there may be thousands, and they differ in little. */
  readonly outline: Outline | null;
}

/** The stamp of a PDF that was made from these inputs; null unless all that was written is still there. */
export function readBuildRecord(out: string, pdf: string, inputs: string): BuildRecord | null {
  const stamp = parseRecord(out, pdf);
  if (stamp?.inputs !== inputs) return null;
  const outputs = Object.entries(stamp.outputs);
  return outputs.every(([file, digest]) => digestOfFile(join(out, file)) === digest) ? stamp : null;
}

/**
 * Of what the machine loses of it when it goes down, nothing is believed: half of it is no JSON, and what it
 * says of files is held against these.
 * @throws EnvironmentError
 */
export function writeBuildRecord(out: string, pdf: string, stamp: BuildRecord): void {
  replaceUnsynced(recordPath(out, pdf), JSON.stringify(stamp));
}

function recordPath(out: string, pdf: string): string {
  return join(recordsFolder(out, dirname(pdf)), `${basename(pdf)}.json`);
}

/** Where the stamps of a folder's PDFs are. @param folder from the output folder. */
export function recordsFolder(out: string, folder: string): string {
  return join(out, '.cache', folder);
}

/** null for what is not there or cannot be read. */
export function digestOfFile(path: string): string | null {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return null;
  }
}

/** The PDFs that builds wrote in a folder and that are still there, all by their paths from the output folder. */
export function recordedFiles(out: string, folder: string): string[] {
  const stamps = recordsFolder(out, folder);
  if (!existsSync(stamps)) return [];
  return readdirSync(stamps)
    .filter((name) => name.endsWith('.pdf.json'))
    .map((name) => `${folder}/${name.slice(0, -'.json'.length)}`)
    .filter((file) => existsSync(join(out, file)))
    .sort();
}

/** A PDF with what is known of it. */
export interface RecordedPdf {
  /** From the output folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly outline: Outline;
  /** Absolute. */
  readonly path: string;
}

/** The booklets of an output folder, or the one of a path, as far as they are what a build wrote. */
export function recordedPdfs(path: string): RecordedPdf[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = isFolder
    ? path
    : [dirname(path), dirname(dirname(path))].find((up) => existsSync(join(up, '.cache')));
  if (folder === undefined || !existsSync(join(folder, '.cache'))) return [];
  const names = readdirSync(join(folder, '.cache'), { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name.endsWith('.pdf.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((file) => isFolder || join(folder, file) === path);
  return files.sort().flatMap((file) => {
    const sha256 = digestOfFile(join(folder, file));
    const stamp = parseRecord(folder, file);
    return stamp?.outline && sha256 !== null && stamp.outputs[file] === sha256
      ? { file, sha256, outline: withAreas(stamp.outline), path: join(folder, file) }
      : [];
  });
}

/** Earlier programs did not say where passages stand. */
function withAreas({ pages, passages }: Outline): Outline {
  return { pages, passages: passages.map((passage) => ({ ...passage, areas: passage.areas ?? [] })) };
}

function parseRecord(out: string, pdf: string): BuildRecord | null {
  try {
    return JSON.parse(readFileSync(recordPath(out, pdf), 'utf8'));
  } catch {
    // There is none, or it was damaged: nothing is known of the PDF.
    return null;
  }
}
