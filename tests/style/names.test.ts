import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { findLanguage } from '../../src/languages/index.ts';
import { languagesIn, styleDocument, Theme } from '../../src/style/index.ts';
import { reportUnmatchedNames } from '../../src/style/unmatched-names.ts';
import { reportUnstyledClasses } from '../../src/style/unstyled-classes.ts';
import { userAgentCss } from '../../src/style/user-agent.ts';
import { A5, faultsOf, parseBody } from './styled.ts';

// Names that a sheet refers to, and what refers to them.

const BODY = '<p id="p" class="large">x <a href="#p">y</a></p>';

/** The faults of a project's sheet over a theme, as their codes and the names that were probably meant. */
function overTheme(css: string): string[] {
  const theme = `h1 { string-set: chapter content(text) } .cover { page: cover } @page cover { margin: 20mm }
    @page { @top-left { content: string(chapter) } }`;
  const tree = parseBody(BODY);
  const sheets = [
    { file: 'ours.css', css: theme, layer: ['livret'] },
    { file: 'theme.css', css },
  ];
  const report = new Report();
  styleDocument(tree, new Theme(sheets, A5, languagesIn(tree)), report);
  return report.faults.map(
    ({ code, details }) => `${code} ${'near' in details && details.near ? details.near : '-'}`,
  );
}

test.each([
  ['h1 { string-set: chaptre content(text) }', ['css-string-unused chapter']],
  ['h2 { string-set: chapter content(text) }', []],
  ['@page { @top-left { content: string(chaptre) } }', ['css-string chapter']],
  // A variable may name any string.
  [
    ':root { --set: chaptre content(text) } h2 { string-set: var(--set) } @page { @top-left { content: string(chaptre) } }',
    [],
  ],
  [
    'h2 { string-set: section content(text) } @page { @top-left { content: string(sectoin) } }',
    ['css-string section'],
  ],
  [
    ':root { --what: string(x) } h2 { string-set: x content(text) } @page { @top-left { content: var(--what) } }',
    [],
  ],
  ['@page covr { margin: 10mm }', ['css-page-name cover']],
  ['@page wide { margin: 10mm }', ['css-page-name -']],
  ['.large { page: wide } @page wide { margin: 10mm }', []],
  ['.large { page: covr }', ['css-page-name cover']],
  ['.large { page: wdie } @page wide { margin: 10mm }', ['css-page-name wide']],
  [':root { --name: wide } .large { page: var(--name) } @page wide { margin: 10mm }', []],
  ['@page auto { margin: 10mm }', []],
])('names of strings and pages that nothing has are told: %s', (css, faults) => {
  expect(overTheme(css)).toEqual(faults);
});

test.each([
  ['.large { color: red } #p { color: red }', []],
  ['.lrage { color: red }', ['class lrage large']],
  ['.LARGE { color: red }', ['class LARGE large']],
  ['#q { color: red } p:not(.other, #q) { color: red }', ['id q -', 'class other -']],
  ['.cover { color: red } .elsewhere { color: red } #there { color: red }', []],
  ['.elsewhre::before { content: "x" }', ['class elsewhre elsewhere']],
  ['@layer a { :is(.a, .b) > p { color: red } } .a { color: blue }', ['class a -', 'class b -']],
])('classes and ids that nothing has: %s', (css, told) => {
  const tree = parseBody(BODY);
  const sheets = [
    { file: 'ours.css', css: '.cover { color: red } .quiet { color: red }', layer: ['livret'] },
    { file: 'theme.css', css },
  ];
  const report = new Report();
  const theme = new Theme(sheets, A5, languagesIn(tree));
  const written = { class: new Set([...theme.classes, 'elsewhere']), id: new Set(['there']) };
  reportUnmatchedNames(theme.selected, tree, () => written, report);
  const details = report.faults.map((each) => each.details as { kind: string; name: string; near: string });
  expect(details.map(({ kind, name, near }) => `${kind} ${name} ${near ?? '-'}`)).toEqual(told);
});

test.each([
  ['large', '.large { color: red }', []],
  ['large wide', ':not(.large) { color: red }', ['wide - 6']],
  ['larg quiet', '.large { color: red }', ['larg large 0']],
  ['larg larg', '', ['larg - 0']],
  ['quiet', '', []],
  ['large', '#large { color: red }', ['large - 0']],
  ['wdie', '.wide { color: red }', [], 'wdie'],
  ['wide', '.wdie { color: red }', []],
  ['col-2', '[class^="col-"] { color: red }', []],
])('classes that no rule selects: %s over %s', (given, css, told, template = '') => {
  const tree = parseBody('<p class="large">x</p>');
  const sheets = [
    { file: 'ours.css', css: '.quiet { color: red }', layer: ['livret'] },
    { file: 'theme.css', css },
  ];
  const report = new Report();
  const theme = new Theme(sheets, A5, languagesIn(tree));
  const at = (column: number) => ({ file: 'un.yaml', line: 1, column });
  const classes = [{ value: given, source: at(0), at }];
  const meant = new Set(css.includes('wdie') ? ['wide'] : []);
  reportUnstyledClasses(classes, theme, meant, (name) => name === template, report);
  const details = report.faults.map((each) => ({
    ...each.source,
    ...(each.details as { name: string; near: string }),
  }));
  expect(details.map(({ name, near, column }) => `${name} ${near ?? '-'} ${column}`)).toEqual(told);
});

test.each([
  'a::after { content: attr(hreff) }',
  'p::after { content: attr(href) }',
  '.large::after { content: attr(hreff) }',
  'a::after { content: target-counter(attr(hreff), page) }',
  'h1 { string-set: x attr(titel) }',
  'h1 { bookmark-label: attr(titel) }',
  'p[hreff] { color: red }',
  'p[href] { color: red }',
  ':not([data-knd]) { color: red }',
])('an attribute that the element cannot have is told: %s', (css) => {
  expect(faultsOf(css, BODY)).toEqual([expect.stringMatching(/^1:\d+ css-attribute$/)]);
});

test.each([
  'a::after { content: attr(href) attr(title) }',
  '.large::after { content: attr(href) }',
  'a[href^="#"], [role], td[colspan] { color: red }',
])('an attribute that the element may have is not told: %s', (css) => {
  expect(faultsOf(css, BODY)).toEqual([]);
});

const PARTS = ['string(x)', 'counter(page)', 'counter(footnote)', 'attr(id)', 'leader(".")', 'content(text)'];

test.each([
  ['generated text', (part: string) => `p::before { content: ${part} }`, ['attr(id)', 'leader(".")']],
  ['a marker', (part: string) => `li::marker { content: ${part} }`, []],
  [
    "a note's number",
    (part: string) => `.footnote::footnote-call { content: ${part} }`,
    ['counter(footnote)', 'attr(id)', 'leader(".")'],
  ],
  [
    'a margin box',
    (part: string) => `@page { @top-left { content: ${part} } }`,
    ['string(x)', 'counter(page)'],
  ],
  ['a bookmark', (part: string) => `h1 { bookmark-label: ${part} }`, ['attr(id)', 'content(text)']],
])('%s shows some parts of content, and the others are told', (_, rule, shown) => {
  const told = PARTS.filter((part) =>
    faultsOf(`h1 { string-set: x content(text) } ${rule(part)}`).some((fault) =>
      fault.endsWith('css-content-part'),
    ),
  );
  expect(told).toEqual(PARTS.filter((part) => !(shown as string[]).includes(part)));
});

test.each([
  ['p::before { color: red }', ['1:13 css-no-content']],
  ['p::before { --x: 1; color: red }', ['1:13 css-no-content']],
  ['p::before { color: red } .large::before { content: "x" }', []],
  ['.small::before { color: red }', []],
  ['p::before { content: none; color: red }', []],
  ['p::before { display: none }', []],
  ['p::before { content: ""; color: red }', []],
  ['li::marker { color: red }', []],
  ['@page { @top-left { color: red } }', ['1:21 css-no-content']],
  ['@page { @top-left { color: red } } @page :left { @top-left { content: "x" } }', []],
  ['@page { @footnote { color: red } }', []],
])('a box without content is told: %s', (css, faults) => {
  expect(faultsOf(css, BODY)).toEqual(faults);
});

test('quotation marks in the language of the document’s default need no selector, those of others have one', () => {
  const css = userAgentCss([findLanguage('fr')!, findLanguage('de')!]);
  expect(css).toMatch(/^q::before \{ content: '«/m);
  expect(css).toMatch(/^q:lang\(de\)::before \{ content: '„'; \}$/m);
});
