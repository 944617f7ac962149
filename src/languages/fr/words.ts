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
  equation: 'Équation',
  exercise: 'Exercice',
  question: 'Question',
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

export const plurals: Language['plurals'] = {
  part: 'Parties',
  chapter: 'Chapitres',
  figure: 'Figures',
  table: 'Tableaux',
  equation: 'Équations',
  exercise: 'Exercices',
  question: 'Questions',
};

export const mail: Language['mail'] = {
  greeting: 'Bonjour',
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
