import { expect, test } from 'vitest';
import { PaperLines } from '../../src/web/paper-lines.ts';
import { h, treeOf } from '../pdf/pages.ts';

const tree = treeOf(h('p', { id: 'a' }), h('p', { id: 'b' }), h('span', { id: 'm' }));
const at = (id: string) => tree.byId.get(id)!;
const number = (of: number) => `<span class="line-number" aria-hidden="true">${of}</span>`;

test('a number stands before the letter that begins its line on paper', () => {
  const printed = new Map([
    [
      at('a').index,
      [
        { number: 5, letters: 0 },
        { number: 10, letters: 9 },
      ],
    ],
  ]);
  const lines = new PaperLines({ of: new Map([[at('m').index, { from: 6, to: 8 }]]), printed });
  const write = lines.numbering(at('a'));
  // Letters alone are counted, through all texts of a block.
  expect(write('„Ab“ & cd, ')).toBe(`„${number(5)}Ab“ &amp; cd, `);
  expect(write('e-fghijk')).toBe(`e-fghi${number(10)}jk`);
  expect(write('lm')).toBe('lm');
  expect(lines.numbering(at('b'))('Ab')).toBe('Ab');
  expect(lines.of(at('m'))).toEqual({ from: 6, to: 8 });
});

test('an element without numbers on paper has none here', () => {
  const none = { from: 0, to: 0 };
  const lines = new PaperLines({ of: new Map(), printed: new Map() });
  expect([lines.of(undefined), lines.of(at('m')), new PaperLines(undefined).of(at('m'))]).toEqual([
    none,
    none,
    none,
  ]);
  expect(new PaperLines(undefined).numbering(at('a'))('A & b')).toBe('A &amp; b');
});
