import { expect, test } from 'vitest';
import { frameOf } from '../../src/web/frame.ts';
import { wholePage, withTitle } from '../../src/web/page.ts';
import { sitePages } from '../../src/web/site.ts';
import { rulesFor, styleSheet } from '../../src/web/style-sheet.ts';
import { styleBody } from '../style/styled.ts';
import { inputsOf } from './written.ts';

const chapter = (id: string, content: string) =>
  `<section class="chapter"${id && ` id="${id}"`}>${content}</section>`;

const BODY = `<header><p>Cover</p></header>
<nav role="doc-toc"><a href="#un">Un</a><a href="#deux">Deux</a><a href="#cover">C</a></nav>
<main><p id="cover">Before</p>${chapter('un', '<h1 title="Short">Un</h1><p id="a">See <a href="#b">b</a>, <a href="#a">a</a>, <a href="#deux">deux</a>, <a href="#end">end</a></p>')}
<div class="part"><h1>Part</h1>${chapter('deux', '<h1>Deux</h1><p id="b">B</p>')}</div>
${chapter('', '<p>No title</p>')}${chapter('index', '<h1>Index</h1>')}${chapter('é', '<h1>É</h1>')}<p id="after">After</p></main>
<footer><p id="end">Back</p></footer>`;

/** The pages of a site, without their heads. */
const pages = (body: string) =>
  sitePages(inputsOf(body), '')?.map(
    ({ name, html }) => `<!-- ${name} -->\n${html.replace(/<head>[\s\S]*<\/head>/, '')}`,
  );

test('a site has a page for each chapter, whose links lead to one another', async () => {
  await expect(pages(BODY)!.join('\n')).toMatchFileSnapshot('__snapshots__/pages.html');
});

test('a body without chapters makes no site', () => {
  expect(pages('<main><p>a</p></main>')).toBeUndefined();
});

test.each([
  [
    'before and after its main element',
    '<p>a</p><nav role="doc-toc">c</nav><main>m</main><p>b</p>',
    ['p', 'nav', 'main', 'p'],
  ],
  [
    'by its classes',
    '<section class="x cover">a</section><nav role="doc-toc">c</nav><p>d</p><section class="back">b</section>',
    ['section', 'nav', 'p', 'section'],
  ],
  ['of nothing but paragraphs', '<p>a</p><p>b</p>', ['', '', 'p p', '']],
])('the frame of a body %s', (_, body, expected) => {
  const { header, contents, main, footer } = frameOf(styleBody(body).document.tree);
  expect([header, contents, main, footer].map((part) => part.map(({ tag }) => tag).join(' '))).toEqual(
    expected,
  );
});

const PARTS = { title: 'A & b', header: '', contents: '', main: '<p>m</p>', footer: '' };

test.each([
  [
    'all its parts',
    { ...PARTS, header: '<p>h</p>', contents: '<nav>c</nav>', footer: '<p>f</p>' },
    ['a', 'header', 'nav', 'main', 'footer'],
  ],
  ['its main part alone', PARTS, ['a', 'main']],
])('a page has %s', (_, parts, expected) => {
  const html = wholePage(parts, inputsOf('<p>a</p>'), '', new Set());
  const body = html.slice(html.indexOf('<body>'));
  expect([...body.matchAll(/^<(a|header|nav|main|footer)\b/gm)].map(([, tag]) => tag)).toEqual(expected);
  expect(html).toContain('<title>A &amp; b</title>');
});

test.each([
  ['en', '', [], '<html lang=en>', []],
  ['he', 'A text', ['A', 'B'], '<html lang=he dir=rtl>', ['author', 'description']],
])('the head of a page in %s', (language, description, authors, root, names) => {
  const inputs = { ...inputsOf('<p>a</p>'), meta: { title: 'T', authors, description, language } };
  const html = wholePage(PARTS, inputs, '', new Set());
  expect(html.replaceAll('"', '')).toContain(root);
  expect([...html.matchAll(/<meta name="?(author|description)/g)].map(([, name]) => name)).toEqual(names);
});

test('the head of a page has the title of the booklet where it has none', () => {
  expect(withTitle('<h1>A</h1>', 'B')).toBe('<h1>A</h1>');
  expect(withTitle('<p>A</p>', 'B & c')).toBe('<h1>B &amp; c</h1>\n<p>A</p>');
});

test.each([
  ['p{a:b}', true],
  ['.x{a:b}', true],
  ['.y{a:b}', false],
  ['.x .y{a:b}', false],
  ['.y,.x{a:b}', true],
  ['@media print{.y{a:b}}', true],
  ['.z.x{a:b}', true],
])('the rule %s of a page whose classes are x and z stands: %s', (rule, stands) => {
  expect(rulesFor('<p class="x z">', rule)).toBe(stands ? rule : '');
});

const sheetOf = (css: string, body = '<p>a</p>') => styleSheet(styleBody(body, css).document).split('\n')[0]!;

test.each([
  ['of the usual size', 'html { font-size: 13.9pt }', '--size:clamp('],
  ['of large print', 'html { font-size: 14pt }', '--size:1.375rem'],
  ['with indents', ':root { --indent: 1em }', '--indent:1.2em;--between:0'],
  ['without a word of indents', '', '--indent:1.2em;--between:0'],
  ['without indents', ':root { --indent: 0 }', '--indent:0;--between:.75em'],
  ['with serifs', "html { font-family: 'Source Serif 4', serif }", '--text:"Source Serif 4",Charter'],
  [
    'without serifs',
    "html { font-family: 'Source Sans 3', sans-serif }",
    '--text:"Source Sans 3","Segoe UI"',
  ],
  ['of a typewriter', 'html { font-family: monospace }', '--text:ui-monospace'],
])('the sheet of a theme %s', (_, css, expected) => {
  expect(sheetOf(css)).toContain(expected);
});

test('titles, figures and tables have the font of the first heading', () => {
  const css = "html { font-family: 'Source Serif 4' } h2 { font-family: 'Source Sans 3' }";
  expect(sheetOf(css, '<p>a</p><h2>b</h2>')).toContain('--sans:"Source Sans 3",');
  expect(sheetOf(css)).toContain('--sans:"Source Serif 4",');
});
