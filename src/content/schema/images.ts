import * as z from 'zod/mini';
import { anyBlock, example, id, length, markdown, text, title } from './common.ts';

/** The edges of the page over which a picture may bleed; `page` for a page of its own. */
const EDGES = ['top', 'right', 'bottom', 'left'] as const;
const BLEEDS = [...EDGES, 'page'] as const;

const picture = {
  image: text,
  title: z.optional(title),
  alt: text,
  credit: z.optional(text),
  licence: z.optional(text),
};

export const imageSchema = z.strictObject({
  ...picture,
  width: z.optional(length),
  height: z.optional(length),
  bleed: z.optional(z.union([z.enum(BLEEDS), z.array(z.enum(EDGES))])),
  beside: z.optional(z.strictObject({ text: markdown, side: z.optional(z.enum(['left', 'right'])) })),
  ...anyBlock,
});

/** Several pictures under one title. */
export const picturesSchema = z.strictObject({
  pictures: z.array(
    example(z.strictObject({ ...picture, id: z.optional(id) }), '{ image: images/un.jpg, alt: "…" }'),
  ),
  title: z.optional(title),
  says: z.optional(markdown),
  width: z.optional(length),
  height: z.optional(length),
  ...anyBlock,
});
