import { type Bilingual, says } from '../faults/catalogue/entry.ts';
import { wordList } from '../word-list.ts';
import type { OperandsName } from './operands.ts';
import type { Option } from './options/option.ts';
import { COMMON_OPTIONS, OPTIONS, type OptionName, OWN_OPTIONS } from './options.ts';
import { PRINTER_ADVICE } from './printer-advice.ts';

export interface Command {
  readonly takes: OperandsName;
  readonly help: Bilingual;
  /** Text at the end of the command's help. */
  readonly more?: Bilingual;
  readonly options: readonly OptionName[];
}

export const COMMANDS = {
  new: {
    takes: 'folder',
    help: says`
      créer un petit projet à adapter
      make a small project to start from`,
    options: ['kind', 'language', 'paper', 'theme'],
  },
  build: {
    takes: 'project',
    help: says`
      composer le livret en PDF, à lire et à imprimer (NOM-print.pdf)
      typeset the booklet as a PDF to read and one to print (SLUG-print.pdf)`,
    options: wordList(
      'booklet cohort all copies variant jobs shard out date charts html draft archive no-claim watch',
      'json force',
    ),
  },
  merge: {
    takes: 'parts',
    help: says`
      réunir les parts de build --shard, et prouver qu’aucun livret ne manque
      join the parts of build --shard, and prove that no booklet is missing`,
    options: ['out', 'json'],
  },
  preview: {
    takes: 'project',
    help: says`
      montrer le livret dans le navigateur, à jour à chaque enregistrement
      show the booklet in the browser, up to date at each save`,
    options: ['at', 'booklet', 'cohort', 'variant', 'port', 'no-open', 'date'],
  },
  check: {
    takes: 'project',
    help: { fr: 'tout vérifier, sans écrire le livret', en: 'check everything, without writing the booklet' },
    options: wordList('booklet cohort all variant html typography proof fonts out date json'),
  },
  print: {
    takes: 'project',
    help: says`
      mettre le livret sur papier autrement que build ne le fait
      put the booklet on paper in other ways than build does`,
    options: wordList(
      'scheme paper flip sides offset notes margin signature creep marks bleed colors ink pdfx',
      'test-sheet booklet cohort all variant out date json',
    ),
    more: PRINTER_ADVICE,
  },
  count: {
    takes: 'project',
    help: says`
      compter les feuilles, l’encre et le coût de tous les livrets et de toutes les cohortes
      count the sheets, the ink and the cost of all booklets and cohorts`,
    options: ['booklet', 'cohort', 'variant', 'date', 'json', 'csv'],
  },
  mail: {
    takes: 'project',
    help: says`
      écrire à une cohorte : des messages .eml à relire, puis les envoyer
      write to a cohort: .eml messages to look at, then send them`,
    options: wordList('booklet cohort deliver only resend with-answers test-to out date json'),
  },
  forget: {
    takes: 'person',
    help: says`
      oublier un lecteur : ses exemplaires, ses messages, sa ligne de la liste et son adresse dans le journal
      forget a reader: their copies, messages, row of the list, and address in the ledger`,
    options: ['cohort', 'yes', 'out'],
  },
  diff: {
    takes: 'builds',
    help: says`
      dire ce qui a changé entre deux livrets, ou entre deux dossiers output/
      say what changed between two booklets, or two output/ folders`,
    options: ['pdf', 'errata', 'exit-code', 'json'],
  },
  schema: {
    takes: 'project',
    help: says`
      écrire dans .livret/ ce qui fait compléter et vérifier les fichiers par l’éditeur
      write into .livret/ what makes the editor complete and check the files`,
    options: [],
  },
  import: {
    takes: 'file',
    help: says`
      faire un chapitre à partir d’un fichier Word ou Markdown, ou reprendre des sources en BibTeX
      make a chapter from a Word or Markdown file, or take over sources in BibTeX`,
    options: ['to', 'bibliography'],
  },
  explain: {
    takes: 'code',
    help: { fr: 'en dire plus sur une faute', en: 'say more about a fault' },
    options: ['json'],
  },
  completion: {
    takes: 'shell',
    help: says`
      écrire le script qui complète les commandes dans un terminal
      write the script that completes commands in a terminal`,
    options: [],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

export function optionsOf(command: CommandName): readonly OptionName[] {
  return [...COMMANDS[command].options, ...COMMON_OPTIONS];
}

/** An option as a command understands it. */
export function optionOf(name: OptionName, command: CommandName | null): Option {
  return (command && OWN_OPTIONS[command]?.[name]) ?? OPTIONS[name];
}
