import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, optionsOf } from '../../src/cli/commands.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { run } from './world.ts';

const script = async (shell: string) => (await run(`completion ${shell} --lang en`, '.')).stdout;

test.each(['bash', 'zsh', 'fish'])('the script for %s has every command with its options', async (shell) => {
  const text = await script(shell);
  for (const command of COMMAND_NAMES) {
    expect(text).toContain(command);
    for (const option of optionsOf(command)) expect(text).toContain(option);
  }
});

test('another shell is an error', async () => {
  const { code, stderr } = await run('completion csh', '.');
  expect(code).toBe(2);
  expect(stderr).toContain('error[usage-no-shell]');
});

testWith('bash', 'bash completes commands, options and values', async () => {
  const text = await script('bash');
  const complete = (...words: string[]) => {
    const [word, before] = [words.at(-1), words.at(-2)];
    const list = words.map((part) => `'${part}'`).join(' ');
    const call = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _livret livret '${word}' '${before}'`;
    return execFileSync('bash', ['-c', `${text}\n${call}; echo "\${COMPREPLY[@]}"`], {
      encoding: 'utf8',
    }).trim();
  };
  expect(complete('livret', 'bu')).toBe('build');
  expect(complete('livret', 'build', '--co')).toBe('--cohort --copies');
  expect(complete('livret', 'new', 'x', '--paper', 'A')).toBe('A4 A5 A6');
  expect(complete('livret', 'print', '--paper', 'SR')).toBe('SRA4 SRA3');
  expect(complete('livret', 'completion', '')).toMatch(/^bash zsh fish/);
  expect(complete('livret', 'explain', 'content-csv-c')).toBe('content-csv-cells content-csv-columns');
});

testWith('zsh', 'zsh reads its script', async () => {
  execFileSync('zsh', ['-n'], { input: await script('zsh') });
});

/** Types keys into a zsh on a terminal of its own, and waits until the line shows a text. */
const ZSH = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; autoload -Uz compinit; compinit -D -u; source $1; print re''ady"
zpty -r -m z shown '*ready*'
zpty -n -w z "$2"$'\\t'
zpty -r -m z shown "*$3*"
print -r -- "$shown"
zpty -d z`;

testWith('zsh', 'zsh completes commands, options after a name, and values', async () => {
  const folder = temporaryFolder({ 'livret.zsh': await script('zsh') });
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  for (const [typed, shown] of [
    ['livret bu', 'livret build'],
    ['livret new x --ki', 'livret new x --kind'],
    ['livret new x --kind h', 'livret new x --kind handout'],
    ['livret explain content-csv-ce', 'livret explain content-csv-cells'],
  ] as const) {
    const args = ['-f', '-c', ZSH, 'zsh', join(folder, 'livret.zsh'), typed, shown];
    expect(execFileSync('zsh', args, options)).toContain(shown);
  }
});

testWith('fish', 'fish reads its script', async () => {
  const folder = temporaryFolder({ 'livret.fish': await script('fish') });
  execFileSync('fish', ['--no-execute', join(folder, 'livret.fish')]);
});

testWith('fish', 'fish completes codes of faults and shells', async () => {
  const folder = temporaryFolder({ 'livret.fish': await script('fish') });
  const complete = (typed: string) =>
    execFileSync('fish', ['-c', `source livret.fish; complete -C '${typed}'`], {
      cwd: folder,
      encoding: 'utf8',
    })
      .trim()
      .split('\n');
  expect(complete('livret explain content-csv-c')).toEqual(['content-csv-cells', 'content-csv-columns']);
  expect(complete('livret completion z')).toEqual(['zsh']);
});
