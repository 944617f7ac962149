import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markedChanges } from '../../src/build/marked-changes.ts';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { shownTexts } from '../pdf/dump.ts';
import { h, layoutOf, treeOf, write } from '../pdf/pages.ts';
import { name, PdfFile } from '../pdf/reader.ts';
import { temporaryFolder } from '../project/temporary.ts';

const area = (page: number) => ({ page, left: 1, top: 2, right: 3, bottom: 4 });

/** Two builds of a booklet of three pages: the first page has lost a passage, the third has a new one. */
async function builds(before = 'a.pdf') {
  const folder = temporaryFolder({});
  const lines = Array.from({ length: 50 }, (_, i) => h('p', {}, `ligne ${i}`));
  writeFileSync(join(folder, 'a.pdf'), await write(layoutOf(treeOf(...lines))));
  const changes = [
    { kind: 'removed', passage: { areas: [area(0)] } },
    { kind: 'added', passage: { areas: [area(2)] } },
  ];
  const [old, now] = [before, 'a.pdf'].map((file) => ({ path: join(folder, file) }));
  const comparison = { changes, same: [], moved: [] };
  return [{ before: old, after: now, comparison, file: 'essai.pdf', changes: ['un mot'] }] as never;
}

test.each([
  ['fr', 'ancien, page 1 du PDF', 'nouveau, page 3 du PDF'],
  ['en', 'old, page 1 of the PDF', 'new, page 3 of the PDF'],
] as const)('changed pages are named as a reader of PDF counts them, after the list in two weights (%s)', async (language, old, now) => {
  const pdf = new PdfFile(await markedChanges(await builds(), language));
  const textsOn = (page: number) =>
    shownTexts(pdf, page)
      .map(({ text }) => text)
      .join('|');
  expect(pdf.pages).toHaveLength(3);
  expect(textsOn(0)).toBe('essai.pdf|un mot');
  expect([textsOn(1), textsOn(2)]).toEqual([expect.stringContaining(old), expect.stringContaining(now)]);
  const fonts = Object.values(pdf.dict(pdf.dict(pdf.pages[0]!.Resources).Font));
  const faces = fonts.map((font) => name(pdf.dict(font).BaseFont).replace(/^\w+\+/, ''));
  expect(faces.toSorted()).toEqual(['SourceSans3-Regular', 'SourceSans3-SemiBold']);
});

test('a PDF that cannot be read is at fault with the environment', async () => {
  await expect(markedChanges(await builds('none.pdf'), 'en')).rejects.toThrow(EnvironmentError);
});
