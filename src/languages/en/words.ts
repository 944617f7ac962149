import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Contents',
  part: 'Part',
  chapter: 'Chapter',
  figure: 'Figure',
  table: 'Table',
  notes: 'Notes',
  number: 'No.',
  name: 'Name',
  continued: 'continued',
  source: 'Source',
  sources: 'Sources',
  picture: 'Picture',
  licence: 'Licence',
  code: 'QR code of the address below',
  equation: 'Equation',
  exercise: 'Exercise',
  question: 'Question',
  answer: 'Answer',
  answers: 'Answers',
  points: 'Points',
  total: 'Total',
  keys: 'The answers of each copy',
  keysNote: 'In brackets, the number in the booklet that bears no name.',
  colophon: 'Set with Livret.',
  onCover: 'On the cover',
  see: 'see',
  seeAlso: 'see also',
};

export const sameAs: Language['sameAs'] = { figure: 'as in', table: 'as in' };

export const plurals: Language['plurals'] = {
  part: 'Parts',
  chapter: 'Chapters',
  figure: 'Figures',
  table: 'Tables',
  equation: 'Equations',
  exercise: 'Exercises',
  question: 'Questions',
};

export const mail: Language['mail'] = {
  greeting: 'Hello',
  intro: 'Here is the booklet:',
  page: 'page',
  pages: 'pages',
  attached: 'The booklet is attached to this message:',
  linked: 'Download the booklet here:',
  checksum: 'SHA-256 checksum of the file:',
  pageAttached: 'The booklet is also attached as a web page, to read on a telephone:',
  pageLinked: 'Read the booklet on a telephone, as a web page:',
  unsubscribe: 'To receive no more of these messages, write to',
  cover: 'Cover of the booklet',
  kilobytes: 'kB',
};
