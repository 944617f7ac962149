import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadBooklet } from '../../src/content/index.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { builtInTemplates, faultsOf } from './booklet-fixture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = {
  list: (folder: string) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  read: (path: string) => readFileSync(ROOT + path),
};

test('the booklet of this repository becomes a page without fault, each chapter under its title', async () => {
  const report = new Report();
  const booklet = loadBooklet(files, report)!;
  const tree = parseDocument(renderBooklet(booklet, await builtInTemplates(), report), report);
  expect(faultsOf(report)).toEqual([]);
  const headings = tree.elements
    .filter(({ tag, parent }) => tag === 'h1' && parent?.attributes.class !== 'endnotes')
    .map(textContent);
  const parts = new Set(booklet.chapters.map(({ part }) => part)).size - 1;
  expect(headings).toHaveLength(booklet.chapters.length + parts + 1);
  expect(
    tree.elements.filter(({ tag, attributes }) => tag === 'li' && attributes.id?.startsWith('ref-')).length,
  ).toBeGreaterThan(0);
});
