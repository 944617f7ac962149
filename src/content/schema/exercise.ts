import * as z from 'zod/mini';
import {
  anyBlock,
  count,
  example,
  flag,
  id,
  length,
  markdown,
  meaning,
  spaceHeight,
  title,
} from './common.ts';

/** The rulings of room for handwriting. */
export const SPACES = ['ruled', 'dotted', 'squared', 'blank', 'frame'] as const;

/** The keys that size room for handwriting. */
export const spaceSizes = {
  lines: z.optional(count),
  height: z.optional(spaceHeight),
  pitch: z.optional(length),
};

/** The points of a question; halves and quarters of them too. */
const points = meaning('points', z.number().check(z.minimum(0), z.maximum(1000)), '2');

const choice = z.union([markdown, example(z.strictObject({ right: markdown }), '{ right: "…" }')]);

/** The keys that a question has, whether an exercise or a part of one. */
const question = {
  points: z.optional(points),
  choices: z.optional(z.array(choice)),
  letters: z.optional(flag),
  shuffle: z.optional(flag),
  space: z.optional(z.enum(SPACES)),
  ...spaceSizes,
  answer: z.optional(markdown),
};

const smallPart = z.union([markdown, z.strictObject({ text: markdown, id: z.optional(id), ...question })]);
const part = z.union([
  markdown,
  z.strictObject({
    text: markdown,
    id: z.optional(id),
    ...question,
    parts: z.optional(z.array(smallPart)),
  }),
]);

export const exerciseSchema = z.strictObject({
  exercise: markdown,
  title: z.optional(title),
  ...question,
  parts: z.optional(z.array(part)),
  ...anyBlock,
});

/** The ways to number exercises and statements: through the booklet, or anew in each chapter. */
export const NUMBERS = ['throughout', 'chapter'] as const;
/** The place of answers: the copy for teachers, the place of the room to answer, the end of the booklet. */
const ANSWERS = ['teacher', 'here', 'end'] as const;

/** The things that each reader's copy has in an order of its own. */
const SHUFFLES = ['choices', 'exercises', 'all'] as const;

/** `exercises:` in booklet.yaml */
export const exercisesSchema = z.strictObject({
  numbers: z.optional(z.enum(NUMBERS)),
  answers: z.optional(z.enum(ANSWERS)),
  shuffle: z.optional(z.enum(SHUFFLES)),
});

export const pointsSchema = z.strictObject({
  points: z.literal('table'),
  total: z.optional(points),
  ...anyBlock,
});
