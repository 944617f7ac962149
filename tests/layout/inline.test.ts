import { expect, test } from 'vitest';
import { layOut, textsOf } from './laid-out.ts';

test('a line break that ends a block begins no line', () => {
  const css = 'html { font-size: 8pt; line-height: 10pt }';
  const [page] = layOut('<p>un<br></p><p>deux<br> </p><p>trois<br><br></p><p>quatre</p>', css).pages;
  const [first, ...others] = textsOf(page!).map(({ y }) => y);
  expect(others.map((y) => Math.round(y - first!))).toEqual([10, 20, 40]);
});
