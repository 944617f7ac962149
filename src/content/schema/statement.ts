import * as z from 'zod/mini';
import { flag, markdown, title } from './common.ts';
import { NUMBERS } from './exercise.ts';

/** The kinds of statements that have numbers, and their proofs, which have none. */
const STATEMENTS = [
  ...(['definition', 'theorem', 'proposition', 'property', 'lemma', 'corollary'] as const),
  ...(['conjecture', 'axiom', 'example', 'remark', 'proof'] as const),
] as const;

/** The keys of a statement, but for the blocks in it. */
export const statementKeys = {
  statement: markdown,
  kind: z.enum(STATEMENTS),
  title: z.optional(title),
  numbered: z.optional(flag),
};

/** `statements:` in booklet.yaml */
export const statementsSchema = z.strictObject({
  numbers: z.optional(z.enum(NUMBERS)),
  together: z.optional(flag),
});
