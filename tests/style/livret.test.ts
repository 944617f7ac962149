import { expect, test } from 'vitest';
import { faultsOf, styleBody } from './styled.ts';

const styleOf = (declarations: string) =>
  styleBody(
    '<div><section id="p">x</section></div>',
    `div { font-size: 10pt; color: red } #p { ${declarations} }`,
  ).style('p');

test.each([
  ['--livret-float: Page', { livretFloat: 'page' }],
  ['--livret-protrusion: 100%', { livretProtrusion: 1 }],
  ['--livret-letter-spacing-tolerance: 1.5%', { livretLetterSpacingTolerance: 0.015 }],
  ['--livret-stretch: 60% 20%', { livretStretch: { gain: 0.6, loss: 0.2 } }],
  ['--livret-stretch: 60%', { livretStretch: { gain: 0.6, loss: 0 } }],
  ['--livret-fill-pages: 4', { livretFillPages: 4 }],
  ['--livret-line-numbers: none', { livretLineNumbers: 'none' }],
  ['--livret-line-numbers: 5', { livretLineNumbers: { every: 5, continues: false } }],
  ['--livret-line-numbers: 2 continue', { livretLineNumbers: { every: 2, continues: true } }],
  ['--livret-ruling: none', { livretRuling: 'none' }],
  ['--livret-ruling: ruled 1in', { livretRuling: { kind: 'ruled', pitch: 72, color: null } }],
  ['--livret-ruling: dotted 2em #abc', { livretRuling: { kind: 'dotted', pitch: 20, color: '#aabbcc' } }],
  ['--livret-chart-palette: #abc, red', { livretChartPalette: ['#aabbcc', '#ff0000'] }],
  ['--livret-chart-palette: auto', { livretChartPalette: null }],
  ['--livret-chart-muted: black', { livretChartMuted: '#000000' }],
  ['--w: 2%; --livret-glyph-scaling-tolerance: var(--w)', { livretGlyphScalingTolerance: 0.02 }],
])('reads %s', (declarations, style) => {
  expect(styleOf(declarations)).toMatchObject(style);
});

test.each([
  ['400kB', 400_000],
  ['1.5MB', 1_500_000],
  ['none', null],
])('reads the limit of a PDF: %s', (limit, bytes) => {
  expect(styleBody('<p>x</p>', `html { --livret-pdf-limit: ${limit} }`).style().livretPdfLimit).toBe(bytes);
});

test.each([
  '--livret-protrusion: 201%',
  '--livret-letter-spacing-tolerance: 3.1%',
  '--livret-glyph-scaling-tolerance: 5.1%',
  '--livret-chart-stretch: 31%',
  '--livret-fit-leading: 5.1%',
  '--livret-fit-spacing: 51%',
  '--livret-fit-figures: 31%',
  '--livret-fit-leading: -1%',
  '--livret-stretch: 1000%',
  '--livret-stretch: 10% 100%',
  '--livret-stretch: 10% 10% 10%',
  '--livret-fill-pages: 1000',
  '--livret-fill-pages: 1.5',
  '--livret-pdf-limit: 400',
  '--livret-pdf-limit: -1kB',
  '--livret-line-numbers: 0',
  '--livret-line-numbers: none continue',
  '--livret-line-numbers: 5 on',
  '--livret-line-numbers: 5 continue continue',
  '--livret-ruling: ruled',
  '--livret-ruling: ruled 0mm',
  '--livret-ruling: waved 8mm',
  '--livret-ruling: ruled 8mm red red',
  '--livret-chart-palette: none',
  '--livret-chart-palette: ,',
])('refuses %s', (declaration) => {
  expect(faultsOf(`p { ${declaration} }`)).toEqual([expect.stringMatching(/css-value$/)]);
});

test('takes the greatest value of each property', () => {
  const declarations = `--livret-protrusion: 200%; --livret-letter-spacing-tolerance: 3%;
    --livret-fill-pages: 999; --livret-stretch: 999% 99%`;
  expect(faultsOf(`p { ${declarations} }`)).toEqual([]);
});

test('inherits the properties that are inherited, and no others', () => {
  const css = 'div { --livret-float: page; --livret-typeset: none }';
  const { style } = styleBody('<div id="d"><p id="p">x</p></div>', css);
  expect(style('d')).toMatchObject({ livretFloat: 'page', livretTypeset: 'none' });
  expect(style('p')).toMatchObject({ livretFloat: 'none', livretTypeset: 'none' });
});

test('takes inherit, initial and unset as all properties do', () => {
  const css = `div { --livret-float: page; --livret-typeset: none }
    p { --livret-float: inherit; --livret-typeset: initial }`;
  expect(styleBody('<div><p id="p">x</p></div>', css).style('p')).toMatchObject({
    livretFloat: 'page',
    livretTypeset: 'auto',
  });
});

test('keeps a ruling from being finer than a tenth of a point', () => {
  const css = '#p { font-size: 0.1pt; --livret-ruling: squared 0.5em }';
  const { livretRuling } = styleBody('<p id="p">x</p>', css).style('p');
  expect(livretRuling).toMatchObject({ pitch: 0.1 });
});
