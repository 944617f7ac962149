/**
 * The words that a booklet needs besides its content, by language. French follows the Lexique des règles
 * typographiques en usage à l'Imprimerie nationale; spaces before : ; and inside « » are plain here, since
 * the text room sets them.
 */
export interface Language {
  /** Names of parts and of kinds of things, for templates: `@root.words.contents`. */
  readonly words: Readonly<Record<Word, string>>;
  readonly quotes: readonly [string, string];
  /** The marks of quotations within quotations in place of the outer ones. */
  readonly requote: (text: string) => string;
  readonly listSeparator: string;
  readonly colon: string;
  readonly and: string;
  readonly etAl: string;
  readonly undated: string;
  readonly months: readonly string[];
  /** A full date in words. */
  readonly date: (day: number, month: string, year: string) => string;
  readonly edition: (edition: string) => string;
  readonly editors: (count: number) => string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly pages: string;
  readonly in: string;
  /** What a source is, said after its title, by CSL type. */
  readonly media: Readonly<Record<string, string>>;
  /** For the templates of messages: `words.greeting`. */
  readonly mail: Readonly<Record<MailWord, string>>;
}

export type MailWord =
  | 'greeting'
  | 'intro'
  | 'pages'
  | 'attached'
  | 'linked'
  | 'checksum'
  | 'unsubscribe'
  | 'cover'
  | 'kilobytes';

export type Word =
  | 'contents'
  | 'chapter'
  | 'figure'
  | 'table'
  | 'notes'
  | 'number'
  | 'name'
  | 'continued'
  | 'source'
  | 'sources'
  | 'picture'
  | 'licence'
  | 'number'
  | 'code'
  | 'colophon';

const fr: Language = {
  words: {
    contents: 'Sommaire',
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
    colophon: 'Composé avec Livret.',
  },
  quotes: ['«\u00A0', '\u00A0»'],
  requote: (text) => text.replace(/«\s*/g, '“').replace(/\s*»/g, '”'),
  listSeparator: ' ; ',
  colon: ' : ',
  and: ' et ',
  etAl: ' et al.',
  undated: 's. d.',
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre'],
    ...['octobre', 'novembre', 'décembre'],
  ],
  date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  edition: (edition) =>
    edition === '1' ? '1re édition' : /^\d+$/.test(edition) ? `${edition}e édition` : edition,
  editors: () => 'dir.',
  volume: 'vol.',
  issue: 'n°',
  page: 'p.',
  pages: 'p.',
  in: 'dans',
  media: {
    thesis: 'thèse',
    speech: 'conférence',
    motion_picture: 'film',
    broadcast: 'émission',
    dataset: 'jeu de données',
  },
  mail: {
    greeting: 'Bonjour',
    intro: 'Voici le livret :',
    pages: 'pages',
    attached: 'Le livret est joint à ce message :',
    linked: 'Le livret est à télécharger ici :',
    checksum: 'Empreinte SHA-256 du fichier :',
    unsubscribe: 'Pour ne plus recevoir ces messages, écrivez à',
    cover: 'Couverture du livret',
    kilobytes: 'ko',
  },
};

const en: Language = {
  words: {
    contents: 'Contents',
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
    colophon: 'Set with Livret.',
  },
  quotes: ['“', '”'],
  requote: (text) => text.replaceAll('“', '‘').replaceAll('”', '’'),
  listSeparator: '; ',
  colon: ': ',
  and: ' and ',
  etAl: ' et al.',
  undated: 'n.d.',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
    ...['October', 'November', 'December'],
  ],
  date: (day, month, year) => `${day} ${month} ${year}`,
  edition: (edition) =>
    /^\d+$/.test(edition) ? `${edition}${ordinalSuffix(Number(edition))} edition` : edition,
  editors: (count) => (count === 1 ? 'ed.' : 'eds.'),
  volume: 'vol.',
  issue: 'no.',
  page: 'p.',
  pages: 'pp.',
  in: 'in',
  media: {
    thesis: 'thesis',
    speech: 'talk',
    motion_picture: 'film',
    broadcast: 'broadcast',
    dataset: 'data set',
  },
  mail: {
    greeting: 'Hello',
    intro: 'Here is the booklet:',
    pages: 'pages',
    attached: 'The booklet is attached to this message:',
    linked: 'Download the booklet here:',
    checksum: 'SHA-256 checksum of the file:',
    unsubscribe: 'To receive no more of these messages, write to',
    cover: 'Cover of the booklet',
    kilobytes: 'kB',
  },
};

function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** The language's words, by BCP 47 tag; English for those that have none here. */
export function languageFor(tag: string): Language {
  return /^fr\b/i.test(tag) ? fr : en;
}

/** `2021-03-12` as `12 mars 2021`, `2021-03` as `mars 2021`; what is no such date stays as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = language.months[Number(month) - 1];
  if (!year || !name) return date;
  return day ? language.date(Number(day), name, year) : `${name} ${year}`;
}

/** `A`, `A et B`, `A, B et C`. */
export function enumerate(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${language.and}${items.at(-1)}`;
}
