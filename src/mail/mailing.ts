import type { MailSettings, Person, Variant } from '../content/index.ts';
import type { Mailbox } from '../content/mailbox.ts';
import type { Report } from '../faults/fault.ts';
import { getOrMake } from '../once.ts';
import {
  type BookletMailView,
  type MailTexts,
  type MailView,
  renderMail,
  sizeInWords,
  type Templates,
} from '../template/index.ts';
import { messageId } from './identity.ts';
import { contentId, type Message, type Picture, writeMessage } from './message.ts';

/** A person with an address. */
export type Addressee = Person & { readonly email: string };

/** The PDF that a person gets. */
export interface PersonalPdf {
  /** The attachment's file name. */
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  data(): Uint8Array;
  /** The booklet as a web page; null where the settings do not ask for it. */
  readonly page: WebPage | null;
}

interface WebPage {
  /** The attachment's file name. */
  readonly name: string;
  /** Path from the output folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
  data(): Uint8Array;
}

/** A PNG with its texts. */
export interface MailPicture {
  readonly data: Uint8Array;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly title: string;
  /** The sentence above it; null for none. */
  readonly headline: string | null;
}

export interface MailPictures {
  /** null when each person's copy has a cover of its own. */
  readonly cover: MailPicture | null;
  readonly chart: MailPicture | null;
}

/** The parts of which a cohort's messages are made. */
export interface MailingParts {
  readonly cohort: string;
  /** The booklet's id, where the project has several. */
  readonly booklet: string | null;
  /** The name of the booklet's PDF, without its ending. */
  readonly slug: string;
  readonly edition: string;
  /** The variants of the booklet that people get. */
  readonly variants: readonly Variant[];
  readonly settings: MailSettings;
  readonly sender: Mailbox;
  readonly people: readonly Addressee[];
  /** The booklet's date, at noon UTC: that of messages that are written as files. */
  readonly date: Date;
  readonly templates: Templates;
  picturesOf(person: Addressee): MailPictures;
  viewOf(person: Addressee, report: Report): BookletMailView;
  pdfOf(person: Addressee): PersonalPdf;
}

/** The messages that bring a cohort its booklet. Their texts are rendered and have no faults. */
export interface Mailing extends Omit<MailingParts, 'settings' | 'templates' | 'picturesOf' | 'viewOf'> {
  /** The address of the booklet's web page; null where it has none. */
  readonly pageLink: string | null;
  idOf(person: Addressee): string;
  subjectOf(person: Addressee): string;
  /** @param changes the id and recipient of a test message, which does not go to the person. */
  write(person: Addressee, date: Date, changes?: Partial<Pick<Message, 'id' | 'to'>>): Promise<Uint8Array>;
}

/** Renders every message; faults of texts and templates are reported. */
export function composeMailing(parts: MailingParts, report: Report): Mailing {
  const { settings, templates, picturesOf, viewOf, ...kept } = parts;
  const { cohort, slug, edition, sender, people, pdfOf } = kept;
  const attachments = new Map<MailPicture, Picture>();
  const attach = (name: string, picture: MailPicture | null): Picture | null => {
    if (!picture) return null;
    return getOrMake(attachments, picture, () => attached(name, picture, sender));
  };
  const attachedTo = (person: Addressee): Attached => {
    const { cover, chart } = picturesOf(person);
    return { cover: attach('cover', cover), chart: attach('chart', chart) };
  };
  const texts = new Map<Addressee, MailTexts & Pick<Message, 'language'>>();
  for (const person of people) {
    const before = report.count;
    const view = mailView(person, parts, attachedTo(person), report);
    const rendered = renderMail(templates, view, report);
    if (rendered) texts.set(person, { ...rendered, language: view.language });
    // Everybody's message has the same faults: one is enough.
    if (report.count > before) break;
  }

  const idOf = (person: Addressee) => {
    const pdf = pdfOf(person).sha256;
    return messageId({ cohort, edition, address: person.email, person: person.name, pdf }, sender.address);
  };
  const messageOf = (person: Addressee): Message => {
    const pdf = pdfOf(person);
    return {
      id: idOf(person),
      from: sender,
      to: { name: person.name, address: person.email },
      replyTo: settings.replyTo,
      ...texts.get(person)!,
      list: { label: `${cohort}.${slug}`, unsubscribe: settings.unsubscribe ?? sender.address },
      attachment: settings.link === null ? { name: pdf.name, data: pdf.data() } : null,
      page: pdf.page && settings.htmlLink === null ? { name: pdf.page.name, data: pdf.page.data() } : null,
      pictures: Object.values(attachedTo(person)).filter((picture) => picture !== null),
    };
  };
  return {
    ...kept,
    pageLink: settings.htmlLink,
    idOf,
    subjectOf: (person) => texts.get(person)!.subject,
    write: (person, date, changes = {}) => writeMessage({ ...messageOf(person), ...changes }, date),
  };
}

/** The pictures of a message, as it holds them. */
interface Attached {
  readonly cover: Picture | null;
  readonly chart: Picture | null;
}

function attached(name: string, { data }: MailPicture, sender: Mailbox): Picture {
  return { id: contentId(name, data, sender.address), name: `${name}.png`, data };
}

/** The data that templates get for a person's message. */
function mailView(
  person: Addressee,
  { cohort, settings, sender, pdfOf, ...parts }: MailingParts,
  attachments: Attached,
  report: Report,
): MailView {
  const { pages, bytes, sha256, name, page } = pdfOf(person);
  const picture = ({ data, ...shown }: MailPicture, { id }: Picture) => {
    return { address: `cid:${id}`, ...shown };
  };
  const { cover, chart } = parts.picturesOf(person);
  const view = parts.viewOf(person, report);
  return {
    ...view,
    words: { ...view.words, pages: pages === 1 ? view.words.page : view.words.pages },
    cohort,
    pdf: { file: name, pages, size: sizeInWords(bytes, view.language), sha256, link: settings.link },
    page: page && {
      file: page.name,
      size: sizeInWords(page.bytes, view.language),
      link: settings.htmlLink,
    },
    cover: cover && { ...picture(cover, attachments.cover!), alt: view.words.cover },
    chart: chart && picture(chart, attachments.chart!),
    sender: sender.name ?? sender.address,
  };
}
