import { isAddress } from '../content/mailbox.ts';
import { BOOKLET_PAGE_SIZES } from '../content/paper-sizes.ts';
import { DEFAULT_THEME, THEMES } from '../content/themes.ts';
import { VARIANTS } from '../content/variants.ts';
import { LANGUAGE_IDS } from '../languages/index.ts';
import { NOTES, PRINTER_MARKS, SCHEMES } from '../print/options.ts';
import { PAPER_NAMES } from '../print/paper.ts';
import { FLIPS, SIDES } from '../print/sheet.ts';
import { isDate } from '../project/date.ts';
import { SCAFFOLD_KINDS } from '../project/scaffold-kinds.ts';
import { WEB_KINDS } from '../web/kinds.ts';

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export interface Option {
  readonly help: Bilingual;
  /** null for a switch. */
  readonly value: Value | null;
  /** Whether it may be given several times. */
  readonly repeatable: boolean;
}

/** The value that an option takes. */
export interface Value {
  /** Its name in help. */
  readonly name: Bilingual;
  /** A valid value, for messages. */
  readonly example: string;
  /** Writes a value as it is accepted: names in their own letters, a decimal comma as a point. */
  readonly normalize?: (value: string) => string;
  readonly accepts: (value: string) => boolean;
  /** All values, where they can be listed. */
  readonly choices?: readonly string[];
  /** Whether the option may stand alone. Its value, if any, follows an equals sign. */
  readonly optional?: true;
}

const flag = (fr: string, en: string): Option => ({ help: { fr, en }, value: null, repeatable: false });
const option = (value: Value, fr: string, en: string): Option => ({ ...flag(fr, en), value });
const repeatable = (value: Value, fr: string, en: string): Option => ({
  ...option(value, fr, en),
  repeatable: true,
});

/** A value under the same name in both languages. */
const value = (name: string, example: string, accepts: Value['accepts']): Value => ({
  name: { fr: name, en: name },
  example,
  accepts,
});
/** The name that differs in capitals at most: `a4` for `A4`. */
const asListed = (text: string, names: readonly string[]): string =>
  names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
const oneOf = (choices: readonly string[], example: string): Value => ({
  ...value(choices.join('|'), example, (text) => choices.includes(text)),
  normalize: (text) => asListed(text, choices),
  choices,
});
const someOf = (names: readonly string[], example: string): Value => ({
  ...value(names.join(','), example, (text) => text.split(',').every((name) => names.includes(name))),
  normalize: (text) =>
    text
      .split(',')
      .map((name) => asListed(name.trim(), names))
      .join(','),
});
const SIGNATURE = /^[1-9]\d{0,2}(?:-[1-9]\d{0,2})?$/;
/** Whether a range does not run backwards. */
const isRange = (text: string) => {
  const [least = 0, most = least] = text.split('-').map(Number);
  return least <= most;
};
const count = (example: string): Value => value('N', example, (text) => /^[1-9]\d{0,3}$/.test(text));
/** A length with a decimal point or comma, with or without its unit. */
const millimetres = (example: string, most: number): Value => ({
  ...value(
    'MM',
    example,
    (text) => /^\d{1,2}(?:\.\d{1,3})?(?: ?mm)?$/.test(text) && Number.parseFloat(text) <= most,
  ),
  normalize: (text) => text.replace(',', '.'),
});
const address = (example: string): Value => ({
  name: { fr: 'ADRESSE', en: 'ADDRESS' },
  example,
  accepts: isAddress,
});

/** Whether a text is a value of `--shard`: `2/4`, `auto`, or `auto/4` where the engine does not count. */
function isShard(text: string): boolean {
  const [, part, parts] = /^([1-9]\d{0,5}|auto)\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return text === 'auto' || (part !== undefined && (part === 'auto' || Number(part) <= Number(parts)));
}

const isPlace = (text: string): boolean => /.:[1-9]\d{0,6}(?::\d+)?$/.test(text);

export const OPTIONS = {
  kind: option(
    oneOf(SCAFFOLD_KINDS, 'handout'),
    'une feuille recto verso, un cours avec exercices et groupes, un programme, un livret',
    'a handout of two sides, a course with exercises and groups, a programme, a booklet',
  ),
  language: option(oneOf(LANGUAGE_IDS, 'fr'), 'la langue du livret', 'the language of the booklet'),
  out: option(
    { name: { fr: 'DOSSIER', en: 'DIR' }, example: 'output', accepts: () => true },
    'où écrire, au lieu de output/ dans le projet',
    "where to write, instead of the project's output/",
  ),
  date: option(
    { name: { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }, example: '2026-11-24', accepts: isDate },
    'la date du livret, au lieu de la sienne',
    "the booklet's date, instead of its own",
  ),
  booklet: repeatable(
    { name: { fr: 'LIVRET', en: 'BOOKLET' }, example: 'seance-1', accepts: () => true },
    'ce livret seulement, de ceux du projet (content/booklets/LIVRET.yaml) ; peut se répéter',
    'this booklet only, of those of the project (content/booklets/BOOKLET.yaml); may be repeated',
  ),
  cohort: repeatable(
    { name: { fr: 'COHORTE', en: 'COHORT' }, example: 'lyon-2026', accepts: () => true },
    'le livret de cette cohorte (content/cohorts/COHORTE.yaml) ; peut se répéter',
    'the booklet of this cohort (content/cohorts/COHORT.yaml); may be repeated',
  ),
  all: flag('les livrets de toutes les cohortes', 'the booklets of all cohorts'),
  copies: flag(
    'un exemplaire au nom de chaque personne de la cohorte (content/cohorts/COHORTE.csv)',
    "a copy in the name of each of the cohort's people (content/cohorts/COHORT.csv)",
  ),
  variant: repeatable(
    oneOf(VARIANTS, 'teacher'),
    'avec les blocs marqués audience: teacher et les réponses, ou avec ceux marqués level: advanced ; peut se répéter',
    'with the blocks marked audience: teacher and the answers, or with those marked level: advanced; may be repeated',
  ),
  jobs: option(
    count('2'),
    'le nombre de livrets composés à la fois ; par défaut, le nombre de cœurs',
    'the number of booklets built at a time; by default, the number of cores',
  ),
  shard: option(
    value('I/N|auto', '1/4', isShard),
    'composer la I-ième de N parts, pour répartir les livrets entre des machines ; auto : celle que dit le moteur de tâches (docs/many-machines.md)',
    'build the I-th of N parts, to share the booklets among machines; auto: the one that the job engine says (docs/many-machines.md)',
  ),
  charts: flag(
    'écrire aussi chaque graphique en PNG, en SVG et en CSV, dans charts/',
    'write each chart as PNG, SVG and CSV too, into charts/',
  ),
  html: option(
    { ...oneOf(WEB_KINDS, 'site'), optional: true },
    'écrire aussi le livret comme une page web qui se suffit (NOM.html) ; site : une page par chapitre, dans NOM/',
    'write the booklet as a web page that needs nothing else too (SLUG.html); site: a page for each chapter, in SLUG/',
  ),
  typography: flag(
    'mesurer la composition : espaces, coupures, lézardes, lignes courtes ; dire où chacune est dans les textes',
    'measure the typesetting: spaces, hyphens, rivers, short lines; say where each is in the texts',
  ),
  fonts: flag(
    'lister les polices : fichier, graisse, pages, glyphes, licence',
    'list the fonts: file, weight, pages, glyphs, licence',
  ),
  proof: flag(
    'mesurer la composition et l’annoter sur les pages, dans NOM-proof.pdf',
    'measure the typesetting and mark it on the pages, in SLUG-proof.pdf',
  ),
  pdf: option(
    { name: { fr: 'FICHIER', en: 'FILE' }, example: 'changements.pdf', accepts: () => true },
    'marquer aussi les changements sur les pages, l’ancienne à côté de la nouvelle, dans ce PDF',
    'mark the changes on the pages too, the old one beside the new one, in this PDF',
  ),
  errata: option(
    { name: { fr: 'FICHIER', en: 'FILE' }, example: 'errata.pdf', accepts: () => true },
    'composer dans ce PDF la page de corrections pour qui a l’ancien livret sur papier',
    'typeset in this PDF the page of corrections for those who hold the old booklet on paper',
  ),
  'exit-code': flag(
    'finir par le code 1 si un livret diffère, pour les scripts',
    'end with exit code 1 if a booklet differs, for scripts',
  ),
  scheme: option(
    oneOf(SCHEMES, '2-up'),
    'livret à plier (booklet, par défaut) ; 2, 4 ou 6 pages réduites par face, avec des lignes pour les notes ; une page par face (single)',
    'a booklet to fold (booklet, by default); 2, 4 or 6 reduced pages on a side, with rules for notes; one page on a side (single)',
  ),
  paper: option(
    oneOf(PAPER_NAMES, 'A3'),
    'le papier ; par défaut, celui qui convient à la page : A4 pour un livret A5',
    'the paper; by default, the one that goes with the page: A4 for an A5 booklet',
  ),
  signature: option(
    value('N|N-M', '3-6', (text) => SIGNATURE.test(text) && isRange(text)),
    'en cahiers de N feuilles pliées ensemble, ou de N à M, aussi égaux que possible ; par défaut, un seul cahier',
    'in signatures of N sheets folded together, or of N to M, as equal as can be; by default, one signature',
  ),
  flip: option(
    oneOf(FLIPS, 'long'),
    'le bord sur lequel l’imprimante retourne les feuilles, si elle ne sait pas faire autrement (à garder : flip: dans booklet.yaml)',
    'the edge on which the printer turns sheets, if it can do no other (to keep it: flip: in booklet.yaml)',
  ),
  sides: option(
    oneOf(SIDES, 'fronts'),
    'les rectos (fronts) ou les versos (backs) seuls, pour une imprimante sans recto verso',
    'the fronts or the backs alone, for a printer that prints one side at a time',
  ),
  offset: option(
    value('MM,MM', '1,-0.5', (text) => /^-?\d{1,2}(?:\.\d+)?,-?\d{1,2}(?:\.\d+)?$/.test(text)),
    'décaler les versos vers la droite et vers le bas, de ce que dit la feuille d’essai',
    'move backs to the right and down, by what the test sheet says',
  ),
  notes: option(
    oneOf(NOTES, 'below'),
    'les lignes pour les notes des pages réduites : à côté (side, par défaut), dessous, ou aucune',
    'the rules for notes of reduced pages: beside them (side, by default), below, or none',
  ),
  margin: option(
    millimetres('10', 50),
    'le bord blanc autour des pages réduites ; par défaut, 10',
    'the white edge around reduced pages; by default, 10',
  ),
  creep: option(
    millimetres('0.1', 1),
    'l’épaisseur d’une feuille (0.1 pour 80 g) : les pages intérieures sont rapprochées du pli d’autant, pour que les marges soient égales une fois le livret rogné',
    'the thickness of a sheet (0.1 for 80 g): the inner pages are moved towards the fold by as much, so that margins are equal once the booklet is cut',
  ),
  marks: option(
    someOf(PRINTER_MARKS, 'crop,fold'),
    'traits de coupe, repères, traits de pli, gamme de couleurs, ligne d’identification',
    'crop marks, register marks, fold marks, colour bars, slug line',
  ),
  bleed: option(
    millimetres('3', 20),
    'fonds perdus : de combien les fonds débordent de la page',
    'how far backgrounds go beyond the page',
  ),
  colors: option(
    oneOf(['color', 'grey', 'cmyk'], 'grey'),
    'en couleurs, en gris, ou en CMJN pour l’imprimeur ; par défaut, ce que dit le livret (print:)',
    'in colours, in greys, or in CMYK for a print shop; by default, what the booklet says (print:)',
  ),
  ink: option(
    oneOf(['full', 'light'], 'light'),
    'light : sans fonds ni aplats foncés ; par défaut, ce que dit le livret (ink:)',
    'light: without tints and dark areas; by default, what the booklet says (ink:)',
  ),
  pdfx: flag(
    'PDF/X-4 pour l’imprimeur, dans NOM-single-pdfx.pdf : en CMJN avec son profil, une page par face, 3 mm de fonds perdus (docs/print.md)',
    'PDF/X-4 for a print shop, in SLUG-single-pdfx.pdf: in CMYK with its profile, a page on each side, a bleed of 3 mm (docs/print.md)',
  ),
  'test-sheet': flag(
    'une feuille d’essai pour l’imprimante, test-sheet.pdf : marges, recto verso, sens, gris',
    'a test sheet for the printer, test-sheet.pdf: margins, both sides, orientation, greys',
  ),
  deliver: flag(
    'envoyer les messages, un seul à chacun, par le serveur que nomme .env (docs/mail.md)',
    'send the messages, one to each person, by the server that .env names (docs/mail.md)',
  ),
  only: repeatable(
    address('awa@example.org'),
    'à cette personne seulement ; peut se répéter',
    'to this person only; may be repeated',
  ),
  resend: flag(
    'écrire aussi aux personnes qui ont déjà reçu le livret, ou l’ont peut-être reçu',
    'write also to people who have the booklet already, or may have it',
  ),
  'with-answers': flag(
    'envoyer même si le livret contient les réponses (variants: [ teacher ]), parce que ces lecteurs enseignent',
    'send although the booklet has the answers (variants: [ teacher ]), since these readers teach',
  ),
  'test-to': option(
    address('claire@example.org'),
    'n’envoyer qu’à cette adresse le message de la première personne (ou de --only), pour voir',
    'send to this address alone the message of the first person (or of --only), to see it',
  ),
  yes: flag('sans demander d’abord', 'without asking first'),
  json: flag('donner le résultat ou les fautes en JSON', 'give the result or the faults as JSON'),
  csv: flag(
    'donner le tableau en CSV, pour un tableur : livret count --csv > semestre.csv',
    'give the table as CSV, for a spreadsheet: livret count --csv > term.csv',
  ),
  draft: flag(
    'composer ce qui est juste malgré les fautes, dans NOM-draft.pdf : elles y sont numérotées et listées',
    'typeset what is sound in spite of errors, into SLUG-draft.pdf, where they are numbered and listed',
  ),
  archive: flag(
    'écrire le PDF en PDF/A-3a, avec les données de chaque graphique en CSV et les fichiers YAML du livret',
    'write the PDF as PDF/A-3a, with the data of each chart as CSV and the YAML files of the booklet',
  ),
  'no-claim': flag(
    'écrire le PDF sans dire qu’il suit PDF/UA et PDF/A, et sans le vérifier',
    'write the PDF without the claim to follow PDF/UA and PDF/A, and without its checks',
  ),
  watch: flag(
    'composer de nouveau à chaque enregistrement, jusqu’à Ctrl-C',
    'build again at each save, until Ctrl-C',
  ),
  at: option(
    {
      name: { fr: 'FICHIER:LIGNE', en: 'FILE:LINE' },
      example: 'content/chapters/x.yaml:12',
      accepts: isPlace,
    },
    'montrer l’endroit de cette ligne ; dans l’aperçu ouvert, s’il y en a un',
    'show the place of this line; in the preview that is open, if there is one',
  ),
  theme: option(
    oneOf(THEMES, DEFAULT_THEME),
    'l’aspect des pages : swiss est une linéale à grande marge, large-print est en gros caractères',
    'the look of pages: swiss is a sans with a wide margin, large-print is for who sees badly',
  ),
  port: option(
    value('PORT', '4750', (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) < 65536),
    'le port de l’adresse ; par défaut, un port libre',
    'the port of the address; by default, one that is free',
  ),
  'no-open': flag('ne pas ouvrir le navigateur', 'do not open the browser'),
  to: option(
    {
      name: { fr: 'CHAPITRE', en: 'CHAPTER' },
      example: 'metaux',
      accepts: (text) => text.length <= 200 && /^[a-z0-9][a-z0-9-]*$/.test(text),
    },
    'le nom du chapitre (content/chapters/CHAPITRE.yaml) ; par défaut, celui du fichier',
    "the chapter's name (content/chapters/CHAPTER.yaml); by default, the file's",
  ),
  bibliography: option(
    {
      name: { fr: 'FICHIER', en: 'FILE' },
      example: 'sources.json',
      accepts: () => true,
    },
    'les sources qu’un fichier Markdown cite (`[@clé]`), en CSL-JSON ou CSL-YAML',
    'the sources that a Markdown file cites (`[@key]`), in CSL-JSON or CSL-YAML',
  ),
  force: flag('refaire aussi les livrets inchangés', 'build unchanged booklets too'),
  lang: option(oneOf(['fr', 'en'], 'fr'), 'la langue des messages', 'the language of messages'),
  help: flag('montrer cette aide', 'show this help'),
  version: flag('donner la version', 'give the version'),
} satisfies Record<string, Option>;

/** Options that mean something else to one command. */
export const OWN_OPTIONS: { readonly [command: string]: { readonly [N in OptionName]?: Option } } = {
  new: {
    paper: option(
      oneOf(BOOKLET_PAGE_SIZES, 'A5'),
      'le format des pages ; par défaut A4 pour une feuille recto verso, A5 pour les autres',
      'the size of pages; by default A4 for a handout, A5 for the others',
    ),
  },
};

export type OptionName = keyof typeof OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** The options that every command takes, and the program without a command. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'help', 'version'];
