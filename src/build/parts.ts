import { join } from 'node:path';
import type { ProjectFiles } from '../content/index.ts';
import { digestOf, digestOfFile } from '../disk/digest.ts';
import { removeIfPossible } from '../disk/temporary-files.ts';
import { programDigest } from './program.ts';
import type { BuildRequest, Built } from './request.ts';
import type { Version } from './version.ts';

/** One of the parts into which a build is shared among machines. */
export interface Part {
  /** Which part it is, counted from 1 to `parts`. */
  readonly part: number;
  readonly parts: number;
}

/** The versions of a part: of N parts, the I-th has every N-th version from the I-th. */
export function inPart<T>(versions: readonly T[], part: Part | null): readonly T[] {
  return part ? versions.filter((_, i) => i % part.parts === part.part - 1) : versions;
}

/** The name of a build's report. Parts may write into one folder. */
export function reportName(part: Part | null): string {
  return part ? `build-${part.part}-of-${part.parts}.json` : 'build.json';
}

/** The names that `reportName` gives to parts. */
export const PART_REPORT = /^build-[1-9]\d{0,5}-of-[1-9]\d{0,5}\.json$/;

/** The report of a part that is built again goes first: a build that dies leaves none. */
export function removeReport(out: string, part: Part): void {
  removeIfPossible(join(out, reportName(part)));
}

/** The key `shard` of a part's report: by it `livret merge` knows which parts belong together, and what they wrote. */
export interface PartReport extends Part, Common {
  /** The number of versions of all parts. */
  readonly versions: number;
  /** The booklets that are built, of several that a project has; null where it has one. */
  readonly booklets: readonly string[] | null;
  /** The SHA-256 of each file that the part wrote, by its path from the folder of the report. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** The digests of what all parts of a build have in common. */
interface Common {
  /** The program and Node.js. */
  readonly program: string;
  /** All files of the project. */
  readonly project: string;
  /** The versions of all parts, the date and the options. */
  readonly request: string;
}

export const COMMON = ['program', 'project', 'request'] as const satisfies readonly (keyof Common)[];

/** @param versions those of all parts. */
export function commonOf(versions: readonly Version[], request: BuildRequest, files: ProjectFiles): Common {
  const { inputs, charts, html, copies, claim } = request;
  const paths = ['content', 'templates'].flatMap((folder) => files.list(folder));
  return {
    // Node.js is named, since its versions may compress differently.
    program: digestOf(JSON.stringify([programDigest, process.version])),
    project: digestOf(JSON.stringify(paths.map((path) => [path, digestOf(files.read(path) ?? '')]))),
    request: digestOf(JSON.stringify({ versions, inputs, charts, html, copies, claim })),
  };
}

/** The files that were written for versions, in the order of their paths. */
export function outputsOf(built: readonly Built[]): Record<string, string> {
  const all = built.flatMap(({ pdf }) => Object.entries(pdf?.outputs ?? {}));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a file is still as a part wrote it. */
export function outputState(path: string, sha256: string): 'same' | 'missing' | 'changed' {
  const found = digestOfFile(path);
  return found === null ? 'missing' : found === sha256 ? 'same' : 'changed';
}
