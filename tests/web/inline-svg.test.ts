import { expect, test } from 'vitest';
import type { Mark } from '../../src/drawing/drawing.ts';
import { inlineSvg } from '../../src/web/inline-svg.ts';
import { path, stroke, text } from '../drawing/marks.ts';

const SHOWN = { x: 0, y: -1.23456, width: 60, height: 30 };

/** Marks as SVG, without their box. */
function svg(marks: readonly Mark[], length: number | null = null): string {
  const drawing = { width: 60, height: 30, marks };
  return inlineSvg(drawing, 's1.', SHOWN, () => length, { class: 'x' })
    .replace('<svg class="x" width="80" height="40" viewBox="0 -1.235 60 30"', '<svg')
    .replace('</svg>', '');
}

const font = { family: 'Source Sans 3, sans-serif', size: 8, weight: 400, style: 'normal' } as const;
const USUAL = ' font-family="Source Sans 3" font-size="8" fill="#445566">';
const usual = text({ font });

test.each<[string, readonly Mark[], string]>([
  ['no text', [], '<svg>'],
  ['one text, whose look all inherit', [usual], `<svg${USUAL}<text x="20" y="30">a &amp; b</text>`],
  [
    'places, to a tenth of a point',
    [text({ font, x: 1.26, y: 2.04 })],
    `<svg${USUAL}<text x="1.3" y="2">a &amp; b</text>`,
  ],
  [
    'sizes, to a hundredth',
    [usual, usual, text({ font: { ...font, size: 7.126 } })],
    `<svg${USUAL}${'<text x="20" y="30">a &amp; b</text>'.repeat(2)}<text x="20" y="30" font-size="7.13">a &amp; b</text>`,
  ],
  [
    'another colour, of fewer texts',
    [text({ font, color: '#000000' }), usual, usual],
    `<svg${USUAL}<text x="20" y="30" fill="#000000">a &amp; b</text>${'<text x="20" y="30">a &amp; b</text>'.repeat(2)}`,
  ],
  [
    'a weight that the page has as regular',
    [text({ font: { ...font, weight: 549 } })],
    `<svg${USUAL}<text x="20" y="30">a &amp; b</text>`,
  ],
  [
    'a weight that the page has as bold',
    [usual, usual, text({ font: { ...font, weight: 550 } })],
    `<svg${USUAL}${'<text x="20" y="30">a &amp; b</text>'.repeat(2)}<text x="20" y="30" font-weight="600">a &amp; b</text>`,
  ],
  [
    'a regular text amid bold ones',
    [...[1, 2].map(() => text({ font: { ...font, weight: 700 } })), usual],
    `<svg font-family="Source Sans 3" font-size="8" font-weight="600" fill="#445566">${'<text x="20" y="30">a &amp; b</text>'.repeat(2)}<text x="20" y="30" font-weight="400">a &amp; b</text>`,
  ],
  [
    'an italic text',
    [text({ font: { ...font, style: 'italic' } })],
    `<svg${USUAL}<text x="20" y="30" font-style="italic">a &amp; b</text>`,
  ],
  [
    'a text turned by a quarter',
    [text({ font, rotation: -Math.PI / 2 })],
    `<svg${USUAL}<text transform="translate(20 30) rotate(-90)">a &amp; b</text>`,
  ],
  [
    'a space at an end',
    [text({ font, text: 'a ' })],
    `<svg${USUAL}<text x="20" y="30" style="white-space:pre">a </text>`,
  ],
  [
    'a space at the start',
    [text({ font, text: ' a' })],
    `<svg${USUAL}<text x="20" y="30" style="white-space:pre"> a</text>`,
  ],
])('a drawing of %s', (_, marks, expected) => {
  expect(svg(marks)).toBe(expected);
});

test('a text in a font that the page has not is as long as on paper', () => {
  expect(svg([usual], 12.346)).toBe(
    `<svg${USUAL}<text x="20" y="30" textLength="12.35" lengthAdjust="spacingAndGlyphs">a &amp; b</text>`,
  );
});

test('the limit of miters is told where a line has them', () => {
  expect(svg([path({ stroke })])).toContain('stroke-miterlimit="10"');
  expect(svg([path({ fill: '#112233' })])).not.toContain('stroke-miterlimit');
});
