import { expect, test } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { lyingPages } from '../../src/print/lying.ts';
import { commonestSize } from '../../src/print/type-size.ts';
import { page, styleOf, textMark } from '../pdf/pages.ts';

const sized = (width: number, height: number): Page => ({ ...page([], 1), width, height });

test('pages lie on their sides where they are wide and the first is high, or the reverse', () => {
  const turned = (...pages: Page[]) => lyingPages(pages).map((each) => each.turned);
  const [high, wide, square] = [sized(100, 200), sized(200, 100), sized(100, 100)];
  expect(turned(high, wide, square, high)).toEqual([false, true, false, false]);
  expect(turned(wide, high, square, wide)).toEqual([false, true, false, false]);
  expect(turned(square, high, wide)).toEqual([false, false, false]);
  expect(lyingPages([high, wide])[1]).toEqual({ width: 100, height: 200, turned: true });
});

test('the commonest size of type is that of the longest lines, wherever they stand', () => {
  const of = (size: number, words: string) => textMark(0, words, 0, 0, { ...styleOf(), size });
  expect(commonestSize([])).toBeNull();
  expect(commonestSize([page([of(8, 'une longue ligne')], 1), page([of(20, 'un'), of(8, 'mot')], 2)])).toBe(
    8,
  );
});
