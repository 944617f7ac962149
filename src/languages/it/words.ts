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
  equation: 'Equazione',
  exercise: 'Esercizio',
  question: 'Quesito',
  answer: 'Soluzione',
  answers: 'Soluzioni',
  points: 'Punti',
  total: 'Totale',
  keys: 'Le risposte di ogni copia',
  keysNote: 'Tra parentesi, il numero nel libretto senza nome.',
  colophon: 'Composto con Livret.',
  onCover: 'In copertina',
  see: 'vedi',
  seeAlso: 'vedi anche',
};

export const sameAs: Language['sameAs'] = { figure: 'come nella', table: 'come nella' };

export const plurals: Language['plurals'] = {
  part: 'Parti',
  chapter: 'Capitoli',
  figure: 'Figure',
  table: 'Tabelle',
  equation: 'Equazioni',
  exercise: 'Esercizi',
  question: 'Quesiti',
};

export const mail: Language['mail'] = {
  greeting: 'Buongiorno',
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
