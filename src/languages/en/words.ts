import { wordList } from '../../word-list.ts';
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
  line: 'Line',
  verse: 'Line',
  theorem: 'Theorem',
  proposition: 'Proposition',
  property: 'Property',
  lemma: 'Lemma',
  corollary: 'Corollary',
  conjecture: 'Conjecture',
  axiom: 'Axiom',
  definition: 'Definition',
  example: 'Example',
  remark: 'Remark',
  proof: 'Proof',
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

export const shortLines: Language['shortLines'] = {
  line: ['l.', 'll.'],
  verse: ['l.', 'll.'],
};

export const plurals: Language['plurals'] = {
  part: 'Parts',
  chapter: 'Chapters',
  figure: 'Figures',
  table: 'Tables',
  equation: 'Equations',
  exercise: 'Exercises',
  question: 'Questions',
  line: 'Lines',
  verse: 'Lines',
  theorem: 'Theorems',
  proposition: 'Propositions',
  property: 'Properties',
  lemma: 'Lemmas',
  corollary: 'Corollaries',
  conjecture: 'Conjectures',
  axiom: 'Axioms',
  definition: 'Definitions',
  example: 'Examples',
  remark: 'Remarks',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['ch.', 'chs.', 'chap.', 'chaps.'],
  figure: ['fig.', 'figs.'],
  table: ['tab.', 'tabs.'],
  equation: ['eq.', 'eqs.'],
  verse: ['verse', 'verses', 'v.', 'vv.'],
  theorem: ['thm.'],
  proposition: ['prop.'],
  lemma: ['lemmata'],
  definition: ['def.'],
};

export const mail: Language['mail'] = {
  greeting: 'Hello',
  greetingEnd: ',',
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

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Printed edition',
  corrected: 'Corrected edition',
  page: (page) => (page === '' ? 'Page without number' : `Page ${page}`),
  start: 'At the beginning',
  paragraph: 'paragraph',
  item: 'item',
  row: 'row',
  replace: (before, after) => `for ${before} read ${after}`,
  add: (text) => `add after it ${text}`,
  remove: (text) => `delete ${text}`,
  chart: 'the chart',
  picture: 'the picture',
  changed: 'see the corrected edition',
};

export const dates: Language['dates'] = {
  months: wordList('January February March April May June July August September October November December'),
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: String,
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: null,
};
