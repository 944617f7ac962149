import { expect, test } from 'vitest';
import { compareOutlines } from '../../src/changes/compare.ts';
import type { Outline, Passage } from '../../src/changes/outline.ts';
import { pairPages } from '../../src/changes/spreads.ts';

/** `2 words`: what stands on the page of index 2. */
function outline(...lines: string[]): Outline {
  const passages = lines.map((line): Passage => {
    const [page, ...words] = line.split(' ');
    const area = { page: Number(page), left: 0, top: 0, right: 1, bottom: 1 };
    return { page: page!, chapter: '', id: null, kind: 'text', text: words.join(' '), areas: [area] };
  });
  return { pages: 9, passages };
}

/** `2* | 3`: page 2 of the old with a mark beside page 3 of the new. */
function pairs(before: Outline, after: Outline): string[] {
  return pairPages(compareOutlines(before, after)).map((pair) =>
    [pair.before, pair.after]
      .map((side) => (side ? `${side.page}${'*'.repeat(side.marked.length)}` : '-'))
      .join(' | '),
  );
}

test.each([
  ['what changed', ['0 a', '1 one two', '2 c'], ['0 a', '1 one three', '2 c'], ['1* | 1*']],
  ['what is on another page now', ['0 a', '1 one two'], ['0 a', '0 b', '2 one three'], ['0 | 0*', '1* | 2*']],
  ['what came', ['0 a', '1 c'], ['0 a', '0 b', '1 c'], ['0 | 0*']],
  ['what went', ['0 a', '0 b', '1 c'], ['0 a', '1 c'], ['0* | 0']],
  ['a page that came', ['0 a'], ['0 a', '1 b', '1 c'], ['- | 1**']],
  ['a page that went', ['0 a', '1 b'], ['0 a'], ['1* | -']],
  ['what went before what came', ['0 a', '1 b', '2 c'], ['0 a', '2 c', '3 d'], ['1* | -', '- | 3*']],
  ['nothing', ['0 a'], ['0 a'], []],
  ['what moved', ['0 a', '1 b'], ['0 a', '2 b'], []],
])('of %s, the pages stand side by side', (_, before, after, expected) => {
  expect(pairs(outline(...before), outline(...after))).toEqual(expected);
});
