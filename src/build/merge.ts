import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { recordOf } from '../disk/build-records.ts';
import { reading } from '../disk/environment-error.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Report } from '../faults/fault.ts';
import { isInner } from '../project/files.ts';
import { COMMON, inPart, outputState, PART_REPORT, type PartReport, reportName } from './parts.ts';
import { type BuildReport, type PdfReport, toJson } from './report.ts';

/** A part as its report tells it. */
interface FoundPart {
  /** The folder of the report and the outputs. */
  readonly folder: string;
  /** The report's path, as faults name it. */
  readonly path: string;
  readonly pdfs: readonly PdfReport[];
  readonly failed: boolean;
  readonly shard: PartReport;
}

/** Gives the path that messages have of an absolute one. */
type Shown = (path: string) => string;

/** The parts of a booklet, joined. */
export interface Merged {
  /** The booklet's id, where the project has several. */
  readonly booklet: string | null;
  readonly parts: readonly FoundPart[];
  readonly report: BuildReport;
}

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const partSchema = z.object({
  part: z.int().check(z.positive()),
  parts: z.int().check(z.positive()),
  versions: z.int().check(z.nonnegative()),
  booklets: z.nullable(z.array(z.string())),
  program: digest,
  project: digest,
  request: digest,
  outputs: z.record(z.string().check(z.refine(isInner)), digest),
}) satisfies z.ZodMiniType<PartReport>;

const reportSchema = z.object({
  format: z.literal(1),
  pdfs: z.array(z.looseObject({ file: z.string() })),
  faults: z.optional(z.array(z.unknown())),
  shard: partSchema,
});

/**
 * Joins the parts that output folders hold, of one booklet or of several, and proves that they are what one machine
 * makes: none is missing or there twice, all were made of the same, and each file is as it was written.
 * @param folders absolute paths.
 * @returns nothing of use when the report has errors.
 */
export function mergeParts(folders: readonly string[], shown: Shown, report: Report): readonly Merged[] {
  const byBooklet = new Map<string | null, FoundPart[]>();
  for (const folder of folders) {
    for (const booklet of [null, ...subfolders(folder)]) {
      const own = booklet === null ? folder : join(folder, booklet);
      for (const path of reportsIn(own)) {
        const part = readPart(own, path, shown, report);
        if (part) byBooklet.set(booklet, [...(byBooklet.get(booklet) ?? []), part]);
      }
    }
  }
  const first = [...byBooklet.values()][0]?.[0];
  if (report.failed) return [];
  if (!first) {
    report.error('merge-nothing', null, { folders: folders.map(shown) });
    return [];
  }
  for (const booklet of first.shard.booklets ?? []) {
    if (byBooklet.has(booklet)) continue;
    const { parts } = first.shard;
    report.error('merge-missing', null, { parts: allOf(parts), of: parts, booklet });
  }
  return [...byBooklet].map(([booklet, parts]) => ({
    booklet,
    parts,
    report: merge(booklet, parts, shown, report),
  }));
}

/** Brings the files of all parts into one folder, those that are elsewhere, and writes the report of the whole. */
export function writeMerged({ booklet, parts, report }: Merged, out: string): void {
  const folder = booklet === null ? out : join(out, booklet);
  for (const part of parts.filter((part) => part.folder !== folder)) {
    const records = part.pdfs.map(({ file }) => recordOf(file));
    for (const path of [...Object.keys(part.shard.outputs), ...records]) {
      const data = read(join(part.folder, path));
      if (data) replaceFile(folder, path, data);
    }
  }
  replaceFile(folder, reportName(null), toJson(report));
}

function merge(booklet: string | null, parts: FoundPart[], shown: Shown, report: Report): BuildReport {
  parts.sort((a, b) => a.shard.part - b.shard.part);
  const errorsBefore = report.faults.length;
  checkNumbers(booklet, parts, report);
  checkCommon(parts, report);
  if (report.faults.length === errorsBefore) checkOutputs(parts, shown, report);
  const [{ shard }] = parts as [FoundPart];
  // The versions were dealt out one by one.
  const pdfs = Array.from({ length: shard.versions }, (_, i) => {
    return parts[i % shard.parts]?.pdfs[Math.floor(i / shard.parts)];
  });
  return { format: 1, pdfs: pdfs.filter((pdf) => pdf !== undefined) };
}

/** Each part is there, and once. */
function checkNumbers(booklet: string | null, parts: readonly FoundPart[], report: Report): void {
  const [{ shard, path }] = parts as [FoundPart, ...FoundPart[]];
  const other = parts.find((part) => part.shard.parts !== shard.parts);
  if (other) {
    report.error('merge-counts', null, {
      one: { path, parts: shard.parts },
      other: { path: other.path, parts: other.shard.parts },
    });
    return;
  }
  const missing = allOf(shard.parts).filter((number) => !parts.some((part) => part.shard.part === number));
  if (missing.length > 0) report.error('merge-missing', null, { parts: missing, of: shard.parts, booklet });
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (before?.shard.part !== part.shard.part) continue;
    report.error('merge-twice', null, { file: null, paths: [before.path, part.path] });
  }
}

/** Checks that all parts come from the same program, project and options, and have no errors. */
function checkCommon(parts: readonly FoundPart[], report: Report): void {
  const [first] = parts as [FoundPart];
  for (const part of parts) {
    const what = COMMON.find((key) => part.shard[key] !== first.shard[key]);
    if (what) report.error('merge-differ', null, { what, one: first.path, other: part.path });
    if (part.failed) report.error('merge-failed', null, { path: part.path });
  }
}

/** Each part has its share, no file is written twice, and each is as it was written. */
function checkOutputs(parts: readonly FoundPart[], shown: Shown, report: Report): void {
  const writers = new Map<string, FoundPart>();
  for (const part of parts) {
    const { shard, pdfs, path, folder } = part;
    const share = inPart(allOf(shard.versions), shard).length;
    const listed = pdfs.every(({ file }) => file in shard.outputs);
    if (pdfs.length !== share || !listed) report.error('merge-unreadable', null, { path });
    for (const [file, sha256] of Object.entries(shard.outputs)) {
      const writer = writers.get(file);
      // The charts of a cohort are written with each of its copies.
      const isAgain = writer && (writer.shard.outputs[file] !== sha256 || file.endsWith('.pdf'));
      if (isAgain) report.error('merge-twice', null, { file, paths: [writer.path, path] });
      writers.set(file, part);
      const state = outputState(join(folder, file), sha256);
      if (state !== 'same')
        report.error('merge-output', null, {
          file: shown(join(folder, file)),
          path,
          missing: state === 'missing',
        });
    }
  }
}

function allOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function readPart(folder: string, name: string, shown: Shown, report: Report): FoundPart | null {
  const path = join(folder, name);
  const parsed = reportSchema.safeParse(parseJson(path));
  if (!parsed.success || reportName(parsed.data.shard) !== name) {
    report.error('merge-unreadable', null, { path: shown(path) });
    return null;
  }
  const { pdfs, faults, shard } = parsed.data;
  return {
    folder,
    path: shown(path),
    pdfs: pdfs as unknown as readonly PdfReport[],
    failed: faults !== undefined,
    shard,
  };
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(Buffer.from(read(path) ?? []).toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** null where there is no such file. */
const ifThere = <T>(path: string, read: () => T): T | null =>
  reading(path, () => (statSync(path, { throwIfNoEntry: false }) ? read() : null));

const read = (path: string): Uint8Array | null => ifThere(path, () => readFileSync(path));

const entries = (folder: string) => ifThere(folder, () => readdirSync(folder, { withFileTypes: true })) ?? [];

/** The folders in which booklets may be, of several. */
function subfolders(folder: string): string[] {
  const folders = entries(folder).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map(({ name }) => name).sort();
}

function reportsIn(folder: string): string[] {
  return entries(folder)
    .flatMap(({ name }) => (PART_REPORT.test(name) ? name : []))
    .sort();
}
