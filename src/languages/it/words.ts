import { wordList } from '../../word-list.ts';
import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Indice',
  part: 'Parte',
  chapter: 'Capitolo',
  figure: 'Figura',
  table: 'Tabella',
  notes: 'Note',
  number: 'N.',
  name: 'Nome',
  continued: 'segue',
  source: 'Fonte',
  sources: 'Fonti',
  picture: 'Immagine',
  licence: 'Licenza',
  code: 'Codice QR dell’indirizzo riportato sotto',
  listing: 'Listato',
  equation: 'Equazione',
  exercise: 'Esercizio',
  question: 'Quesito',
  line: 'Riga',
  verse: 'Verso',
  theorem: 'Teorema',
  proposition: 'Proposizione',
  property: 'Proprietà',
  lemma: 'Lemma',
  corollary: 'Corollario',
  conjecture: 'Congettura',
  axiom: 'Assioma',
  definition: 'Definizione',
  example: 'Esempio',
  remark: 'Osservazione',
  proof: 'Dimostrazione',
  answer: 'Soluzione',
  answers: 'Soluzioni',
  points: 'Punti',
  total: 'Totale',
  keys: 'Le risposte di ogni copia',
  keysNote: 'Tra parentesi, il numero nella dispensa senza nome.',
  colophon: 'Composto con Livret.',
  onCover: 'In copertina',
  see: 'vedi',
  seeAlso: 'vedi anche',
};

export const sameAs: Language['sameAs'] = { figure: 'come nella', table: 'come nella' };

export const shortLines: Language['shortLines'] = {
  line: ['r.', 'rr.'],
  verse: ['v.', 'vv.'],
};

export const plurals: Language['plurals'] = {
  part: 'Parti',
  chapter: 'Capitoli',
  figure: 'Figure',
  table: 'Tabelle',
  listing: 'Listati',
  equation: 'Equazioni',
  exercise: 'Esercizi',
  question: 'Quesiti',
  line: 'Righe',
  verse: 'Versi',
  theorem: 'Teoremi',
  proposition: 'Proposizioni',
  property: 'Proprietà',
  lemma: 'Lemmi',
  corollary: 'Corollari',
  conjecture: 'Congetture',
  axiom: 'Assiomi',
  definition: 'Definizioni',
  example: 'Esempi',
  remark: 'Osservazioni',
};

export const otherForms: Language['otherForms'] = {
  chapter: ['cap.', 'capp.'],
  figure: ['fig.', 'figg.'],
  table: ['tab.', 'tabb.'],
  equation: ['eq.', 'eqq.'],
  theorem: ['teor.'],
  proposition: ['prop.'],
  definition: ['def.'],
};

export const mail: Language['mail'] = {
  greeting: 'Buongiorno',
  greetingEnd: ',',
  intro: 'ecco la dispensa:',
  page: 'pagina',
  pages: 'pagine',
  attached: 'La dispensa è allegata a questo messaggio:',
  linked: 'La dispensa si può scaricare qui:',
  checksum: 'Impronta SHA-256 del file:',
  pageAttached: 'La dispensa è allegata anche come pagina web, da leggere sul telefono:',
  pageLinked: 'La dispensa si può leggere anche sul telefono, come pagina web:',
  unsubscribe: 'Per non ricevere più questi messaggi, scrivere a',
  cover: 'Copertina della dispensa',
  kilobytes: 'kB',
};

export const errata: Language['errata'] = {
  title: 'Errata corrige',
  printed: 'Edizione stampata',
  corrected: 'Edizione corretta',
  page: (page) => (page === '' ? 'Pagina senza numero' : `Pagina ${page}`),
  start: 'All’inizio',
  paragraph: 'capoverso',
  item: 'punto',
  row: 'riga',
  replace: (before, after) => `invece di ${before} leggere ${after}`,
  add: (text) => `aggiungere di seguito ${text}`,
  remove: (text) => `eliminare ${text}`,
  chart: 'il grafico',
  picture: 'l’immagine',
  changed: 'si veda l’edizione corretta',
};

export const dates: Language['dates'] = {
  months: wordList(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  shortMonths: wordList('gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.'),
  day: (day) => (day === 1 ? '1º' : String(day)),
  date: (day, month, year) => `${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  first: 'day',
};
