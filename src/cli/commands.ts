import { type Bilingual, COMMON_OPTIONS, type OptionName } from './options.ts';
import { PRINTER_ADVICE } from './printer-advice.ts';

export interface Command {
  readonly help: Bilingual;
  /** Text at the end of the command's help. */
  readonly more?: Bilingual;
  readonly options: readonly OptionName[];
}

export const COMMANDS = {
  build: {
    help: {
      fr: 'composer le livret en PDF, à lire et à imprimer (NOM-print.pdf)',
      en: 'typeset the booklet as a PDF to read and one to print (SLUG-print.pdf)',
    },
    options: [
      'cohort',
      'all',
      'copies',
      'variant',
      'jobs',
      'shard',
      'out',
      'date',
      'charts',
      'draft',
      'json',
      'force',
    ],
  },
  check: {
    help: { fr: 'tout vérifier, sans écrire le livret', en: 'check everything, without writing the booklet' },
    options: ['cohort', 'all', 'variant', 'typography', 'proof', 'out', 'date', 'json'],
  },
  print: {
    help: {
      fr: 'mettre le livret sur papier autrement que build ne le fait',
      en: 'put the booklet on paper in other ways than build does',
    },
    options: [
      'scheme',
      'paper',
      'signature',
      'creep',
      'rtl',
      'marks',
      'bleed',
      'colors',
      'ink',
      'test-sheet',
      'cohort',
      'all',
      'variant',
      'out',
      'date',
      'json',
    ],
    more: PRINTER_ADVICE,
  },
  mail: {
    help: {
      fr: 'écrire à une cohorte : des messages .eml à relire, puis les envoyer',
      en: 'write to a cohort: .eml messages to look at, then send them',
    },
    options: ['cohort', 'deliver', 'only', 'resend', 'test-to', 'out', 'date', 'json'],
  },
  diff: {
    help: {
      fr: 'dire ce qui a changé entre deux livrets, ou entre deux dossiers output/',
      en: 'say what changed between two booklets, or two output/ folders',
    },
    options: ['pdf', 'json'],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export function optionsOf(command: CommandName): readonly OptionName[] {
  return [...COMMANDS[command].options, ...COMMON_OPTIONS];
}
