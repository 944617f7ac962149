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

async function pdfOf(paragraphs: number, files: Readonly<Record<string, string>> = FILES, output = 'output') {
  const folder = temporaryFolder(files);
  const compared = compareEditions(outline(paragraphs, 'un'), outline(paragraphs, 'deux'));
  const data = await errataPdf([compared], folder, `${folder}/${output}`, new Stopwatch());
  return data && new PdfFile(data);
}

// Fourteen corrections take more than a page in the size of the text.
test.each([
  [1, 1],
  [14, 1],
  [40, 2],
])('corrections of %i pages: %i', async (corrections, pages) => {
  expect((await pdfOf(corrections))!.pages).toHaveLength(pages);
});

test('a project at fault gives no corrections', async () => {
  expect(await pdfOf(1, {})).toBeNull();
});

test.each([
  ['output/un', 420],
  ['output/deux', 298],
  ['output', 298],
])('corrections of %s are on the paper of its booklet, else on that of the first', async (output, width) => {
  const files = {
    ...FILES,
    'content/booklets/deux.yaml': 'page: A6\n',
    'content/booklets/un.yaml': 'page: A5\n',
  };
  const [page] = (await pdfOf(1, files, output))!.pages;
  expect(Math.round((page!.MediaBox as number[])[2]!)).toBe(width);
});
