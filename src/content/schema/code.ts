import * as z from 'zod/mini';
import { anyBlock, flag, freeText, text } from './common.ts';

export const codeSchema = z.strictObject({
  code: freeText,
  language: z.optional(text),
  'line-numbers': z.optional(flag),
  ...anyBlock,
});
