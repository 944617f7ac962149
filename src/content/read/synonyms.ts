import { nearest } from '../../faults/nearest.ts';

/** Words that are written for a name of the format: French ones, and those of HTML, Markdown and other programs. */
const SYNONYMS: Readonly<Record<string, string>> = {
  title: 'titre nom name intitule',
  short: 'court titre-court',
  blocks: 'contenu content blocs body corps elements items',
  text: 'texte paragraph paragraphe para p markdown md',
  section: 'heading header h1 h2 titre-de-section sous-titre',
  subsection: 'h3 subheading sous-section',
  list: 'liste ul ol bullets puces',
  quote: 'citation blockquote',
  figure: 'chart graph graphique diagramme graphe',
  image: 'img picture photo illustration',
  table: 'tableau',
  box: 'encadre cadre callout',
  note: 'remarque remark warning',
  exercise: 'exercice question',
  break: 'pagebreak page-break saut saut-de-page newpage',
  glossary: 'glossaire',
  code: 'listing pre',
  chapters: 'chapitres chapter sections parties',
  authors: 'auteurs auteur author',
  author: 'auteur auteurs authors',
  language: 'langue lang locale',
  edition: 'version',
  licence: 'license',
  keywords: 'mots-cles motscles tags',
  description: 'resume summary abstract',
  page: 'format-de-page papersize paper papier',
  pie: 'camembert secteurs',
  bars: 'bar histogram histogramme barres column columns barchart',
  lines: 'courbe courbes line',
  scatter: 'nuage points',
  doughnut: 'donut anneau',
  issued: 'year annee date',
  publisher: 'editeur maison',
  'container-title': 'journal revue booktitle',
  URL: 'url lien link',
  DOI: 'doi',
  book: 'livre ouvrage',
  'article-journal': 'article-de-revue revue journal-article',
  webpage: 'site web website page-web online',
  thesis: 'these memoire phdthesis',
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
  source: 'sources',
};
const NAMES = new Map<string, string[]>();
for (const [name, words] of Object.entries(SYNONYMS)) {
  for (const word of words.split(' ')) NAMES.set(word, [...(NAMES.get(word) ?? []), name]);
}

/** The name that was probably meant: the nearest by its letters, else one that the word is another word for. */
export function meantName(word: string, names: readonly string[]): string | null {
  const near = nearest(word, names);
  if (near) return near;
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return NAMES.get(plain)?.find((name) => names.includes(name)) ?? null;
}
