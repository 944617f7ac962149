import * as z from 'zod/mini';
import { anyBlock, length, text, title } from './common.ts';

/** The edges of the page over which a picture may bleed; `page` for a page of its own. */
const EDGES = ['top', 'right', 'bottom', 'left'] as const;
const BLEEDS = [...EDGES, 'page'] as const;

export const imageSchema = z.strictObject({
  image: text,
  title: z.optional(title),
  alt: text,
  credit: z.optional(text),
  licence: z.optional(text),
  width: z.optional(length),
  height: z.optional(length),
  bleed: z.optional(z.union([z.enum(BLEEDS), z.array(z.enum(EDGES))])),
  ...anyBlock,
});
