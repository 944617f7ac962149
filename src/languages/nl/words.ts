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
  equation: 'Vergelijking',
  exercise: 'Opgave',
  question: 'Vraag',
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

export const plurals: Language['plurals'] = {
  part: 'Delen',
  chapter: 'Hoofdstukken',
  figure: 'Figuren',
  table: 'Tabellen',
  equation: 'Vergelijkingen',
  exercise: 'Opgaven',
  question: 'Vragen',
};

export const mail: Language['mail'] = {
  greeting: 'Beste',
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
