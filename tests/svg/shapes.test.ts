import { describe, expect, test } from 'vitest';
import { BLOCK, drawn, PIXEL, path, rect, same } from './read.ts';

describe('a shape is its path', () => {
  same([
    ['<rect x="1" y="2" width="30" height="20"/>', path('M1 2H31V22H1Z')],
    ['<rect x="10%" y="10%" width="30%" height="20%"/>', path('M10 5H40V15H10Z')],
    [
      rect('rx="5" ry="4"'),
      path('M5 0H25A5 4 0 0 1 30 4V16A5 4 0 0 1 25 20H5A5 4 0 0 1 0 16V4A5 4 0 0 1 5 0Z'),
    ],
    [rect('rx="5"'), rect('rx="5" ry="5"')],
    [rect('ry="5"'), rect('rx="5" ry="5"')],
    [rect('rx="99"'), rect('rx="15" ry="10"')],
    [rect('rx="5" ry="0"'), BLOCK],
    [rect('rx="0" ry="5"'), BLOCK],
    [
      '<circle cx="9" cy="8" r="5"/>',
      path('M14 8A5 5 0 0 1 9 13A5 5 0 0 1 4 8A5 5 0 0 1 9 3A5 5 0 0 1 14 8Z'),
    ],
    ['<circle r="10%"/>', `<circle r="${Math.hypot(100, 50) / Math.SQRT2 / 10}"/>`],
    [
      '<ellipse cx="9" cy="8" rx="5" ry="3"/>',
      path('M14 8A5 3 0 0 1 9 11A5 3 0 0 1 4 8A5 3 0 0 1 9 5A5 3 0 0 1 14 8Z'),
    ],
    ['<ellipse rx="5"/>', '<circle r="5"/>'],
    ['<ellipse rx="5" ry="3"/>', '<ellipse cx="0" cy="0" rx="5" ry="3"/>'],
    [`<ellipse rx="5" ry="0"/>${BLOCK}`, BLOCK],
    [`<ellipse rx="0" ry="5"/>${BLOCK}`, BLOCK],
    [`<rect width="5"/><rect height="5"/>${BLOCK}`, BLOCK],
    ['<rect width=".5" height=".5"/>', path('M0 0H.5V.5H0Z')],
    [
      '<rect width=".5" height=".5" rx=".1"/>',
      path('M.1 0H.4A.1 .1 0 0 1 .5 .1V.4A.1 .1 0 0 1 .4 .5H.1A.1 .1 0 0 1 0 .4V.1A.1 .1 0 0 1 .1 0Z'),
    ],
    ['<polyline points="1 2 3 4 5"/>', path('M1 2L3 4')],
    ['<line stroke="red" x2="9"/>', '<line stroke="red" x1="0" y1="0" x2="9" y2="0"/>'],
    ['<ellipse ry="5"/>', '<circle r="5"/>'],
    ['<ellipse cx="10%" cy="10%" rx="10%" ry="10%"/>', '<ellipse cx="10" cy="5" rx="10" ry="5"/>'],
    ['<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', path('M1 2L3 4', 'fill="none" stroke="red"')],
    ['<line x2="10%" y2="10%" stroke="red"/>', path('M0 0L10 5', 'fill="none" stroke="red"')],
    ['<polyline points="1,2 3-4.5.5 6"/>', path('M1 2L3-4.5L.5 6')],
    ['<polygon points="1 2 3 4 5 6"/>', path('M1 2L3 4L5 6Z')],
    ['<rect style="width: 30px; height: 20px"/>', BLOCK],
    ['<rect fill="red" width="30" height="20"/><line x2="9" y2="9"/>', rect('fill="red"')],
  ]);
});

describe('a step of a path is the lines and cubic curves that it stands for', () => {
  same([
    [path('m1 2 3 4h5v6z'), path('M1 2L4 6L9 6L9 12Z')],
    [path('M1 2H9V7'), path('M1 2L9 2L9 7')],
    [path('M3 0Q6 9 12 3'), path('M3 0C5 6 8 7 12 3')],
    [path('M3 0Q6 9 12 3T18 6'), path('M3 0Q6 9 12 3Q18-3 18 6')],
    [path('M0 0C1 2 3 4 5 6S9 8 10 11'), path('M0 0C1 2 3 4 5 6C7 8 9 8 10 11')],
    [path('M0 0zm5 5h9v9'), path('M0 0ZM5 5H14V14')],
    [path('M5 0A5 5 0 1 1 5 10'), path('M5 0A5 5 0 0 1 10 5A5 5 0 0 1 5 10')],
  ]);
});

describe('a length is the same in each unit', () => {
  const wide = (width: string, more = '') =>
    `<g font-size="8"><rect width="${width}" height="20" ${more}/></g>`;
  same(
    [
      ['.25in', '24'],
      ['18pt', '24'],
      ['1.5pc', '24'],
      ['.635cm', '24'],
      ['6.35mm', '24'],
      ['25.4Q', '24'],
      ['24PX', '24'],
      ['3em', '24'],
      ['1.5rem', '24'],
      ['6ex', '24'],
      ['6ch', '24'],
      ['2.4e1', '24'],
      [' +24 ', '24'],
      ['24%', '24'],
    ].map(([one, other]) => [wide(one!), wide(other!)]),
  );
});

describe('a transformation is its matrix', () => {
  const moved = (transform: string, more = '') => `<g transform="${transform}">${rect(more)}</g>`;
  same([
    [moved('translate(3 4)'), moved('matrix(1 0 0 1 3 4)')],
    [moved('translate(3)'), moved('matrix(1 0 0 1 3 0)')],
    [moved('translateX(3px)'), moved('matrix(1 0 0 1 3 0)')],
    [moved('translateY(3px)'), moved('matrix(1 0 0 1 0 3)')],
    [moved('scale(2 3)'), moved('matrix(2 0 0 3 0 0)')],
    [moved('scale(2)'), moved('matrix(2 0 0 2 0 0)')],
    [moved('rotate(90)'), moved('matrix(0 1 -1 0 0 0)')],
    [moved('rotate(90 5 6)'), moved('matrix(0 1 -1 0 11 1)')],
    [moved('rotate(30 5 6)'), moved('translate(5 6) rotate(30) translate(-5 -6)')],
    [moved('rotate(.25turn)'), moved('rotate(90)')],
    [moved('rotate(100grad)'), moved('rotate(90deg)')],
    [moved('rotate(1rad)'), moved(`rotate(${180 / Math.PI})`)],
    [moved('skewX(45)'), moved('matrix(1 0 1 1 0 0)')],
    [moved('skewY(45)'), moved('matrix(1 1 0 1 0 0)')],
    [moved('translate(3 4), scale(2)'), moved('matrix(2 0 0 2 3 4)')],
    [moved('none'), rect('')],
    [moved(''), rect('')],
    [`<g style="transform: translate(3px, 4px)">${BLOCK}</g>`, moved('translate(3 4)')],
    [rect('transform="rotate(90)" style="transform-origin: 5px 6px"'), rect('transform="rotate(90 5 6)"')],
    [rect('transform="rotate(90)" transform-origin="10% 10%"'), rect('transform="rotate(90 10 5)"')],
    [rect('transform="rotate(90)" transform-origin="5px"'), rect('transform="rotate(90 5 25)"')],
    [rect('transform="rotate(90)" transform-origin="0 5px"'), rect('transform="rotate(90 0 5)"')],
  ]);
});

describe('a view is fitted into its rectangle', () => {
  const view = (more: string) =>
    `<svg overflow="visible" width="40" height="20" viewBox="10 5 10 10" ${more}>${BLOCK}</svg>`;
  const fitted = (matrix: string) => `<g transform="matrix(${matrix})">${BLOCK}</g>`;
  same([
    [view(''), fitted('2 0 0 2 -10 -10')],
    [view('x="3" y="4"'), fitted('2 0 0 2 -7 -6')],
    [view('preserveAspectRatio="xMinYMid"'), fitted('2 0 0 2 -20 -10')],
    [view('preserveAspectRatio="xMaxYMid meet"'), fitted('2 0 0 2 0 -10')],
    [view('preserveAspectRatio="none"'), fitted('4 0 0 2 -40 -10')],
    [view('preserveAspectRatio="xMidYMin slice"'), fitted('4 0 0 4 -40 -20')],
    [view('preserveAspectRatio="xMidYMax slice"'), fitted('4 0 0 4 -40 -40')],
    [view('preserveAspectRatio="slice"'), fitted('4 0 0 4 -40 -30')],
    ['<svg viewBox="0 0 10 5" overflow="visible"><rect width="3" height="2"/></svg>', BLOCK],
    ['<svg viewBox="0 0 0 5" overflow="visible"><rect width="30" height="20"/></svg>', BLOCK],
    [
      `<svg x="5" y="6" width="9" height="8">${BLOCK}</svg>`,
      `<clipPath id="c"><rect x="5" y="6" width="9" height="8"/></clipPath><g clip-path="url(#c)"><g transform="translate(5 6)">${BLOCK}</g></g>`,
    ],
    [`<svg overflow="auto">${BLOCK}</svg>`, BLOCK],
  ]);
});

test.each([
  ['meet', 10, 9.5, false],
  ['slice', 10, 10, false],
  ['slice', 10, 9.5, true],
  ['slice', 9.5, 10, true],
])('a picture that has to %s a box of %d by %d is clipped to it: %s', (how, width, height, isClipped) => {
  const { marks } = drawn(
    `<image href="${PIXEL}" preserveAspectRatio="xMidYMid ${how}" width="${width}" height="${height}"/>`,
  );
  const group = JSON.stringify(marks);
  expect(group).toContain('"image"');
  expect(group.split('"evenOdd"').length - 1).toBe(isClipped ? 2 : 1);
});
