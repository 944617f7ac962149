import { expect, test } from 'vitest';
import { h, layoutOf, METADATA, page, textMark, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile, type PdfValue, type Ref, text } from './reader.ts';

const TREE = treeOf(...['b', 'a-1', 'B', 'é', 'a'].map((id) => h('p', { id }, id)), h('p', { id: 'absent' }));
const element = (id: string) => TREE.byId.get(id)!.index;

test('nests bookmarks by level, folded, each with its destination', async () => {
  const layout = layoutOf(TREE, {
    bookmarks: [
      { level: 1, label: 'Un', element: element('b') },
      { level: 3, label: 'Un.a', element: element('a-1') },
      { level: 2, label: 'Un.b', element: element('B') },
      { level: 1, label: 'Deux (é)', element: element('é') },
    ],
  });
  const pdf = new PdfFile(await write(layout));
  const lines: string[] = [];
  const walk = (parent: Dict, depth: number) => {
    for (let ref = parent.First; ref; ref = pdf.dict(ref).Next) {
      const item = pdf.dict(ref);
      const [target, kind, left, top] = item.Dest as [Ref, PdfValue, null, number];
      const index = (pdf.dict(pdf.catalog.Pages).Kids as Ref[]).findIndex(({ id }) => id === target.id);
      lines.push(
        `${' '.repeat(depth)}${text(item.Title)} ${index} ${name(kind)} ${left} ${top} ${item.Count ?? ''}`,
      );
      walk(item, depth + 1);
    }
  };
  walk(pdf.dict(pdf.catalog.Outlines), 0);
  expect(lines).toEqual([
    'Un 0 XYZ null 356 -2',
    ' Un.a 0 XYZ null 342 ',
    ' Un.b 0 XYZ null 328 ',
    'Deux (é) 0 XYZ null 314 ',
  ]);
  expect(name(pdf.catalog.PageMode)).toBe('UseOutlines');
});

test('names a destination for every element with an id and a place, sorted as readers search', async () => {
  const pdf = new PdfFile(await write(layoutOf(TREE)));
  const names = pdf.dict(pdf.dict(pdf.catalog.Names).Dests).Names as PdfValue[];
  expect(names.filter((_, i) => i % 2 === 0).map(text)).toEqual(['B', 'a', 'a-1', 'b', 'é']);
  expect((names[1] as PdfValue[]).slice(2)).toEqual([null, 328, null]);
});

async function labelRanges(...labels: string[]): Promise<unknown[]> {
  const pages = labels.map((label, i) => page([textMark('pagination', 'x', 10, 10)], i + 1, label));
  const pdf = new PdfFile(await write(layoutOf(TREE, { pages, places: new Map() })));
  return (pdf.dict(pdf.catalog.PageLabels).Nums as PdfValue[]).map((value) => {
    if (typeof value === 'number') return value;
    const { S, P, St } = value as Dict;
    return [S ? name(S) : '', P ? text(P) : '', St ?? 1].join(' ');
  });
}

test('writes page labels as ranges of decimal numbers, Roman numerals and names', async () => {
  expect(await labelRanges('1', '2', '3')).toEqual([0, 'D  1']);
  expect(await labelRanges('', 'ii', 'iii', 'iv', '1', '2', '4')).toEqual([
    0,
    '  1',
    1,
    'r  2',
    4,
    'D  1',
    6,
    'D  4',
  ]);
  expect(await labelRanges('IX', 'X', 'A-1', 'A-2', 'dos')).toEqual([0, 'R  9', 2, 'D A- 1', 4, ' dos 1']);
  expect(await labelRanges('iiii', 'vv', 'mix')).toEqual([0, ' iiii 1', 1, ' vv 1', 2, 'r  1009']);
});

test('writes the metadata into the Info dictionary and into XMP', async () => {
  const pdf = new PdfFile(await write(layoutOf(TREE)));
  const info = pdf.dict(pdf.trailer.Info);
  const said = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, text(pdf.get(value))]));
  expect(said).toEqual({
    Title: 'Données & énergie – Une étude',
    Author: 'Ada Lovelace, Émilie du Châtelet',
    Subject: 'Ce que coûtent <les données>',
    Keywords: 'données, énergie',
    Creator: 'Livret',
    Producer: 'Livret',
    CreationDate: 'D:20261124120000Z',
    ModDate: 'D:20261124120000Z',
  });
  const xmp = pdf.bytes(pdf.catalog.Metadata!).toString('utf8');
  expect(xmp).toContain('<rdf:li xml:lang="fr">Données &amp; énergie – Une étude</rdf:li>');
  expect(xmp).toContain('<rdf:li>Ada Lovelace</rdf:li><rdf:li>Émilie du Châtelet</rdf:li>');
  expect(xmp).toContain('Ce que coûtent &lt;les données&gt;');
  expect(xmp).toContain('<xmp:CreateDate>2026-11-24T12:00:00Z</xmp:CreateDate>');
  expect(text(pdf.catalog.Lang)).toBe(METADATA.language);
  expect(pdf.dict(pdf.catalog.MarkInfo).Marked).toBe(true);
  expect(pdf.dict(pdf.catalog.ViewerPreferences).DisplayDocTitle).toBe(true);
});

test('leaves out of the Info dictionary what the metadata does not have', async () => {
  const infoOf = async (metadata: Partial<typeof METADATA>) => {
    const pdf = new PdfFile(await write(layoutOf(TREE), {}, metadata));
    const entries = Object.entries(pdf.dict(pdf.trailer.Info));
    return Object.fromEntries(entries.map(([key, value]) => [key, text(pdf.get(value))]));
  };
  const without = await infoOf({ authors: [], subject: '', keywords: [] });
  for (const key of ['Author', 'Subject', 'Keywords']) expect(without).not.toHaveProperty(key);
  const withOne = await infoOf({ authors: ['Ada Lovelace'], keywords: ['énergie'] });
  expect(withOne.Author).toBe('Ada Lovelace');
  expect(withOne.Keywords).toBe('énergie');
});

test('has neither authors nor a subject nor keywords in the XMP metadata of a document without any', async () => {
  const pdf = new PdfFile(await write(layoutOf(TREE), {}, { authors: [], subject: '', keywords: [] }));
  const xmp = pdf.bytes(pdf.catalog.Metadata!).toString('utf8');
  expect(xmp).not.toMatch(/dc:creator|dc:description|dc:subject|pdf:Keywords/);
});
