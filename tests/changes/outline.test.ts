import { expect, test } from 'vitest';
import { outlineOf } from '../../src/changes/outline.ts';
import type { Booklet } from '../../src/content/booklet.ts';
import type { FigureBlock } from '../../src/content/types/figure.ts';
import { dataSet, figure } from '../charts/helpers.ts';
import { layOut } from '../layout/laid-out.ts';

const CSS = `@page { size: 200pt 150pt; margin: 20pt; @footnote { margin-top: 6pt } }
  :root { font: 10pt/12pt 'Source Serif 4' } .note { float: footnote } .chapter { break-before: page }`;

const BODY = `<nav><p>Un, 2</p></nav>
<section class="chapter" id="un">
<h1 title="Un titre"><span class="number">1</span> Un titre</h1>
<p>Voir <a class="ref" href="#fig-a"><span class="label">figure 1</span></a> et
[<a class="citation" href="#ref-davenport">3</a>]<span class="note">Une note.</span>, état d1g35t.</p>
<figure id="fig-a"><img src="chart:40" alt="x"><figcaption><p class="title"><span class="label">Figure 1</span> Titre</p><p class="source">Source.</p></figcaption></figure>
<figure id="made_1"><img src="20x20" alt=""></figure>
<figure><img src="30x20" alt=""></figure>
<ul><li>Un point<ul><li>dans un point</li></ul></li><li></li></ul>
<table><tbody><tr><th>Tête</th><td>1</td><td></td></tr></tbody></table>
</section>
<p id="ref-davenport">Hors chapitre.</p>`;

const FILES: Readonly<Record<string, string>> = { 'content/20x20': 'A', 'content/30x20': 'B' };

const BOOKLET = {
  title: 'Un essai',
  edition: '2',
  language: 'fr',
  date: '2026-11-24',
  references: new Map([
    [
      'davenport',
      { title: 'Une source', names: { author: [{ family: 'Davenport', full: 'T. Davenport' }] } },
    ],
  ]) as unknown as Booklet['references'],
};

function outline({ files = FILES, value = 1, digest = 'd1g35t' } = {}) {
  const data = dataSet('d', { nom: null, part: '%' }, [['a', value]]);
  const chart = figure('bars', data, { label: 'nom', value: 'part' });
  const figures = new Map([['40', { chart } as unknown as FigureBlock]]);
  const read = (path: string) => (files[path] === undefined ? null : Buffer.from(files[path]));
  return outlineOf(layOut(BODY, CSS), BOOKLET, figures, read, digest);
}

test('an outline has each passage once, with its page, chapter, id, words and areas', () => {
  expect(outline()).toMatchSnapshot();
});

test('a picture is known by its bytes, a chart by its values, and the printed digest by nothing', () => {
  const texts = (kind: string, more: Parameters<typeof outline>[0]) =>
    outline(more)
      .passages.filter((passage) => passage.kind === kind)
      .map(({ text }) => text);
  const [a, b] = texts('picture', {});
  expect(texts('picture', { files: { ...FILES, 'content/20x20': 'C' } })).toEqual([
    expect.not.stringMatching(a!),
    b,
  ]);
  expect(texts('picture', { files: { ...FILES, 'content/30x20': 'A' } })).toEqual([a, a]);
  expect(texts('chart', { value: 2 })).not.toEqual(texts('chart', {}));
  expect(texts('chart', { value: 1 })).toEqual(texts('chart', {}));
  expect(texts('text', {}).join()).not.toContain('d1g35t');
  expect(texts('text', { digest: 'other' }).join()).toContain('d1g35t');
});

test('rows are counted in their table, other parts on their page', () => {
  const table = (...cells: string[]) =>
    `<table><tbody>${cells.map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</tbody></table>`;
  const body = `<section class="chapter" id="un"><h1 title="Un">Un</h1>${table('a', 'b')}<p>x</p>${table('c', 'd').replace('</tr><tr>', '</tr></tbody><tbody><tr>')}<p>y</p></section>`;
  const { passages } = outlineOf(layOut(body, CSS), BOOKLET, new Map(), () => null, '');
  expect(passages.flatMap(({ text, part }) => (part ? `${text}: ${part.kind} ${part.number}` : []))).toEqual([
    'a: row 1',
    'b: row 2',
    'x: paragraph 1',
    'c: row 1',
    'd: row 2',
    'y: paragraph 2',
  ]);
});

test('a link has the name of what it leads to where it is a reference', () => {
  const body = (name: string) =>
    `<section class="chapter" id="un"><h1 title="Un titre">Un titre</h1><p>Voir <a class="${name}" href="#un">1</a>.</p></section>`;
  const namesOf = (name: string) =>
    outlineOf(layOut(body(name), CSS), BOOKLET, new Map(), () => null, '').names;
  expect([namesOf('ref'), namesOf('other')]).toEqual([{ '#un': 'Un titre' }, {}]);
});

test.each([
  ['its author', { title: 'T', names: { author: [{ family: 'A', full: 'A' }] } }, 'A, T'],
  ['its title alone where nobody wrote it', { title: '[T]', names: {} }, 'T'],
])('a source that is cited has the name of %s', (_, source, name) => {
  const references = new Map([['davenport', source]]) as unknown as Booklet['references'];
  const { names } = outlineOf(layOut(BODY, CSS), { ...BOOKLET, references }, new Map(), () => null, '');
  expect(names?.['@davenport']).toBe(name);
});

test('a source that is cited and not there has no name', () => {
  const { names } = outlineOf(
    layOut(BODY, CSS),
    { ...BOOKLET, references: new Map() },
    new Map(),
    () => null,
    '',
  );
  expect(names).toEqual({ '#fig-a': 'Titre' });
});

/** The words of the passages with their names, of a chapter of such content. */
function passages(content: string): readonly string[] {
  const body = `<section class="chapter other" id="un"><h1 title="Un">Un</h1>${content}</section>`;
  return outlineOf(layOut(body, CSS), BOOKLET, new Map(), () => null, '')
    .passages.slice(1)
    .map(({ text, name, id, chapter, part }) =>
      [
        text,
        name,
        id === 'un' ? '' : id,
        chapter === 'Un' ? '' : chapter,
        part && `${part.kind} ${part.number}`,
      ]
        .filter(Boolean)
        .join(' | '),
    );
}

test.each([
  ['a section', '<section id="s"><h2>S</h2><p>a</p></section>', ['S | s', 'a | S | s | paragraph 1']],
  ['an id that was made', '<section id="s_1"><h2>S</h2><p>a</p></section>', ['S', 'a | S | paragraph 1']],
  [
    'an inner section',
    '<section><h2>S</h2><section><h3>T</h3><p>a</p></section></section>',
    ['S', 'T', 'a | T | paragraph 1'],
  ],
  [
    'a section without a title',
    '<section><h2>S</h2><div><p>a</p></div></section>',
    ['S', 'a | S | paragraph 1'],
  ],
  ['a box', '<aside><p class="box-title">B</p><p>a</p></aside>', ['B', 'a | B | paragraph 1']],
  ['a paragraph in the item of a list', '<ul><li><p>a</p></li></ul>', ['a']],
  ['a paragraph in a cell', '<table><tbody><tr><td><p>a</p></td></tr></tbody></table>', ['a']],
  ['terms and what they mean', '<dl><dt>a</dt><dd>b</dd></dl>', ['a | item 1', 'b']],
  [
    'a cell that is empty',
    '<table><tbody><tr><td>a</td><td></td><td>b</td></tr></tbody></table>',
    ['a · · b | row 1'],
  ],
  [
    'numbers',
    '<p>See <a class="ref" href="#un"><span class="number">3</span></a> <a class="citation" href="#ref-y">12</a></p><p id="ref-y">z</p>',
    ['See [#un] @y | paragraph 1', 'z | ref-y | paragraph 2'],
  ],
])('passages of %s', (_, content, expected) => {
  expect(passages(content)).toEqual(expected);
});
