import { expect, test } from 'vitest';
import { wordFault } from '../../src/faults/print.ts';
import { MOST_FONT_FACES, MOST_PAGE_RULES, MOST_RULES } from '../../src/limits.ts';
import { faultsOf, styleWithFaults } from './styled.ts';

test.each([
  ['p {\n  colour: red }', ['2:3 css-property']],
  ['p {\n  color: reed }', ['2:10 css-value']],
  ['p { color: }', ['1:5 css-value']],
  ["p { font-family: 'Comic Sans', serif }", ['1:18 text-unknown-family']],
  ["p { --f: 'Arial'; font: 9pt var(--f), monospace }", ['1:25 text-unknown-family']],
  ["p { font-family: serif, 'Comic Sans' }", []],
  ['p { margin: 1pt 2pt 3pt 4pt 5pt }', ['1:13 css-value']],
  ['p { margin: 3 }', ['1:13 css-value']],
  ['p { padding: -1pt }', ['1:14 css-value']],
  ['p { width: calc(1pt + 2pt) }', ['1:12 css-value']],
  ['p { float: left }', ['1:12 css-value']],
  ['p { border: 1pt red }', ['1:5 css-border-style']],
  ['p { border-left: thick }', ['1:5 css-border-style']],
  ['p { column-rule: 1pt }', ['1:5 css-border-style']],
  ['p { border: 1pt; border-style: solid }', []],
  ['p { border: 0 } h1 { border: none } h2 { border: 1pt solid } h3 { border: initial }', []],
  ['p { hyphenate-limit-chars: 5 x }', ['1:28 css-value']],
  ['p { hyphenate-limit-chars: 5 2 2 2 }', ['1:28 css-value']],
  ['p { color: red !importent }', ['1:12 css-syntax']],
  ['@layer;', ['1:1 css-layer']],
  ['@layer a b { p { colour: red } }', ['1:1 css-layer']],
  ['@layer a, b { p { color: red } }', ['1:1 css-layer']],
  ['@layer inherit { p { color: red } }', ['1:1 css-layer']],
  ['@layer a { p { colour: red } }', ['1:16 css-property']],
  ['p { color: red) }', ['1:12 css-syntax']],
  ['p { color red; margin: 0 }', ['1:11 css-syntax']],
  ['p { size: A4 }', ['1:5 css-property-place']],
  ['p { --livret-flaot: page }', ['1:5 css-property']],
  ['p { --livret-float: left }', ['1:20 css-value']],
  ['p { color: var(ink) }', ['1:12 css-variable-syntax']],
  ['p,\nparagraph { color: red }', ['2:1 css-selector-element']],
  ['p:hover { color: red }', ['1:2 css-pseudo-class']],
  ['p:before { color: red }', ['1:2 css-pseudo-class']],
  ['p::first-line { color: red }', ['1:2 css-pseudo-element']],
  ['p::before em { color: red }', ['1:2 css-selector']],
  ['p, > em { color: red }', ['1:4 css-selector']],
  ['p:nth-child(2 of .a) { color: red }', ['1:2 css-selector']],
  [
    'h1 { string-set: head content(text) } @page { @top-left { content: string(haed) } }',
    ['1:39 css-string'],
  ],
  ['h1 { string-set: head content(text) } @page { @top-left { content: string(head) } }', []],
  ['p,,em { color: red }', ['1:3 css-syntax']],
  ['p { color: red; em { color: blue } }', ['1:17 css-nested-rule']],
  ['p { color: red;\nh1 { margin: 0 }', ['2:1 css-nested-rule']],
  ['p { color: red', ['1:3 css-unclosed']],
  ['p { color: var(--acent }\nh1 { margin: 0 }', ['1:15 css-unclosed']],
  ['@media (min-width: 1mm) { p { color: rgb(1, 2, 3 } }\nh1 { margin: 0 }', ['1:41 css-unclosed']],
  ['p:not(.x { color: red }\nh1[lang { margin: 0 }', ['2:3 css-unclosed']],
  ['@media (min-width: 1mm { p { color: red } }', ['1:8 css-unclosed']],
  ['p { color: red } /* note', ['1:18 css-unclosed']],
  ['p { color: red } }', ['1:18 css-syntax']],
  ['@import "x.css";', ['1:1 css-at-rule']],
  ['@keyframes x { from { color: red } }', ['1:1 css-at-rule']],
  ['@media (hover: hover) { p { colour: red } }', ['1:8 css-media']],
  ['@media print {\np { colour: red } }', ['2:5 css-property']],
  ['@media { p { color: red } }', ['1:8 css-media']],
  ['@media print { p { color: red } x }', ['1:33 css-syntax']],
  ['@layer a { ; p { color: red } }', ['1:12 css-syntax']],
  ['@page :recto { margin: 0 }', ['1:7 css-pseudo-class']],
  ['@page 5 { margin: 0 }', ['1:7 css-syntax']],
  ['@page { size: A4) }', ['1:15 css-value']],
  ['@page { orphans: 3 }', ['1:9 css-property-place']],
  ['@page { text-align: left }', ['1:9 css-property-place']],
  ['@page :nth(3n - 1) { margin: var(--m) }', ['1:30 css-variable']],
  ['@page { size: 20mm; margin: 0 }', []],
  ['@page { size: 100mm 19mm; margin: 0 }', ['1:1 css-page-area']],
  ['@page { size: 19mm 100mm; margin: 0 }', ['1:1 css-page-area']],
  ['@page { size: 100mm }\n@page { margin: 45mm }\n@page { counter-reset: page }', ['2:1 css-page-area']],
  ['@page { margin: 45mm }\n@page { size: 100mm }\n@page { marks: crop }', ['2:1 css-page-area']],
  ['@page { size: 100mm; margin: 45mm }\n@page :left { margin: 46mm }', ['1:1 css-page-area']],
  ['p { background-image: url(https://example.org/a.png) }', ['1:23 css-picture-remote']],
  ['p { --m: red); color: var(--m) }', ['1:23 css-value']],
  ['p { color: var(-->) }', ['1:12 css-variable-syntax']],
  ['p { margin: if(style(--a: b): 1pt; else: 2pt }', ['1:15 css-unclosed']],
  ['p { margin: if(: 1pt; else: 2pt) }', []],
  ['p { vertical-align: 2pt }', ['1:5 css-not-applying']],
  ['@page a b { margin: 0 }', ['1:7 css-syntax']],
  ['@page { size: A4 A5 }', ['1:15 css-value']],
  ['@page { size: A4 !important }', ['1:9 css-important']],
  ['@page { padding: 1pt }', ['1:9 css-property-place']],
  ['@page { @top { content: "x" } }', ['1:9 css-at-rule']],
  ['@page { @top-left { colour: red } }', ['1:21 css-property']],
  ['p { margin: 0 color: var(--m); --m: red }', ['1:13 css-value']],
  ['p { margin: var(--m, {}) }', ['1:13 css-value']],
  ['@page { margin: var(--m) }', ['1:17 css-variable']],
])('%s', (css, faults) => {
  expect(faultsOf(css)).toEqual(faults);
  for (const fault of styleWithFaults('<p>x</p>', css).report.faults) {
    for (const language of ['fr', 'en'] as const) {
      const { wrong, instead = '' } = wordFault(fault, language);
      expect(`${wrong} ${instead}`).not.toMatch(/undefined|null|\[object|« »|""/);
    }
  }
});

test.each([
  '@media screen { p { colour: red } }',
  '@media screen, print { p { color: red } }',
  '/* a comment */ p { /* another */ color: red; ; }',
  'P.A:Not(#x) { COLOR: Red }',
  '',
])('without fault: %s', (css) => {
  expect(faultsOf(css)).toEqual([]);
});

test('the rest of a sheet with a fault is read', () => {
  const { style } = styleWithFaults(
    '<p id="p">x</p>',
    'p { colour: red; color: blue } q! {} p { orphans: 3 }',
  );
  expect(style('p')).toMatchObject({ color: '#0000ff', orphans: 3 });
});

test.each([
  ['p { colour: red }', 'color'],
  ['p { font-varaint: small-caps }', 'font-variant'],
  ['sectoin { color: red }', '<section>'],
  ['p:frist-child { color: red }', ':first-child'],
  ['p:before { color: red }', '::before'],
  ['p::footnote-cal { color: red }', '::footnote-call'],
  ['@page :recto { margin: 0 }', ':right'],
  ['@page :verso { margin: 0 }', ':left'],
  ['@page :frist { margin: 0 }', ':first'],
  ['@page { @topleft { content: "x" } }', '@top-left'],
  ['p { hyphens: yes }', 'none | manual | auto'],
])('for %s the fault proposes %s', (css, proposal) => {
  const [fault] = styleWithFaults('<p id="p">x</p>', css).report.faults;
  for (const language of ['fr', 'en'] as const) {
    expect(wordFault(fault!, language).instead).toContain(proposal);
  }
});

test.each([
  ['a picture', (url: string) => `p { background-image: ${url} }`],
  ['a font', (url: string) => `@font-face { font-family: A; src: ${url} }`],
])('the fault of %s on the network tells where its address begins', (_, rule) => {
  const address = `https://example.org/${'x'.repeat(100)}.png`;
  const { report } = styleWithFaults('<p>x</p>', rule(`url(${address})`));
  expect(report.faults).toMatchObject([{ details: { address: address.slice(0, 100) } }]);
});

test('a fault is reported again when its sheet is used again', () => {
  expect(faultsOf('p { colour: red }')).toEqual(faultsOf('p { colour: red }'));
});

test.each([
  ['brackets', `p { --m: ${'('.repeat(9999)}; margin: var(--m) }`, ['1:59 css-too-deep']],
  ['blocks', '@media print{'.repeat(9999), ['1:663 css-too-deep']],
  ['strings and comments', `p::before { content: "${'{'.repeat(99)}" } /* ${'('.repeat(99)} */`, []],
])('%s within one another', (_, css, faults) => expect(faultsOf(css)).toEqual(faults));

test.each([
  ['@font-face rules', '@font-face { font-family: A; src: url(a.ttf) }\n', MOST_FONT_FACES],
  ['rules', 'p { color: red }\n', MOST_RULES],
  ['@page rules', '@page { margin: 9mm }\n', MOST_PAGE_RULES],
])('a sheet may have many %s, and the first one too many is reported', (_, rule, most) => {
  expect(faultsOf(rule.repeat(most + 2))).toEqual([`${most + 1}:1 css-too-many-rules`]);
});
