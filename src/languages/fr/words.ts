import { wordList } from '../../word-list.ts';
import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Sommaire',
  part: 'Partie',
  chapter: 'Chapitre',
  figure: 'Figure',
  table: 'Tableau',
  notes: 'Notes',
  number: 'N°',
  name: 'Nom',
  continued: 'suite',
  source: 'Source',
  sources: 'Sources',
  picture: 'Image',
  licence: 'Licence',
  code: 'Code QR de l’adresse ci-dessous',
  listing: 'Listing',
  equation: 'Équation',
  exercise: 'Exercice',
  question: 'Question',
  line: 'Ligne',
  verse: 'Vers',
  theorem: 'Théorème',
  proposition: 'Proposition',
  property: 'Propriété',
  lemma: 'Lemme',
  corollary: 'Corollaire',
  conjecture: 'Conjecture',
  axiom: 'Axiome',
  definition: 'Définition',
  example: 'Exemple',
  remark: 'Remarque',
  proof: 'Démonstration',
  answer: 'Corrigé',
  answers: 'Corrigés',
  points: 'Points',
  total: 'Total',
  keys: 'Les réponses de chaque exemplaire',
  keysNote: 'Entre parenthèses, le numéro dans le livret sans nom.',
  colophon: 'Composé avec Livret.',
  onCover: 'En couverture',
  see: 'voir',
  seeAlso: 'voir aussi',
};

export const sameAs: Language['sameAs'] = { figure: 'comme la', table: 'comme le' };

export const shortLines: Language['shortLines'] = {
  line: ['l.', 'l.'],
  verse: ['v.', 'v.'],
};

export const plurals: Language['plurals'] = {
  part: 'Parties',
  chapter: 'Chapitres',
  figure: 'Figures',
  table: 'Tableaux',
  listing: 'Listings',
  equation: 'Équations',
  exercise: 'Exercices',
  question: 'Questions',
  line: 'Lignes',
  verse: 'Vers',
  theorem: 'Théorèmes',
  proposition: 'Propositions',
  property: 'Propriétés',
  lemma: 'Lemmes',
  corollary: 'Corollaires',
  conjecture: 'Conjectures',
  axiom: 'Axiomes',
  definition: 'Définitions',
  example: 'Exemples',
  remark: 'Remarques',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['chap.'],
  figure: ['fig.'],
  table: ['tabl.', 'tab.'],
  equation: ['éq.'],
  theorem: ['th.', 'thm.'],
  proposition: ['prop.'],
  definition: ['déf.'],
};

export const mail: Language['mail'] = {
  greeting: 'Bonjour',
  greetingEnd: ',',
  intro: 'Voici le livret :',
  page: 'page',
  pages: 'pages',
  attached: 'Le livret est joint à ce message :',
  linked: 'Le livret est à télécharger ici :',
  checksum: 'Empreinte SHA-256 du fichier :',
  pageAttached: 'Le livret est aussi joint en page web, à lire sur un téléphone :',
  pageLinked: 'Le livret se lit aussi sur un téléphone, en page web :',
  unsubscribe: 'Pour ne plus recevoir ces messages, écrivez à',
  cover: 'Couverture du livret',
  kilobytes: 'ko',
};

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Édition imprimée',
  corrected: 'Édition corrigée',
  page: (page) => (page === '' ? 'Page sans numéro' : `Page ${page}`),
  start: 'Au début',
  paragraph: 'paragraphe',
  item: 'point',
  row: 'ligne',
  replace: (before, after) => `au lieu de ${before}, lire ${after}`,
  add: (text) => `ajouter ensuite ${text}`,
  remove: (text) => `supprimer ${text}`,
  chart: 'le graphique',
  picture: 'l’image',
  changed: 'à revoir dans l’édition corrigée',
};

export const dates: Language['dates'] = {
  months: wordList('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  shortMonths: wordList('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  day: (day) => (day === 1 ? '1er' : String(day)),
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
