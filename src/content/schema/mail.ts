import * as z from 'zod/mini';
import { isAddress, parseMailbox } from '../mailbox.ts';
import { address, flag, idElsewhere, markdown, meaning } from './common.ts';

const mailbox = meaning(
  'mailbox',
  z.string().check(z.refine((text) => parseMailbox(text) !== null)),
  'Claire Dupont <claire@example.org>',
);
const mailAddress = meaning('mail-address', z.string().check(z.refine(isAddress)), 'claire@example.org');

/** `mail:` of content/booklet.yaml, and of a cohort. */
export const mailSchema = z.strictObject({
  from: z.optional(mailbox),
  'reply-to': z.optional(mailbox),
  unsubscribe: z.optional(mailAddress),
  link: z.optional(address),
  copies: z.optional(flag),
  html: z.optional(flag),
  'html-link': z.optional(address),
  figure: z.optional(idElsewhere),
  message: z.optional(markdown),
});
