import { expect, test } from 'vitest';
import { layOut, textsOf } from './laid-out.ts';

test('a box that is better kept together is parted rather than leave more than three lines empty', () => {
  const page = `html { font-size: 8pt; line-height: 10pt } @page { size: 240pt 240pt; margin: 20pt; }
    .box { --livret-break-inside: reluctant; }`;
  const filled = (before: number) => {
    const lines = (count: number) => `<p>${Array.from({ length: count }, () => 'l').join('<br>')}</p>`;
    const { pages } = layOut(`${lines(before)}<div class="box">${lines(11)}</div>`, page);
    return pages.map((each) => textsOf(each).length);
  };
  expect(filled(17)).toEqual([17, 11]);
  expect(filled(16)).toEqual([20, 7]);
  expect(filled(13)).toEqual([20, 4]);
});

test('a block that no page holds is parted by the rules of its own content', () => {
  const page = `html { font-size: 8pt; line-height: 10pt; widows: 2; orphans: 2 }
    @page { size: 240pt 240pt; margin: 20pt; } figure { break-inside: avoid } .high { height: 175pt }`;
  const { pages } = layOut(
    '<figure><div class="high"></div><p>title</p><p>one<br>two<br>three</p></figure>',
    page,
  );
  expect(pages.map((each) => textsOf(each).length)).toEqual([0, 4]);
});
