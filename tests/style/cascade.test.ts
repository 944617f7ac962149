import { expect, test } from 'vitest';
import { styleBody } from './styled.ts';

const colorOf = (css: string, body = '<div class="box"><p id="p" class="a b">x</p></div>') =>
  styleBody(body, css).style('p').color;

test('a later rule wins over an earlier one of the same specificity', () => {
  expect(colorOf('p { color: red } p { color: blue }')).toBe('#0000ff');
});

test.each([
  ['.a { color: red } p { color: blue }', '#ff0000'],
  ['#p { color: red } p.a.b { color: blue }', '#ff0000'],
  ['div p { color: red } p { color: blue }', '#ff0000'],
  ['p:first-child { color: red } div p { color: blue }', '#ff0000'],
  ['p:not(.c) { color: red } div p { color: blue }', '#ff0000'],
  ['p:is(#q, .a) { color: red } p.a.b { color: blue }', '#ff0000'],
  ['p[id] { color: red } .a.b { color: blue }', '#0000ff'],
])('specificity decides before order: %s', (css, color) => {
  expect(colorOf(css)).toBe(color);
});

test('a later sheet wins over an earlier one, and any theme over Livret’s own sheet', () => {
  const { style } = styleBody('<p id="p"><em id="em">x</em></p>', 'p { color: red }', 'p { color: green }');
  expect(style('p').color).toBe('#008000');
  expect(style('em').fontStyle).toBe('italic');
  const weak = styleBody('<p id="p"><em id="em">x</em></p>', '* { font-style: normal }');
  expect(weak.style('em').fontStyle).toBe('normal');
});

test('children inherit the properties that are inherited, and no others', () => {
  const css = 'div { color: navy; letter-spacing: 1pt; margin-left: 5pt; background-color: red }';
  const { style } = styleBody('<div><p id="p">x</p></div>', css);
  expect(style('p')).toMatchObject({ color: '#000080', letterSpacing: 1, backgroundColor: null });
  expect(style('p').margin.left).toBe(0);
});

test('every property takes inherit, initial and unset', () => {
  const css = `div { color: navy; margin: 4pt }
    p { margin-left: inherit; color: initial; margin-top: 3pt; letter-spacing: 2pt }
    #p { margin-top: unset; letter-spacing: unset }`;
  const { style } = styleBody('<div><p id="p">x</p></div>', css);
  expect(style('p')).toMatchObject({ color: '#000000', letterSpacing: 0 });
  expect(style('p').margin).toEqual({ top: 0, right: 0, bottom: 0, left: 4 });
});

test('currentcolor follows the colour of each element', () => {
  const css = 'div { color: red; border: 1pt solid } p { color: blue; border: inherit }';
  const { style } = styleBody('<div id="div"><p id="p">x</p></div>', css);
  expect(style('div').border.top.color).toBe('#ff0000');
  expect(style('p').border.top).toEqual({ width: 1, style: 'solid', color: '#0000ff' });
});

test('a number as line height is inherited as a factor, a percentage as points', () => {
  const css = `#a { font-size: 10pt; line-height: 1.5 } #b { font-size: 10pt; line-height: 150% }
    p { font-size: 20pt }`;
  const { style } = styleBody('<div id="a"><p id="p">x</p></div><div id="b"><p id="q">x</p></div>', css);
  expect(style('p').lineHeight).toBe(30);
  expect(style('q').lineHeight).toBe(15);
});

test('bolder and lighter are relative to the parent’s weight', () => {
  const css = 'div { font-weight: 600 } p { font-weight: bolder } em { font-weight: lighter }';
  const { style } = styleBody('<div><p id="p"><em id="em">x</em></p></div>', css);
  expect(style('p').fontWeight).toBe(900);
  expect(style('em').fontWeight).toBe(700);
});

// The table of CSS Fonts 4, 2.2.1, at its limits.
test.each([
  [1, 400, 1],
  [99, 400, 99],
  [100, 400, 100],
  [349, 400, 100],
  [350, 700, 100],
  [549, 700, 100],
  [550, 900, 400],
  [749, 900, 400],
  [750, 900, 700],
  [900, 900, 700],
  [1000, 1000, 700],
])('of a weight of %d, bolder is %d and lighter is %d', (weight, bolder, lighter) => {
  const css = `div { font-weight: ${weight} } p { font-weight: bolder } em { font-weight: lighter }`;
  const { style } = styleBody('<div><p id="p">x</p><em id="em">x</em></div>', css);
  expect([style('p').fontWeight, style('em').fontWeight]).toEqual([bolder, lighter]);
});

test('an underline continues under descendants, even with text-decoration-line: none', () => {
  const css = 'p { text-decoration: underline } em { text-decoration: none }';
  const { style } = styleBody('<p id="p"><em id="em">x</em></p>', css);
  expect(style('em').textDecorationLine).toEqual(['underline']);
});

test('equal styles are one object, whichever rules made them', () => {
  const css = '.a { color: red } .b { color: #f00 } p + p { text-indent: 0 }';
  const body = '<p id="a" class="a">x</p><p id="b" class="b">x</p><div><p id="c" class="a">x</p></div>';
  const { style } = styleBody(body, css);
  expect(style('b')).toBe(style('a'));
  expect(style('c')).toBe(style('a'));
});

test('pseudo-elements inherit from their element and have a box when they have content', () => {
  const css = `p { color: red } p::before { content: '– ' } p::after { content: none }
    li::marker { color: navy } #quiet::marker { content: none }`;
  const body = '<p id="p">x</p><ul><li id="li">x</li><li id="quiet">x</li></ul>';
  const { pseudo } = styleBody(body, css);
  expect(pseudo('p', 'before')).toMatchObject({ color: '#ff0000', content: [{ kind: 'text', text: '– ' }] });
  expect(pseudo('p', 'after')).toBeNull();
  expect(pseudo('li', 'marker')).toMatchObject({ color: '#000080', content: null });
  expect(pseudo('quiet', 'marker')).toMatchObject({ content: [] });
});

test('a footnote call inherits from the text around the note, a footnote marker from the note', () => {
  const css = 'p { font-size: 10pt } .footnote { font-size: 8pt }';
  const { style, pseudo } = styleBody('<p>x<span class="footnote" id="n">y</span></p>', css);
  expect(style('n')).toMatchObject({ float: 'footnote', fontSize: 8 });
  expect(pseudo('n', 'footnote-call')).toMatchObject({ fontSize: 10, fontVariantPosition: 'super' });
  expect(pseudo('n', 'footnote-marker')).toMatchObject({ fontSize: 8 });
});
