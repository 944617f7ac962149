import { describe, expect, test } from 'vitest';
import type { Box, Clip, Mark, Paint } from '../../src/drawing/drawing.ts';
import { bounds } from '../../src/drawing/path.ts';
import { BLOCK, drawn, PIXEL, path, rect, same } from './read.ts';

describe('a clip shows what lies within its shapes', () => {
  const clipped = (clip: string, more = '', inside = BLOCK) =>
    `<clipPath id="c" ${more}>${clip}</clipPath><g clip-path="url(#c)">${inside}</g>`;
  const box = (x: number, y: number, width = 9, height = 9) =>
    path(`M${x} ${y}h${width}v${height}h${-width}z`);
  const inBox = 'clipPathUnits="objectBoundingBox"';
  const half = '<rect width=".5" height=".25"/>';
  const two = `${BLOCK}<rect x="50" y="40" width="10" height="10"/>`;
  const circle = '<circle cx="20" cy="20" r="10"/>';
  same([
    [clipped(half, inBox), clipped(box(0, 0, 15, 5))],
    [clipped(half, inBox, circle), clipped(box(10, 10, 10, 5), '', circle)],
    [clipped(half, inBox, two), clipped(box(0, 0, 30, 12.5), '', two)],
    [
      clipped(half, inBox, `<g transform="translate(50 0)">${BLOCK}</g>`),
      clipped(box(50, 0, 15, 5), '', `<g transform="translate(50 0)">${BLOCK}</g>`),
    ],
    [
      clipped(half, inBox, path('M0 0C0 20 30 20 30 0')),
      clipped(box(0, 0, 15, 3.75), '', path('M0 0C0 20 30 20 30 0')),
    ],
    [
      clipped(half, inBox, path('M0 20C0 50 30-10 30 20')),
      clipped(box(0, 20 - 15 / Math.sqrt(3), 15, 7.5 / Math.sqrt(3)), '', path('M0 20C0 50 30-10 30 20')),
    ],
    [clipped(box(2, 3), 'transform="translate(1 1)"'), clipped(box(3, 4))],
    [clipped('<rect transform="translate(1 1)" x="2" y="3" width="9" height="9"/>'), clipped(box(3, 4))],
    [
      `<defs><rect id="r" width="9" height="9"/></defs>${clipped('<use href="#r" x="2" y="3"/>')}`,
      clipped(box(2, 3)),
    ],
    [
      clipped(`${box(2, 3)}<rect width="1" height="1" display="none"/><circle r="1" visibility="hidden"/>`),
      clipped(box(2, 3)),
    ],
    [clipped(box(2, 3) + box(20, 3)), clipped(path('M2 3h9v9h-9zM20 3h9v9h-9z'))],
    [`${clipped('')}${BLOCK}`, BLOCK],
    [`${clipped(box(1, 1), '', '')}${BLOCK}`, BLOCK],
    [`<g opacity="0">${BLOCK}</g>${BLOCK}`, BLOCK],
  ]);
});

describe('the box of an element is that around all that it draws', () => {
  const image = (more: string) =>
    `<image href="${PIXEL}" preserveAspectRatio="none" width="20" height="10" ${more}/>`;
  const text = (more: string) => `<text font-size="10" ${more}>aaaa</text>`;
  const block = '<rect x="50" y="40" width="10" height="10"/>';
  const clipped = (inside: string, shape: string, more = '') =>
    `<clipPath id="c" ${more}>${shape}</clipPath><g clip-path="url(#c)">${inside}</g>`;
  const half = '<rect width=".5" height=".4"/>';
  same(
    (
      [
        [image('x="5" y="6"'), 5, 6, 20, 10],
        [image('x="5" y="-36" transform="rotate(90)"'), 26, 5, 10, 20],
        [text('x="5" y="20"'), 5, 10, 20, 12.5],
        [text('x="5" y="-20" transform="rotate(90)"'), 17.5, 5, 12.5, 20],
        [text('x="5" y="20" transform="scale(2 1)"'), 10, 10, 40, 12.5],
        [text('x="5" y="20"') + block, 5, 10, 55, 40],
        [`<g opacity=".5" transform="translate(3 4)">${text('x="5" y="20"')}</g>${block}`, 8, 14, 52, 36],
      ] as const
    ).map(([inside, x, y, width, height]) => [
      clipped(inside, half, 'clipPathUnits="objectBoundingBox"'),
      clipped(inside, `<rect x="${x}" y="${y}" width="${width / 2}" height="${0.4 * height}"/>`),
    ]),
  );
  const masked = (more: string, box: string) =>
    `<mask id="m" ${more}><rect ${box} fill="#888"/></mask>${text('x="5" y="20" mask="url(#m)"')}`;
  same([
    [
      masked('maskContentUnits="objectBoundingBox"', 'width="1" height="1"'),
      masked(
        'maskUnits="userSpaceOnUse" x="3" y="8.75" width="24" height="15"',
        'x="5" y="10" width="20" height="12.5"',
      ),
    ],
  ]);
});

describe('shapes of a clip are joined, whichever way they are drawn', () => {
  const clipped = (clip: string) => `<clipPath id="c">${clip}</clipPath><g clip-path="url(#c)">${BLOCK}</g>`;
  const first = 'M0 0H9V9Z';
  const joined = (second: string) => clipped(path(first) + path(second));
  same([
    // The same outline, clockwise and the other way round.
    [joined('M20 0C21 1 21 9 20 10L19 5L20 0Z'), clipped(path(`${first}M20 0C21 1 21 9 20 10L19 5L20 0Z`))],
    [joined('M20 0L19 5L20 10C21 9 21 1 20 0Z'), clipped(path(`${first}M20 0C21 1 21 9 20 10L19 5L20 0Z`))],
    [joined('M20 0V9H29ZM40 0V9H49Z'), clipped(path(`${first}M29 9H20V0ZM49 9H40V0Z`))],
  ]);
});

describe('a mask of one colour is a clip', () => {
  const masked = (mask: string, more = '') =>
    `<mask id="m" ${more}>${mask}</mask><g mask="url(#m)">${BLOCK}</g>`;
  const clipped = (clip: string) => `<clipPath id="c">${clip}</clipPath><g clip-path="url(#c)">${BLOCK}</g>`;
  const white = '<rect x="2" y="3" width="9" height="9" fill="white"/>';
  same([
    [masked(white), clipped(white)],
    [masked(white.replace('fill="white"', ''), 'mask-type="alpha"'), clipped(white)],
    [
      masked('<rect width=".5" height=".25" fill="#fff"/>', 'maskContentUnits="objectBoundingBox"'),
      clipped('<rect width="15" height="5"/>'),
    ],
    [`${masked('')}${BLOCK}`, BLOCK],
    // As Sketch writes it: the mask's colour is that of the shape it uses.
    [
      `<defs>${white.replace('fill="white"', 'id="w"')}</defs>${masked('<use href="#w"/>', 'fill="white"')}`,
      clipped(white),
    ],
  ]);
});

describe('a mask that fades', () => {
  const stops = '<stop stop-color="lime"/><stop offset="1" stop-color="#000"/>';
  const rounded = ({ left, top, right, bottom }: Box) => [left, top, right, bottom].map(Math.round);
  /** The fills of a mask, and the edges of its clip, of a block of 30 by 20 at (1, 2). */
  const fading = (mask: string, more = '') => {
    const inside = `<linearGradient id="g">${stops}</linearGradient><mask id="m" ${more}>${mask}</mask>
      <g transform="translate(1 2)" mask="url(#m)">${BLOCK}</g>`;
    const { marks, faults } = drawn(inside);
    expect(faults).toEqual([]);
    const group = JSON.parse(JSON.stringify(marks[0]))?.marks[0] ?? null;
    const fills = group.mask.map(({ fill, color }: { fill?: Paint; color?: string }) =>
      typeof fill === 'object' ? fill.stops.map(({ color }) => color) : (fill ?? color),
    );
    return { fills, clips: group.clips.map(({ path }: Clip) => rounded(bounds(path))) };
  };
  const box = '<rect width="30" height="20" fill="#f00"/>';
  const around = [-2, -0, 34, 24];

  test('has the luminance of its colours as greys, of gradients and texts too', () => {
    expect(fading(`${box}<rect width="9" height="9" fill="url(#g)"/><text fill="#00f">a</text>`)).toEqual({
      fills: ['#363636', ['#b6b6b6', '#000000'], '#121212'],
      clips: [around],
    });
  });

  test.each([
    ['a line', '<rect width="9" height="9" fill="#fff" stroke="#000"/>'],
    ['a text', '<text fill="#fff">a</text>'],
    ['a shape that is not white', '<rect width="9" height="9" fill="#fffffe"/>'],
    ['a shape through which one sees', '<rect width="9" height="9" fill="#fff" fill-opacity=".9"/>'],
    ['shapes through which one sees', '<g opacity=".9"><rect width="9" height="9" fill="#fff"/></g>'],
  ])('has %s, be it among white shapes', (_, inside) => {
    const white = '<rect width="5" height="5" fill="#fff"/>';
    expect(drawn(`<mask id="m">${white}${inside}</mask><g mask="url(#m)">${BLOCK}</g>`)).toMatchObject({
      marks: [{ marks: [{ mask: [{ fill: '#ffffff' }, {}] }] }],
      faults: [],
    });
  });

  test('by its opacity is white', () => {
    const { fills } = fading(box.replace('/>', ' fill-opacity=".5"/>'), 'mask-type="alpha"');
    expect(fills).toEqual(['#ffffff']);
  });

  test('shows nothing beyond its region', () => {
    const inBox = fading(box, 'x="0" y="0" width="0.5" height="100%"');
    const inUser = fading(box, 'maskUnits="userSpaceOnUse" x="3" y="4" width="5" height="6"');
    expect([inBox.clips, inUser.clips]).toEqual([[[1, 2, 16, 22]], [[4, 6, 9, 12]]]);
    // Without sizes of its own it is a tenth larger than the view box on each side.
    const [[left, top, right, bottom]] = fading(box, 'maskUnits="userSpaceOnUse"').clips as [number[]];
    expect((right! - left!) / 1.2).toBeCloseTo((1 - left!) * 10, 3);
    expect((bottom! - top!) / 1.2).toBeCloseTo((2 - top!) * 10, 3);
  });
});

describe('a gradient that has no extent leaves its place to the colour beside it', () => {
  const stops = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>';
  const line = (stroke: string) => `<path d="M2 3H9" stroke="${stroke}"/>`;
  same([
    [`<linearGradient id="a">${stops}</linearGradient>${line('url(#a) lime')}`, line('lime')],
    [
      `<linearGradient id="a" gradientTransform="scale(0)">${stops}</linearGradient>${rect('fill="url(#a) lime"')}`,
      rect('fill="lime"'),
    ],
    [`<linearGradient id="a"/>${rect('fill="url(#a) lime" stroke="red"')}`, rect('fill="none" stroke="red"')],
  ]);
});

describe('a pattern fills a shape with tiles', () => {
  const dot = '<rect width="3" height="2" fill="#ff0000"/>';
  const filled = (more: string, inside = dot, shape = rect('fill="url(#p)"')) =>
    `<pattern id="p" ${more}>${inside}</pattern>${shape}`;
  const plain = filled('patternUnits="userSpaceOnUse" width="15" height="10"');
  same([
    [filled('width=".5" height=".5"'), plain],
    [filled('width="50%" height="50%"'), plain],
    [filled('patternUnits="userSpaceOnUse" font-size="10" width="1.5em" height="1em"'), plain],
    [filled('patternUnits="userSpaceOnUse" width="15%" height="20%"'), plain],
    [filled('patternUnits="userSpaceOnUse" x="15" y="-20" width="15" height="10"'), plain],
    [
      filled('patternUnits="userSpaceOnUse" x="4" y="3" width="15" height="10"'),
      filled('patternUnits="userSpaceOnUse" width="15" height="10" patternTransform="translate(4 3)"'),
    ],
    [
      filled(
        'width=".5" height=".5" patternContentUnits="objectBoundingBox"',
        '<rect width=".1" height=".1" fill="#ff0000"/>',
      ),
      plain,
    ],
    [
      filled('width=".5" height=".5" viewBox="0 0 30 20"', '<rect width="6" height="4" fill="#ff0000"/>'),
      plain,
    ],
    [
      filled(
        'patternUnits="userSpaceOnUse" width="30" height="20" patternTransform="scale(.5)"',
        '<rect width="6" height="4" fill="#ff0000"/>',
      ),
      plain,
    ],
    [`<pattern id="q" width=".5" height=".5">${dot}</pattern>${filled('href="#q"', '')}`, plain],
    [`${filled('width="0" height="10"')}${BLOCK}`, BLOCK],
    [`${filled('width="5" height="0"')}${BLOCK}`, BLOCK],
    [`${filled('width="5" height="-10"')}${BLOCK}`, BLOCK],
    [`${filled('width="5" height="5"', '')}${BLOCK}`, BLOCK],
    [`${filled('width="5" height="5" patternTransform="scale(0)"')}${BLOCK}`, BLOCK],
    [filled('width="0" height="5"', dot, rect('fill="url(#p) red"')), rect('fill="red"')],
    [filled('width="1" height="1"', '', rect('fill="url(#p) red"')), rect('fill="red"')],
    [filled('width="0" height="5"', dot, rect('stroke="url(#p) red"')), rect('stroke="red"')],
    [filled('width="0" height="5"', dot, rect('stroke="url(#p)"')), rect('')],
    [filled('width=".5" height=".5"', dot, rect('fill="url(#p) bleu"')), filled('width=".5" height=".5"')],
  ]);
});

describe('a gradient is placed by its units', () => {
  const stops = '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".5"/>';
  const shape = '<rect x="10" y="5" width="30" height="20" fill="url(#g)"/>';
  const linear = (more: string, inside = stops) =>
    `<linearGradient id="g" ${more}>${inside}</linearGradient>${shape}`;
  const radial = (more: string, inside = stops) =>
    `<radialGradient id="g" ${more}>${inside}</radialGradient>${shape}`;
  const inUse = 'gradientUnits="userSpaceOnUse"';
  const square = shape.replace('height="20"', 'height="30"');
  same([
    [linear(''), linear(`${inUse} x1="10" y1="5" x2="40" y2="5"`)],
    [linear('x1=".5"'), linear(`${inUse} x1="25" y1="5" x2="40" y2="5"`)],
    [linear('x2="0" y2="50%"'), linear(`${inUse} x1="10" y1="5" x2="10" y2="15"`)],
    [
      linear(`${inUse} x1="10%" x2="50%" y1="10%" y2="50%"`),
      linear(`${inUse} x1="10" x2="50" y1="5" y2="25"`),
    ],
    [linear('gradientTransform="translate(.5)"'), linear('x1=".5" x2="1.5"')],
    [
      linear('', '<stop offset="50%" stop-color="red"/><stop offset=".2" stop-color="blue"/>'),
      linear('', '<stop offset=".5" stop-color="red"/><stop offset=".5" stop-color="blue"/>'),
    ],
    [
      linear('', '<stop stop-color="red"/><stop offset="7" stop-color="blue"/>'),
      linear('', '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/>'),
    ],
    [
      linear('', '<stop/><stop offset="1" stop-color="currentColor" color="blue"/>'),
      linear('', '<stop stop-color="black"/><stop offset="1" stop-color="blue"/>'),
    ],
    [linear('', '<stop stop-color="red"/>'), shape.replace('url(#g)', 'red')],
    [linear('x1="1"'), shape.replace('url(#g)', 'blue').replace('/>', ' fill-opacity=".5"/>')],
    [radial('r="0"'), shape.replace('url(#g)', 'blue').replace('/>', ' fill-opacity=".5"/>')],
    [linear('', '') + BLOCK, BLOCK],
    [`<linearGradient id="h">${stops}</linearGradient>${linear('href="#h" x2=".5"', '')}`, linear('x2=".5"')],
    [`<linearGradient id="h" x2=".5">${stops}</linearGradient>${linear('href="#h"', '')}`, linear('x2=".5"')],
    [radial('').replace(shape, square), radial(`${inUse} cx="25" cy="20" r="15"`).replace(shape, square)],
    [
      radial('fx=".25" fy=".75" fr=".1"').replace(shape, square),
      radial(`${inUse} cx="25" cy="20" r="15" fx="17.5" fy="27.5" fr="3"`).replace(shape, square),
    ],
    [
      radial(`${inUse} cx="10%" cy="10%" r="10%"`),
      radial(`${inUse} cx="10" cy="5" r="${Math.hypot(100, 50) / Math.SQRT2 / 10}"`),
    ],
    [linear('spreadMethod="none"'), linear('')],
    [shape + BLOCK.replace('<path', '<linearGradient id="g"/><path'), BLOCK],
    [`<path d="M0 9H9" fill="none" stroke="url(#g)"/>${linear('').replace(shape, '')}${BLOCK}`, BLOCK],
    [shape.replace('url(#g)', 'url(#none) red'), shape.replace('url(#g)', 'red')],
    [shape.replace('url(#g)', 'url(#none) none') + BLOCK, BLOCK],
  ]);
});

test('what blends does so within the picture, and within what fades or is clipped', () => {
  const blended = '<rect width="9" height="9" style="mix-blend-mode: multiply"/>';
  const { marks, faults } = drawn(
    `<g opacity=".5">${blended}</g><g isolation="isolate">${blended}</g><g>${blended}</g>`,
  );
  expect(faults).toEqual([]);
  const ways = (each: readonly Mark[]): unknown[] =>
    each.flatMap((mark) =>
      mark.kind === 'group' ? [[mark.blend, mark.isolated].filter(Boolean), ...ways(mark.marks)] : [],
    );
  expect(ways(marks).filter((way) => (way as unknown[]).length > 0)).toEqual([
    ...[[true], [true], ['multiply'], [true], ['multiply'], ['multiply']],
  ]);
});
