import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS, optionOf, optionsOf } from '../../src/cli/commands.ts';
import type { Option } from '../../src/cli/options/option.ts';
import { catalogue } from '../../src/faults/catalogue/index.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { run } from './world.ts';

const script = async (shell: string) => (await run(`completion ${shell} --lang en`, '.')).stdout;

/** The words that a command works on, where they are of a known few. */
const OPERANDS: { readonly [command: string]: readonly string[] } = {
  completion: ['bash', 'zsh', 'fish'],
  explain: Object.keys(catalogue),
};

/** Whether an option takes a value that a shell completes: one after an equals sign is not. */
const takenBy = ({ value }: Option) => (value?.optional ? null : value);

test.each(
  COMMAND_NAMES,
)('after %s each shell offers its words, options and their values', async (command) => {
  const words = OPERANDS[command] ?? [];
  const names = optionsOf(command);
  const options = names.map((name) => ({ name, ...(optionOf(name, command) as Option) }));
  const lines = async (shell: string) => (await script(shell)).split('\n');

  const bash = await lines('bash');
  const offered = (start: string) =>
    bash.find((line) => line.startsWith(`      ${start}) words='`))?.split("'");
  expect(offered(command)![1]!.split(' ')).toEqual([...words, ...names.map((name) => `--${name}`)]);
  for (const option of options) {
    const line = bash.find((line) => line.startsWith(`      '${command} --${option.name}') `));
    const choices = takenBy(option)?.choices;
    expect(line).toBe(choices && `      '${command} --${option.name}') words='${choices.join(' ')}' ;;`);
  }

  const zsh = await lines('zsh');
  const from = zsh.indexOf(`  ${command})`);
  const own = zsh.slice(from + 2, zsh.findIndex((line, i) => i > from && line.endsWith(' ;;')) + 1);
  const actions = own.map((line) =>
    /^ {6}'\*(?:--([a-z-]+)\[.*\])?(?::.*?:(\(.*\)|_files))?' /.exec(line)?.slice(1),
  );
  expect(actions).toEqual([
    ...options.map((option) => {
      const value = takenBy(option);
      return [option.name, value ? (value.choices ? `(${value.choices.join(' ')})` : '_files') : undefined];
    }),
    [undefined, words.length > 0 ? `(${words.join(' ')})` : '_files'],
  ]);

  const fish = await lines('fish');
  const ofCommand = fish.filter((line) => line.includes(`'__fish_seen_subcommand_from ${command}'`));
  const seen = `complete -c livret -n '__fish_seen_subcommand_from ${command}'`;
  const helpOf = (help: string) => help.replaceAll("'", "\\'");
  expect(fish).toContain(
    `complete -c livret -n __fish_use_subcommand -f -a ${command} -d '${helpOf(COMMANDS[command].help.en)}'`,
  );
  expect(ofCommand).toEqual([
    ...(words.length > 0 ? [`${seen} -f -a '${words.join(' ')}'`] : []),
    ...options.map((option) => {
      const value = takenBy(option);
      const taken = value?.choices ? ` -x -a '${value.choices.join(' ')}'` : value ? ' -r' : '';
      return `${seen} -l ${option.name} -d '${helpOf(option.help.en)}'${taken}`;
    }),
  ]);
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
