import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { BuildInputs } from '../build/stages/content.ts';
import { Stopwatch } from '../build/stopwatch.ts';
import type { ProjectFiles } from '../content/index.ts';
import { folderInside } from '../disk/inside.ts';
import { Report } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { openProject } from '../project/files.ts';
import { type Arguments, type Call, usage } from './arguments.ts';
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
  parsed: Call,
  world: World,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { command, project: path, values, language } = parsed;
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

function isProject(folder: string): boolean {
  return ['booklet.yaml', 'booklets'].some((name) => existsSync(join(folder, 'content', name)));
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
