import type { Language } from '../faults/print.ts';
import { COMMAND_NAMES, COMMANDS, COMMON_OPTIONS, type CommandName, OPTIONS, type OptionName } from './commands.ts';

/** The help of a command, or of all. */
export function helpText(command: CommandName | null, language: Language): string {
  const words = WORDS[language];
  const lines = [words.what, '', usageLine(command, language), ''];
  if (command) {
    lines.push(`${COMMANDS[command].help[language]}.`, '', words.project, '');
    lines.push(words.options, ...optionRows(COMMANDS[command].options, language));
    lines.push(...optionRows(['lang', 'help'], language));
  } else {
    const rows = COMMAND_NAMES.map((name) => [`${name} ${words.place}`, COMMANDS[name].help[language]] as const);
    lines.push(words.commands, ...columns(rows), '');
    lines.push(words.options, ...optionRows(COMMON_OPTIONS, language), '', words.more);
  }
  return [...lines, '', words.exit, ''].join('\n');
}

/** One line, for wrong usage. */
export function usageLine(command: CommandName | null, language: Language): string {
  const { usage, place, options, command: name } = WORDS[language];
  return `${usage} livret ${command ?? name} ${place} ${options}`;
}

function optionRows(names: readonly OptionName[], language: Language): string[] {
  return columns(
    names.map((name) => {
      const { value, help } = OPTIONS[name];
      return [value ? `--${name} ${value[language]}` : `--${name}`, help[language]] as const;
    }),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([left, right]) => `  ${left.padEnd(20)}  ${right}`);
}

const WORDS = {
  fr: {
    what: 'Livret compose des livrets imprimables à partir de fichiers YAML et de modèles.',
    usage: 'Usage :',
    command: 'COMMANDE',
    place: '[PROJET]',
    options_: '',
    options: '[OPTIONS]',
    project: '',
    commands: 'Commandes',
    more: '',
    exit: '',
  },
  en: {} as never,
};
