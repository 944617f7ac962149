import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';

const bundle = readFileSync(new URL('../../dist/livret.cjs', import.meta.url), 'latin1');

const bundles = readdirSync('dist').filter((file) => file.endsWith('.cjs'));

test.each(bundles)('%s asks for modules by `require`, all that the launcher gives it', (file) => {
  const text = readFileSync(`dist/${file}`, 'latin1');
  expect(text.match(/\bimport\(.{0,20}/)?.[0]).toBeUndefined();
});

test.each(bundles)('%s is ASCII, since the launcher reads it as Latin-1', (file) => {
  const text = readFileSync(`dist/${file}`, 'latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  expect(text.match(/.{0,20}[^\x00-\x7f].{0,20}/)?.[0]).toBeUndefined();
});

test('a clone that was not compiled says so', () => {
  const clone = temporaryFolder();
  cpSync('bin', join(clone, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'bin/livret.js'), 'build'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe(
    `Livret is not compiled: ${join(clone, 'dist/livret.cjs')} is missing. Run "npm ci" in ${clone}, once.\n`,
  );
  expect(status).toBe(3);
});

test('Chart.js is in the bundle once, though its plugins ask for it too', () => {
  expect(bundle.split('Check that a complete date adapter is provided')).toHaveLength(2);
});

test('the libraries in bundles of their own are what the program asks for', () => {
  const load = (name: string) => createRequire(import.meta.url)(`../../dist/${name}.cjs`);
  expect(load('mail-composer')).toBeTypeOf('function');
  expect(load('smtp-connection')).toBeTypeOf('function');
  expect(load('png-charts').ChartJSNodeCanvas).toBeTypeOf('function');
});
