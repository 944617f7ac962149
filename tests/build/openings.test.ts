import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { checkedIn } from './made.ts';

// The heads of chapters, in the theme that booklets have by default.

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#888"/></svg>';
const lines = (count: number) => ({ text: Array.from({ length: count }, () => 'mot').join('\\\n') });

/** The pages of two chapters with such blocks. */
async function pagesOf(first: readonly object[], second: readonly object[]): Promise<readonly Page[]> {
  const booklet = {
    ...{
      format: 1,
      slug: 'essai',
      title: 'T',
      authors: ['A'],
      language: 'fr',
      date: '2026-11-24',
      page: 'A6',
    },
    ...{ pictures: 'own', chapters: ['un', 'deux'] },
  };
  const folder = temporaryFolder({
    'content/booklet.yaml': JSON.stringify(booklet),
    'content/images/x.svg': PICTURE,
    'content/chapters/un.yaml': JSON.stringify({ title: 'Premier', blocks: first }),
    'content/chapters/deux.yaml': JSON.stringify({ title: 'Second', blocks: second }),
  });
  const { typeset } = await checkedIn(folder);
  // Without the cover, the contents and the back.
  return typeset!.layout.pages.slice(2, -1);
}

const textsOf = ({ marks }: Page): { text: string; y: number }[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? { text: textOf(mark.run), y: mark.y } : []));
const has = (page: Page, word: string) => textsOf(page).some(({ text }) => text.includes(word));

test('a chapter that a picture over the top of the page opens begins a page, below the picture', async () => {
  const image = { image: 'images/x.svg', alt: 'A', bleed: ['top', 'left', 'right'] };
  const begins = async (bleed: readonly object[]) => {
    const pages = await pagesOf([lines(2)], [...bleed, lines(2)]);
    return pages.find((page) => has(page, 'Second'))!;
  };
  const pictured = await begins([image]);
  expect(has(pictured, 'Premier')).toBe(false);
  expect(pictured.marks.filter(({ kind }) => kind === 'drawing')).toHaveLength(1);
  expect(has(await begins([]), 'Premier')).toBe(true);
});

test('an epigraph stands on the page of the text that it leads to', async () => {
  for (const count of [16, 17, 18]) {
    const verse = { verse: 'corps\ncorps\n\n'.repeat(9) };
    const pages = await pagesOf([lines(count)], [{ quote: 'Devise', source: 'X' }, verse]);
    const page = pages.find((page) => has(page, 'Devise'))!;
    expect([count, has(page, 'Second'), has(page, 'corps')]).toEqual([count, true, true]);
  }
});

test('a lead after a text has the space above that it has below', async () => {
  const [page] = await pagesOf(
    [{ lead: 'Entrée' }, { text: 'dessous' }, { lead: 'Relance' }, { text: 'fin' }],
    [],
  );
  const at = (word: string) => textsOf(page!).find(({ text }) => text.includes(word))!.y;
  expect(at('Relance') - at('dessous')).toBeGreaterThanOrEqual(at('fin') - at('Relance'));
});
