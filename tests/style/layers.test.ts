import { expect, test } from 'vitest';
import { layerNames } from '../../src/style/layers.ts';
import { styleBody } from './styled.ts';

const BODY = '<div class="box"><p id="p" class="a">x</p></div>';
const colorOf = (...sheets: string[]) => styleBody(BODY, ...sheets).style('p').color;
const RED = '#ff0000';
const BLUE = '#0000ff';

// The numbers are those of CSS Cascade 5.
test.each([
  [
    '6.4.1: unlayered rules win, whatever their place',
    'p { color: red } @layer a { #p { color: blue } }',
    RED,
  ],
  ['6.4.2: the layer named last wins', '@layer a { p { color: red } } @layer b { p { color: blue } }', BLUE],
  [
    'the layer decides before specificity',
    '@layer a { #p { color: red } } @layer b { p { color: blue } }',
    BLUE,
  ],
  [
    'a statement sets the order',
    '@layer b, a; @layer a { p { color: red } } @layer b { p { color: blue } }',
    RED,
  ],
  [
    'a layer is placed once',
    '@layer a, b; @layer b { p { color: blue } } @layer b, a; @layer a { #p { color: red } }',
    BLUE,
  ],
  [
    'specificity decides within a layer',
    '@layer a { #p { color: red } } @layer a { p { color: blue } }',
    RED,
  ],
  [
    '6.4.3: a.b is b in a',
    '@layer a.b { p { color: red } } @layer a { @layer b { p { color: blue } } }',
    BLUE,
  ],
  [
    'a layer’s own rules win over layers within',
    '@layer a { p { color: red } @layer b { #p { color: blue } } }',
    RED,
  ],
  [
    'layers within stay in their place',
    '@layer a, b; @layer b { p { color: red } } @layer a.c { #p { color: blue } }',
    RED,
  ],
  [
    'layers of one name in two layers are two',
    '@layer a.x, b.x; @layer b.x { p { color: red } } @layer a.x { #p { color: blue } }',
    RED,
  ],
  [
    'an anonymous layer is joined by none',
    '@layer { p { color: red } } @layer { p { color: blue } } @layer { }',
    BLUE,
  ],
  [
    'rules in @media stand in the layer around',
    '@layer a { @media print { #p { color: blue } } } p { color: red }',
    RED,
  ],
  [
    'a layer in @media screen is not named',
    '@media screen { @layer a { } } @layer b, a; @layer a { p { color: red } } @layer b { p { color: blue } }',
    RED,
  ],
  ['names tell capitals apart', '@layer a { p { color: red } } @layer A { p { color: blue } }', BLUE],
])('%s', (_, css, color) => {
  expect(colorOf(css)).toBe(color);
});

test.each([
  ['important wins', 'p { color: red !important } #p { color: blue }', RED],
  ['of two, the more specific', 'p { color: red !important } #p { color: blue ! important }', BLUE],
  [
    'the weaker layer’s wins',
    '@layer a { p { color: red !important } } @layer b { #p { color: blue !important } }',
    RED,
  ],
  [
    'a layer’s wins over unlayered',
    '@layer a { p { color: red !important } } #p { color: blue !important }',
    RED,
  ],
  [
    'a layer within wins over the one around',
    '@layer a { p { color: blue !important } @layer b { p { color: red !important } } }',
    RED,
  ],
  ['a variable’s too', '@layer a { p { --x: red !important } } #p { --x: blue; color: var(--x) }', RED],
  [
    'for a shorthand, for all of it',
    'p { border: 1pt solid red !important; color: red } p { border-top-color: blue }',
    RED,
  ],
])('!important (6.4.4): %s', (_, css, color) => {
  const style = styleBody(BODY, css).style('p');
  expect(css.includes('border') ? style.border.top.color : style.color).toBe(color);
});

test.each([
  [
    'gives the value of the layer before',
    '@layer a { p { color: red } } @layer b { #p { color: revert-layer } }',
    RED,
  ],
  [
    'from rules outside layers',
    '@layer a { p { color: red } } p { color: blue } #p { color: revert-layer }',
    RED,
  ],
  [
    'through several',
    '@layer a { p { color: red } } @layer b { p { color: revert-layer } } @layer c { p { color: revert-layer } }',
    RED,
  ],
  [
    'takes out important ones of its layer',
    '@layer a { p { color: red } } @layer b { p { color: blue } p { color: revert-layer !important } }',
    RED,
  ],
  ['inherits where nothing is left', 'div { color: red } p { color: blue } #p { color: revert-layer }', RED],
  [
    'by a variable',
    '@layer a { p { color: red } } #p { --x: revert-layer; color: var(--y, revert-layer) }',
    RED,
  ],
  ['for a variable', '@layer a { p { --x: red } } #p { color: var(--x) } .a { --x: revert-layer }', RED],
  [
    'as a shorthand',
    '@layer a { p { border: 1pt solid red; color: red } } p { border: 3pt solid blue } #p { border: revert-layer }',
    RED,
  ],
])('revert-layer (7.3.5) %s', (_, css, color) => {
  const style = styleBody(BODY, css).style('p');
  expect(css.includes('border') ? style.border.top.color : style.color).toBe(color);
});

test('revert-layer outside layers gives back what Livret’s own sheet says', () => {
  const { style } = styleBody(
    '<p><em id="em">x</em></p>',
    'em { font-style: normal } #em { font-style: revert-layer }',
  );
  expect(style('em').fontStyle).toBe('italic');
});

test('layers are ordered over all sheets', () => {
  expect(colorOf('@layer b, a;', '@layer a { p { color: red } }', '@layer b { #p { color: blue } }')).toBe(
    RED,
  );
  expect(colorOf('@layer a { p { color: lime } }', 'p { color: blue }')).toBe(BLUE);
});

test('page rules and their margin boxes obey layers and importance', () => {
  const css = `@page { margin: 9mm; @top-left { content: 'a' } }
    @layer a { @page :left { margin: 20mm; size: A4; @top-left { content: 'b'; color: blue !important } } }
    @layer b { @page { size: A6; margin-left: 3mm !important; @top-left { color: red } } }`;
  const page = styleBody(BODY, css).document.page({
    name: 'auto',
    side: 'verso',
    number: 2,
    inGroup: 2,
    blank: false,
  });
  const mm = (points: number) => Math.round((points / 72) * 25.4);
  expect([mm(page.margin.left), mm(page.margin.top), mm(page.width)]).toEqual([3, 9, 105]);
  expect(page.marginBoxes['top-left']).toMatchObject({ color: BLUE, content: [{ text: 'a' }] });
});

test.each([
  ['(min-width: 148mm)', BLUE],
  ['(min-width: 149mm)', RED],
  ['(max-width: 148mm)', BLUE],
  ['print and (width > 105mm) and (height < 9in)', BLUE],
  ['screen and (min-width: 1mm)', RED],
  ['(width >= 200mm), (max-height: 210mm)', BLUE],
])('@media %s asks for the size of the page', (query, color) => {
  expect(colorOf(`p { color: red } @media ${query} { p { color: blue } }`)).toBe(color);
});

test('names of layers are identifiers with dots between, and no CSS-wide keywords', () => {
  expect(layerNames('a, b.c /* x */ , é-1')).toEqual([['a'], ['b', 'c'], ['é-1']]);
  for (const text of ['', 'a b', 'a,', 'a..b', '.a', '1a', 'inherit', 'a.Revert-Layer', '"a"'])
    expect(layerNames(text)).toBe(null);
});
