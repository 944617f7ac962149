import { describe, expect, test } from 'vitest';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { bounds } from '../../src/drawing/path.ts';
import { drawn, texts } from './read.ts';

// Letters of these tests are half as wide as they are high: a word of two is 8 px wide. A line is 12 px high, and its baseline
// 8.8 px below its top.

const html = (inside: string, more = '', box = 'x="10" y="20" width="40" height="30"') =>
  `<foreignObject ${box}><div style="font-size: 8px; line-height: 1.5; ${more}">${inside}</div></foreignObject>`;
const at = (text: string, x = 10, line = 0, size = 8) => `${text} ${x},${28.8 + 12 * line} 0° ${size}`;

describe('text in HTML', () => {
  test.each([
    ['begins at the top left of its box', html('ab'), [at('ab')]],
    ['has one space for several', html('\n  ab\n cd '), [at('ab cd')]],
    ['stands where its line says: centred', html('ab', 'text-align: center'), [at('ab', 26)]],
    ['… at the right', html('ab', 'text-align: right'), [at('ab', 42)]],
    ['… at its end', html('ab', 'text-align: end'), [at('ab', 42)]],
    ['is broken at the width of its box', html('abcd efgh ij'), [at('abcd efgh'), at('ij', 10, 1)]],
    ['is not broken where it says so', html('abcd efgh ij', 'white-space: nowrap'), [at('abcd efgh ij')]],
    ['is never broken within a word', html('abcdefghijklm no'), [at('abcdefghijklm'), at('no', 10, 1)]],
    ['ends its line at a <br>', html('ab<br/>cd'), [at('ab'), at('cd', 10, 1)]],
    ['has an empty line between two of them', html('ab<br/><br/>cd'), [at('ab'), at('cd', 10, 2)]],
    [
      'has lines of its own in paragraphs',
      html('ab<p>cd</p>ef'),
      [at('ab'), at('cd', 10, 1), at('ef', 10, 2)],
    ],
    ['goes on within a line', html('ab<span>cd</span> ef'), [at('ab'), at('cd', 18), at(' ef', 26)]],
    ['leaves out what is not shown', html('ab<span style="display: none">cd</span>'), [at('ab')]],
    ['leaves out what is invisible', html('<span style="visibility: hidden">ab</span>'), []],
    ['may be of no words', '<foreignObject/>', []],
  ])('%s', (_, inside, expected) => {
    expect(drawn(inside).faults).toEqual([]);
    expect(texts(inside)).toEqual(expected);
  });

  test.each([
    ['', 12],
    ['line-height: normal', 9.6],
    ['line-height: 20px', 20],
    ['line-height: 150%', 12],
    ['line-height: 2em', 16],
  ])('has lines as high as is asked: %s', (more, height) => {
    const [first, second] = [...simpleMarks(drawn(html('ab<br/>cd', more)))];
    expect(second).toMatchObject({ kind: 'text', text: 'cd' });
    const y = (mark: typeof first) => (mark?.kind === 'text' ? mark.y : Number.NaN);
    expect([y(first), y(second)]).toEqual([
      expect.closeTo(20 + height / 2 + 2.8, 9),
      expect.closeTo(20 + 1.5 * height + 2.8, 9),
    ]);
  });

  test('has the looks of its elements, of style sheets and of the text around', () => {
    const inside = `<style>.note { color: #0000ff; } foreignObject { color: #00ff00 }</style>${html(
      'a<b>b</b><em>c</em><code>d</code><span class="note">e</span><h2>f</h2>',
    )}`;
    const looks = [...simpleMarks(drawn(inside))].map((mark) =>
      mark.kind === 'text'
        ? [mark.text, mark.font.weight, mark.font.style, mark.font.family, mark.color]
        : [],
    );
    expect(looks).toEqual([
      ['a', 400, 'normal', 'Toy', '#00ff00'],
      ['b', 700, 'normal', 'Toy', '#00ff00'],
      ['c', 400, 'italic', 'Toy', '#00ff00'],
      ['d', 400, 'normal', 'monospace', '#00ff00'],
      ['e', 400, 'normal', 'Toy', '#0000ff'],
      ['f', 700, 'normal', 'Toy', '#00ff00'],
    ]);
  });

  test('has lines under and through it', () => {
    const marks = [...simpleMarks(drawn(html('<u>ab</u> <s>cd</s>')))];
    expect(marks.map(({ kind }) => kind)).toEqual(['path', 'text', 'path', 'text']);
  });

  test('stands on the colours of its blocks, the outer one below', () => {
    const inside = html(
      'ab<p style="background: #00ff00">cd<br/>ef</p><p style="background-color: transparent">gh</p><p style="background: blue"></p>',
      'background-color: rgba(255, 0, 0, .5)',
    );
    const edgesOf = ({ path }: PathMark) => {
      const { left, top, right, bottom } = bounds(path);
      return [left, top, right, bottom].map(Math.round);
    };
    const grounds = [...simpleMarks(drawn(inside))].flatMap((mark) =>
      mark.kind === 'path' ? [[mark.fill, mark.opacity, edgesOf(mark)]] : [],
    );
    expect(grounds).toEqual([
      ['#ff0000', 0.5, [10, 20, 50, 68]],
      ['#00ff00', 1, [10, 32, 50, 56]],
    ]);
    const narrow = html('ab', 'background: red', 'width="0" height="30"');
    expect([...simpleMarks(drawn(narrow))].map(({ kind }) => kind)).toEqual(['text']);
  });
});

// As draw.io writes its labels: a box one pixel high, in whose middle they stand.
describe('text in the only box of its HTML', () => {
  const framed = (align: string, justify: string, more = '') =>
    `<foreignObject width="100%" height="100%"><div style="display: flex; align-items: ${align}; justify-content: ${justify};
      width: 40px; height: 2px; padding-top: 19px; margin-left: 10px; ${more}">
      <div style="font-size: 0"><div style="display: inline-block; font-size: 8px; line-height: 1.5">ab<br/>cdef</div></div>
    </div></foreignObject>`;
  test.each([
    ['unsafe center', 'unsafe center', 22, 20],
    ['center', 'flex-start', 10, 20],
    ['unsafe flex-start', 'unsafe flex-end', 34, 31],
    ['flex-end', 'right', 34, 9],
    ['normal', 'normal', 10, 31],
  ])('%s, %s', (align, justify, x, middle) => {
    const top = middle - 12;
    expect(texts(framed(align, justify))).toEqual([
      `ab ${x},${(top + 8.8).toFixed(1)} 0° 8`,
      `cdef ${x},${(top + 20.8).toFixed(1)} 0° 8`,
    ]);
  });

  test('has its lines stand within its widest one', () => {
    const [first, second] = texts(framed('normal', 'center', 'text-align: right'));
    expect([first, second]).toEqual([`ab 30,27.8 0° 8`, `cdef 22,39.8 0° 8`]);
  });

  test('is told where it is a column, or stands beside another', () => {
    const code = (inside: string) => drawn(inside).faults.map((fault) => fault.code);
    expect(code(framed('center', 'center', 'flex-direction: column'))).toEqual(['svg-lost']);
    expect(code(framed('center', 'center').replace('</foreignObject>', '<p>g</p></foreignObject>'))).toEqual([
      'svg-lost',
    ]);
  });
});

describe('the HTML of a switch', () => {
  const choice = (inside: string, text: string) =>
    `<switch><foreignObject width="40" height="30"><p style="font-size: 8px">${inside}</p></foreignObject>
      <text font-size="8">${text}</text></switch>`;
  test.each([
    ['is set where its text is shortened', choice('ab cd', 'ab...'), ['ab cd 0,7.6 0° 8'], []],
    ['gives way to the same text', choice('ab<br/>cd', 'ab cd'), ['ab cd 0,0 0° 8'], []],
    [
      'gives way, and is told, where it is more than text',
      choice('ab<hr/>', 'a...'),
      ['a... 0,0 0° 8'],
      ['svg-lost'],
    ],
  ])('%s', (_, inside, expected, codes) => {
    const { faults } = drawn(inside);
    expect([texts(inside), faults.map(({ code }) => code)]).toEqual([expected, codes]);
  });
});

test.each([
  '<img src="a.png"/>',
  '<ul><li>a</li></ul>',
  '<table><tr><td>a</td></tr></table>',
  '<div style="display: flex">a</div>',
  '<p style="display: inline-grid">a</p>',
  '<span>a<input/></span>',
  '<toString/>',
])('HTML that is more than text is told: %s', (inside) => {
  const { faults, marks } = drawn(html(`ab${inside}`));
  expect(faults).toMatchObject([{ code: 'svg-lost', details: { loss: 'foreign', name: 'foreignObject' } }]);
  expect(marks).toEqual([]);
});
