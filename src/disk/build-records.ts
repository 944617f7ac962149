import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { attempt } from '../attempt.ts';
import type { Outline } from '../changes/outline.ts';
import type { Fault } from '../faults/fault.ts';
import type { InkAreas, PrintedSides } from '../print/coverage.ts';
import { digestOfFile } from './digest.ts';
import { replaceUnsynced } from './replace-file.ts';

/** A PDF to print, as `build.json` and a build's record list it. */
export interface PrintFile {
  /** Path from the output folder, with `/`. */
  readonly file: string;
  /** Sheets of paper that one copy takes. */
  readonly sheets: number;
  /** The paper's name, or its size in millimetres: `A4`, `300 × 210 mm`. */
  readonly paper: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The ink that one copy takes. */
  readonly ink: InkAreas;
  /** The sides of sheets that one copy has printed. */
  readonly sides: PrintedSides;
  /** The number of copies that the booklet or its cohort asks for; null when neither does. */
  readonly copies: number | null;
}

/** The booklet as web pages, as `build.json` and a build's record list it. */
export interface WebPages {
  /** The first page, by its path from the output folder, with `/`. */
  readonly file: string;
  /** The number of pages: one, or one for each chapter and the first. */
  readonly pages: number;
  /** The size of all pages together. */
  readonly bytes: number;
  /** The digest of the first page. */
  readonly sha256: string;
}

/**
 * The record of how a PDF was built, kept in `.cache/` of the output folder. It is written after all that it
 * names, so that a build that was cut short leaves none.
 */
export interface BuildRecord {
  /** The digest of what the PDF was made from (`inputsDigest`). */
  readonly inputs: string;
  /** The SHA-256 of each file that was written, by its path from the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly bytes: number;
  readonly print: PrintFile;
  /** Absent where web pages were not asked for. */
  readonly html?: WebPages;
  /** The faults found while pages were made. */
  readonly faults: readonly Fault[];
  /** null for one person's copy: there may be thousands, and they differ in little. */
  readonly outline: Outline | null;
}

/** The record of a PDF that was made from these inputs; null unless all that was written is still there. */
export function readBuildRecord(out: string, pdf: string, inputs: string): BuildRecord | null {
  const record = parseRecord(out, pdf);
  if (record?.inputs !== inputs) return null;
  const outputs = Object.entries(record.outputs);
  return outputs.every(([file, digest]) => digestOfFile(join(out, file)) === digest) ? record : null;
}

/** The files that the last build of a PDF wrote and that are still as it wrote them, by their paths from the output folder. */
export function writtenLast(out: string, pdf: string): string[] {
  const outputs = Object.entries(parseRecord(out, pdf)?.outputs ?? {});
  return outputs.flatMap(([file, digest]) => (digestOfFile(join(out, file)) === digest ? file : []));
}

/**
 * Writes the record of a PDF. It is not synced to the disk: after a loss of power, a part of it is no valid
 * JSON and is ignored, and a whole one is compared with the files that it names.
 * @throws EnvironmentError
 */
export function writeBuildRecord(out: string, pdf: string, record: BuildRecord): void {
  replaceUnsynced(out, recordOf(pdf), JSON.stringify(record));
}

/** The path of a PDF's record from the output folder. */
export function recordOf(pdf: string): string {
  return `${RECORDS}/${pdf}.json`;
}

/** The folder of the records of a folder's PDFs. Both paths go from the output folder. */
export function recordsFolder(folder: string): string {
  return `${RECORDS}/${folder}`;
}

const RECORDS = '.cache';
const ENDING = '.pdf.json';
const pdfOf = (record: string): string => record.slice(0, -'.json'.length);

/** The PDFs of a folder that have a record and still exist, by their paths from the output folder. */
export function recordedFiles(out: string, folder: string): string[] {
  const records = join(out, recordsFolder(folder));
  if (!existsSync(records)) return [];
  return readdirSync(records)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => `${folder}/${pdfOf(name)}`)
    .filter((file) => existsSync(join(out, file)))
    .sort();
}

/** A booklet's PDF with its outline. */
export interface RecordedPdf {
  /** Path from the output folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly outline: Outline;
  /** Absolute path. */
  readonly path: string;
}

/**
 * The booklets of an output folder, or the one at a path. PDFs without a record, or changed since, are left
 * out.
 */
export function recordedPdfs(path: string): RecordedPdf[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  // A cohort's PDF stands one folder deeper than the records.
  const folder = isFolder
    ? path
    : [dirname(path), dirname(dirname(path))].find((up) => existsSync(join(up, RECORDS)));
  if (folder === undefined || !existsSync(join(folder, RECORDS))) return [];
  const names = readdirSync(join(folder, RECORDS), { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name.endsWith(ENDING))
    .map(pdfOf)
    .filter((file) => isFolder || join(folder, file) === path);
  return files.sort().flatMap((file) => {
    const sha256 = digestOfFile(join(folder, file));
    const record = parseRecord(folder, file);
    return record?.outline && sha256 !== null && record.outputs[file] === sha256
      ? { file, sha256, outline: withAreas(record.outline), path: join(folder, file) }
      : [];
  });
}

/** Fills in the areas of passages, which records of earlier versions of the program do not have. */
function withAreas(outline: Outline): Outline {
  const { passages } = outline;
  return { ...outline, passages: passages.map((passage) => ({ ...passage, areas: passage.areas ?? [] })) };
}

/** null when there is no record, or it is damaged. */
const parseRecord = (out: string, pdf: string): BuildRecord | null =>
  attempt(() => JSON.parse(readFileSync(join(out, recordOf(pdf)), 'utf8')), null);
