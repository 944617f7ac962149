import { catalogue } from '../faults/catalogue/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { type Call, usage } from './arguments.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, optionOf, optionsOf } from './commands.ts';
import type { ExitCode } from './exit-code.ts';
import type { Option } from './options/option.ts';
import type { World } from './world.ts';

/** `livret completion`: a script that makes a shell complete commands, options and their values. */
export function completionCommand({ project: shell, language }: Call, world: World): ExitCode {
  if (!isShell(shell)) throw usage('usage-no-shell', {}, 'completion');
  world.stdout.write(`${SCRIPTS[shell](language).join('\n')}\n`);
  return 0;
}

const SCRIPTS = { bash, zsh, fish };
type Shell = keyof typeof SCRIPTS;
const isShell = (name: string): name is Shell => Object.hasOwn(SCRIPTS, name);

function bash(): string[] {
  return [
    '_livret() {',
    '  local word=$2 before=$3',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
    '  local command=${COMP_WORDS[1]} words=',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words='${COMMAND_NAMES.join(' ')}'`,
    '  else',
    '    case "$command $before" in',
    ...COMMAND_NAMES.flatMap((command) =>
      optionRows(command).flatMap(({ name, choices }) =>
        choices ? `      '${command} --${name}') words='${choices.join(' ')}' ;;` : [],
      ),
    ),
    '    *)',
    '      case "$command" in',
    ...COMMAND_NAMES.map((command) => `      ${command}) words='${wordsOf(command)}' ;;`),
    '      esac ;;',
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    // Files and folders where nothing else fits.
    'complete -o default -F _livret livret',
  ];
}

function zsh(language: InterfaceLanguage): string[] {
  const text = (help: string) => help.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&');
  return [
    '#compdef livret',
    '_livret() {',
    '  if (( CURRENT == 2 )); then',
    '    local -a commands=(',
    ...COMMAND_NAMES.map((command) => `      '${command}:${text(COMMANDS[command].help[language])}'`),
    '    )',
    "    _describe 'livret' commands",
    '    return',
    '  fi',
    '  case $words[2] in',
    ...COMMAND_NAMES.flatMap((command) => [
      `  ${command})`,
      '    _arguments \\',
      ...optionRows(command).map(({ name, help, choices, value }) => {
        const action = value && `:${text(value[language])}:${choices ? `(${choices.join(' ')})` : '_files'}`;
        return `      '*--${name}[${text(help[language])}]${action || ''}' \\`;
      }),
      `      '*: :${operandsOf(command) ? `(${operandsOf(command)})` : '_files'}' ;;`,
    ]),
    '  esac',
    '}',
    'compdef _livret livret',
  ];
}

function fish(language: InterfaceLanguage): string[] {
  const text = (help: string) => `'${help.replaceAll(/['\\]/g, '\\$&')}'`;
  return COMMAND_NAMES.flatMap((command) => [
    `complete -c livret -n __fish_use_subcommand -f -a ${command} -d ${text(COMMANDS[command].help[language])}`,
    ...(operandsOf(command)
      ? [`complete -c livret -n '__fish_seen_subcommand_from ${command}' -f -a '${operandsOf(command)}'`]
      : []),
    ...optionRows(command).map(({ name, help, value, choices }) => {
      const taken = choices ? ` -x -a '${choices.join(' ')}'` : value ? ' -r' : '';
      return `complete -c livret -n '__fish_seen_subcommand_from ${command}' -l ${name} -d ${text(help[language])}${taken}`;
    }),
  ]);
}

/** The options of a command with their values. */
function optionRows(command: CommandName) {
  return optionsOf(command).map((name) => {
    const { help, value }: Option = optionOf(name, command);
    // A value after an equals sign is not completed.
    const taken = value?.optional ? null : value;
    return { name, help, value: taken?.name ?? null, choices: taken?.choices };
  });
}

/** The words that a command works on, with spaces between, where they are of a known few: shells, codes of faults. */
function operandsOf(command: CommandName): string {
  const known = { completion: SCRIPTS, explain: catalogue } as { readonly [command: string]: object };
  return Object.keys(known[command] ?? {}).join(' ');
}

/** The words that may follow a command, with spaces between. */
function wordsOf(command: CommandName): string {
  const options = optionsOf(command).map((name) => `--${name}`);
  return [operandsOf(command), ...options].filter(Boolean).join(' ');
}
