import type * as z from 'zod/mini';
import type { MailSettings } from './booklet.ts';
import { parseMailbox } from './mailbox.ts';
import type { Read } from './read/types.ts';
import type { mailSchema } from './schema/mail.ts';

export const NO_MAIL: MailSettings = {
  from: null,
  replyTo: null,
  unsubscribe: null,
  link: null,
  copies: false,
  html: false,
  htmlLink: null,
  figure: null,
  message: null,
};

/** The mail settings of a file; `under` gives those that the file leaves out. */
export function readMail(draft: Partial<Read<z.infer<typeof mailSchema>>> | undefined, under: MailSettings) {
  if (!draft) return under;
  const {
    from,
    unsubscribe,
    link,
    copies,
    html,
    figure,
    message,
    'reply-to': replyTo,
    'html-link': htmlLink,
  } = draft;
  return {
    from: from ? parseMailbox(from.value) : under.from,
    replyTo: replyTo ? parseMailbox(replyTo.value) : under.replyTo,
    unsubscribe: unsubscribe?.value ?? under.unsubscribe,
    link: link?.value ?? under.link,
    copies: copies?.value ?? under.copies,
    html: html?.value ?? under.html,
    htmlLink: htmlLink?.value ?? under.htmlLink,
    figure: figure ?? under.figure,
    message: message ?? under.message,
  };
}
