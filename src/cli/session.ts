import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProjectFiles } from '../content/files.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { formatFault, type Language, type ReadLine } from '../faults/print.ts';
import type { BuildInputs } from '../project/build.ts';
import { openProject } from '../project/files.ts';
import { faultReport, toJson } from '../project/report.ts';
import { Stopwatch } from '../project/stages.ts';
import { type Arguments, usage } from './arguments.ts';
import { Progress } from './progress.ts';
import type { World } from './world.ts';

/** What the commands on a project have in common. */
export interface Session {
  /** Absolute. */
  readonly folder: string;
  readonly files: ProjectFiles;
  readonly inputs: BuildInputs;
  readonly watch: Stopwatch;
  /** One more, which shows its stages under a name. */
  newWatch(name: string | null): Stopwatch;
  readonly progress: Progress;
}

/**
 * Opens a project, runs the work on it with progress shown, and clears the progress however it ends.
 * @throws UsageError when there is no such folder.
 */
export async function withSession<T>(
  { command, project, values }: Arguments,
  language: Language,
  world: World,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const folder = resolve(world.folder, project);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw usage('usage-not-a-folder', { path: project }, command);
  }
  const progress = new Progress(world.stderr, language);
  const newWatch = (name: string | null) => new Stopwatch(world.now, (stage) => progress.show(stage, name));
  try {
    return await work({
      folder,
      // What is wrong with files is told where they are read for a booklet.
      files: openProject(folder, new Report()),
      inputs: { date: (values.date as string | undefined) ?? null, epoch: world.env.SOURCE_DATE_EPOCH },
      watch: newWatch(null),
      newWatch,
      progress,
    });
  } finally {
    progress.clear();
  }
}

/** Prints faults with their code frames, each once, errors last, where they are seen. */
export function printFaults(
  faults: readonly Fault[],
  { files }: Session,
  language: Language,
  world: World,
): void {
  const readLine = lineReader(files);
  const told = distinct(faults);
  const warnings = told.filter((fault) => fault.severity === 'warning');
  const errors = told.filter((fault) => fault.severity === 'error');
  for (const fault of [...warnings, ...errors]) {
    world.stderr.write(`${formatFault(fault, language, readLine, world.stderr.color)}\n\n`);
  }
}

/** The faults as the result: as JSON on stdout if asked, else in words on stderr. */
export function showFaults(
  faults: readonly Fault[],
  session: Session,
  { values }: Arguments,
  language: Language,
  world: World,
): void {
  session.progress.clear();
  if (values.json) {
    world.stdout.write(toJson({ faults: distinct(faults).map((fault) => faultReport(fault, language)) }));
  } else {
    printFaults(faults, session, language, world);
  }
}

/** Reads each file once. */
export function lineReader(files: ProjectFiles): ReadLine {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = known.get(file);
    if (!lines) {
      const data = files.read(file);
      lines = data ? new TextDecoder().decode(data).split(/\r\n|\n|\r/) : [];
      known.set(file, lines);
    }
    return lines[line - 1] ?? null;
  };
}
