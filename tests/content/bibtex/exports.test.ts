import { expect, test } from 'vitest';
import { ARXIV, JABREF, PUBLISHERS, SCHOLAR, ZOTERO_BIBLATEX, ZOTERO_BIBTEX } from './exports.ts';
import { library } from './library.ts';

test.each(
  Object.entries({ ARXIV, JABREF, PUBLISHERS, SCHOLAR, ZOTERO_BIBLATEX, ZOTERO_BIBTEX }),
)('the export of %s is printed whole, without a fault', async (_, bib) => {
  const { printed, faults } = await library(bib);
  expect(faults).toEqual([]);
  expect(printed).toMatchSnapshot();
});
