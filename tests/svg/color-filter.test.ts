import { describe, expect, test } from 'vitest';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { drawn, PIXEL, rect, same } from './read.ts';

const matrix = (values: string, more = '') => `<feColorMatrix values="${values}" ${more}/>`;
const KEEPS_ALPHA = '0 0 0 1 0';
const SWAP = `0 1 0 0 0 0 0 1 0 0 1 0 0 0 0 ${KEEPS_ALPHA}`;
const WHITE = `0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 ${KEEPS_ALPHA}`;
const filter = (inside: string, more = '') => `<filter id="f" ${more}>${inside}</filter>`;
const by = (color: string, filter = 'url(#f)') => rect(`fill="${color}" style="filter: ${filter}"`);
const SRGB = 'color-interpolation-filters="sRGB"';

/** The fills and strokes of the paths, and the colours of the texts. */
const colors = (inside: string) =>
  [...simpleMarks(drawn(inside))].map((mark) =>
    mark.kind === 'path'
      ? [mark.fill, mark.stroke?.color].filter(Boolean)
      : mark.kind === 'text' && mark.color,
  );

describe('a filter that changes colours alone gives those that a browser shows', () => {
  test.each([
    [filter(matrix(SWAP, SRGB)), '#102030', '#203010'],
    [filter(matrix(SWAP), SRGB), '#102030', '#203010'],
    [filter(matrix(SWAP, 'style="color-interpolation-filters: srgb"')), '#102030', '#203010'],
    [filter(matrix(WHITE)), '#102030', '#ffffff'],
    [filter(matrix('')), '#102030', '#102030'],
    // A half of the light is more than a half of sRGB's value.
    [filter(matrix(`.5 0 0 0 0 0 .5 0 0 0 0 0 .5 0 0 ${KEEPS_ALPHA}`)), '#ffffff', '#bcbcbc'],
    [filter(matrix(`.5 0 0 0 0 0 .5 0 0 0 0 0 .5 0 0 ${KEEPS_ALPHA}`, SRGB)), '#ffffff', '#808080'],
    [filter(matrix(`3 0 0 0 0 0 3 0 0 0 0 0 3 0 -1 ${KEEPS_ALPHA}`, SRGB)), '#808080', '#ffff81'],
    [filter(matrix('0', `type="saturate" ${SRGB}`)), '#ff0000', '#363636'],
    [filter(matrix('360', `type="hueRotate" ${SRGB}`)), '#ff0000', '#ff0000'],
    [filter(matrix('', 'type="saturate"')), '#102030', '#102030'],
    [filter(matrix('', 'type="hueRotate"')), '#102030', '#102030'],
    [filter(matrix(SWAP, `${SRGB} result="a"`) + matrix(SWAP, `${SRGB} in="a"`)), '#102030', '#301020'],
    [filter(matrix(SWAP, SRGB) + matrix(SWAP, SRGB)), '#102030', '#301020'],
    [filter(matrix(SWAP, `${SRGB} in="SourceGraphic"`)), '#102030', '#203010'],
  ])('%s', (defined, before, after) => {
    expect(colors(defined + by(before))).toEqual([[after]]);
    expect(drawn(defined + by(before)).faults).toEqual([]);
  });

  test.each([
    ['invert()', '#102030', '#efdfcf'],
    ['invert(100%)', '#102030', '#efdfcf'],
    ['brightness(2)', '#102030', '#204060'],
    ['brightness(200%) invert(1)', '#90c0f0', '#000000'],
    ['contrast(0)', '#102030', '#808080'],
    ['grayscale(1)', '#ff0000', '#363636'],
    ['saturate(1)', '#102030', '#102030'],
    ['sepia(0)', '#102030', '#102030'],
    ['hue-rotate()', '#102030', '#102030'],
    ['hue-rotate(1turn)', '#ff0000', '#ff0000'],
    ['hue-rotate(400grad)', '#ff0000', '#ff0000'],
  ])('%s', (value, before, after) => expect(colors(by(before, value))).toEqual([[after]]));

  // Ten turns more, so that a unit which is a little off is seen.
  test.each([
    '3690deg',
    '4100grad',
    '10.25turn',
    `${20.5 * Math.PI}rad`,
    '369e1deg',
    '+3690DEG',
    '3690',
  ])('a quarter of a turn is %s', (angle) => {
    const [turned, quarter] = [angle, '90deg'].map((turn) => colors(by('#ff0000', `hue-rotate(${turn})`)));
    expect(turned).toEqual(quarter);
    expect(turned).not.toEqual([['#ff0000']]);
  });

  test('lines, gradients, texts and the marks of groups', () => {
    const inside = `<linearGradient id="g"><stop stop-color="#102030"/></linearGradient>
      <g style="filter: invert(1)">${rect('fill="url(#g)" stroke="#000"')}<g opacity=".5"><text fill="#fff">a</text></g></g>`;
    expect(JSON.stringify(colors(inside))).toContain('#efdfcf');
    expect(colors(inside).at(-1)).toBe('#000000');
    expect(colors(rect('fill="none" stroke="#000" style="filter: invert(1)"'))).toEqual([['#ffffff']]);
  });
});

describe('a filter that fades is an opacity', () => {
  const faded = (opacity: number) => rect(`fill="#102030" opacity="${opacity}"`);
  same([
    [by('#102030', 'opacity(50%)'), faded(0.5)],
    [by('#102030', 'opacity(.5) opacity(.5)'), faded(0.25)],
    [by('#102030', 'opacity(7)'), rect('fill="#102030"')],
    [filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 .5 0')) + by('#102030'), faded(0.5)],
  ]);
});

test.each([
  ['none that is there', '', 'url(#f)'],
  ['an element that is none', '<g id="f"/>', 'url(#f)'],
  ['no primitive', filter(''), 'url(#f)'],
  ['a blur', filter('<feGaussianBlur stdDeviation="2"/>'), 'url(#f)'],
  ['a blur after colours', filter(`${matrix(SWAP)}<feGaussianBlur/>`), 'url(#f)'],
  ['an input of its own', filter(matrix(SWAP) + matrix(SWAP, 'in="SourceAlpha"')), 'url(#f)'],
  ['a part of the place', filter(matrix(SWAP, 'width="5"')), 'url(#f)'],
  ['an opacity from colours', filter(matrix('0', 'type="luminanceToAlpha"')), 'url(#f)'],
  ['an opacity that is added', filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1 .5')), 'url(#f)'],
  ['an opacity above one', filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 2 0')), 'url(#f)'],
  ['an opacity below none', filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 -1 0')), 'url(#f)'],
  ['colours from the opacity', filter(matrix(`1 0 0 1 0 0 1 0 0 0 0 0 1 0 0 ${KEEPS_ALPHA}`)), 'url(#f)'],
  ['nineteen numbers', filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1')), 'url(#f)'],
  ['a word among numbers', filter(matrix('1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1 x')), 'url(#f)'],
  ['a shadow', '', 'drop-shadow(1px 1px)'],
  ['a function of none', '', 'toString(1)'],
  ['another unit', '', 'invert(1deg)'],
  ['words after functions', '', 'invert(1) red'],
])('a filter is told that has %s', (_, defined, value) => {
  const { faults, marks } = drawn(defined + by('#102030', value));
  expect(faults).toMatchObject([{ code: 'svg-changed', details: { change: 'filter' } }]);
  expect(marks).toEqual(drawn(rect('fill="#102030"')).marks);
});

test('a filter on a picture is told, and all that it is on stays as it is', () => {
  const inside = `${rect('fill="#102030"')}<image width="9" height="9" href="${PIXEL}"/>`;
  const { marks, faults } = drawn(`<g style="filter: invert(1)">${inside}</g>`);
  expect(faults).toMatchObject([{ code: 'svg-changed', details: { change: 'filter' } }]);
  expect(marks).toEqual(drawn(inside).marks);
  expect(drawn(inside).faults).toEqual([]);
});
