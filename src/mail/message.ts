import { createHash } from 'node:crypto';
import { asciiAddress, type Mailbox } from '../content/mailbox.ts';
import type { MailTexts } from '../template/index.ts';
import { asciiDomain } from './identity.ts';

/** The contents of a message. */
export interface Message extends MailTexts {
  /** The Message-ID without angle brackets. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  /** BCP 47. */
  readonly language: string;
  readonly list: MailingList;
  /** null when the message links to the PDF. */
  readonly attachment: { readonly name: string; readonly data: Uint8Array } | null;
  /** The booklet as a web page; null where it is not attached. */
  readonly page: { readonly name: string; readonly data: Uint8Array } | null;
  /** The pictures that the HTML shows. */
  readonly pictures: readonly Picture[];
}

/** The mailing list that the header names (RFC 2919, RFC 2369). */
interface MailingList {
  /** `cohort.slug`. The sender's domain is added to it. */
  readonly label: string;
  /** The address to write to in order to leave the list. */
  readonly unsubscribe: string;
}

/** A PNG that the HTML refers to by its content id (RFC 2392). */
export interface Picture {
  readonly id: string;
  readonly name: string;
  readonly data: Uint8Array;
}

/** A content id that depends on the picture's bytes, so that it is the same in all messages. */
export function contentId(name: string, data: Uint8Array, sender: string): string {
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return `${name}-${digest}@${asciiDomain(sender)}`;
}

/**
 * Writes a message (RFC 5322 and MIME) with nodemailer. The same message with the same date gives the same
 * bytes. They are 7-bit, in lines of at most 998 that end in CR LF: servers change nothing, and DKIM may sign.
 */
export async function writeMessage(message: Message, date: Date): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { id, from, to, replyTo, subject, text, html, language, list, attachment, page, pictures } = message;
  const domain = asciiDomain(from.address);
  const composer = new MailComposer({
    baseBoundary: id.replace(/@.*/, ''),
    boundaryPrefix: '--=_',
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    messageId: `<${id}>`,
    date,
    from: mailbox(from),
    to: mailbox(to),
    ...(replyTo && { replyTo: mailbox(replyTo) }),
    subject: oneLine(subject),
    headers: [
      { key: 'Content-Language', value: language },
      { key: 'List-Id', value: `<${list.label}.${domain}>` },
      {
        key: 'List-Unsubscribe',
        value: `<mailto:${mailtoAddress(list.unsubscribe)}?subject=unsubscribe%20${encodeURIComponent(list.label)}>`,
      },
    ],
    text: wrapped(inLines(text)),
    html: inLines(html),
    textEncoding: 'quoted-printable',
    attachments: [
      ...pictures.map(({ id, name, data }) => ({
        cid: id,
        filename: name,
        content: Buffer.from(data),
        contentType: 'image/png',
        contentDisposition: 'inline' as const,
      })),
      ...(attachment ? [attached(attachment, 'application/pdf')] : []),
      ...(page ? [attached(page, 'text/html')] : []),
    ],
  });
  return composer.compile().build();
}

function attached({ name, data }: { readonly name: string; readonly data: Uint8Array }, contentType: string) {
  const content = Buffer.from(data);
  return { filename: oneLine(name), content, contentType, contentDisposition: 'attachment' as const };
}

/** An address as a mailto URI has it (RFC 6068, 2). */
function mailtoAddress(address: string): string {
  return encodeURIComponent(asciiAddress(address)).replace('%40', '@');
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name: oneLine(name ?? ''), address: asciiAddress(address) };
}

/**
 * A text whose lines end in line feeds, which nodemailer turns into CR LF, without other control characters.
 */
function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
}

/** The columns of a plain text: 78 (RFC 5322, 2.1.1), less room for the marks of a reply. */
const COLUMNS = 72;

/** Breaks long lines at spaces. A part without spaces, such as an address, stays whole. */
function wrapped(text: string): string {
  const line = new RegExp(`(?=[^\\n]{${COLUMNS + 1}})([^\\n]{1,${COLUMNS}}|[^ \\n]+) (?=[^ \\n])`, 'gu');
  return text.replace(line, '$1\n');
}

/**
 * A name or subject without characters that would end a line of the header. The header is folded at spaces, and no line
 * may be longer than 998 characters (RFC 5322, 2.1.1): longer words than any are cut.
 */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.replace(LONG_WORD, (word) => `${word.slice(0, MOST_LETTERS)}…`);
}

const MOST_LETTERS = 200;
const LONG_WORD = new RegExp(`\\S{${MOST_LETTERS + 1},}`, 'g');
