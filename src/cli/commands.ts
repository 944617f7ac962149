/** A text in both languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** An option, declared once: what it takes, its help. */
export interface Option {
  /** The name of its value in help; null for a switch. */
  readonly value: Bilingual | null;
  /** A right value, for messages; checked by `accepts`. */
  readonly example: string;
  readonly accepts: 'any' | 'date' | 'language' | 'variant' | 'jobs' | 'shard' | 'mail';
  /** It may be given several times. */
  readonly repeatable?: true;
  readonly help: Bilingual;
}

export interface Command {
  readonly help: Bilingual;
  readonly options: readonly OptionName[];
}

export const OPTIONS = {
  out: {
    value: { fr: 'DOSSIER', en: 'DIR' },
    example: 'output',
    accepts: 'any',
    help: {
      fr: 'où écrire, au lieu de output/ dans le projet',
      en: "where to write, instead of the project's output/",
    },
  },
  date: {
    value: { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' },
    example: '2026-11-24',
    accepts: 'date',
    help: { fr: 'la date du livret, au lieu de la sienne', en: "the booklet's date, instead of its own" },
  },
  cohort: {
    value: { fr: 'COHORTE', en: 'COHORT' },
    example: 'lyon-2026',
    accepts: 'any',
    repeatable: true,
    help: {
      fr: 'le livret de cette cohorte (content/cohorts/COHORTE.yaml) ; peut se répéter',
      en: 'the booklet of this cohort (content/cohorts/COHORT.yaml); may be repeated',
    },
  },
  all: {
    value: null,
    example: '',
    accepts: 'any',
    help: { fr: 'les livrets de toutes les cohortes', en: 'the booklets of all cohorts' },
  },
  copies: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'un exemplaire au nom de chaque personne de la cohorte (content/cohorts/COHORTE.csv)',
      en: "a copy in the name of each of the cohort's people (content/cohorts/COHORT.csv)",
    },
  },
  variant: {
    value: { fr: 'teacher|advanced', en: 'teacher|advanced' },
    example: 'teacher',
    accepts: 'variant',
    repeatable: true,
    help: {
      fr: 'avec ce qui est marqué audience: teacher et les réponses, ou level: advanced ; peut se répéter',
      en: 'with what is marked audience: teacher and the answers, or level: advanced; may be repeated',
    },
  },
  jobs: {
    value: { fr: 'N', en: 'N' },
    example: '2',
    accepts: 'jobs',
    help: {
      fr: 'tant de livrets à la fois ; par défaut, autant que de cœurs',
      en: 'so many booklets at a time; by default, as many as there are cores',
    },
  },
  shard: {
    value: { fr: 'I/N', en: 'I/N' },
    example: '1/4',
    accepts: 'shard',
    help: {
      fr: 'la I-ième part de N, pour répartir les cohortes entre des machines',
      en: 'the I-th part of N, to share the cohorts among machines',
    },
  },
  charts: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'écrire aussi chaque graphique en PNG, dans charts/',
      en: 'write each chart as a PNG too, into charts/',
    },
  },
  typography: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'mesurer la composition : espaces, coupures, lézardes, lignes courtes, et leur place dans les textes',
      en: 'measure the typesetting: spaces, hyphens, rivers, short lines, and their place in the texts',
    },
  },
  proof: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'la mesurer et l’annoter sur les pages, dans NOM-proof.pdf',
      en: 'measure it and mark it on the pages, in SLUG-proof.pdf',
    },
  },
  deliver: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'envoyer les messages, un seul à chacun, par le serveur que nomme .env (docs/mail.md)',
      en: 'send the messages, one to each person, by the server that .env names (docs/mail.md)',
    },
  },
  only: {
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    example: 'awa@example.org',
    accepts: 'mail',
    repeatable: true,
    help: { fr: 'à cette personne seulement ; peut se répéter', en: 'to this person only; may be repeated' },
  },
  resend: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'envoyer aussi à qui a déjà reçu, ou peut-être',
      en: 'send to those too who got it already, or may have',
    },
  },
  'test-to': {
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    example: 'claire@example.org',
    accepts: 'mail',
    help: {
      fr: 'n’envoyer qu’à cette adresse le message de la première personne (ou de --only), pour voir',
      en: 'send to this address alone the message of the first person (or of --only), to see it',
    },
  },
  json: {
    value: null,
    example: '',
    accepts: 'any',
    help: { fr: 'donner le résultat ou les fautes en JSON', en: 'give the result or the faults as JSON' },
  },
  force: {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'refaire aussi les livrets dont rien n’a changé',
      en: 'build those booklets too of which nothing has changed',
    },
  },
  lang: {
    value: { fr: 'fr|en', en: 'fr|en' },
    example: 'fr',
    accepts: 'language',
    help: { fr: 'la langue des messages', en: 'the language of messages' },
  },
  help: {
    value: null,
    example: '',
    accepts: 'any',
    help: { fr: 'montrer cette aide', en: 'show this help' },
  },
  version: {
    value: null,
    example: '',
    accepts: 'any',
    help: { fr: 'donner la version', en: 'give the version' },
  },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** Understood everywhere, before a command or after it. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'help', 'version'];

export const COMMANDS = {
  build: {
    help: { fr: 'composer le livret en PDF', en: 'typeset the booklet as a PDF' },
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
      'json',
      'force',
    ],
  },
  check: {
    help: { fr: 'tout vérifier, sans écrire le livret', en: 'check everything, without writing the booklet' },
    options: ['cohort', 'all', 'variant', 'typography', 'proof', 'out', 'date', 'json'],
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
    options: ['json'],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

export function optionsOf(command: CommandName): readonly OptionName[] {
  return [...COMMANDS[command].options, ...COMMON_OPTIONS];
}
