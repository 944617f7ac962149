import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processWorld } from '../../src/cli/world.ts';

// The streams of this process stand for those of a command, with other properties.

const STREAMS = ['stdin', 'stdout', 'stderr'] as const;
let added: (() => void)[] = [];

beforeEach(() => {
  added = [process.stdout, process.stderr].map((stream) => {
    const before = stream.listeners('error');
    return () => {
      for (const listener of stream.listeners('error') as (() => void)[])
        if (!before.includes(listener)) stream.off('error', listener);
    };
  });
});
afterEach(() => {
  for (const remove of added) remove();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The world where these streams are terminals. */
function worldOn(terminals: readonly (typeof STREAMS)[number][], hasColors = true, noColor = '') {
  vi.stubEnv('NO_COLOR', noColor);
  const before = STREAMS.map((name) => Object.getOwnPropertyDescriptors(process[name]));
  for (const name of STREAMS)
    Object.defineProperties(process[name], {
      isTTY: { value: terminals.includes(name) ? true : undefined, configurable: true },
      columns: { value: 72, configurable: true },
      hasColors: { value: () => hasColors, configurable: true },
    });
  try {
    return processWorld();
  } finally {
    for (const [i, name] of STREAMS.entries())
      for (const property of ['isTTY', 'columns', 'hasColors'] as const) {
        const own = before[i]![property];
        if (own) Object.defineProperty(process[name], property, own);
        else delete (process[name] as unknown as Record<string, unknown>)[property];
      }
  }
}

test.each([
  [['stdin', 'stdout', 'stderr'], true],
  [['stdin', 'stderr'], true],
  [['stdin', 'stdout'], false],
  [['stderr'], false],
  [[], false],
] as const)('where %j are terminals, somebody can be asked: %s', (terminals, asks) => {
  expect(worldOn(terminals).ask !== null).toBe(asks);
});

test.each([
  [true, true, '', { terminal: true, columns: 72, color: true }],
  [true, false, '', { terminal: true, columns: 72, color: false }],
  [true, true, '1', { terminal: true, columns: 72, color: false }],
  [false, true, '', { terminal: false, color: false }],
])('an output: terminal %s, of colours %s, with NO_COLOR=%s', (isTerminal, hasColors, noColor, told) => {
  const { stdout, stderr } = worldOn(isTerminal ? ['stdout'] : ['stderr'], hasColors, noColor);
  const { write, ...looks } = stdout;
  expect(looks).toEqual(told);
  expect(stderr.terminal).toBe(!isTerminal);
});

/** The last words and the exit code of a process, one of whose outputs fails. */
function failing(name: 'stdout' | 'stderr', code: string) {
  vi.stubEnv('LC_ALL', 'en');
  const said: string[] = [];
  const ends: (() => void)[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process, 'once').mockImplementation(((event: string, end: () => void) => {
    if (event === 'exit') ends.push(end);
    return process;
  }) as never);
  const before = process[name].listeners('error');
  processWorld();
  const [watch] = process[name].listeners('error').filter((listener) => !before.includes(listener));
  watch!(Object.assign(new Error(code), { code, syscall: 'write' }));
  const { exitCode } = process;
  process.exitCode = undefined;
  for (const end of ends) end();
  const given = process.exitCode;
  process.exitCode = exitCode;
  return { said: said.join(''), code: given };
}

test('a reader that has seen enough is no error; another one is told on stderr, and is exit code 3', () => {
  expect(failing('stdout', 'EPIPE')).toEqual({ said: '', code: undefined });
  expect(failing('stdout', 'ENOSPC')).toEqual({ said: expect.stringMatching(/^error\[.*stdout/), code: 3 });
  expect(failing('stderr', 'ENOSPC')).toEqual({ said: '', code: 3 });
});
