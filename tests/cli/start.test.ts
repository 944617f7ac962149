import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

// The launcher, before a program of a few lines.

const PROGRAM = `exports.run = async () => (process.exitCode = require('../dist/other.cjs').code);\n`;
const OTHER = 'exports.code = Number(process.env.CODE ?? 0);\n';

/** Tells which flags of V8 are set, as on the version that is named. */
const SPY = `const { V8 } = process.env;
if (V8) Object.defineProperty(process, 'versions', { value: { ...process.versions, v8: V8 } });
require('node:v8').setFlagsFromString = (flag) => process.stdout.write(flag + '\\n');
`;

/** A package with a program, and what starts it. */
function packageOf(program = PROGRAM) {
  const folder = temporaryFolder({ 'dist/livret.cjs': program, 'dist/other.cjs': OTHER, 'spy.cjs': SPY });
  cpSync('bin', join(folder, 'bin'), { recursive: true });
  const start = (line: string, env: Readonly<Record<string, string>> = {}, ...options: readonly string[]) =>
    spawnSync(process.execPath, [...options, join(folder, 'bin/livret.js'), ...line.split(' ')], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const flags = (line: string, v8 = '') =>
    start(line, { V8: v8 }, '--require', join(folder, 'spy.cjs')).stdout;
  const caches = ['livret', 'other'].map((name) => join(folder, `dist/${name}.cache`));
  return { start, flags, caches };
}

test(
  'a build keeps the code of all bundles that it ran for the next start, where none that fits is there',
  SLOW,
  () => {
    const { start, caches } = packageOf();
    expect(start('build').status).toBe(0);
    expect(caches.map(existsSync)).toEqual([true, true]);
    const [main] = caches as [string];
    const fitting = readFileSync(main);
    writeFileSync(main, 'damaged');
    start('build');
    expect(readFileSync(main).length).toBeGreaterThan(fitting.length / 2);
  },
);

test(
  'no compiled code is kept of a command that is no build, of a build that fails, or where workers did the work',
  SLOW,
  () => {
    const { start, caches } = packageOf();
    expect(start('build', { CODE: '1' }).status).toBe(1);
    for (const line of ['check', 'build --all', 'build --cohort x']) expect(start(line).status).toBe(0);
    expect(caches.map(existsSync)).toEqual([false, false]);
  },
);

test('V8 is set for a process that ends soon, by the flags of its version, and not for one that goes on', () => {
  const { flags } = packageOf();
  expect(flags('build', '11.3')).toContain('--interrupt-budget=');
  expect(flags('build', '12.4')).toContain('--invocation-count-for-maglev=');
  expect(flags('build', '12.4')).not.toContain('--interrupt-budget=');
  for (const line of ['preview', 'build --watch']) expect(flags(line)).toBe('');
});

test('a file that is missing to the program does not mean that it is not compiled', () => {
  const { status, stderr } = packageOf("require('node:fs').readFileSync('nowhere');\n").start('build');
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining("ENOENT: no such file or directory, open 'nowhere'"),
  ]);
});
