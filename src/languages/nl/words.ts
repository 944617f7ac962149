import { wordList } from '../../word-list.ts';
import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Inhoud',
  part: 'Deel',
  chapter: 'Hoofdstuk',
  figure: 'Figuur',
  table: 'Tabel',
  notes: 'Noten',
  number: 'Nr.',
  name: 'Naam',
  continued: 'vervolg',
  source: 'Bron',
  sources: 'Bronnen',
  picture: 'Beeld',
  licence: 'Licentie',
  code: 'QR-code van het adres hieronder',
  listing: 'Listing',
  equation: 'Vergelijking',
  exercise: 'Opgave',
  question: 'Vraag',
  line: 'Regel',
  verse: 'Vers',
  theorem: 'Stelling',
  proposition: 'Propositie',
  property: 'Eigenschap',
  lemma: 'Lemma',
  corollary: 'Gevolg',
  conjecture: 'Vermoeden',
  axiom: 'Axioma',
  definition: 'Definitie',
  example: 'Voorbeeld',
  remark: 'Opmerking',
  proof: 'Bewijs',
  answer: 'Uitwerking',
  answers: 'Uitwerkingen',
  points: 'Punten',
  total: 'Totaal',
  keys: 'De antwoorden van elk exemplaar',
  keysNote: 'Tussen haakjes: het nummer in het boekje zonder naam.',
  colophon: 'Gezet met Livret.',
  onCover: 'Op het omslag',
  see: 'zie',
  seeAlso: 'zie ook',
};

export const sameAs: Language['sameAs'] = { figure: 'zie', table: 'zie' };

export const shortLines: Language['shortLines'] = {
  line: ['r.', 'r.'],
  verse: ['vs.', 'vs.'],
};

export const plurals: Language['plurals'] = {
  part: 'Delen',
  chapter: 'Hoofdstukken',
  figure: 'Figuren',
  table: 'Tabellen',
  listing: 'Listings',
  equation: 'Vergelijkingen',
  exercise: 'Opgaven',
  question: 'Vragen',
  line: 'Regels',
  verse: 'Verzen',
  theorem: 'Stellingen',
  proposition: 'Proposities',
  property: 'Eigenschappen',
  lemma: 'Lemma’s',
  corollary: 'Gevolgen',
  conjecture: 'Vermoedens',
  axiom: 'Axioma’s',
  definition: 'Definities',
  example: 'Voorbeelden',
  remark: 'Opmerkingen',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['hfst.'],
  figure: ['fig.', 'figg.'],
  table: ['tab.'],
  exercise: ['oefening', 'oefeningen'],
  verse: ['versregel', 'versregels'],
  lemma: ['lemmata'],
  axiom: ['axiomata'],
  definition: ['def.'],
};

export const mail: Language['mail'] = {
  greeting: 'Beste',
  greetingEnd: ',',
  intro: 'Hierbij het boekje:',
  page: 'pagina',
  pages: 'pagina’s',
  attached: 'Het boekje zit als bijlage bij dit bericht:',
  linked: 'Het boekje is hier te downloaden:',
  checksum: 'SHA-256-controlegetal van het bestand:',
  pageAttached: 'Het boekje zit ook als webpagina bij dit bericht, om op de telefoon te lezen:',
  pageLinked: 'Het boekje is ook op de telefoon te lezen, als webpagina:',
  unsubscribe: 'Wilt u deze berichten niet meer ontvangen, mail dan naar',
  cover: 'Omslag van het boekje',
  kilobytes: 'kB',
};

export const errata: Language['errata'] = {
  title: 'Errata',
  printed: 'Gedrukte uitgave',
  corrected: 'Verbeterde uitgave',
  page: (page) => (page === '' ? 'Bladzijde zonder nummer' : `Bladzijde ${page}`),
  start: 'Aan het begin',
  paragraph: 'alinea',
  item: 'punt',
  row: 'rij',
  replace: (before, after) => `in plaats van ${before} lees ${after}`,
  add: (text) => `voeg daarna toe ${text}`,
  remove: (text) => `schrap ${text}`,
  chart: 'de grafiek',
  picture: 'de afbeelding',
  changed: 'zie de verbeterde uitgave',
};

export const dates: Language['dates'] = {
  months: wordList('januari februari maart april mei juni juli augustus september oktober november december'),
  shortMonths: wordList('jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.'),
  day: String,
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
