import { expect, test } from 'vitest';
import { faultsOf, styleWithFaults } from './styled.ts';

const BODY = `<section><p>un <em>deux</em> <a href="#x"><img src="x.png" alt="x"></a></p><hr id="x">
<ul><li>trois<span class="footnote">note</span></li></ul></section>`;

test('a declaration without effect is told once, at its place, with what it applies to', () => {
  const body = '<p><em>a</em> <strong>b</strong> <em>c</em></p>';
  const { report } = styleWithFaults(body, 'p { color: red }\nem, strong { width: 3cm; color: blue }');
  expect(report.faults).toMatchObject([
    {
      code: 'css-not-applying',
      severity: 'warning',
      source: { line: 2, column: 14 },
      details: {
        declaration: 'width: 3cm',
        on: ['em', 'strong'],
        appliesTo: expect.arrayContaining(['block', 'cell']),
      },
    },
  ]);
});

test.each([
  'em { text-align: center }',
  'em { margin: 1em 0 }',
  'em { vertical-align: middle }',
  'p { vertical-align: super }',
  'p::before { content: "x"; border-left: 1pt solid }',
  'p::before { content: "x"; display: block }',
  'hr { text-align: center }',
  'hr { font-style: italic }',
  'ul { max-height: 3cm }',
  'p { list-style-type: dash }',
  'p { --livret-fit-leading: 2% }',
  ':root { --w: 3cm } em { width: var(--w) }',
  '.footnote { break-before: page }',
  '@page { @footnote { letter-spacing: 1pt } }',
  '@page { @top-left { content: "x"; width: 3cm } }',
])('is told: %s', (css) => {
  expect(faultsOf(css, BODY)).toEqual([expect.stringMatching(/^1:\d+ css-not-applying$/)]);
});

test.each([
  'em, p { text-align: center }',
  '* { width: 50% }',
  'em { margin: 1em }',
  'em { margin: 0; text-align: left; width: auto; height: inherit }',
  'section { list-style-type: dash; border-spacing: 2pt; text-indent: 1em }',
  'section { --livret-chart-muted: red }',
  'a { text-align: center }',
  'table { padding: 2pt }',
  'tr.none { break-before: page }',
  'em { display: none; width: 3cm }',
  ':root { background: #eee; --livret-fit-leading: 2% }',
  'hr { width: 3cm; height: 2pt; background: red; margin: 0 auto }',
  '@page { @top-left { content: "x"; border-bottom: 1pt solid; margin-bottom: 2mm } }',
])('is not told: %s', (css) => {
  expect(faultsOf(css, BODY)).toEqual([]);
});

test.each([
  'em { padding: 0 5% }',
  'em { padding: 5% }',
  'em { margin-left: 2% }',
  'p::before { content: "x"; padding-right: 10% }',
])('a percentage of no known width is told: %s', (css) => {
  expect(faultsOf(css, BODY)).toEqual([expect.stringMatching(/^1:\d+ css-inline-percentage$/)]);
});

test.each([
  'em, p { padding: 5% }',
  'em { padding: 0% 1pt }',
  'em { font-size: 90%; line-height: 120% }',
])('a percentage that has a width, or is none of one, is not told so: %s', (css) => {
  expect(faultsOf(css, BODY).filter((fault) => fault.endsWith('percentage'))).toEqual([]);
});
