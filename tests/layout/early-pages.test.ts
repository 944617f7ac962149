import { expect, test } from 'vitest';
import { Session } from './edited.ts';
import { dumpPage } from './laid-out.ts';

// Pages that are seen before other scales are tried by which the sheets are full.

const css = (tolerance: string) => `html { font-size: 10pt; line-height: 12pt; ${tolerance} }
  @page { size: 240pt 200pt; margin: 20pt; } p { hyphens: manual; margin: 4pt 0; }
  .fill { page: back; break-before: page; --livret-fill-pages: 4; }`;
const FITTED = css('--livret-fit-spacing: 50%; --livret-fit-leading: 5%;');

/** Paragraphs of a line each, the first of so many, and the last pages of the sheet. */
const body = (lines: number, paragraphs: number) =>
  `<p>${'Une ligne de plus dans ce texte. '.repeat(lines)}</p>${'<p>Un paragraphe.</p>'.repeat(paragraphs)}<div class="fill">Dos</div>`;

/** The second state of a document, after the first. */
function edited(first: string, second: string, style = FITTED) {
  const session = new Session(style, first);
  session.layOut(first);
  return session.layOut(second);
}

test.each([
  // Blank pages stay, before and after.
  [12, 4, 4, 4],
  // The same scale fills the sheets again.
  [30, 4, 4, 4],
  [56, 8, 8, 8],
  // Another one does, with as many pages and with fewer.
  [52, 8, 8, 1],
  [28, 8, 4, 0],
])('of %i paragraphs, %i pages are seen early, and %i at the end, of which %i are the same', (paragraphs, seen, made, same) => {
  const { early, pages, anew } = edited(body(1, paragraphs), body(3, paragraphs));
  expect([early!.length, pages.length]).toEqual([seen, made]);
  expect(pages.filter((page, i) => page === early![i])).toHaveLength(same);
  expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
});

test.each([
  ['no scale is tried', body(1, 12), body(3, 12), css('')],
  ['the sheets are full as they are', body(1, 20), body(3, 20), FITTED],
  ['a word takes the room of another', body(1, 30), body(1, 30).replace('texte', 'tente'), FITTED],
])('there are none where %s', (_, first, second, style) => {
  const { early, pages, anew } = edited(first, second, style);
  expect(early).toBeNull();
  expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
});
