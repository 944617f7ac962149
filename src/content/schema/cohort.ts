import * as z from 'zod/mini';
import { LANGUAGE_TAGS } from '../../languages/index.ts';
import { VARIANTS } from '../variants.ts';
import { INK_AMOUNTS, printSchema, variables } from './booklet.ts';
import { blockSchema } from './chapter.ts';
import {
  address,
  chapterId,
  copies,
  date,
  example,
  fieldName,
  idElsewhere,
  keyed,
  markdown,
  meaning,
  text,
  title,
} from './common.ts';
import { dataSchema } from './data.ts';
import { mailSchema } from './mail.ts';

const blocks = meaning('blocks', z.array(blockSchema), '[ { text: "…" } ]');
const added = { blocks: z.optional(blocks), chapters: z.optional(z.array(chapterId)) };

/** content/cohorts/ID.yaml */
export const cohortSchema = z.strictObject({
  extends: z.optional(idElsewhere),
  title: z.optional(title),
  subtitle: z.optional(title),
  occasion: z.optional(markdown),
  address: z.optional(address),
  date: z.optional(date),
  print: z.optional(printSchema),
  ink: z.optional(z.enum(INK_AMOUNTS)),
  copies: z.optional(copies),
  language: z.optional(z.enum(LANGUAGE_TAGS)),
  variants: z.optional(z.array(z.enum(VARIANTS))),
  variables: z.optional(variables),
  /** The booklets that the cohort gets, where the project has several, and what differs in each. */
  booklets: z.optional(
    z.record(
      idElsewhere,
      z.strictObject({
        title: z.optional(title),
        subtitle: z.optional(title),
        occasion: z.optional(markdown),
        address: z.optional(address),
        date: z.optional(date),
        copies: z.optional(copies),
        variables: z.optional(variables),
      }),
    ),
  ),
  mail: z.optional(mailSchema),
  /** Other data, by their key or as themselves, in place of those that blocks name. */
  data: z.optional(z.record(idElsewhere, z.union([idElsewhere, dataSchema]))),
  replace: z.optional(z.record(idElsewhere, blocks)),
  move: z.optional(
    z.array(
      keyed({
        before: z.strictObject({ id: idElsewhere, before: idElsewhere }),
        after: z.strictObject({ id: idElsewhere, after: idElsewhere }),
        'end-of': z.strictObject({ id: idElsewhere, 'end-of': idElsewhere }),
      }),
    ),
  ),
  add: z.optional(
    z.array(
      keyed({
        before: z.strictObject({ before: idElsewhere, ...added }),
        after: z.strictObject({ after: idElsewhere, ...added }),
        'end-of': z.strictObject({ 'end-of': idElsewhere, ...added }),
      }),
    ),
  ),
  remove: z.optional(z.array(idElsewhere)),
  /** The keys are named as the columns of a list in CSV. */
  people: z.optional(
    z.array(example(z.record(fieldName, text), '{ nom: Awa Diallo, courriel: awa.diallo@example.org }')),
  ),
});
