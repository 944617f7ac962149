import { parseArgs } from 'node:util';
import { meantBy } from '../content/read/other-names.ts';
import type { FaultCode, FaultDetails } from '../faults/catalogue/index.ts';
import type { Fault } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, optionOf, optionsOf } from './commands.ts';
import { OPERANDS } from './operands.ts';
import type { Option } from './options/option.ts';
import { COMMON_OPTIONS, OPTION_NAMES, OPTIONS, type OptionName } from './options.ts';

/** The command line, understood. */
export interface Arguments {
  /** null with `--help` or `--version` alone. */
  readonly command: CommandName | null;
  /** The project's folder as it is given, `.` by default; for other commands the first of what they take. */
  readonly project: string;
  /** The second folder or file, for `diff`; the project's folder, for `import`. */
  readonly second?: string | undefined;
  /** The person to forget, for `forget`. */
  readonly person?: string | undefined;
  /** All folders, for `merge`. */
  readonly folders?: readonly string[];
  /** The value of each option given; the last one when it is given several times. */
  readonly values: { readonly [N in OptionName]?: string | true };
  /** All values of each repeatable option, without doubles. */
  readonly lists: { readonly [N in OptionName]?: readonly string[] };
}

/** A command that is run. */
export interface Call extends Arguments {
  /** The language of messages. */
  readonly language: InterfaceLanguage;
}

/** The command line is wrong. The program ends with exit code 2. */
export class UsageError extends Error {
  readonly fault: Fault;
  readonly command: CommandName | null;

  constructor(fault: Fault, command: CommandName | null) {
    super(fault.code);
    this.name = 'UsageError';
    this.fault = fault;
    this.command = command;
  }
}

/** Whether an option's value may be the word after it. */
function takesNext(name: OptionName): boolean {
  const { value }: Option = OPTIONS[name];
  return value !== null && !value.optional;
}

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Arguments {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      OPTION_NAMES.map((name) => [name, { type: takesNext(name) ? 'string' : 'boolean' }] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const command = readCommand(positionals[0]);
  const values: { [N in OptionName]?: string | true } = {};
  const lists: { [N in OptionName]?: readonly string[] } = {};
  for (const token of tokens) {
    if (token.kind === 'option') {
      const name = readOption(token.name, asWritten(token.rawName, args[token.index]!), command);
      const value = readValue(name, token.value, command);
      values[name] = value;
      if (value !== true && OPTIONS[name].repeatable) {
        lists[name] = [...new Set([...(lists[name] ?? []), value])];
      }
    }
  }

  if (command === null && !values.help && !values.version) throw usage('usage-no-command', {}, null);
  const takes = command ? COMMANDS[command].takes : 'project';
  const surplus = positionals[OPERANDS[takes].most + 1];
  if (surplus !== undefined) throw usage('usage-too-many-arguments', { argument: surplus }, command);
  const [, first, second] = positionals;
  if (takes === 'project') return { command, project: first ?? '.', values, lists };
  if (takes === 'parts') return { command, project: '.', folders: positionals.slice(1), values, lists };
  if (takes === 'code') return { command, project: first ?? '', values, lists };
  const isComplete = takes === 'builds' ? second !== undefined : first !== undefined;
  if (!isComplete && !values.help) throw usage(MISSING[takes], {}, command);
  if (takes === 'person') return { command, project: second ?? '.', person: first, values, lists };
  return { command, project: first ?? '', second, values, lists };
}

/** The faults of a command line without the operands that a command needs. */
const MISSING = {
  builds: 'usage-two-builds',
  folder: 'usage-no-folder',
  file: 'usage-no-file',
  person: 'usage-no-person',
  shell: 'usage-no-shell',
} as const;

function readCommand(name: string | undefined): CommandName | null {
  if (name === undefined) return null;
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command) return command;
  throw usage('usage-unknown-command', { command: name, near: meantBy(name, COMMAND_NAMES) }, null);
}

/** An option as it was written: `-cohort` is one with a dash too few, and no row of letters. */
const asWritten = (rawName: string, arg: string) => (rawName.startsWith('--') ? rawName : arg);

/**
 * The option of a name. Without a command any option passes, so that the message is that the command is
 * missing.
 */
function readOption(name: string, written: string, command: CommandName | null): OptionName {
  const known = command ? optionsOf(command) : [...OPTION_NAMES, ...COMMON_OPTIONS];
  const option = written.startsWith('--') ? known.find((candidate) => candidate === name) : undefined;
  if (option) return option;
  const others = COMMAND_NAMES.filter((other) => COMMANDS[other].options.some((each) => each === name));
  const near = others.length > 0 ? null : meantBy(written.replace(/^-+/, ''), known);
  throw usage(
    'usage-unknown-option',
    { option: written, command, near: near && `--${near}`, others },
    command,
  );
}

function readValue(name: OptionName, given: string | undefined, command: CommandName | null): string | true {
  const { value } = optionOf(name, command);
  const option = `--${name}`;
  if (!value) {
    if (given === undefined) return true;
    throw usage('usage-value-not-taken', { option }, command);
  }
  if (given === undefined && value.optional) return true;
  if (!given) throw usage('usage-missing-value', { option, value: value.example }, command);
  const normal = value.normalize?.(given) ?? given;
  if (value.accepts(normal)) return normal;
  const { choices = [], example } = value;
  const near = meantBy(given, choices);
  throw usage('usage-wrong-value', { option, value: given, near, choices, example }, command);
}

export function usage<C extends FaultCode>(
  code: C,
  details: FaultDetails[C],
  command: CommandName | null,
): UsageError {
  return new UsageError({ code, severity: 'error', source: null, details } as Fault, command);
}
