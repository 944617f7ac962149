import type { ProjectFiles } from '../content/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { formatSource } from '../faults/source.ts';
import { escaped } from '../forgetting/copies.ts';
import type { Forgotten } from '../forgetting/person.ts';
import type { Removal } from '../forgetting/removal.ts';
import { type Session, shownPath } from './session.ts';
import { table } from './table.ts';

/** The most files of a kind that are named; of others, how many there are. */
const MOST_NAMED = 8;

/** Whom the removal concerns, and all that will be removed, a line for each file. */
export function toRemoveInWords({ person, ledgers, traces }: Removal, session: Session): string {
  const words = WORDS[session.language];
  const lines = (word: string, places: readonly string[]): string[][] => {
    const more = places.length - MOST_NAMED;
    const named = places.slice(0, MOST_NAMED).map((place, i) => [i === 0 ? word : '', place]);
    return more > 0 ? [...named, ['', words.more(more)]] : named;
  };
  const shown = (paths: readonly string[]) => paths.map((path) => shownPath(path, session));
  const head = [
    person.name,
    person.address !== null && person.address !== person.name && `<${person.address}>`,
  ];
  return `${head.filter(Boolean).join(' ')}\n\n${table([
    ...lines(words.messages, shown(traces.messages)),
    ...lines(words.copies, shown(traces.copies)),
    ...lines(words.reports, shown(traces.reports)),
    ...lines(
      words.rows,
      person.rows.map(({ row }) => formatSource(row.source)),
    ),
    ...lines(words.ledgers, ledgers),
  ])}\n`;
}

/** The end of a removal in words, with all that is left and that Livret cannot remove. */
export function leftInWords(person: Forgotten, files: ProjectFiles, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const texts = mentionsOf(person, files);
  const named = texts.length > 0 ? [words.texts(texts.slice(0, MOST_NAMED))] : [];
  return `${[words.done(person.name), ...[...words.left, ...named].map((line) => `- ${line}`)].join('\n')}\n`;
}

export function alreadyInWords(asked: string, at: string, language: InterfaceLanguage): string {
  return `${WORDS[language].already(asked, at.slice(0, 10))}\n`;
}

/** The lines of content and templates that have a person's name or address. */
function mentionsOf({ name, address }: Forgotten, files: ProjectFiles): string[] {
  const words = [name, address].flatMap((word) =>
    word === null ? [] : new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(word)}(?![\\p{L}\\p{N}-])`, 'u'),
  );
  const paths = ['content', 'templates']
    .flatMap((folder) => files.list(folder))
    .filter((path) => TEXT.test(path));
  return paths.flatMap((path) => {
    const lines = new TextDecoder().decode(files.read(path) ?? new Uint8Array()).split('\n');
    return lines.flatMap((line, i) => (words.some((word) => word.test(line)) ? `${path}:${i + 1}` : []));
  });
}

const TEXT = /\.(?:ya?ml|hbs)$/;

const WORDS = {
  fr: {
    messages: 'messages',
    copies: 'exemplaires',
    reports: 'rapports',
    rows: 'listes',
    ledgers: 'journaux',
    more: (count: number) => `… et ${count}`,
    already: (asked: string, day: string) => `${asked} a été oublié le ${day} : il n’en reste rien.`,
    done: (name: string) =>
      `${name} est oublié. Les journaux n’ont plus son adresse, mais une empreinte, pour que rien ne lui soit envoyé. Restent, à retirer vous-même :`,
    left: [
      'les messages envoyés : dans sa boîte, dans vos « envoyés », sur les serveurs',
      'les copies de ce dossier et de output/ ailleurs : sauvegardes, gestion de versions, clés, nuages, papier',
    ],
    texts: (places: readonly string[]) => `les textes qui le nomment : ${places.join(', ')}`,
  },
  en: {
    messages: 'messages',
    copies: 'copies',
    reports: 'reports',
    rows: 'lists',
    ledgers: 'ledgers',
    more: (count: number) => `… and ${count} more`,
    already: (asked: string, day: string) => `${asked} was forgotten on ${day}: nothing is left of them.`,
    done: (name: string) =>
      `${name} is forgotten. The ledgers have a digest in the place of the address, so that they get nothing more. What is left, for you to remove:`,
    left: [
      'the messages that were sent: in their mailbox, among what you have sent, on the servers',
      'copies of this folder and of output/ elsewhere: backups, version control, sticks, clouds, paper',
    ],
    texts: (places: readonly string[]) => `the texts that name them: ${places.join(', ')}`,
  },
} as const;
