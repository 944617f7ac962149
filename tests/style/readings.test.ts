import { describe, expect, test } from 'vitest';
import { faultsOf, styleBody, styleWithFaults } from './styled.ts';

// How the values of properties are read, and which are refused.

const style = (declarations: string) => styleBody('<p id="p">x</p>', `#p { ${declarations} }`).style('p');
const isRead = (declarations: string) =>
  faultsOf(`p { ${declarations} }`).every((fault) => !fault.endsWith(' css-value'));

test.each([
  ['none', {}],
  ['page', { page: 1 }],
  ['footnote', { footnote: 0 }],
  ['page 5', { page: 5 }],
  ['page 0', { page: 0 }],
  ['page footnote', { page: 1, footnote: 0 }],
  ['footnote 3 page 7', { page: 7, footnote: 3 }],
])('counter-reset: %s', (value, expected) => {
  expect(style(`counter-reset: ${value}`).counterReset).toEqual(expected);
});

test.each([
  [
    '"a" attr(ID)',
    [
      { kind: 'text', text: 'a' },
      { kind: 'attr', name: 'id' },
    ],
  ],
  ['counter(page)', [{ kind: 'counter', name: 'page', style: null }]],
  ['counter(pages, lower-roman)', [{ kind: 'counter', name: 'pages', style: 'lower-roman' }]],
  [
    'target-counter(attr(HREF url), page)',
    [{ kind: 'target-counter', attribute: 'href', counter: 'page', style: null }],
  ],
  [
    'target-counter(attr(href), page, upper-roman)',
    [{ kind: 'target-counter', attribute: 'href', counter: 'page', style: 'upper-roman' }],
  ],
  ['leader(dotted)', [{ kind: 'leader', pattern: '.' }]],
  ['leader(solid) leader(space)', ['_', ' '].map((pattern) => ({ kind: 'leader', pattern }))],
  ['leader(" .")', [{ kind: 'leader', pattern: ' .' }]],
])('content: %s', (value, expected) => {
  const { pseudo } = styleWithFaults('<p id="p">x</p>', `#p::before { content: ${value} }`);
  expect(pseudo('p', 'before')!.content).toEqual(expected);
});

test.each([
  ['none', []],
  ['all', ['top', 'right', 'bottom', 'left']],
  ['bottom top', ['top', 'bottom']],
  ['left', ['left']],
])('--livret-bleed: %s', (value, expected) => {
  expect(style(`--livret-bleed: ${value}`).livretBleed).toEqual(expected);
});

test('the font shorthand has its parts in any order before the size, and what it leaves out is initial', () => {
  const before = 'font-weight: 700; line-height: 9pt;';
  expect(style(`${before} font: 8pt serif`)).toMatchObject({
    fontSize: 8,
    fontWeight: 400,
    fontStyle: 'normal',
  });
  expect(style('font: normal 8pt/12pt serif')).toMatchObject({
    fontSize: 8,
    lineHeight: 12,
    fontWeight: 400,
  });
  expect(style('font: 600 italic 8pt / 12pt serif')).toMatchObject({
    fontWeight: 600,
    fontStyle: 'italic',
    lineHeight: 12,
  });
  expect(style('font: small-caps 8pt serif')).toMatchObject({ fontVariantCaps: 'small-caps' });
});

test('lengths beside keywords and percentages are computed to points', () => {
  expect(style('font-size: 20pt; width: 2em')).toMatchObject({ width: 40 });
  expect(style('width: 10%; max-width: none')).toMatchObject({ width: { percent: 10 }, maxWidth: 'none' });
});

describe('a value is refused', () => {
  test.each([
    ['counter-reset', ['page page', 'chapter', 'page -1', 'none page', 'page 1 2', '5']],
    [
      'content',
      [
        'attr()',
        'attr("id")',
        'attr(id, x)',
        'counter(chapter)',
        'counter(page lower-roman)',
        'counter(page, roman)',
        'counter(page, lower-roman, x)',
        'string("a")',
        'string(a last)',
        'string(a, next)',
        'string(a, last, x)',
        'target-counter(href, page)',
        'target-counter(attr(href), pages)',
        'target-counter(attr(href) page)',
        'target-counter(attr(href), page, roman)',
        'target-counter(attr(href string), page)',
        'target-counter(attr(href url x), page)',
        'leader()',
        'leader("")',
        'leader(dots)',
        'leader(dotted, solid)',
        'content(first)',
        'none "a"',
        'url(a.png)',
      ],
    ],
    ['string-set', ['a', '"a" "b"', 'a "x",', 'a "x", b']],
    [
      'font',
      ['8pt', '8pt/12pt', '8pt/ serif', 'bold serif', 'italic italic 8pt serif', '8 serif', 'loud 8pt serif'],
    ],
    ['--livret-bleed', ['all top', 'none top', 'top top', 'inside']],
    ['page', ['"a"', 'a b', '5']],
    ['orphans', ['0', '1.5', '-1', '2 3']],
    ['column-count', ['0', '1.5', 'none', '99']],
    ['bookmark-level', ['0', 'auto', '1 2']],
    ['column-gap', ['-1pt', '5', 'none']],
    ['padding-left', ['-1pt', 'auto', '5']],
    ['width', ['-1pt', '5', 'none']],
  ])('%s', (property, values) => {
    expect(values.filter((value) => isRead(`${property}: ${value}`))).toEqual([]);
  });
});

test.each([
  ['repeat-x', ['repeat', 'no-repeat']],
  ['repeat-y', ['no-repeat', 'repeat']],
  ['space', ['space', 'space']],
  ['round no-repeat', ['round', 'no-repeat']],
])('background-repeat: %s', (value, expected) => {
  expect(style(`background-repeat: ${value}`).backgroundRepeat).toEqual(expected);
});

test.each([
  ['cover', 'cover'],
  ['contain', 'contain'],
  ['2em', [20, 'auto']],
  ['auto 3pt', ['auto', 3]],
  ['auto', ['auto', 'auto']],
])('background-size: %s', (value, expected) => {
  expect(style(`font-size: 10pt; background-size: ${value}`).backgroundSize).toEqual(expected);
});
