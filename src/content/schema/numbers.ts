import * as z from 'zod/mini';
import { anyBlock, example, freeText, markdown, number, referenceKeys, text } from './common.ts';

const figure = z.strictObject({
  value: example(z.union([number, text]), '4.5'),
  unit: z.optional(freeText),
  says: markdown,
});

export const numbersSchema = z.strictObject({
  numbers: example(z.array(figure), '[ { value: 4.5, unit: "%", says: "…" } ]'),
  source: z.optional(referenceKeys),
  ...anyBlock,
});
