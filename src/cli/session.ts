import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { faultReport, toJson } from '../build/report.ts';
import type { CohortFaults } from '../build/shared-inputs.ts';
import type { BuildInputs } from '../build/stages/content.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import type { ProjectFiles } from '../content/index.ts';
import { folderInside } from '../disk/inside.ts';
import { distinct, type Fault, Report } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage } from '../faults/print.ts';
import { openProject } from '../project/files.ts';
import { lineReader } from '../project/line-reader.ts';
import { type Arguments, usage } from './arguments.ts';
import { OPTIONS, type OptionName } from './options.ts';
import { Progress } from './progress.ts';
import type { World } from './world.ts';

/** The project, the settings and the services that a command works with. */
export interface Session {
  readonly parsed: Arguments;
  readonly language: InterfaceLanguage;
  readonly world: World;
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The booklet's id, where the project has several. */
  readonly booklet: string | null;
  /** The output folder, absolute; one of its own for each of several booklets. */
  readonly out: string;
  readonly files: ProjectFiles;
  readonly inputs: BuildInputs;
  readonly watch: Stopwatch;
  /** Another stopwatch, whose stages are shown after a name. */
  newWatch(name: string | null): Stopwatch;
  readonly progress: Progress;
  /** The faults that were printed, as text: what several booklets share is reported once. */
  readonly told: Set<string>;
}

/**
 * Opens a project, runs a command's work on it and shows the progress, which is cleared however the work ends.
 * @throws UsageError when there is no such folder.
 */
export async function withSession<T>(
  parsed: Arguments,
  language: InterfaceLanguage,
  world: World,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { command, project: path, values } = parsed;
  const folder = resolve(world.folder, path);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const around = isProject(folder) ? null : projectAround(folder);
  if (!isFolder || around !== null) {
    const instead = around === null ? optionMeant(path, parsed) : relative(world.folder, around) || '.';
    throw usage('usage-not-a-folder', { path, instead }, command);
  }
  // A folder that the command names may stand anywhere.
  const out =
    values.out === undefined ? folderInside(folder, 'output') : resolve(world.folder, values.out as string);
  const progress = new Progress(world.stderr, language, world.now);
  const newWatch = (name: string | null) => new Stopwatch(world.now, (stage) => progress.show(stage, name));
  try {
    return await work({
      parsed,
      language,
      world,
      folder,
      booklet: null,
      out,
      // Faults of files are reported where they are read for a booklet.
      files: openProject(folder, new Report()),
      inputs: { date: (values.date as string | undefined) ?? null, epoch: epochOf(parsed, world) },
      watch: newWatch(null),
      newWatch,
      progress,
      told: new Set(),
    });
  } finally {
    progress.clear();
  }
}

/** The date of a booklet that has none: a draft takes today's. */
function epochOf({ values }: Arguments, { env, clock }: World): string | undefined {
  return env.SOURCE_DATE_EPOCH ?? (values.draft ? String(Math.floor(clock.now() / 1000)) : undefined);
}

/** A path of the output folder as it is shown: from the current folder. */
export function shownPath(file: string, { world, out }: Session): string {
  return relative(world.folder, join(out, file));
}

/**
 * Prints faults with their code frames, each once. Errors come last, where they are seen. A fault at a place
 * that cohorts share names the cohorts that have it, unless all do.
 */
export function printFaults(
  findings: readonly CohortFaults[],
  { files, language, world, told }: Session,
): void {
  const readLine = lineReader(files);
  const whose = cohortsByFault(findings);
  const faults = toldOf(findings);
  const warnings = faults.filter((fault) => fault.severity === 'warning');
  const errors = faults.filter((fault) => fault.severity === 'error');
  for (const fault of [...warnings, ...errors]) {
    const ids = whose(fault);
    const line = ids.length > 0 ? `\n${COHORTS[language](ids)}` : '';
    const text = `${formatFault(fault, language, readLine, world.stderr.color)}${line}\n\n`;
    if (!told.has(text)) world.stderr.write(text);
    told.add(text);
  }
  const last = errors.at(-1);
  if (last && world.stderr.terminal) world.stderr.write(`${MORE[language](last.code)}\n`);
}

const MORE = {
  fr: (code: string) => `pour en savoir plus : livret explain ${code}`,
  en: (code: string) => `to know more: livret explain ${code}`,
} as const;

/** Each fault once, as many as one report keeps. */
function toldOf(findings: readonly CohortFaults[]): readonly Fault[] {
  const told = new Report();
  told.add(distinct(findings.flatMap(({ faults }) => faults)));
  return told.faults;
}

function cohortsByFault(findings: readonly CohortFaults[]): (fault: Fault) => readonly string[] {
  const everyone = new Set(findings.map(({ cohort }) => cohort));
  const having = new Map<string, Set<string | null>>();
  for (const { cohort, faults } of findings) {
    for (const fault of faults) {
      const text = JSON.stringify(fault);
      having.set(text, (having.get(text) ?? new Set()).add(cohort));
    }
  }
  return (fault) => {
    const cohorts = having.get(JSON.stringify(fault)) ?? new Set([null]);
    const inOwnFile = fault.source?.file.startsWith('content/cohorts/') ?? true;
    const forAll = cohorts.has(null) || (everyone.size > 1 && cohorts.size === everyone.size);
    return inOwnFile || forAll ? [] : [...cohorts].filter((cohort) => cohort !== null);
  };
}

const COHORTS = {
  fr: (ids: readonly string[]) => `(${ids.length > 1 ? 'cohortes' : 'cohorte'} ${ids.join(', ')})`,
  en: (ids: readonly string[]) => `(${ids.length > 1 ? 'cohorts' : 'cohort'} ${ids.join(', ')})`,
} as const;

/** Shows faults as a command's result: on stdout with `--json`, else in words on stderr. */
export function showFaults(findings: readonly CohortFaults[], session: Session): void {
  const { parsed, language, world, progress } = session;
  progress.clear();
  if (!parsed.values.json) {
    printFaults(findings, session);
    return;
  }
  const faults = toldOf(findings);
  world.stdout.write(toJson({ faults: faults.map((fault) => faultReport(fault, language)) }));
}

function isProject(folder: string): boolean {
  return existsSync(join(folder, 'content/booklet.yaml'));
}

/** The folder of the project whose content or templates a path is, or is in; null for none. */
function projectAround(path: string): string | null {
  const above = dirname(path);
  if (above === path) return null;
  const isPart = ['content', 'templates'].includes(basename(path)) && isProject(above);
  return isPart ? above : projectAround(above);
}

/** `--html=site` for a path `site` after an option that takes it as its value, but only after an equals sign. */
function optionMeant(path: string, { values }: Arguments): string | null {
  const names = Object.keys(values) as OptionName[];
  const name = names.find((each) => values[each] === true && OPTIONS[each].value?.accepts(path));
  return name ? `--${name}=${path}` : null;
}
