import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { type Dict, name, PdfFile, type PdfValue, Ref, text } from './reader.ts';

const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml':
    'title: Un\nblocks:\n  - figure: bars\n    id: f\n    title: Des barres\n    data: d\n    label: a\n    value: b\n',
  'content/data/d.yaml':
    'title: Des valeurs\nsource: []\ndate: 2020\nfields: { a: { label: Le nom }, b: { label: La valeur, unit: m } }\nrows:\n  - { a: "x, \\"y\\"", b: 1.5 }\n  - { a: é, b: 2 }\n',
  'content/cohorts/lyon.yaml': 'date: 2026-12-01\n',
};

test('an archive keeps the data of each figure with it, and the sources, but not who reads it', async () => {
  const folder = temporaryFolder(FILES);
  expect((await run('build --archive', folder)).code).toBe(0);
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
  expect(pdf.stream(pdf.catalog.Metadata!)).toContain('<pdfaid:part>3<');

  const attached = (value: PdfValue | undefined) =>
    (pdf.get(value) as PdfValue[]).map((ref) => {
      const { UF, EF, AFRelationship } = pdf.dict(ref);
      const file = (EF as Dict).UF!;
      return { named: text(UF), as: name(AFRelationship), type: name(pdf.dict(file).Subtype), file };
    });
  const all = attached(pdf.catalog.AF);
  expect(all.map(({ named, as, type }) => `${named} ${as} ${type}`)).toEqual([
    'f.csv Data text#2Fcsv',
    'booklet.yaml Source application#2Fyaml',
    'chapters-un.yaml Source application#2Fyaml',
    'data-d.yaml Source application#2Fyaml',
  ]);
  expect(pdf.bytes(all[0]!.file).toString()).toBe('Le nom,La valeur (m)\r\n"x, ""y""",1.5\r\né,2\r\n');
  expect(pdf.bytes(all[1]!.file).toString()).toBe(FILES['content/booklet.yaml']);
  const { EmbeddedFiles } = pdf.dict(pdf.catalog.Names);
  expect((pdf.dict(EmbeddedFiles).Names as PdfValue[]).length).toBe(2 * all.length);

  const figures: Dict[] = [];
  const walk = (value: PdfValue) => {
    const element = pdf.dict(value);
    if (name(element.S) === 'Figure') figures.push(element);
    for (const kid of [element.K ?? []].flat()) if (kid instanceof Ref) walk(kid);
  };
  walk(pdf.dict(pdf.catalog.StructTreeRoot).K!);
  expect(figures.map(({ AF }) => attached(AF).map(({ named }) => named))).toEqual([['f.csv']]);
});

test('other PDFs keep no files, and an archive is no draft', async () => {
  const folder = temporaryFolder(FILES);
  await run('build', folder);
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
  expect([pdf.catalog.AF, pdf.dict(pdf.catalog.Names).EmbeddedFiles]).toEqual([undefined, undefined]);
  expect((await run('build --archive --draft', folder)).code).toBe(2);
});
