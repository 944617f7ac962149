import type { Booklet, FigureBlock, Person } from '../content/index.ts';
import { madeText } from '../content/yaml/located.ts';
import { Report } from '../faults/fault.ts';
import { dateInWords, enumerate } from '../languages/in-words.ts';
import { languageFor } from '../languages/index.ts';
import type { MailWord } from '../languages/language.ts';
import { isHeadlined } from './captioned.ts';
import { readMarkdown } from './markdown/read.ts';
import { toText } from './nodes.ts';
import { numberBooklet } from './numbering.ts';
import { type PersonView, personView } from './person.ts';
import { plainWords, Reader } from './reader.ts';
import { runTemplates } from './run.ts';
import { createScope } from './scope.ts';
import { sourceWords } from './source-line.ts';
import type { Templates } from './templates.ts';
import { withVariables } from './variables.ts';
import type { DateView } from './view/date.ts';

/**
 * The values that the templates of messages see. As in view.ts they are plain objects with own properties
 * only. All texts are plain.
 */
export interface MailView {
  readonly language: string;
  readonly words: Readonly<Record<MailWord, string>>;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: string;
  readonly date: DateView;
  readonly edition: string;
  readonly licence: string | null;
  readonly description: string | null;
  /** The paragraphs of `mail: message`. */
  readonly message: readonly string[];
  readonly cohort: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly person: PersonView;
  readonly pdf: PdfView;
  /** The booklet as a web page; null where the settings do not ask for it. */
  readonly page: Omit<PdfView, 'pages' | 'sha256'> | null;
  /** null when each person gets their own copy, whose cover may differ. */
  readonly cover: PictureView | null;
  /** null for a booklet without figures. */
  readonly chart: (PictureView & { readonly title: string; readonly headline: string | null }) | null;
  /** The sender's name, else the address. */
  readonly sender: string;
  readonly unsubscribe: string | null;
}

interface PdfView {
  readonly file: string;
  readonly pages: number;
  /** `233 ko`. */
  readonly size: string;
  readonly sha256: string;
  /** The address of the file; null when it is attached. */
  readonly link: string | null;
}

interface PictureView {
  /** The address for `src`. */
  readonly address: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The part of a message's view that follows from the booklet and the person. */
export type BookletMailView = Omit<MailView, 'cohort' | 'pdf' | 'page' | 'cover' | 'chart' | 'sender'>;

/**
 * @param booklet the copy of the person, whether or not it is sent as such; in the language of the message.
 * @param set sets a text as the booklet's language asks: spaces, quotation marks.
 */
export function bookletMailView(
  booklet: Booklet & { readonly date: string; readonly person: Person },
  set: (text: string) => string,
  report: Report,
): BookletMailView {
  const language = languageFor(booklet.language);
  const scope = createScope(booklet, new Map(), report);
  const plain = (text: string, source = booklet.source) =>
    set(withVariables(madeText(text, source), scope).replace(/\s+/g, ' ').trim());
  const { title, subtitle, description, authors, date, mail } = booklet;
  const { message } = mail;
  return {
    language: booklet.language,
    words: mapValues(language.mail, set),
    title: plain(title),
    subtitle: subtitle && set(plainWords(subtitle, scope)),
    authors: set(enumerate(authors, language)),
    date: { iso: date, words: set(dateInWords(date, language)) },
    edition: set(language.edition(booklet.edition)),
    licence: booklet.licence,
    description: description && plain(description),
    message: message
      ? message.value
          .trim()
          .split(/\n\s*\n/)
          .map((text) => plain(text, message.source))
      : [],
    variables: booklet.variables,
    person: personView(booklet.person),
    unsubscribe: mail.unsubscribe,
  };
}

/** The space before the number of a source, which a text without numbers leaves before its full stop. */
const BEFORE_CITATION = /\s+(?=[.,])/g;

/** The words of a figure that stands alone, plain. */
interface FigureWords {
  readonly title: string;
  /** The sentence that stands above it; null for none. */
  readonly headline: string | null;
  readonly alt: string;
  /** The line of sources, without their numbers; null for none. */
  readonly source: string | null;
}

/** The words of a figure for files and messages; `renderBooklet` reports their faults. */
export function figureWords(booklet: Booklet, figure: FigureBlock): FigureWords {
  const scope = createScope(booklet, numberBooklet(booklet).targets, new Report());
  const { title, says, alt } = figure;
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    title: oneLine(toText(readMarkdown(title, 'line', scope))),
    headline: isHeadlined(figure, booklet)
      ? oneLine(
          readMarkdown(says!, 'blocks', scope)
            .map((node) => toText([node]))
            .join(' '),
        ).replace(BEFORE_CITATION, '')
      : null,
    alt: oneLine(withVariables(alt, scope)),
    source: sourceWords(figure, new Reader(scope)),
  };
}

function mapValues<K extends string>(record: Readonly<Record<K, string>>, map: (text: string) => string) {
  return Object.fromEntries(
    Object.entries<string>(record).map(([key, value]) => [key, map(value)]),
  ) as Record<K, string>;
}

/** `233 ko`, by the booklet's language. */
export function sizeInWords(bytes: number, language: string): string {
  return `${Math.ceil(bytes / 1000)}\u00A0${languageFor(language).mail.kilobytes}`;
}

export interface MailTexts {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message's subject and bodies; null, and a fault, when a template is at fault. */
export function renderMail(templates: Templates, view: MailView, report: Report): MailTexts | null {
  const before = report.count;
  const run = (name: string) => runTemplates(templates, `mail/${name}`, view, report);
  const subject = run('subject').replace(/\s+/g, ' ').trim();
  const text = `${run('text')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  const html = run('html');
  if (report.count > before) return null;
  if (subject === '') {
    report.error('mail-no-subject', { file: templates.get('mail/subject')!.file, line: 1, column: 1 }, {});
    return null;
  }
  return { subject, text, html };
}
