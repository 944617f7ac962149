import { nearest } from '../../faults/nearest.ts';

/** Names of BibTeX, Zotero and RIS for what CSL calls otherwise, in lower case. */
const OTHER: Readonly<Record<string, string>> = {
  // Fields
  authors: 'author',
  address: 'publisher-place',
  booktitle: 'container-title',
  date: 'issued',
  firstname: 'given',
  journal: 'container-title',
  journaltitle: 'container-title',
  lastname: 'family',
  location: 'publisher-place',
  name: 'literal',
  pages: 'page',
  place: 'publisher-place',
  publicationtitle: 'container-title',
  series: 'collection-title',
  urldate: 'accessed',
  year: 'issued',
  // Types
  blogpost: 'post-weblog',
  booksection: 'chapter',
  case: 'legal_case',
  conferencepaper: 'paper-conference',
  film: 'motion_picture',
  picture: 'image',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  journalarticle: 'article-journal',
  law: 'legislation',
  magazinearticle: 'article-magazine',
  mastersthesis: 'thesis',
  newspaperarticle: 'article-newspaper',
  online: 'webpage',
  phdthesis: 'thesis',
  presentation: 'speech',
  statute: 'legislation',
  techreport: 'report',
  videorecording: 'video',
  website: 'webpage',
};

/** Words that are written for names of the format: French and German ones, and those of HTML and Markdown. */
const SYNONYMS: Readonly<Record<string, string>> = {
  title: 'titre titel nom name intitule caption legende',
  short: 'court titre-court',
  blocks: 'contenu content blocs body corps elements items',
  text: 'texte paragraph paragraphe para p markdown md',
  section: 'heading header h1 h2 titre-de-section sous-titre',
  subsection: 'h3 subheading sous-section',
  math: 'formula formule equation eq latex tex formel',
  list: 'liste ul ol bullets puces',
  quote: 'citation blockquote',
  figure: 'chart graph graphique diagramme graphe plot abbildung diagramm',
  image: 'img photo picture illustration bild',
  pictures: 'images photos',
  table: 'tableau tabelle',
  timeline: 'chronologie frise',
  box: 'encadre cadre callout admonition tip astuce info important attention',
  note: 'remarque warning',
  statement:
    'theorem theoreme definition lemma lemme proof preuve demonstration proposition corollary corollaire remark axiom enonce satz beweis',
  exercise: 'exercice exo question problem probleme task aufgabe ubung',
  verse: 'vers poeme poem stanza strophe gedicht',
  definitions: 'dl definition-list',
  numbers: 'chiffres nombres kpi stats',
  references: 'bibliography bibliographie sources',
  'sign-in': 'emargement presence signatures',
  points: 'bareme notation',
  space: 'vide blank lignes-vides vspace spacer espace',
  upright: 'vertical verticale debout',
  lying: 'horizontal horizontale couche',
  break: 'pagebreak page-break saut saut-de-page newpage clearpage',
  glossary: 'glossaire',
  answer: 'solution reponse corrige correction correct correcte bonne-reponse',
  right: 'correct correcte juste vrai bonne bon true',
  term: 'mot terme',
  definition: 'sens def',
  family: 'nom',
  given: 'prenom',
  code: 'listing pre',
  chapters: 'chapitres chapter sections parties kapitel',
  authors: 'auteurs auteur author',
  author: 'auteur auteurs',
  language: 'langue lang locale',
  edition: 'version',
  licence: 'license',
  keywords: 'mots-cles motscles tags',
  description: 'resume summary abstract',
  page: 'format-de-page papersize paper papier',
  pie: 'camembert secteurs',
  histogram: 'histogramme',
  bars: 'bar barres column columns barchart',
  lines: 'courbe courbes line',
  scatter: 'nuage points',
  doughnut: 'donut anneau',
  issued: 'annee',
  publisher: 'editeur maison',
  'container-title': 'revue',
  URL: 'url lien link',
  DOI: 'doi',
  book: 'livre ouvrage',
  'article-journal': 'article-de-revue revue',
  webpage: 'site web page-web',
  thesis: 'these memoire',
  credit: 'auteur author source',
  alt: 'description alternative',
  width: 'largeur',
  height: 'hauteur',
  data: 'donnees',
  rows: 'lignes',
  fields: 'champs colonnes columns',
  unit: 'unite',
  label: 'libelle etiquette',
  value: 'valeur',
  source: 'sources author auteur',
  grey: 'gris gray noir-et-blanc nb n-b bw b-w black-and-white monochrome',
  color: 'couleur couleurs colour colours',
  sum: 'total somme',
  fr: 'francais french fr-fr fr-be fr-ca fr-ch',
  en: 'anglais english',
  de: 'allemand german deutsch de-de',
  es: 'espagnol spanish espanol castellano es-es',
  it: 'italien italian italiano it-it it-ch',
  pt: 'portugais portuguese portugues pt-pt',
  nl: 'neerlandais dutch nederlands nl-nl nl-be',
};

const NAMES = new Map<string, string[]>();
for (const [name, words] of Object.entries(SYNONYMS)) {
  for (const word of words.split(' ')) NAMES.set(word, [...(NAMES.get(word) ?? []), name]);
}

/** The name that was probably meant: what another program calls so, else the nearest, else another word for it. */
export function meantBy(word: string, names: readonly string[]): string | null {
  const other = OTHER[word.toLowerCase()];
  if (other !== undefined && names.includes(other)) return other;
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return nearest(word, names) ?? NAMES.get(plain)?.find((name) => names.includes(name)) ?? null;
}
