import { PRINTER_MARKS, SCHEMES } from '../print/options.ts';
import { PAPER_NAMES } from '../print/paper.ts';

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
  readonly accepts:
    | 'any'
    | 'date'
    | 'language'
    | 'variant'
    | 'jobs'
    | 'shard'
    | 'count'
    /** At most 20. */
    | 'millimetres'
    /** Of a sheet, in millimetres: at most 1. */
    | 'thickness'
    /** One of `choices`, or several with commas. */
    | 'choice'
    | 'choices'
    | 'mail';
  readonly choices?: readonly string[];
  /** It may be given several times. */
  readonly repeatable?: true;
  readonly help: Bilingual;
}

function choice(names: readonly string[], separator = '|'): Bilingual {
  const text = names.join(separator);
  return { fr: text, en: text };
}

const COLORS = ['color', 'grey', 'cmyk'];
const AMOUNTS = ['full', 'light'];

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
      fr: 'écrire aussi chaque graphique en PNG et en SVG, dans charts/',
      en: 'write each chart as PNG and SVG too, into charts/',
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
  pdf: {
    value: { fr: 'FICHIER', en: 'FILE' },
    example: 'changements.pdf',
    accepts: 'any',
    help: {
      fr: 'marquer aussi ce qui a changé sur les pages, l’ancienne à côté de la nouvelle, dans ce PDF',
      en: 'mark what changed on the pages too, the old one beside the new one, in this PDF',
    },
  },
  scheme: {
    value: choice(SCHEMES),
    example: '2-up',
    accepts: 'choice',
    choices: SCHEMES,
    help: {
      fr: 'livret à plier (booklet, par défaut) ; 2, 4 ou 6 pages réduites par face, avec des lignes pour les notes ; une page par face (single)',
      en: 'a booklet to fold (by default); 2, 4 or 6 reduced pages on a side, with rules for notes; one page on a side (single)',
    },
  },
  paper: {
    value: choice(PAPER_NAMES),
    example: 'A3',
    accepts: 'choice',
    choices: PAPER_NAMES,
    help: {
      fr: 'le papier ; par défaut, celui qui convient à la page : A4 pour un livret A5',
      en: 'the paper; by default, the one that goes with the page: A4 for an A5 booklet',
    },
  },
  signature: {
    value: { fr: 'N', en: 'N' },
    example: '4',
    accepts: 'count',
    help: {
      fr: 'en cahiers de N feuilles pliées ensemble ; par défaut, un seul cahier',
      en: 'in signatures of N sheets folded together; by default, one signature',
    },
  },
  creep: {
    value: { fr: 'MM', en: 'MM' },
    example: '0.1',
    accepts: 'thickness',
    help: {
      fr: 'l’épaisseur d’une feuille (0.1 pour 80 g) : les pages intérieures sont rapprochées du pli d’autant, pour que les marges soient égales une fois le livret rogné',
      en: 'the thickness of a sheet (0.1 for 80 g): the inner pages are moved towards the fold by as much, so that margins are alike once the booklet is cut',
    },
  },
  rtl: {
    value: null,
    example: '',
    accepts: 'any',
    help: { fr: 'relié à droite', en: 'bound at the right' },
  },
  marks: {
    value: choice(PRINTER_MARKS, ','),
    example: 'crop,fold',
    accepts: 'choices',
    choices: PRINTER_MARKS,
    help: {
      fr: 'traits de coupe, repères, traits de pli, gamme de couleurs, ligne d’identification',
      en: 'crop marks, register marks, fold marks, colour bars, slug line',
    },
  },
  bleed: {
    value: { fr: 'MM', en: 'MM' },
    example: '3',
    accepts: 'millimetres',
    help: {
      fr: 'fonds perdus : de combien les fonds débordent de la page',
      en: 'how far backgrounds go beyond the page',
    },
  },
  colors: {
    value: choice(COLORS),
    example: 'grey',
    accepts: 'choice',
    choices: COLORS,
    help: {
      fr: 'en couleurs, en gris, ou en CMJN pour l’imprimeur ; par défaut, ce que dit le livret (print:)',
      en: 'in colours, in greys, or in CMYK for a print shop; by default, what the booklet says (print:)',
    },
  },
  ink: {
    value: choice(AMOUNTS),
    example: 'light',
    accepts: 'choice',
    choices: AMOUNTS,
    help: {
      fr: 'light : sans fonds ni aplats foncés ; par défaut, ce que dit le livret (ink:)',
      en: 'light: without tints and dark areas; by default, what the booklet says (ink:)',
    },
  },
  'test-sheet': {
    value: null,
    example: '',
    accepts: 'any',
    help: {
      fr: 'une feuille d’essai pour l’imprimante, test-sheet.pdf : marges, recto verso, sens, gris',
      en: 'a test sheet for the printer, test-sheet.pdf: margins, both sides, orientation, greys',
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

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** Understood everywhere, before a command or after it. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'help', 'version'];
