import { expect, test } from 'vitest';
import type { Page, PageMark } from '../../src/layout/page.ts';
import { findPlaces } from '../../src/layout/places.ts';
import { styleBody } from '../style/styled.ts';

test('an element starts at its first mark or that of a descendant, at the head of its letters', () => {
  const { document, element } = styleBody(
    '<div id="box"><hr id="rule"><p id="words">x</p><p id="none">y</p></div>',
  );
  const [rule, words] = ['rule', 'words'].map((id) => element(id).index);
  const page = (...marks: object[]) => ({ marks: marks as PageMark[] }) as unknown as Page;
  const places = findPlaces(
    [
      page({ kind: 'rect', owner: 'layout', x: 1, y: 1 }),
      page(
        { kind: 'line', owner: rule, x1: 30, y1: 40, x2: 90, y2: 41 },
        { kind: 'text', owner: words, x: 31, y: 60, run: { style: { size: 10 } } },
        { kind: 'rect', owner: words, x: 2, y: 3 },
      ),
      page({ kind: 'rect', owner: rule, x: 4, y: 5 }),
    ],
    document,
  );
  const place = (id: string) => places.get(element(id).index);
  expect(place('rule')).toEqual({ page: 1, x: 30, y: 40 });
  expect(place('words')).toEqual({ page: 1, x: 31, y: 50 });
  expect(place('box')).toEqual({ page: 1, x: 30, y: 40 });
  expect(place('none')).toBeUndefined();
});
