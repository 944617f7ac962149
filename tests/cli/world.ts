import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/cli/world.ts';
import { mustBeRead } from '../unread-faults.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The words of a line, as a shell parts them: those in quotation marks are one. */
const wordsOf = (line: string): string[] => (line.match(/"[^"]*"|[^ ]+/g) ?? []).map(unquoted);
const unquoted = (word: string) => /^"(.*)"$/.exec(word)?.[1] ?? word;

/**
 * Runs a command in this process, in English unless it says otherwise. A warning of a command that succeeds fails
 * the test that does not look at `stderr`.
 */
export async function run(
  line: string,
  folder: string,
  changes: Partial<World> & { terminal?: boolean } = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written, terminal: boolean) => ({
    write: (text: string) => {
      written[name] += text;
    },
    terminal,
    color: false,
  });
  const { terminal = false, ...world } = changes;
  const code = await main(wordsOf(line), {
    env: {},
    folder,
    locale: () => 'en',
    now: () => 0,
    workers: null,
    ask: null,
    clock: { now: () => 0, random: () => 0.5, sleep: async () => {} },
    onInterrupt: () => {},
    stdout: output('stdout', false),
    stderr: output('stderr', terminal),
    ...world,
  });
  const { stdout, stderr } = written;
  const warnings = code === 0 ? [...stderr.matchAll(/warning\[([\w-]+)\]/g)].map((match) => match[1]!) : [];
  const readStderr = mustBeRead(stderr, warnings);
  return {
    code,
    stdout,
    get stderr() {
      return readStderr();
    },
  };
}
