import type { InterfaceLanguage } from '../faults/print.ts';
import { COMMAND_NAMES, COMMANDS, type Command, type CommandName, optionOf } from './commands.ts';
import { OPERANDS } from './operands.ts';
import { COMMON_OPTIONS, type OptionName } from './options.ts';

/** The help of a command, or of the program. */
export function helpText(command: CommandName | null, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const sections = command
    ? [
        usageLine(command, language),
        `${sentence(COMMANDS[command].help[language])} ${OPERANDS[COMMANDS[command].takes].help[language]}`,
        [
          words.options,
          ...optionRows([...COMMANDS[command].options, 'lang', 'help'], command, language),
        ].join('\n'),
        ...moreOf(command, language),
      ]
    : [
        words.about,
        usageLine(null, language),
        [words.commands, ...columns(COMMAND_NAMES.map((name) => [name, COMMANDS[name].help[language]]))].join(
          '\n',
        ),
        [words.options, ...optionRows(COMMON_OPTIONS, null, language)].join('\n'),
        words.more,
      ];
  return `${[...sections, words.exit].join('\n\n')}\n`;
}

function moreOf(command: CommandName, language: InterfaceLanguage): string[] {
  const { more }: Command = COMMANDS[command];
  return more ? [more[language]] : [];
}

/** The synopsis, on one line. It is shown too when the command line is wrong. */
export function usageLine(command: CommandName | null, language: InterfaceLanguage): string {
  const { usage, command: any, options } = SYNOPSIS[language];
  const { synopsis } = OPERANDS[command ? COMMANDS[command].takes : 'project'];
  return `${usage} livret ${command ?? any} ${synopsis[language]} ${options}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function optionRows(
  names: readonly OptionName[],
  command: CommandName | null,
  language: InterfaceLanguage,
): string[] {
  return columns(
    names.map((name) => {
      const { value, help } = optionOf(name, command);
      const between = value?.optional ? '=' : ' ';
      const given = value ? `${between}${value.name[language]}` : '';
      return [`--${name}${value?.optional ? `[${given}]` : given}`, help[language]];
    }),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const SYNOPSIS = {
  fr: { usage: 'Usage :', command: 'COMMANDE', options: '[OPTIONS]' },
  en: { usage: 'Usage:', command: 'COMMAND', options: '[OPTIONS]' },
} as const;

const WORDS = {
  fr: {
    about: 'Livret compose des livrets en PDF à partir de textes en YAML et de modèles.',
    commands: 'Commandes',
    options: 'Options',
    more: '`livret COMMANDE --help` en dit plus sur une commande.',
    exit: [
      'Codes de sortie',
      '  0   c’est fait',
      '  1   les textes, les modèles ou les données sont en faute',
      '  2   la commande est mal écrite',
      '  3   l’ordinateur ou le serveur de courrier est en cause : disque plein, fichier interdit ou resté ouvert, envoi refusé',
      '  70  une erreur de Livret lui-même',
    ].join('\n'),
  },
  en: {
    about: 'Livret typesets booklets as PDF from texts in YAML and templates.',
    commands: 'Commands',
    options: 'Options',
    more: '`livret COMMAND --help` says more about a command.',
    exit: [
      'Exit codes',
      '  0   done',
      '  1   the texts, templates or data are at fault',
      '  2   the command line is wrong',
      '  3   the computer or the mail server is at fault: disk full, file forbidden or held open, mail refused',
      '  70  an error in Livret itself',
    ].join('\n'),
  },
} as const;
