import { expect, test } from 'vitest';
import type { Booklet } from '../../src/content/booklet.ts';
import { loadContent } from '../../src/content/index.ts';
import type { Block } from '../../src/content/types/block.ts';
import { Report } from '../../src/faults/fault.ts';
import { Memo } from '../../src/memo.ts';
import { FileMemory } from '../../src/project/file-memory.ts';
import { NO_FILES, withEdits } from '../../src/project/memory-files.ts';

// A chapter that is read again keeps the blocks that say the same, with the places that they have in the file now.

const CHAPTER = `title: Un
blocks:
  - text: Une phrase.
  - figure: bars
    title: Les postes
    data: postes
    label: poste
    value: part
    alt: Deux postes.
  - table: { head: [Rang, Valeur], rows: [[un, '1'], [deux, '2']] }
  - list: [Un élément, Un autre]
`;
const DATA = `title: Des postes
source: [insee]
fields: { poste: { label: Poste }, part: { label: Part, unit: '%' } }
rows: [{ poste: Réseaux, part: 40 }, { poste: Terminaux, part: 60 }]
`;
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\nchapters: [un]\n`,
  'content/references.yaml': "- { id: insee, type: webpage, title: Une source, issued: '2025' }\n",
  'content/data/postes.yaml': DATA,
  'content/chapters/un.yaml': CHAPTER,
};

/** Reads a project after each edit, and gives the blocks of its chapter; none where it cannot be read. */
function reading(): (path?: string, text?: string) => readonly Block[] {
  const [memory, memo, edits] = [new FileMemory(), new Memo(), new Map<string, Uint8Array>()];
  const write = (path: string, text: string) => edits.set(path, new TextEncoder().encode(text));
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  return (path, text) => {
    if (path) write(path, text!);
    const report = new Report();
    const files = memory.of(withEdits(NO_FILES, edits, report));
    memo.beginBuild();
    const { booklet } = loadContent(files, report, null, memo) as { booklet: Booklet };
    return booklet.chapters[0]?.blocks ?? [];
  };
}

const un = 'content/chapters/un.yaml';
const lines = (blocks: readonly Block[]) => blocks.map(({ source }) => source.line);

test('blocks that say the same stay, and move', () => {
  const read = reading();
  const [text, figure, table, list] = read();
  const edited = read(un, CHAPTER.replace('Une phrase', '|\n      Une autre phrase'));
  expect(edited[0]).not.toBe(text);
  expect(edited.slice(1)).toEqual([figure, table, list]);
  for (const [i, block] of [figure, table, list].entries()) expect(edited[i + 1]).toBe(block);
  const anew = reading()(un, CHAPTER.replace('Une phrase', '|\n      Une autre phrase'));
  expect(lines(edited)).toEqual(lines(anew));
  expect(list).toHaveProperty('items');
  const placesOf = (block: Block | undefined) =>
    (block as unknown as { items: { source: object; at(offset: number): object }[] }).items.map((item) => [
      item.source,
      item.at(3),
    ]);
  expect(placesOf(edited[3])).toEqual(placesOf(anew[3]));
});

test.each([
  ['added', CHAPTER.replace('  - table', '  - text: Un ajout.\n  - table'), [0, 1, -1, 2, 3]],
  ['removed', CHAPTER.replace('  - text: Une phrase.\n', ''), [1, 2, 3]],
])('the blocks around one that is %s stay the same objects', (_, chapter, places) => {
  const read = reading();
  const before = read();
  expect(read(un, chapter).map((block) => before.indexOf(block))).toEqual(places);
});

test('a chapter that could not be read comes back with its blocks', () => {
  const read = reading();
  const before = read();
  expect(read(un, CHAPTER.replace('blocks:', 'blocks: ['))).toEqual([]);
  expect(read(un, CHAPTER.replace('Une phrase', 'La phrase'))[1]).toBe(before[1]);
});

test('a chart with other data is another', () => {
  const read = reading();
  const before = read();
  const chartOf = (block: Block | undefined) => (block as { chart: object }).chart;
  const edited = read('content/data/postes.yaml', DATA.replace('40', '41').replace('60', '59'));
  expect(chartOf(edited[1])).not.toBe(chartOf(before[1]));
  expect(edited[2]).toBe(before[2]);
  const referred = read('content/references.yaml', FILES['content/references.yaml']!.replace('Une', 'La'));
  expect(chartOf(referred[1])).toBe(chartOf(edited[1]));
});
