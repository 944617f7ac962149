import { BOOKLET_PAGE_SIZES } from '../content/paper-sizes.ts';
import { DEFAULT_THEME, THEMES } from '../content/themes.ts';
import { VARIANTS } from '../content/variants.ts';
import { LANGUAGE_IDS } from '../languages/index.ts';
import { SCAFFOLD_KINDS } from '../project/scaffold-kinds.ts';
import { WEB_KINDS } from '../web/kinds.ts';
import { flag, type Option, option, repeatable } from './options/option.ts';
import { PAPER_OPTIONS } from './options/paper.ts';
import { address, anyText, CHAPTER, count, DATE, oneOf, PLACE, PORT, SHARD } from './options/values.ts';

export const OPTIONS = {
  kind: option(oneOf(SCAFFOLD_KINDS, 'handout'))`
    une feuille recto verso, un cours avec exercices et groupes, un programme, un livret
    a handout of two sides, a course with exercises and groups, a programme, a booklet`,
  language: option(oneOf(LANGUAGE_IDS, 'fr'))`
    la langue du livret
    the language of the booklet`,
  out: option(anyText('DOSSIER', 'DIR', 'output'))`
    où écrire, au lieu de output/ dans le projet
    where to write, instead of the project's output/`,
  date: option(DATE)`
    la date à donner au livret, à la place de celle de booklet.yaml
    the date to give to the booklet, in place of the one in booklet.yaml`,
  booklet: repeatable(anyText('LIVRET', 'BOOKLET', 'seance-1'))`
    ce livret seulement, parmi ceux du projet (content/booklets/LIVRET.yaml) ; peut se répéter
    only this booklet, of those that the project has (content/booklets/BOOKLET.yaml); may be repeated`,
  cohort: repeatable(anyText('COHORTE', 'COHORT', 'lyon-2026'))`
    le livret de cette cohorte (content/cohorts/COHORTE.yaml) ; peut se répéter
    the booklet of this cohort (content/cohorts/COHORT.yaml); may be repeated`,
  all: flag`
    les livrets de toutes les cohortes ; sans cohorte, le livret
    the booklets of all cohorts; the booklet, where there are none`,
  copies: flag`
    un exemplaire au nom de chaque personne de la cohorte (content/cohorts/COHORTE.csv)
    a copy in the name of each of the cohort's people (content/cohorts/COHORT.csv)`,
  variant: repeatable(oneOf(VARIANTS, 'teacher'))`
    avec les blocs marqués audience: teacher et les réponses, ou avec ceux marqués level: advanced ; peut se répéter
    with the blocks marked audience: teacher and the answers, or with those marked level: advanced; may be repeated`,
  jobs: option(count('2'))`
    le nombre de livrets composés à la fois ; par défaut, ce que leur nombre mérite, au plus le nombre de cœurs
    the number of booklets built at a time; by default, as many as pays, at most the number of cores`,
  shard: option(SHARD)`
    composer la I-ième de N parts, pour répartir les livrets entre des machines ; auto : celle que donne le moteur de tâches (docs/many-machines.md)
    build the I-th of N parts, to share the booklets among machines; auto: the one that the job engine gives (docs/many-machines.md)`,
  charts: flag`
    écrire aussi chaque graphique en PNG, en SVG et en CSV, dans charts/
    write each chart as PNG, SVG and CSV too, into charts/`,
  html: option({ ...oneOf(WEB_KINDS, 'site'), optional: true })`
    écrire aussi le livret comme une page web, entière en un fichier (NOM.html) ; site : une page par chapitre, dans NOM/
    write a web page of the booklet too, whole in one file (SLUG.html); site: a page for each chapter, in SLUG/`,
  typography: flag`
    mesurer la composition : espaces, coupures, lézardes, lignes courtes ; dire où chacune est dans les textes
    measure the typesetting: spaces, hyphens, rivers, short lines; say where each is in the texts`,
  fonts: flag`
    lister les polices : fichier, graisse, pages, glyphes, licence
    list the fonts: file, weight, pages, glyphs, licence`,
  proof: flag`
    mesurer la composition et l’annoter sur les pages, dans NOM-proof.pdf
    measure the typesetting and mark it on the pages, in SLUG-proof.pdf`,
  pdf: option(anyText('FICHIER', 'FILE', 'changements.pdf'))`
    marquer aussi les changements sur les pages, l’ancienne à côté de la nouvelle, dans ce PDF
    mark the changes on the pages too, the old one beside the new one, in this PDF`,
  errata: option(anyText('FICHIER', 'FILE', 'errata.pdf'))`
    composer dans ce PDF la page de corrections pour qui a l’ancien livret sur papier
    typeset in this PDF the page of corrections for those who hold the old booklet on paper`,
  'exit-code': flag`
    finir par le code 1 si un livret diffère, pour les scripts
    end with exit code 1 if a booklet differs, for scripts`,
  ...PAPER_OPTIONS,
  deliver: flag`
    envoyer les messages, un seul à chacun, par le serveur que nomme .env (docs/mail.md)
    send the messages, one to each person, by the server that .env names (docs/mail.md)`,
  only: repeatable(address('awa@example.org'))`
    à cette personne seulement ; peut se répéter
    to this person only; may be repeated`,
  resend: flag`
    écrire aussi aux personnes qui ont déjà reçu le livret, ou l’ont peut-être reçu
    write also to people who have the booklet already, or may have it`,
  'with-answers': flag`
    envoyer même si le livret contient les réponses (variants: [ teacher ]), parce que ces lecteurs enseignent
    send although the booklet has the answers (variants: [ teacher ]), since these readers teach`,
  'test-to': option(address('claire@example.org'))`
    n’envoyer qu’à cette adresse le message de la première personne (ou de --only), pour voir
    send to this address alone the message of the first person (or of --only), to see it`,
  yes: flag`
    sans demander d’abord
    without asking first`,
  json: flag`
    donner le résultat ou les fautes en JSON
    give the result or the faults as JSON`,
  csv: flag`
    donner le tableau en CSV, pour un tableur : livret count --csv > semestre.csv
    give the table as CSV, for a spreadsheet: livret count --csv > term.csv`,
  draft: flag`
    composer ce qui est juste malgré les fautes, dans NOM-draft.pdf : elles y sont numérotées et listées
    typeset what is sound in spite of errors, into SLUG-draft.pdf, where they are numbered and listed`,
  archive: flag`
    écrire le PDF en PDF/A-3a, avec les données de chaque graphique en CSV et les fichiers YAML du livret
    write the PDF as PDF/A-3a, with the data of each chart as CSV and the YAML files of the booklet`,
  'no-claim': flag`
    écrire le PDF sans dire qu’il suit PDF/UA et PDF/A, et sans le vérifier
    write the PDF without the claim to follow PDF/UA and PDF/A, and without its checks`,
  watch: flag`
    composer de nouveau à chaque enregistrement, jusqu’à Ctrl-C
    build again at each save, until Ctrl-C`,
  at: option(PLACE)`
    montrer l’endroit de cette ligne ; dans l’aperçu ouvert, s’il y en a un
    show the place of this line; in the preview that is open, if there is one`,
  theme: option(oneOf(THEMES, DEFAULT_THEME))`
    l’aspect des pages : swiss est une linéale à grande marge, large-print est en gros caractères
    the look of pages: swiss is a sans with a wide margin, large-print is for who sees badly`,
  port: option(PORT)`
    le port de l’adresse ; par défaut, un port libre
    the port of the address; by default, one that is free`,
  'no-open': flag`
    ne pas ouvrir le navigateur
    do not open the browser`,
  to: option(CHAPTER)`
    le nom du chapitre (content/chapters/CHAPITRE.yaml) ; par défaut, celui du fichier
    the chapter's name (content/chapters/CHAPTER.yaml); by default, the file's`,
  bibliography: option(anyText('FICHIER', 'FILE', 'sources.bib'))`
    les sources qu’un fichier Markdown cite (\`[@clé]\`), en BibTeX, CSL-JSON ou CSL-YAML
    the sources that a Markdown file cites (\`[@key]\`), in BibTeX, CSL-JSON or CSL-YAML`,
  force: flag`
    refaire aussi les livrets inchangés
    build unchanged booklets too`,
  lang: option(oneOf(['fr', 'en'], 'fr'))`
    la langue des messages
    the language of messages`,
  help: flag`
    montrer cette aide
    show this help`,
  version: flag`
    donner la version
    give the version`,
} satisfies Record<string, Option>;

/** Options that mean something else to one command. */
export const OWN_OPTIONS: { readonly [command: string]: { readonly [N in OptionName]?: Option } } = {
  new: {
    paper: option(oneOf(BOOKLET_PAGE_SIZES, 'A5'))`
      le format des pages ; par défaut A4 pour une feuille recto verso, A5 pour les autres
      the size of pages; by default A4 for a handout, A5 for the others`,
  },
  check: {
    html: option({ ...oneOf(WEB_KINDS, 'site'), optional: true })`
      vérifier aussi la page web du livret, sans l’écrire ; site : une page par chapitre
      check the web page of the booklet too, without writing it; site: a page for each chapter`,
  },
  preview: {
    booklet: option(anyText('LIVRET', 'BOOKLET', 'seance-1'))`
      ce livret, parmi ceux du projet (content/booklets/LIVRET.yaml)
      this booklet, of those that the project has (content/booklets/BOOKLET.yaml)`,
    cohort: option(anyText('COHORTE', 'COHORT', 'lyon-2026'))`
      le livret de cette cohorte (content/cohorts/COHORTE.yaml)
      the booklet of this cohort (content/cohorts/COHORT.yaml)`,
  },
  forget: {
    cohort: repeatable(anyText('COHORTE', 'COHORT', 'lyon-2026'))`
      chercher cette personne dans cette cohorte seulement (content/cohorts/COHORTE.yaml) ; peut se répéter
      look for the person in this cohort alone (content/cohorts/COHORT.yaml); may be repeated`,
    out: option(anyText('DOSSIER', 'DIR', 'output'))`
      où build a écrit les exemplaires, si ce n’est pas dans output/
      where build wrote the copies, if not into output/`,
  },
};

export type OptionName = keyof typeof OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** The options that every command takes, and the program without a command. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'help', 'version'];
