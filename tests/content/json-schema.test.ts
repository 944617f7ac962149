import { expect, it } from 'vitest';
import { jsonSchemas } from '../../src/content/json-schema.ts';

type Json = { readonly [key: string]: Json } & readonly Json[];
const schemas = jsonSchemas() as unknown as Readonly<Record<string, Json>>;

it('has a JSON Schema for each kind of file', () => {
  expect(Object.keys(schemas)).toEqual(['booklet', 'chapter', 'cohort', 'data', 'references']);
  expect(schemas.booklet).toMatchObject({
    additionalProperties: false,
    required: ['format', 'slug', 'title', 'language', 'chapters'],
    properties: {
      title: { type: ['string', 'number', 'boolean'] },
      language: { enum: expect.arrayContaining(['fr', 'de-CH']) },
    },
  });
});

it('lists every kind of block, boxes within boxes too', () => {
  const text = JSON.stringify(schemas.chapter);
  for (const kind of ['section', 'lead', 'figure', 'timeline', 'glossary', 'exercise', 'lists']) {
    expect(text).toContain(`"${kind}":`);
  }
  expect(text).toContain('$ref');
});
