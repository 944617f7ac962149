import { describe, expect, test } from 'vitest';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import { readSvg } from '../../src/svg/index.ts';
import { drawn, same, svg, TOY, texts } from './read.ts';

// Letters of these tests are half as wide as they are high.

const text = (inside: string, more = 'x="10" y="20"') => `<text font-size="8" ${more}>${inside}</text>`;
const tspan = (inside: string, more = '') => `<tspan ${more}>${inside}</tspan>`;

test.each([
  ['begins at its place', text('ab'), ['ab 10,20 0° 8']],
  ['is centred on its place', text('abc', 'x="10" y="20" text-anchor="middle"'), ['abc 4,20 0° 8']],
  ['ends at its place', text('abc', 'x="10" y="20" text-anchor="end"'), ['abc -2,20 0° 8']],
  [
    'runs on from piece to piece',
    text(`ab${tspan('cd')}ef`),
    ['ab 10,20 0° 8', 'cd 18,20 0° 8', 'ef 26,20 0° 8'],
  ],
  [
    'is moved on by dx and dy',
    text(`ab${tspan('cd', 'dx="1" dy="2"')}ef`),
    ['ab 10,20 0° 8', 'cd 19,22 0° 8', 'ef 27,22 0° 8'],
  ],
  [
    'is centred with its moves',
    text(`ab${tspan('cd', 'dx="2"')}`, 'x="10" text-anchor="middle"'),
    ['ab 1,0 0° 8', 'cd 11,0 0° 8'],
  ],
  [
    'begins anew at a new place',
    text(`ab${tspan('cd', 'x="3" y="4"')}`, 'x="10" y="20" text-anchor="end"'),
    ['ab 2,20 0° 8', 'cd -5,4 0° 8'],
  ],
  ['stays on its line at a new x', text(`ab${tspan('cd', 'x="3"')}`), ['ab 10,20 0° 8', 'cd 3,20 0° 8']],
  ['goes on below at a new y', text(`ab${tspan('cd', 'y="30"')}`), ['ab 10,20 0° 8', 'cd 18,30 0° 8']],
  ['has a place for each letter', text('abc', 'x="1 2 9" y="5"'), ['a 1,5 0° 8', 'b 2,5 0° 8', 'c 9,5 0° 8']],
  ['has a place at 0 for what is no length', text('ab', 'x="1 zz"'), ['a 1,0 0° 8', 'b 0,0 0° 8']],
  ['has a height for each letter', text('abc', 'y="5 6 5"'), ['a 0,5 0° 8', 'b 4,6 0° 8', 'c 8,5 0° 8']],
  ['is moved down for one letter', text('abc', 'dy="0 3"'), ['a 0,0 0° 8', 'bc 4,3 0° 8']],
  ['has a move for each letter', text('abc', 'dx="1 2" dy="0 3"'), ['a 1,0 0° 8', 'bc 7,3 0° 8']],
  [
    'gives places to the letters of its parts',
    text(`a${tspan('b')}c`, 'x="1 20 30"'),
    ['a 1,0 0° 8', 'b 20,0 0° 8', 'c 30,0 0° 8'],
  ],
  [
    'lets a part have places of its own',
    text(`a${tspan('b', 'x="50"')}c`, 'x="1 20 30"'),
    ['a 1,0 0° 8', 'b 50,0 0° 8', 'c 30,0 0° 8'],
  ],
  ['is placed in percent of the view', text('a', 'x="10%" y="10%" dx="1%" dy="2%"'), ['a 11,6 0° 8']],
  [
    'turns each letter, the last turn for all that follow',
    text('abc', 'rotate="90 45"'),
    ['a 0,0 90° 8', 'b 4,0 45° 8', 'c 8,0 45° 8'],
  ],
  [
    'is turned and enlarged by its group',
    `<g transform="translate(5 6) rotate(90) scale(2)">${text('a', 'x="1" y="2"')}</g>`,
    ['a 1,8 90° 16'],
  ],
  ['begins at the right where it runs leftward', text('abc', 'x="30" direction="rtl"'), ['abc 18,0 0° 8']],
  [
    'ends at the left where it runs leftward',
    text('abc', 'direction="rtl" text-anchor="end"'),
    ['abc 0,0 0° 8'],
  ],
  [
    'has its pieces from right to left where it runs leftward',
    text(`ab${tspan('c')}`, 'x="30" direction="rtl"'),
    ['c 18,0 0° 8', 'ab 22,0 0° 8'],
  ],
  ['is set in capitals', text('où l’an', 'text-transform="uppercase"'), ['OÙ L’AN 0,0 0° 8']],
  ['is set in small letters', text('ÉTÉ', 'style="text-transform: lowercase"'), ['été 0,0 0° 8']],
  [
    'has a capital for each word',
    text('été l’an deux', 'text-transform="capitalize"'),
    ['Été L’an Deux 0,0 0° 8'],
  ],
  ['spaces its letters', text('abc', 'letter-spacing="1"'), ['a 0,0 0° 8', 'b 5,0 0° 8', 'c 10,0 0° 8']],
  [
    'spaces its letters in percent of their size',
    text('ab', 'letter-spacing="50%"'),
    ['a 0,0 0° 8', 'b 8,0 0° 8'],
  ],
  [
    'is raised and lowered',
    text(
      `a${tspan('b', 'baseline-shift="super"')}${tspan('c', 'baseline-shift="sub"')}${tspan('d', 'baseline-shift="25%"')}`,
    ),
    ['a 10,20 0° 8', 'b 14,17.2 0° 8', 'c 18,21.6 0° 8', 'd 22,18 0° 8'],
  ],
  ['has no space at its ends, and one for several', text('\n a\t b '), ['a b 10,20 0° 8']],
  [
    'has one space between its parts',
    text(`a ${tspan(' b ')} c`),
    ['a  10,20 0° 8', 'b  18,20 0° 8', 'c 26,20 0° 8'],
  ],
  ['keeps its spaces where it is said', text('a  b\n', 'xml:space="preserve"'), ['a  b  0,0 0° 8']],
  ['keeps its spaces by its style', text('a  b ', 'style="white-space: pre"'), ['a  b  0,0 0° 8']],
  [
    'keeps no spaces in a part that says so',
    text(`a${tspan('  b', 'xml:space="default"')}`, 'xml:space="preserve"'),
    ['a 0,0 0° 8', ' b 4,0 0° 8'],
  ],
  [
    'has no part that is not shown',
    text(`a${tspan('b', 'display="none"')}c<title>d</title>`),
    ['a 10,20 0° 8', 'c 14,20 0° 8'],
  ],
  [
    'leaves room for a part that is hidden',
    text(`a${tspan('b', 'visibility="hidden"')}c`),
    ['a 10,20 0° 8', 'c 18,20 0° 8'],
  ],
  [
    'that is hidden has the parts that are not',
    text(`a${tspan('b', 'visibility="visible"')}c`, 'x="10" y="20" visibility="hidden"'),
    ['b 14,20 0° 8'],
  ],
  ['has no part without ink', text(`a${tspan('b', 'fill="none"')}c`), ['a 10,20 0° 8', 'c 18,20 0° 8']],
])('a text %s', (_, inside, expected) => {
  expect(texts(inside)).toEqual(expected);
});

describe('a baseline', () => {
  test.each([
    ['middle', 18],
    ['central', 17.36],
    ['hanging', 14.24],
    ['text-before-edge', 12.8],
    ['text-top', 12.8],
    ['before-edge', 12.8],
    ['top', 12.8],
    ['text-after-edge', 22],
    ['text-bottom', 22],
    ['after-edge', 22],
    ['bottom', 22],
    ['ideographic', 20.96],
    ['alphabetic', 20],
  ])('%s of letters 8 high stands at 20', (name, y) => {
    const [, at] = /,([\d.]+) /.exec(texts(text('a', `x="0" y="20" dominant-baseline="${name}"`))[0]!)!;
    // The letters stand as much above the place as the named line stands below it.
    expect(Number(at) - 20).toBeCloseTo(20 - y);
  });
});

test('the letters of a text are set apart to the length that is asked for', () => {
  const lefts = (more: string) =>
    texts(text('abcd', `y="20" ${more}`)).map((mark) => Number(/([-\d.]+),/.exec(mark)![1]));
  // Four letters of 4 in 32: gaps of 16 / 3.
  const gap = 16 / 3;
  const set = lefts('x="10" textLength="32"');
  for (const [i, left] of set.entries()) expect(left).toBeCloseTo(10 + i * (4 + gap));
  expect(lefts('x="10" textLength="32" lengthAdjust="spacing"')).toEqual(set);
  expect(lefts('x="42" text-anchor="end" textLength="32"')[0]).toBeCloseTo(10);
});

test('a text and its letters are drawn out to the length that is asked for', () => {
  const more = 'x="10" y="20" textLength="32" lengthAdjust="spacingAndGlyphs"';
  const [group] = drawn(text('abcd', more)).marks;
  expect(group).toMatchObject({ marks: [{ kind: 'group', marks: [{ text: 'abcd', x: 0, y: 0 }] }] });
  const { matrix } = (group as unknown as { marks: { matrix: number[] }[] }).marks[0]!;
  // Twice as wide as it is, and no higher.
  expect(matrix[0]! / matrix[3]!).toBeCloseTo(2);
  expect(matrix.slice(4).map(Math.round)).toEqual([10, 20]);
});

describe('a font is said in several ways', () => {
  const said = (more: string) => `<text ${more}>a</text>`;
  const plain = 'font-family="Toy" font-size="8"';
  same([
    [said('style="font: 8px Toy"'), said(plain)],
    [said('style="font: italic bold 8px/10px Toy"'), said(`${plain} font-style="italic" font-weight="bold"`)],
    [said('style="font: oblique 300 8px \'Toy\'"'), said(`${plain} font-style="italic" font-weight="300"`)],
    [said(`${plain} font-weight="bold"`), said(`${plain} font-weight="700"`)],
    [said(`${plain} font-weight="bolder"`), said(`${plain} font-weight="700"`)],
    [said(`${plain} font-weight="lighter"`), said(`${plain} font-weight="300"`)],
    [said(`${plain} font-weight="normal"`), said(`${plain} font-weight="heavy"`)],
    [said('font-family="Toy" font-size="6pt"'), said(plain)],
    [said('font-family="Toy" font-size="50%"'), said(plain)],
    [said('font-family="Toy"'), said('font-family="Toy" font-size="medium"')],
    ...(
      [
        ['xx-small', 9],
        ['x-small', 10],
        ['small', 13],
        ['medium', 16],
        ['large', 18],
        ['x-large', 24],
        ['xx-large', 32],
        ['smaller', 16 / 1.2],
        ['larger', 19.2],
      ] as const
    ).map(([name, size]): [string, string] => [said(`font-size="${name}"`), said(`font-size="${size}"`)]),
  ]);
});

describe('lines along a text', () => {
  const line = (y: number) => `<rect x="10" y="${y}" width="8" height=".4"/>`;
  same([
    [text('ab', 'x="10" y="20" text-decoration="underline"'), line(20.8) + text('ab')],
    [text('ab', 'x="10" y="20" text-decoration="line-through"'), line(17.84) + text('ab')],
    [text('ab', 'x="10" y="20" text-decoration-line="overline"'), line(13.6) + text('ab')],
  ]);
});

describe('a text along a path', () => {
  const run = (inside: string, more = '', d = 'M10 10H20V40') =>
    `<path id="p" d="${d}" fill="none"/><text font-size="8"><textPath href="#p" ${more}>${inside}</textPath></text>`;
  test.each([
    [
      'sets each letter on its middle',
      run('abcd'),
      ['a 10,10 0° 8', 'b 14,10 0° 8', 'c 20,8 90° 8', 'd 20,12 90° 8'],
    ],
    ['begins where it is told', run('ab', 'startOffset="12"'), ['a 20,12 90° 8', 'b 20,16 90° 8']],
    ['begins at a share of the path', run('a', 'startOffset="30%"'), ['a 20,12 90° 8']],
    ['leaves out what lies beyond the ends', run('abc', 'startOffset="36"'), ['a 20,36 90° 8']],
    [
      'shows a letter whose middle is its start',
      run('ab', 'startOffset="-2"'),
      ['a 8,10 0° 8', 'b 12,10 0° 8'],
    ],
    ['shows a letter whose middle is near its start', run('a', 'startOffset="-1.5"'), ['a 8.5,10 0° 8']],
    ['shows a letter whose middle is its end', run('a', 'startOffset="38"'), ['a 20,38 90° 8']],
    [
      'shows it where its path comes to its end twice',
      run('a', 'startOffset="38"', 'M10 10H20V40V40'),
      ['a 20,38 90° 8'],
    ],
    ['shows nothing on a point', run('a', 'startOffset="-2"', 'M10 10V10'), []],
    ['leaves out what lies before its start', run('ab', 'startOffset="-3"'), ['b 11,10 0° 8']],
    ['closes the path', run('a', 'startOffset="30"', 'M0 0H10V10H0Z'), ['a 0,10 -90° 8']],
    ['follows a curve', run('a', 'startOffset="6"', 'M0 0C0 0 0 20 0 20'), ['a 0,6 90° 8']],
    ['goes on over gaps', run('a', 'startOffset="10"', 'M0 0H10M50 0H60'), ['a 50,0 0° 8']],
    [
      'follows a path that is moved',
      run('a').replace('id="p"', 'id="p" transform="translate(0 5)"'),
      ['a 10,15 0° 8'],
    ],
  ])('it %s', (_, inside, expected) => {
    expect(texts(inside)).toEqual(expected);
  });
  same([
    [run('abc', 'startOffset="7"', 'M3 6C13 16 23 26 33 36'), run('abc', 'startOffset="7"', 'M3 6L33 36')],
    [run('a', '', 'M3 6C43 6 23 36 63 36').replace('a</', '</') + text('b'), text('b')],
  ]);
});

describe('a text that a gradient fills', () => {
  const gradient = (more: string) =>
    `<linearGradient id="g" ${more}><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>`;
  /** The ends of the gradients of a file's texts, each with the text. */
  const ends = (inside: string) =>
    [...simpleMarks(drawn(inside))].map((mark) => {
      if (mark.kind !== 'text' || !mark.gradient) return mark.kind;
      const { x1, y1, x2, y2 } = mark.gradient;
      return [mark.text, mark.color, ...[x1, y1, x2, y2].map(Math.round)].join(' ');
    });

  test('has one gradient across all of its parts', () => {
    const parts = text(`ab${tspan('cd')}${tspan('ef', 'x="42"')}`, 'x="10" y="20" fill="url(#g)"');
    expect(ends(gradient('') + parts)).toEqual([
      'ab #ff0000 10 12 50 12',
      'cd #ff0000 10 12 50 12',
      'ef #ff0000 10 12 50 12',
    ]);
  });

  test('has a gradient in the coordinates that it stands in, which move with it', () => {
    const own = gradient('gradientUnits="userSpaceOnUse" x1="1" x2="5"');
    const moved = text('ab', 'fill="url(#g)" transform="translate(3 20) scale(2)"');
    expect(ends(own + moved)).toEqual(['ab #ff0000 5 20 13 20']);
  });

  test('has it in its own coordinates where it is slanted', () => {
    const own = gradient('gradientUnits="userSpaceOnUse" x1="10" x2="30"');
    const slanted = text('ab', 'x="10" y="20" fill="url(#g)" transform="translate(3) scale(2 0.5)"');
    expect(ends(own + slanted)).toEqual(['ab #ff0000 0 -20 20 -20']);
  });
});

// The alphabet takes 16 ems in the font of these tests.
test.each([
  ['Times', '', 11.943 / 16],
  ['times new roman', '', 11.943 / 16],
  ['&quot;Nimbus Roman No9 L&quot;', '', 11.943 / 16],
  ['Times', 'font-weight="bold"', 12.723 / 16],
  ['Arial, Toy', '', 12.726 / 16],
  ['Arial', 'font-weight="700"', 14.003 / 16],
  ['Courier New', '', 15.6 / 16],
  ['Courier New', 'font-weight="bold"', 15.6 / 16],
  ['Toy', '', 1],
  ['serif', '', 1],
  ['Futura', '', 1],
])('a font that stands in for %s %s is set smaller where it is wider', (family, more, share) => {
  const file = svg(
    `<text font-family="${family}" font-size="20" ${more}>a</text>`,
    'width="100pt" height="50pt" viewBox="0 0 100 50"',
  );
  const wide = (words: string, { size }: { readonly size: number }) => (16 / 26) * words.length * size;
  const drawing = readSvg(
    Buffer.from(file),
    'a.svg',
    { ...TOY, measure: wide, family: () => 'Toy' },
    new Report(),
  );
  expect([...simpleMarks(drawing!)]).toMatchObject([
    { font: { family: 'Toy', size: expect.closeTo(20 * share, 9) } },
  ]);
});

test.each([
  ['Arial', 'sans-serif'],
  ['"DejaVu Sans Mono", Verdana', 'monospace,sans-serif'],
  ['Times New Roman', 'serif'],
  ['Fraktur', ''],
])('the kind of a family is asked for after the families that are named: %s', (names, kinds) => {
  const file = svg(`<text font-family='${names}'>a</text>`);
  let asked: readonly string[] = [];
  const family = (all: readonly string[]) => {
    asked = all;
    return 'Toy';
  };
  readSvg(Buffer.from(file), 'a.svg', { ...TOY, family }, new Report());
  expect(asked.slice(names.split(',').length).join()).toBe(kinds);
});
