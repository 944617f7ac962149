import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANDOM, runs } from '../tools.ts';
import { styleBody, styleWithFaults } from './styled.ts';

const styleOf = (declarations: string) =>
  styleBody('<div><p id="p">x</p></div>', `#p { ${declarations} }`).style('p');

test.each([
  ['10pt', 10],
  ['4px', 3],
  ['2pc', 24],
  ['1in', 72],
  ['2.54cm', 72],
  ['25.4mm', 72],
  ['101.6Q', 72],
  ['2em', 40],
  ['1ex', 10],
  ['2rem', 16],
  ['2lh', 60],
  ['2rlh', 24],
  ['-1pt', -1],
  ['0', 0],
])('a length of %s is %d points', (written, points) => {
  const css = `html { font-size: 8pt; line-height: 12pt }
    #p { font-size: 20pt; line-height: 30pt; text-indent: ${written} }`;
  const { textIndent } = styleBody('<p id="p">x</p>', css).style('p');
  expect(textIndent).toBeCloseTo(points, 10);
});

test('em in font-size and lh in line-height refer to the parent', () => {
  const css = 'div { font: 10pt/12pt serif } #p { font-size: 1.2em; line-height: 2lh }';
  const style = styleBody('<div><p id="p">x</p></div>', css).style('p');
  expect(style.fontSize).toBeCloseTo(12);
  expect(style.lineHeight).toBe(24);
});

test('rem on the root is the initial font size, and the root’s own elsewhere', () => {
  const { style } = styleBody('<p id="p">x</p>', 'html { font-size: 2rem } p { font-size: 0.5rem }');
  expect(style().fontSize).toBe(24);
  expect(style('p').fontSize).toBe(12);
});

test('no font is smaller than a hundredth of a point, however small its share of others is', () => {
  expect(styleOf('font-size: 0.002pt').fontSize).toBe(0.01);
  expect(styleOf('font-size: 0.012pt').fontSize).toBe(0.01);
  expect(styleOf('font-size: 0.016pt').fontSize).toBe(0.02);
});

test('a row has the distance of its children, or is none', () => {
  expect(styleOf('--livret-row: 3mm').livretRow).toBeCloseTo((3 / 25.4) * 72, 10);
  expect(styleOf('--livret-row: 0').livretRow).toBe(0);
  expect(
    styleBody(
      '<div class="row"><p id="p">x</p></div>',
      '* { --livret-row: 3mm } p { --livret-row: none }',
    ).style('p').livretRow,
  ).toBe('none');
});

test('percentages of the containing block stay percentages', () => {
  const style = styleOf('width: 50%; margin-left: 10%; padding: 5%');
  expect(style.width).toEqual({ percent: 50 });
  expect(style.margin.left).toEqual({ percent: 10 });
  expect(style.padding.top).toEqual({ percent: 5 });
});

test.each([
  ['1pt', [1, 1, 1, 1]],
  ['1pt 2pt', [1, 2, 1, 2]],
  ['1pt 2pt 3pt', [1, 2, 3, 2]],
  ['1pt 2pt 3pt 4pt', [1, 2, 3, 4]],
])('margin: %s', (value, [top, right, bottom, left]) => {
  expect(styleOf(`margin: ${value}`).margin).toEqual({ top, right, bottom, left });
});

test('border shorthands, in any order, reset what they leave out', () => {
  const style = styleOf('border: red 2pt dashed; border-left: solid; border-top-style: none');
  expect(style.border).toEqual({
    top: { width: 0, style: 'none', color: '#ff0000' },
    right: { width: 2, style: 'dashed', color: '#ff0000' },
    bottom: { width: 2, style: 'dashed', color: '#ff0000' },
    left: { width: 2.25, style: 'solid', color: '#000000' },
  });
});

test('the background shorthand has its parts in any order, and a size after its position alone', () => {
  const written = 'url(a.png) no-repeat left / 2pt red';
  const { backgroundColor, backgroundSize } = styleOf(`background: ${written}`);
  expect([backgroundColor, backgroundSize]).toEqual(['#ff0000', [2, 'auto']]);
  for (const wrong of ['red / 2pt', 'left / red', 'left /', 'left / 2pt / 2pt', 'red red']) {
    const { report } = styleWithFaults('<p id="p">x</p>', `#p { background: ${wrong} }`);
    expect(report.faults, wrong).toMatchObject([{ code: 'css-value' }]);
  }
});

test('the font shorthand sets all of the font and resets variants', () => {
  const css =
    "div { font-variant-numeric: tabular-nums } #p { font: italic small-caps 600 9pt/1.5 'Source Sans 3', C d, serif }";
  const style = styleBody('<div><p id="p">x</p></div>', css).style('p');
  expect(style).toMatchObject({
    fontStyle: 'italic',
    fontVariantCaps: 'small-caps',
    fontWeight: 600,
    fontSize: 9,
    lineHeight: 13.5,
    fontFamily: ['Source Sans 3', 'C d', 'serif'],
    fontVariantNumeric: [],
  });
});

test('font-variant sets its longhands', () => {
  expect(styleOf('font-variant: tabular-nums small-caps lining-nums super')).toMatchObject({
    fontVariantCaps: 'small-caps',
    fontVariantNumeric: ['lining-nums', 'tabular-nums'],
    fontVariantPosition: 'super',
  });
  expect(styleOf('font-variant: small-caps')).toMatchObject({
    fontVariantCaps: 'small-caps',
    fontVariantNumeric: [],
    fontVariantPosition: 'normal',
  });
});

test.each([
  ['#ABC', '#aabbcc'],
  ['#A1b2C3', '#a1b2c3'],
  ['rgb(255 128 0)', '#ff8000'],
  ['rgb(100%, 50%, 0%)', '#ff8000'],
  ['hsl(120 100% 25%)', '#008000'],
  ['hsl(-240deg, 100%, 25%)', '#008000'],
  ['hwb(200 10% 20%)', '#1a91cc'],
  ['hsl(120 100 25)', '#008000'],
  ['oklch(/* as a palette has it */ 55% 0.15 250)', '#0f74c5'],
  ['RebeccaPurple', '#663399'],
  ['steelblue', '#4682b4'],
  ['Tomato', '#ff6347'],
])('the colour %s is %s', (written, color) => {
  expect(styleOf(`color: ${written}`).color).toBe(color);
});

test.each([
  'bleu',
  'constructor',
  'rgb(1 2)',
  'rgb(1 2 x)',
  'rgb(1 2 3 / 50%)',
  'oklch(55% 0.2)',
])('%s is no opaque colour that is known', (written) => {
  const { style, report } = styleWithFaults('<p id="p">x</p>', `#p { color: ${written} }`);
  expect(style('p').color).toBe('#000000');
  expect(report.faults).toMatchObject([{ code: 'css-value' }]);
});

test('every rgb() in whole numbers is the same colour as its #rrggbb', RANDOM, () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      const hex = `#${[r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
      expect(styleOf(`border-top-color: rgb(${r} ${g} ${b})`).border.top.color).toBe(hex);
    }),
    { numRuns: runs(5, 60) },
  );
});

test('content takes texts, counters, strings, targets and leaders', () => {
  const css = `#p::after { content: '«\\A0' attr(title) leader(dotted) target-counter(attr(href url), page) }
    p { string-set: head content(text) }
    @page { @top-left { content: counter(page) string(head, last) } }`;
  const { pseudo, document } = styleBody('<p id="p">x</p>', css);
  expect(pseudo('p', 'after')?.content).toEqual([
    { kind: 'text', text: '«\u00a0' },
    { kind: 'attr', name: 'title' },
    { kind: 'leader', pattern: '.' },
    { kind: 'target-counter', attribute: 'href', counter: 'page', style: null },
  ]);
  const page = document.page({ name: 'auto', side: 'recto', number: 2, inGroup: 2, blank: false });
  expect(page.marginBoxes['top-left']?.content).toEqual([
    { kind: 'counter', name: 'page', style: null },
    { kind: 'string', name: 'head', which: 'last' },
  ]);
});

test('string-set and bookmark-label take lists of parts', () => {
  const style = styleOf("string-set: head 'Chap. ' content(text), section ''; bookmark-level: 2");
  expect(style.stringSet).toEqual([
    { name: 'head', content: [{ kind: 'text', text: 'Chap. ' }, { kind: 'element-text' }] },
    { name: 'section', content: [{ kind: 'text', text: '' }] },
  ]);
  expect(style.bookmarkLevel).toBe(2);
  expect(style.bookmarkLabel).toEqual([{ kind: 'element-text' }]);
});

test.each([
  ['left', 'verso'],
  ['right', 'recto'],
  ['always', 'page'],
  ['avoid', 'avoid'],
])('break-before: %s is %s', (written, value) => {
  expect(styleOf(`break-before: ${written}`).breakBefore).toBe(value);
});

test.each([
  ['auto', [5, 2, 2]],
  ['6', [6, 2, 2]],
  ['6 3', [6, 3, 3]],
  ['6 2 3', [6, 2, 3]],
])('hyphenate-limit-chars: %s', (written, counts) => {
  expect(styleOf(`hyphenate-limit-chars: ${written}`).hyphenateLimitChars).toEqual(counts);
});
