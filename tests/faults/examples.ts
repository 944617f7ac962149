import type { FaultCode } from '../../src/faults/catalogue/index.ts';
import { run } from '../cli/world.ts';
import type { Files } from '../content/project.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { adviceOf, follow } from './hints/advice.ts';
import { byCheck, faultsOf } from './hints/by-content.ts';
import { CASES } from './hints/cases.ts';

/** The codes whose example is a project in which `livret check` alone finds the fault. */
export const CHECKED: ReadonlySet<string> = new Set(
  byCheck.filter(([, code, one]) => CASES[code]![0] === one).map(([, code]) => code),
);

/** The lines that a fault's project has, and those that its advice makes of them; null where they are too many. */
export function exampleOf(code: FaultCode): string | null {
  const one = CASES[code]?.[0];
  const fault = one && faultsOf(one.files).find((each) => each.code === code);
  if (!fault) return null;
  const mended = one.edit ? one.edit(one.files, adviceOf(fault)) : follow(one.files, fault);
  return mended && difference(one.files, mended);
}

/** The same for a fault that `livret check` finds, which takes a while. */
export async function checkedExampleOf(code: FaultCode): Promise<string | null> {
  const { files, edit } = CASES[code]![0]!;
  const { stdout } = await run('check --json', temporaryFolder(files), { locale: () => 'fr' });
  const { faults } = JSON.parse(stdout) as { faults: { code: string; instead: string }[] };
  return difference(files, edit!(files, faults.find((each) => each.code === code)!.instead));
}

/** The number of lines at the head that two texts share. */
function sameAtHead(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, i) => line !== other[i]);
  return at === -1 ? one.length : at;
}

const MOST_LINES = 8;

function difference(before: Files, after: Files): string | null {
  const file = Object.keys(before).find(
    (path) => before[path] !== after[path] && typeof before[path] === 'string',
  );
  if (!file || typeof before[file] !== 'string' || typeof after[file] !== 'string') return null;
  const was = before[file].trimEnd().split('\n');
  // The advice to delete a line leaves a comment in its place, which no author would write.
  const is = after[file]
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '# rien');
  const from = sameAtHead(was, is);
  const same = Math.min(
    sameAtHead(was.toReversed(), is.toReversed()),
    Math.min(was.length, is.length) - from,
  );
  const [gone, come] = [was, is].map((lines) => lines.slice(from, Math.max(from, lines.length - same)));
  if (gone!.length + come!.length > MOST_LINES || [...gone!, ...come!].some((line) => line.length > 100))
    return null;
  const lines = [`  # ${file}`, ...gone!.map((line) => `- ${line}`), ...come!.map((line) => `+ ${line}`)];
  return `\`\`\`diff\n${lines.join('\n')}\n\`\`\``;
}
