import { expect, test } from 'vitest';
import { withUnchanged } from '../../src/document/unchanged.ts';
import { Report } from '../../src/faults/fault.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import { reuseLayout } from '../../src/layout/reuse-layout.ts';
import { languagesIn, Theme } from '../../src/style/index.ts';
import { restyle } from '../../src/style/restyle.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { loadFonts } from '../../src/text/index.ts';
import { A5, parseBody, styleBody } from '../style/styled.ts';
import { textsOf } from './laid-out.ts';

const fonts = await loadFonts();
const CSS = `html { font-size: 10pt; line-height: 12pt; } @page { size: 240pt 200pt; margin: 20pt; }
  .narrow { width: 40pt; hyphens: manual; } .ahead { break-before: page; }`;

/**
 * The texts of the pages of a body with some words changed, on the pages of the body before; null where they are
 * made anew.
 */
function reused(before: string, after: string): string[][] | null {
  const inputs = { fonts, pictures: () => null, report: new Report() };
  const { document } = styleBody(before, CSS);
  const layout = layoutDocument(document, inputs);
  const tree = withUnchanged(parseBody(after), document.tree)!;
  const styled = restyle(tree, document, new Theme([{ file: 'a.css', css: CSS }], A5, languagesIn(tree)))!;
  const changed = reuseLayout(styled, { styled: document, layout }, inputs);
  return changed?.pages.map((page) => textsOf(page).map(({ run }) => textOf(run))) ?? null;
}

const words = (first: string) => `<p class="narrow">${first}</p><p class="ahead">Suite</p>`;

test('words that take as many lines stand on the pages of before', () => {
  expect(reused(words('Anna'), words('Bob'))).toEqual([['Bob'], ['Suite']]);
});

test('pages are made anew for words that take a line more', () => {
  expect(reused(words('Anna'), words('Anna Maria'))).toBeNull();
});

test('pages are made anew where a line ends in a hyphen that ended in none, or no longer ends in one', () => {
  const whole = words('abcde fghi');
  const parted = words('abcdef&shy;ghi');
  expect(reused(whole, words('abcdx fghi'))).toEqual([['abcdx', 'fghi'], ['Suite']]);
  expect(reused(whole, parted)).toBeNull();
  expect(reused(parted, whole)).toBeNull();
});
