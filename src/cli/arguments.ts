import { parseArgs } from 'node:util';
import { isAddress } from '../content/mailbox.ts';
import { VARIANTS } from '../content/variants.ts';
import type { FaultCode, FaultDetails } from '../faults/catalogue/index.ts';
import type { Fault } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { isDate } from '../project/date.ts';
import { COMMAND_NAMES, type CommandName, optionsOf } from './commands.ts';
import { COMMON_OPTIONS, OPTION_NAMES, OPTIONS, type Option, type OptionName } from './options.ts';

/** What the command line asks for. */
export interface Arguments {
  /** null with `--help` or `--version` alone. */
  readonly command: CommandName | null;
  /** The project's folder as given; `.` when it is not. */
  readonly project: string;
  /** What comes after it, for a command that compares two. */
  readonly second?: string;
  /** Of options given several times, the last value. */
  readonly values: { readonly [N in OptionName]?: string | true };
  /** Of options that may be given several times, every value once. */
  readonly lists: { readonly [N in OptionName]?: readonly string[] };
}

/** The command line cannot be understood: exit code 2. */
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

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Arguments {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      OPTION_NAMES.map((name) => [name, { type: OPTIONS[name].value ? 'string' : 'boolean' }] as const),
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
      const name = readOption(token.name, token.rawName, command);
      const value = readValue(name, token.value, command);
      values[name] = value;
      if (value !== true && 'repeatable' in OPTIONS[name])
        lists[name] = [...new Set([...(lists[name] ?? []), value])];
    }
  }

  if (command === null && !values.help && !values.version) throw usage('usage-no-command', {}, null);
  const comparing = command === 'diff';
  const surplus = positionals[comparing ? 3 : 2];
  if (surplus !== undefined) throw usage('usage-too-many-arguments', { argument: surplus }, command);
  if (!comparing) return { command, project: positionals[1] ?? '.', values, lists };
  const [, project = '', second = ''] = positionals;
  if (second === '' && !values.help) throw usage('usage-two-builds', {}, command);
  return { command, project, second, values, lists };
}

function readCommand(name: string | undefined): CommandName | null {
  if (name === undefined) return null;
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command) return command;
  throw usage('usage-unknown-command', { command: name, near: nearest(name, COMMAND_NAMES) }, null);
}

/** Without a command any option is let through, so that what is said is that the command is missing. */
function readOption(name: string, written: string, command: CommandName | null): OptionName {
  const known = command ? optionsOf(command) : [...OPTION_NAMES, ...COMMON_OPTIONS];
  const option = written.startsWith('--') ? known.find((candidate) => candidate === name) : undefined;
  if (option) return option;
  const near = nearest(name, known);
  throw usage('usage-unknown-option', { option: written, command, near: near && `--${near}` }, command);
}

function readValue(name: OptionName, value: string | undefined, command: CommandName | null): string | true {
  const option: Option = OPTIONS[name];
  const written = `--${name}`;
  if (!option.value) {
    if (value === undefined) return true;
    throw usage('usage-value-not-taken', { option: written }, command);
  }
  if (value === undefined || value === '') {
    throw usage('usage-missing-value', { option: written, value: option.example }, command);
  }
  if (ACCEPTS[option.accepts](value, option.choices ?? [])) return value;
  throw usage('usage-wrong-value', { option: written, value, example: option.example }, command);
}

const ACCEPTS: Readonly<Record<Option['accepts'], (value: string, choices: readonly string[]) => boolean>> = {
  any: () => true,
  date: isDate,
  language: (value) => value === 'fr' || value === 'en',
  jobs: (value) => /^[1-9]\d{0,3}$/.test(value),
  shard: (value) => {
    const [part, parts] = /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/.test(value) ? value.split('/').map(Number) : [1, 0];
    return part! <= parts!;
  },
  count: (value) => /^[1-9]\d{0,3}$/.test(value),
  millimetres: (value) => isMillimetres(value, 20),
  thickness: (value) => isMillimetres(value, 1),
  choice: (value, choices) => choices.includes(value),
  choices: (value, choices) => value.split(',').every((one) => choices.includes(one)),
  mail: isAddress,
  variant: (value) => VARIANTS.some((variant) => variant === value),
};

/** With a point, with or without the unit. */
function isMillimetres(value: string, most: number): boolean {
  return /^\d{1,2}(?:\.\d{1,3})?(?:mm)?$/.test(value) && Number.parseFloat(value) <= most;
}

export function usage<C extends FaultCode>(
  code: C,
  details: FaultDetails[C],
  command: CommandName | null,
): UsageError {
  return new UsageError({ code, severity: 'error', source: null, details } as Fault, command);
}
