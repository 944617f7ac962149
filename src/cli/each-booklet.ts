import { join } from 'node:path';
import { toJson } from '../build/report.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';
import { bookletsAsked } from './versions.ts';
import type { World } from './world.ts';

/**
 * Runs a command's work for each booklet that is asked for. Each of several has a folder of its own for its output, and
 * a fault that they share is reported once.
 * @returns the worst exit code.
 * @throws UsageError
 */
export async function eachBooklet(
  session: Session,
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { parsed, files, world, out, newWatch } = session;
  const told = new Set<string>();
  const asked = bookletsAsked(parsed, files);
  const results: [booklet: string, json: unknown][] = [];
  let worst: ExitCode = 0;
  for (const booklet of asked) {
    if (booklet === null) return work({ ...session, told });
    const own = { ...session, booklet, out: join(out, booklet), watch: newWatch(booklet), told };
    if (!parsed.values.json && asked.length > 1) world.stdout.write(`${booklet}\n`);
    const heard = parsed.values.json
      ? withStdout(world, (text) => results.push([booklet, JSON.parse(text)]))
      : world;
    const code = await work({ ...own, world: heard });
    worst = code > worst ? code : worst;
  }
  if (parsed.values.json) world.stdout.write(toJson({ booklets: Object.fromEntries(results) }));
  return worst;
}

function withStdout(world: World, write: (text: string) => void): World {
  return { ...world, stdout: { ...world.stdout, write } };
}
