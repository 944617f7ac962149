import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/content/editor/json-schema.ts';
import { projectNames } from '../../src/content/editor/names.ts';
import { blockSchemas } from '../../src/content/schema/chapter.ts';
import { memory } from './project.ts';

interface Json {
  readonly [key: string]: Json;
}

const FILES = {
  'content/booklet.yaml': 'format: 1\n',
  'content/references.yaml': '- id: shift2018\n  type: report\n- { id: insee, type: webpage }\n',
  'content/data/energie.yaml':
    'title: E\nfields:\n  poste: { label: Poste }\n  part:\n    label: Part\nrows: []\n',
  'content/chapters/un.yaml':
    'title: Un\nblocks:\n  - text: A\n    id: debut\n  - figure: bars\n    id: fig-a  # x\n  - broken: [',
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/images/a.png': '',
};
const names = projectNames(memory(FILES));
const schemas = jsonSchemas(names) as unknown as Readonly<Record<string, Json>>;

test('a schema for each kind of file', () => {
  expect(Object.keys(schemas)).toEqual(['booklet', 'chapter', 'cohort', 'data', 'references']);
  expect(schemas.booklet).toMatchObject({
    additionalProperties: false,
    required: ['format', 'slug', 'title', 'language', 'chapters'],
  });
});

test('a new block has a place to type for each key that it has to have, in their order', () => {
  const places: string[][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { defaultSnippets = [] } = node as { defaultSnippets?: { body: Record<string, string> }[] };
    for (const { body } of defaultSnippets)
      places.push(Object.values(body).map((value, i) => (value.startsWith('$') ? value : `$${i + 1}`)));
    for (const value of Object.values(node)) walk(value);
  };
  walk(schemas.chapter);
  expect(places.length).toBeGreaterThan(20);
  for (const each of places) expect(each).toEqual(each.map((_, i) => `$${i + 1}`));
});

test('every key is explained', () => {
  const without: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, Json> };
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (typeof property.description !== 'string') without.push(`${path} ${key}`);
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  for (const [file, schema] of Object.entries(schemas)) walk(schema, file);
  expect(without).toEqual([]);
});

test('every kind of block is there, once, with its name', () => {
  const { definitions } = schemas.chapter!;
  expect(definitions!.block!.anyOf).toHaveLength(Object.keys(blockSchemas).length);
  const text = JSON.stringify(schemas.chapter);
  expect(text.match(/"title":"exercise"/g)).toHaveLength(1);
  expect(text.match(/"title":"figure: doughnut"/g)).toHaveLength(1);
});

test('finds the names in files as they are typed', () => {
  expect(names).toEqual({
    data: ['energie'],
    fields: ['part', 'poste'],
    references: ['insee', 'shift2018'],
    chapters: ['un'],
    booklets: [],
    cohorts: ['lyon'],
    blocks: ['debut', 'fig-a'],
    pictures: ['images/a.png'],
  });
});

test('names of the project are proposed, and others are taken', () => {
  const { chapter, cohort, booklet } = schemas;
  const [figure] = chapter!.definitions!.figure!.oneOf! as unknown as Json[];
  const keys = figure!.properties!;
  expect(keys.label).toMatchObject({
    anyOf: [{ enum: ['part', 'poste'] }, { type: ['string', 'number'] }],
  });
  expect(keys.source!.items).toMatchObject({ anyOf: [{ enum: ['insee', 'shift2018'] }, {}] });
  expect(JSON.stringify(keys.data)).toContain('{"enum":["energie"]}');
  expect(JSON.stringify(keys.id)).not.toContain('enum');
  expect(booklet!.properties!.chapters!.items).toMatchObject({ anyOf: [{ enum: ['un'] }, {}] });
  expect(cohort!.properties!.extends).toMatchObject({ anyOf: [{ enum: ['lyon'] }, {}] });
  expect(cohort!.properties!.remove!.items).toMatchObject({
    anyOf: [{ enum: ['debut', 'fig-a', 'un'] }, {}],
  });
  expect(JSON.stringify(chapter!.definitions!.block)).toContain('{"enum":["images/a.png"]}');
  expect(JSON.stringify(schemas)).not.toContain('x-named');
});

test('no example names what the project does not have, and what names something is not true or false', () => {
  const own = jsonSchemas(
    projectNames(
      memory({
        'content/booklet.yaml': 'format: 1\n',
        'content/references.yaml': '- { id: ademe, type: report }\n',
        'content/data/eau.yaml': 'title: E\nfields:\n  litres: { label: L }\nrows: []\n',
        'content/chapters/source.yaml': 'title: S\nblocks:\n  - text: A\n    id: mare\n',
        'content/cohorts/lyon.yaml': 'title: Lyon\n',
        'content/images/b.png': '',
      }),
    ),
  );
  const foreign: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { examples, anyOf } = node as { examples?: unknown; anyOf?: readonly { type?: unknown }[] };
    const isNamed = anyOf?.some((option) => 'enum' in option && !('type' in option));
    if (isNamed && JSON.stringify(anyOf).includes('"boolean"')) foreign.push(`${path}: boolean`);
    const found = /"(?:energie|montant|shift2018|ouverture|images\/[^"]*jpg)"/.exec(
      JSON.stringify(examples) ?? '',
    );
    // Fields, variables, columns and sources are given their names there.
    const isGiven = /(?:fields|variables|people\/items)\/propertyNames$|\/id$/.test(path);
    if (found && !isGiven) foreign.push(`${path}: ${found[0]}`);
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  for (const [file, schema] of Object.entries(own)) walk(schema, file);
  expect(foreign).toEqual([]);
});
