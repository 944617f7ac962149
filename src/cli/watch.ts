import { type Kept, startSession } from '../build/kept.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import { formatFault } from '../faults/print.ts';
import { getOrMake } from '../once.ts';
import { FileMemory } from '../project/file-memory.ts';
import { FileWatcher } from '../project/file-watcher.ts';
import { UsageError, usage } from './arguments.ts';
import { buildCommand } from './build.ts';
import { eachBooklet } from './each-booklet.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';

/** `livret build --watch`: builds at once, then at each change of the files that the project reads, until Ctrl-C. */
export async function watchCommand(session: Session): Promise<ExitCode> {
  const { parsed, language, world, folder } = session;
  for (const beside of ['json', 'shard', 'jobs'] as const) {
    if (parsed.values[beside])
      throw usage('usage-not-together', { option: '--watch', beside: `--${beside}` }, 'build');
  }
  const fileMemory = new FileMemory();
  const byBooklet = new Map<string | null, Kept>();
  const keptOf = (booklet: string | null) =>
    getOrMake(byBooklet, booklet, () => ({ ...startSession(), fileMemory }));
  const watcher = new FileWatcher(folder, fileMemory);
  world.onInterrupt(() => watcher.close());
  for (let first = true; ; first = false) {
    await buildOnce({ ...session, watch: session.newWatch(null) }, keptOf, first);
    world.stderr.write(`${WAITING[language]}\n`);
    const changed = await watcher.next();
    if (changed === null) return 0;
    world.stderr.write(`\n${CHANGED[language](changed)}\n`);
  }
}

/**
 * Builds once. After a disk that is full, a PDF that a reader holds open, or a cohort whose file is gone, the next save
 * may do better.
 */
async function buildOnce(
  session: Session,
  keptOf: (booklet: string | null) => Kept,
  first: boolean,
): Promise<void> {
  const { language, world, progress } = session;
  try {
    await eachBooklet(session, (own) => buildCommand(own, keptOf(own.booklet)));
  } catch (error) {
    const passes = error instanceof EnvironmentError || (error instanceof UsageError && !first);
    if (!passes) throw error;
    progress.clear();
    world.stderr.write(`${formatFault(error.fault, language, () => null, world.stderr.color)}\n`);
  }
}

/** The most files that are named. */
const MOST_NAMED = 3;

function listed(paths: readonly string[]): string {
  return `${paths.slice(0, MOST_NAMED).join(', ')}${paths.length > MOST_NAMED ? ' …' : ''}`;
}

const WAITING = {
  fr: 'en attente d’un changement dans le projet ; Ctrl-C pour finir',
  en: 'waiting for a change in the project; Ctrl-C to end',
} as const;

const CHANGED = {
  fr: (paths: readonly string[]) => `${paths.length > 1 ? 'changés' : 'changé'} : ${listed(paths)}`,
  en: (paths: readonly string[]) => `changed: ${listed(paths)}`,
} as const;
