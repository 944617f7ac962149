import { attributesOf } from '../../document/elements.ts';

/** The markup that templates of one kind may write; the elements are the same for all. */
export interface Vocabulary {
  attributesOf(tag: string): readonly string[];
}

/** Of a page: what Livret sets. */
export const PAGE: Vocabulary = { attributesOf };

const MAIL_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['width', 'height'],
  meta: ['charset', 'name', 'content'],
};

/** Of a message: what mail programs show. Many leave style sheets out, so that styles stand in the elements. */
export const MAIL: Vocabulary = {
  attributesOf: (tag) => [...attributesOf(tag), 'style', 'dir', ...(MAIL_ATTRIBUTES[tag] ?? [])],
};
