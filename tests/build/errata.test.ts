import { expect, test } from 'vitest';
import { errataPdf } from '../../src/build/errata.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { compareEditions } from '../../src/changes/errata.ts';
import type { Outline, Passage } from '../../src/changes/outline.ts';
import { PdfFile } from '../pdf/reader.ts';
import { temporaryFolder } from '../project/temporary.ts';

const FILES = {
  'content/booklet.yaml': 'format: 1\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\n',
  'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: A } ]\n',
};

/** A booklet of paragraphs, each on a page of its own. */
function outline(paragraphs: number, word: string): Outline {
  const passages = Array.from(
    { length: paragraphs },
    (_, i): Passage => ({
      ...{ page: String(i + 1), chapter: 'Un', id: null, kind: 'text', areas: [] },
      part: { kind: 'paragraph', number: 1 },
      text: `Le paragraphe ${i} dit ${word} à sa page.`,
    }),
  );
  const about = { title: 'Un essai', edition: '1', language: 'fr', date: '2026-11-24' };
  return { pages: paragraphs, passages, names: {}, about };
}

async function pagesOf(paragraphs: number): Promise<number> {
  const watch = new Stopwatch();
  const folder = temporaryFolder(FILES);
  const compared = compareEditions(outline(paragraphs, 'un'), outline(paragraphs, 'deux'));
  return new PdfFile((await errataPdf([compared], folder, `${folder}/output`, watch))!).pages.length;
}

// Fourteen corrections take more than a page in the size of the text.
test.each([
  [1, 1],
  [14, 1],
  [40, 2],
])('corrections of %i pages: %i', async (corrections, pages) => {
  expect(await pagesOf(corrections)).toBe(pages);
});
