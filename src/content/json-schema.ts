import * as z from 'zod/mini';
import { bookletSchema } from './schema/booklet.ts';
import { chapterSchema } from './schema/chapter.ts';
import { cohortSchema } from './schema/cohort.ts';
import { dataSchema } from './schema/data.ts';
import { referencesSchema } from './schema/references.ts';

/** The files of content/ that each schema is for. */
const SCHEMAS = {
  booklet: bookletSchema,
  chapter: chapterSchema,
  cohort: cohortSchema,
  data: dataSchema,
  references: referencesSchema,
} as const;

type ContentPattern = keyof typeof SCHEMAS;

/** JSON Schemas (draft 7, which YAML editors read) by the files that they are for. */
export function jsonSchemas(): Readonly<Record<ContentPattern, object>> {
  const entries = Object.entries(SCHEMAS).map(([pattern, schema]) => [pattern, jsonSchema(schema)]);
  return Object.fromEntries(entries) as Record<ContentPattern, object>;
}

function jsonSchema(schema: z.core.$ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // The reader takes numbers, dates, yes and no as texts, so an editor must not reject them.
    override({ jsonSchema }) {
      if (jsonSchema.type === 'string' && !jsonSchema.enum && jsonSchema.const === undefined) {
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
      }
    },
  });
}
