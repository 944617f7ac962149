import { attributesOf } from '../../document/elements.ts';

/** The markup that templates of one kind may write; the elements are the same for all. */
export interface Vocabulary {
  attributesOf(tag: string): readonly string[];
}

/** The markup of pages: all that Livret sets. */
export const PAGE: Vocabulary = { attributesOf };

const MAIL_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['width', 'height'],
  meta: ['charset', 'name', 'content'],
};

/** The markup of messages. Many mail programs ignore style sheets, so `style` is allowed on every element. */
export const MAIL: Vocabulary = {
  attributesOf: (tag) => [...attributesOf(tag), 'style', 'dir', ...(MAIL_ATTRIBUTES[tag] ?? [])],
};
