import { expect, test } from 'vitest';
import { catalogue } from '../../src/faults/catalogue/index.ts';
import { run } from './world.ts';

const FOLDER = '/';

test('without a code, all codes are listed under their subjects', async () => {
  const { code, stdout } = await run('explain', FOLDER);
  expect(code).toBe(0);
  expect(
    stdout
      .match(/^ {2}[\w-]+$/gm)
      ?.map((line) => line.trim())
      .sort(),
  ).toEqual(Object.keys(catalogue).sort());
  expect(stdout.match(/^\S.*\n {2}/gm)!.length).toBeGreaterThan(5);
  const { faults } = JSON.parse((await run('explain --json', FOLDER)).stdout);
  expect(faults.sort()).toEqual(Object.keys(catalogue).sort());
});

test.each([
  'content-type',
  'error[content-type]',
  'warning[content-type]:',
])('%s is explained in the language of who asks, without signs of Markdown', async (asked) => {
  const { code, stdout } = await run(`explain ${asked}`, FOLDER);
  expect(code).toBe(0);
  expect(stdout.startsWith('content-type\n\n')).toBe(true);
  expect(stdout).not.toMatch(/```|^\*.*\*$/m);
  const { text, ...rest } = JSON.parse((await run(`explain ${asked} --json --lang fr`, FOLDER)).stdout);
  expect(rest).toEqual({ code: 'content-type' });
  expect(text).not.toBe(stdout.slice('content-type\n\n'.length, -1));
  expect(text.length).toBeGreaterThan(40);
});

test('a code that no fault has is told, with the nearest one', async () => {
  const { code, stdout, stderr } = await run('explain content-typ', FOLDER);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('content-type');
});
