import type { Language } from '../language.ts';

export const words: Language['words'] = {
  contents: 'Inhalt',
  part: 'Teil',
  chapter: 'Kapitel',
  figure: 'Abbildung',
  table: 'Tabelle',
  notes: 'Anmerkungen',
  number: 'Nr.',
  name: 'Name',
  continued: 'Fortsetzung',
  source: 'Quelle',
  sources: 'Quellen',
  picture: 'Bild',
  licence: 'Lizenz',
  code: 'QR-Code der untenstehenden Adresse',
  equation: 'Gleichung',
  exercise: 'Aufgabe',
  question: 'Aufgabe',
  answer: 'Lösung',
  answers: 'Lösungen',
  points: 'Punkte',
  total: 'Summe',
  keys: 'Die Lösungen jedes Exemplars',
  keysNote: 'In Klammern: die Nummer im Heft ohne Namen.',
  colophon: 'Gesetzt mit Livret.',
  onCover: 'Auf dem Umschlag',
  see: 'siehe',
  seeAlso: 'siehe auch',
};

export const sameAs: Language['sameAs'] = { figure: 'wie', table: 'wie' };

export const plurals: Language['plurals'] = {
  part: 'Teile',
  chapter: 'Kapitel',
  figure: 'Abbildungen',
  table: 'Tabellen',
  equation: 'Gleichungen',
  exercise: 'Aufgaben',
  question: 'Aufgaben',
};

export const mail: Language['mail'] = {
  greeting: 'Guten Tag',
  intro: 'hier ist das Heft:',
  page: 'Seite',
  pages: 'Seiten',
  attached: 'Das Heft finden Sie im Anhang dieser Nachricht:',
  linked: 'Sie können das Heft hier herunterladen:',
  checksum: 'SHA-256-Prüfsumme der Datei:',
  pageAttached: 'Das Heft finden Sie auch als Webseite im Anhang, zum Lesen auf dem Smartphone:',
  pageLinked: 'Auf dem Smartphone lesen Sie das Heft als Webseite:',
  unsubscribe: 'Wenn Sie keine solchen Nachrichten mehr erhalten möchten, schreiben Sie an',
  cover: 'Titelseite des Hefts',
  kilobytes: 'kB',
};
