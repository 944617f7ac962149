import { expect, test } from 'vitest';
import {
  MOST_COLUMNS,
  MOST_INTEGER,
  MOST_LENGTH,
  MOST_TIMES,
  MOST_VALUE_CHARACTERS,
} from '../../src/limits.ts';
import { initialOf } from '../../src/style/initial.ts';
import { PROPERTY_NAMES } from '../../src/style/properties/index.ts';
import { shorthands } from '../../src/style/properties/shorthands.ts';
import { faultsOf, styleBody, styleWithFaults } from './styled.ts';

// The edges of what properties take: the last value that is read, and the first that is refused.

const isRead = (rule: string) => faultsOf(rule).every((fault) => !fault.endsWith(' css-value'));

test.each([
  ['text-indent', `${MOST_LENGTH}pt`, `${MOST_LENGTH + 1}pt`],
  ['text-indent', `-${MOST_LENGTH}pt`, `-${MOST_LENGTH + 1}pt`],
  ['text-indent', `${MOST_TIMES}em`, `${MOST_TIMES + 1}em`],
  ['margin-left', `-${100 * MOST_TIMES}%`, `-${100 * MOST_TIMES + 1}%`],
  ['padding-left', '0pt', '-0.1pt'],
  ['padding-left', '0%', '-0.1%'],
  ['font-size', '0.1pt', '0pt'],
  ['font-size', '1%', '0%'],
  ['font-size', '0.1em', '0em'],
  ['line-height', '0', '-0.1'],
  ['font-weight', '1', '0.9'],
  ['font-weight', '1000', '1000.1'],
  ['z-index', `${MOST_INTEGER}`, `${MOST_INTEGER + 1}`],
  ['z-index', `-${MOST_INTEGER}`, `-${MOST_INTEGER + 1}`],
  ['orphans', '1', '0'],
  ['column-count', `${MOST_COLUMNS}`, `${MOST_COLUMNS + 1}`],
  ['--livret-letter-spacing-tolerance', '3%', '3.1%'],
  ['--livret-glyph-scaling-tolerance', '5%', '5.1%'],
  ['--livret-protrusion', '200%', '200.1%'],
  ['--livret-chart-stretch', '30%', '30.1%'],
  ['--livret-fit-leading', '5%', '5.1%'],
  ['--livret-fit-spacing', '50%', '50.1%'],
  ['--livret-fit-figures', '30%', '30.1%'],
  ['--livret-stretch', '999%', '999.1%'],
  ['--livret-stretch', '0% 99%', '0% 99.1%'],
  ['--livret-fill-pages', '999', '1000'],
  ['--livret-ruling', 'ruled 0.1pt', 'ruled 0.09pt'],
  ['--livret-line-numbers', '1', '0'],
  ['--livret-pdf-limit', '0kB', '-1kB'],
])('%s takes %s, and not %s', (property, last, beyond) => {
  expect(isRead(`html { ${property}: ${last} }`)).toBe(true);
  expect(isRead(`html { ${property}: ${beyond} }`)).toBe(false);
});

test.each([
  ['size: 3pt', 'size: 2.9pt'],
  ['size: 3pt 100pt', 'size: 2.9pt 100pt'],
  ['size: 100pt 3pt', 'size: 100pt 2.9pt'],
  [`size: ${MOST_LENGTH}pt`, `size: ${MOST_LENGTH}.1pt`],
  ['size: A4', 'size: A4 A4 A4'],
  ['size: 20mm', 'size: 20mm 20mm 20mm'],
  ['size: 20mm 30mm', 'size: 20mm 2em'],
  ['size: 20mm', 'size: 2em'],
  ['bleed: 20mm', 'bleed: 20.1mm'],
  ['bleed: 0', 'bleed:'],
  ['marks: none', 'marks:'],
])('a page takes %s, and not %s', (last, beyond) => {
  expect(isRead(`@page { ${last} }`)).toBe(true);
  expect(isRead(`@page { ${beyond} }`)).toBe(false);
});

test.each([
  ['background-position', '1pt 2pt 3pt', '', 'center 5'],
  ['background-repeat', 'round round round', 'repeat-x repeat-y'],
  ['background-size', '1pt 2pt 3pt', 'cover 1pt', '1pt x', 'x 1pt'],
  ['border-spacing', '1pt 2pt 3pt', 'x', '1pt x', 'x 1pt', '-1pt', '1pt -1pt'],
  ['break-before', '5', 'constructor', 'page page'],
  ['font-family', '5', '""', ', serif', 'serif,', 'a 5', '"a" b'],
  ['font-variant-numeric', 'tabular-nums proportional-nums', 'tabular-nums constructor', '5'],
  ['font-variant', 'normal small-caps', 'small-caps all-small-caps', '5'],
  ['object-position', 'left top 3pt', 'top top', '3pt left'],
  ['text-align', '"ab"', '""'],
  ['text-indent', '5%', '"5"', '#5', 'auto'],
  ['text-decoration-line', 'none underline', 'underline underline', 'blink', 'underline 5'],
  ['--livret-stretch', '5', '5% 5'],
])('%s is refused with %j', (property, ...values) => {
  expect(values.filter((value) => isRead(`p { ${property}: ${value} }`))).toEqual([]);
});

test.each([...Object.keys(shorthands), ...PROPERTY_NAMES])('%s without a value is refused', (name) => {
  expect(faultsOf(`html { ${name}: }`)).toEqual([expect.stringMatching(/ css-value$/)]);
});

test('each property takes its own initial value', () => {
  expect(PROPERTY_NAMES.filter((name) => initialOf(name) === undefined)).toEqual([]);
});

test.each([
  ['border-spacing: 2pt 1em', { borderSpacing: { across: 2, down: 10 } }],
  ['border-spacing: 1em', { borderSpacing: { across: 10, down: 10 } }],
  ['object-position: 1em 2em', { objectPosition: { x: 10, y: 20 } }],
  ['object-position: bottom right', { objectPosition: { x: { percent: 100 }, y: { percent: 100 } } }],
  ['object-position: 20%', { objectPosition: { x: { percent: 20 }, y: { percent: 50 } } }],
  ['background-position: top', { backgroundPosition: { x: { percent: 50 }, y: { percent: 0 } } }],
  ['vertical-align: 0.5em', { verticalAlign: 5 }],
  ['height: 2em; max-height: 3em; --livret-row: 1em', { height: 20, maxHeight: 30, livretRow: 10 }],
  ['text-align: ","', { textAlign: 'left', alignCharacter: ',' }],
  ['text-align: right', { textAlign: 'right', alignCharacter: null }],
  ['font-size: larger', { fontSize: 12 }],
  ['font-size: smaller', { fontSize: 8.33 }],
  ['font-size: 84.4%', { fontSize: 8.44 }],
  ['line-height: 133.33%', { lineHeight: 13.33 }],
  ['border-top: thin solid', { border: { top: { width: 0.75 } } }],
  ['border-top: medium solid', { border: { top: { width: 2.25 } } }],
  ['border-top: thick solid', { border: { top: { width: 3.75 } } }],
  ['border-top: 1pt hidden', { border: { top: { width: 0 } } }],
  ['column-gap: normal', { columnGap: 10 }],
  ['letter-spacing: normal', { letterSpacing: 0 }],
  ['z-index: auto', { zIndex: 0 }],
  ['column-count: auto', { columnCount: 1 }],
])('%s is computed', (declarations, computed) => {
  const css = `#p { font: 10pt/1.5 serif; ${declarations} }`;
  expect(styleWithFaults('<p id="p">x</p>', css).style('p')).toMatchObject(computed);
});

// The table of CSS Fonts 4, 2.2.1.
test.each([
  [99, 400, 99],
  [100, 400, 100],
  [349, 400, 100],
  [350, 700, 100],
  [549, 700, 100],
  [550, 900, 400],
  [749, 900, 400],
  [750, 900, 700],
  [900, 900, 700],
  [950, 950, 700],
])('bolder and lighter than %d are %d and %d', (weight, bolder, lighter) => {
  const css = `div { font-weight: ${weight} } #b { font-weight: bolder } #l { font-weight: lighter }`;
  const { style } = styleBody('<div><p id="b">x</p><p id="l">x</p></div>', css);
  expect([style('b').fontWeight, style('l').fontWeight]).toEqual([bolder, lighter]);
});

test('a value may be as long as the limit, before variables are substituted and after', () => {
  const long = (characters: number) => `"${'x'.repeat(characters - 2)}"`;
  const half = MOST_VALUE_CHARACTERS / 2;
  const faults = (first: number, second: number) =>
    faultsOf(`p { --a: ${long(first)}; --b: ${long(second)} } p::before { content:var(--a) var(--b)}`);
  expect(faults(half, half - 1)).toEqual([]);
  expect(faults(half, half)).toEqual([expect.stringMatching(/ css-variable-size$/)]);
  const spare = (characters: number) =>
    faultsOf(`p { --a: 1pt; margin:var(--a, ${'x'.repeat(characters - 'var(--a, )'.length)})}`);
  expect(spare(MOST_VALUE_CHARACTERS)).toEqual([]);
  expect(spare(MOST_VALUE_CHARACTERS + 1)).toEqual([expect.stringMatching(/ css-variable-size$/)]);
});
