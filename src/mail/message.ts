import { createHash } from 'node:crypto';
import type { Mailbox } from '../content/mailbox.ts';
import { asciiDomain } from './identity.ts';

/** A message before it is written as one. */
export interface Message {
  /** Without angle brackets. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  readonly list: MailingList;
  /** null where the text says where the PDF is. */
  readonly attachment: { readonly name: string; readonly data: Uint8Array } | null;
  /** Those that the HTML shows. */
  readonly pictures: readonly Picture[];
}

/** Whom the messages go to, as a list (RFC 2919, RFC 2369). */
export interface MailingList {
  /** `cohort.slug`; the sender's domain follows. */
  readonly label: string;
  /** The address to write to in order to leave it; the sender's where there is none. */
  readonly unsubscribe: string;
}

/** A PNG that HTML shows by its content id (RFC 2392). */
export interface Picture {
  readonly id: string;
  readonly name: string;
  readonly data: Uint8Array;
}

/** A content id, which is the picture's own wherever it is shown. */
export function contentId(name: string, data: Uint8Array, sender: string): string {
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return `${name}-${digest}@${asciiDomain(sender)}`;
}

/**
 * The message as it is sent (RFC 5322 and MIME), by nodemailer. The same message with the same date is the
 * same bytes: 7-bit, in lines of at most 998 that end in CR LF, so that servers change nothing and DKIM may
 * sign it.
 */
export async function writeMessage(message: Message, date: Date): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { id, from, to, replyTo, subject, text, html, language, list, attachment, pictures } = message;
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
      ...(attachment
        ? [
            {
              filename: attachment.name,
              content: Buffer.from(attachment.data),
              contentType: 'application/pdf',
              contentDisposition: 'attachment' as const,
            },
          ]
        : []),
    ],
  });
  return composer.compile().build();
}

/** RFC 6068, 2. */
function mailtoAddress(address: string): string {
  return encodeURIComponent(address).replace('%40', '@');
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name: oneLine(name ?? ''), address };
}

/** Lines end in line feeds, which are made CR LF with the rest; other control characters mean nothing. */
function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
}

/** Columns of a plain text (RFC 5322, 2.1.1, less the room to quote it). */
const COLUMNS = 72;

/** Long lines are broken at spaces; what has none, such as an address, stays whole. */
function wrapped(text: string): string {
  const line = new RegExp(`(?=[^\\n]{${COLUMNS + 1}})([^\\n]{1,${COLUMNS}}|[^ \\n]+) (?=[^ \\n])`, 'gu');
  return text.replace(line, '$1\n');
}

/** No character of a name or a subject ends a line of the head. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
