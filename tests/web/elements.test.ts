import { expect, test } from 'vitest';
import { dataSet, figure } from '../charts/helpers.ts';
import { pngFile } from '../raster/files.ts';
import { written } from './written.ts';

const NOTES = ".footnote { float: footnote } .footnote::footnote-call { content: '[' counter(footnote) ']' }";
const note = (text: string) => `<span class="footnote">${text}</span>`;
const LISTED = `${NOTES} figure, div, .own { --livret-footnotes: table }`;

/** Bodies with their style sheets, by what they show. */
const CASES: readonly (readonly [name: string, body: string, css?: string])[] = [
  ['headings, at most one level below the one before', '<h3>A</h3><h1>B</h1><h2>C</h2><h4>D</h4><h6>E</h6>'],
  [
    'seven headings, each below the other',
    [1, 2, 3, 4, 5, 6, 6].map((level) => `<h${level}>A</h${level}>`).join(''),
    'h6 { bookmark-level: 9 }',
  ],
  [
    'a heading that is no bookmark',
    '<h1>A</h1><h3>B</h3><h2 title="x">C</h2>',
    'h2 { bookmark-level: none }',
  ],
  ['a heading of another level', '<h1>A</h1><h2>B</h2><h2 class="up">C</h2>', '.up { bookmark-level: 1 }'],
  [
    'the title of a cover, and one elsewhere',
    '<div class="cover"><p class="title">A</p><p>B</p></div><div><p class="title">A</p></div>',
  ],
  [
    'heads of a table',
    '<table><thead><tr><th></th><th scope="col">A</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  [
    'tables by the title above them',
    '<h2>A</h2><p>x</p><section><h3 title="Short">B</h3><table><tbody><tr><td>1</td></tr></tbody></table></section>',
  ],
  [
    'tables with columns of a width, and without',
    '<figure><table><colgroup><col data-width="20%"></colgroup><tbody><tr><td colspan="2">1</td><td>2</td></tr></tbody></table><figcaption><p class="title">Cap</p></figcaption></figure><table><colgroup><col data-width="20mm"><col><col></colgroup><tr><td>1</td></tr></table><table><colgroup><col data-width="5.5%"></colgroup></table>',
  ],
  [
    'asides, parts with and without a name, a rule',
    '<hr><aside>A</aside><nav><p>A</p></nav><nav role="doc-toc"><p>A</p></nav><section><p>A</p></section><section role="doc-part"><p>A</p></section><section><h2>A</h2></section><nav><p>B</p></nav>',
  ],
  [
    'links',
    '<p>See <a href="#x" class="citation">1</a>, <a class="gloss" href="#x">g</a>, <a class="other" href="https://a.org">b</a></p><p id="x">X</p>',
  ],
  [
    'dates',
    ['2020', '2020-01', '2020-01-02', '20', '2020-1', 'May']
      .map((date) => `<p><time datetime="${date}">a</time></p>`)
      .join(''),
  ],
  [
    'directions of languages',
    '<p lang="he">א<span lang="en">a</span><span lang="he">b</span></p><p lang="fr">b</p>',
  ],
  [
    'notes at the end, one of them within a link',
    `<p>a${note('N')}, b<a href="https://a.org">l${note('M')}</a></p>`,
    NOTES,
  ],
  [
    'a figure with notes, whose caption comes last',
    `<figure><img src="20x20" alt="x"><figcaption><p class="title">C${note('N')}</p></figcaption></figure>`,
    LISTED,
  ],
  [
    'a figure with notes, whose caption comes first',
    `<figure><figcaption><p class="title">C${note('N')}</p></figcaption><p>x</p></figure>`,
    LISTED,
  ],
  [
    'a figure without notes',
    '<figure><p>x</p><figcaption><p class="title">C</p></figcaption></figure>',
    LISTED,
  ],
  ['a table with notes', `<table class="own"><tbody><tr><td>1${note('N')}</td></tr></tbody></table>`, LISTED],
  [
    'two lists of notes, and one that is left',
    `<p>z${note('O')}</p><div><p>x${note('N')}</p><div>y${note('M')}</div></div><div><p>x${note('N')}</p></div>`,
    LISTED,
  ],
  ['notes of the margin', `<p>a${note('N')} b</p>`, '.footnote { --livret-float: margin }'],
  [
    'words of the margin, which stand in their line',
    '<p>a<span class="m">N</span> b</p>',
    '.m { --livret-float: margin }',
  ],
  [
    'what is not shown',
    '<p>a<span class="h">N</span> b</p><p class="h">c</p><div class="link-addresses">d</div>',
    '.h { display: none }',
  ],
  [
    'words of the theme, without those that name pages',
    '<p>a <a href="#x">b</a></p><p id="x">X</p>',
    "a::after { content: ' (p. ' target-counter(attr(href), page) ')' } p::before { content: 'B ' }",
  ],
  [
    'words of the theme after dots',
    '<p>a <a href="#x">b</a></p><p id="x">X</p>',
    "a::after { content: leader('.') 'x' }",
  ],
  ['a blank', '<p>x <span class="blank" data-width="20mm">___</span> y <span class="blank">z</span></p>'],
  [
    'ranges, code, lines, and elements without words',
    '<p>2–4 <code>2–4</code> a<br>b <span></span><span id="i"></span></p>',
  ],
  [
    'raised, lowered and small letters of a language',
    '<p lang="fr">XXe siècle CO2 n° 1er</p><p lang="en">1st</p>',
  ],
  [
    'typed lines',
    '<pre>a\n  b</pre><p class="kept">c\n  d</p><p class="wrapped">e\n  f</p><p>g\n  h</p>',
    '.kept { white-space: pre } .wrapped { white-space: pre-wrap }',
  ],
  [
    'blocks amid words',
    '<div>text <em>in</em><p>block</p>after<table><tbody><tr><td>1</td></tr></tbody></table><span class="block">c</span></div>',
    '.block { display: block }',
  ],
  [
    'pictures',
    '<p><img src="bar:50" alt="50 %"> <img src="20x10" alt="i"></p><figure><img src="chart:20" alt="y"></figure><figure><img src="chart:20" alt=""></figure>',
  ],
  ['what main holds', '<main><h1>A</h1><p>b</p></main>'],
];

test('elements of a document as they are written', async () => {
  const told = CASES.map(([name, body, css]) => `<!-- ${name} -->\n${written(body, css)}\n`).join('\n');
  await expect(told).toMatchFileSnapshot('__snapshots__/elements.html');
});

test.each([
  ['a row', 'x', true],
  ['a table of its own', '<table><tbody><tr><td>1</td></tr></tbody></table>', false],
])('a chart with %s beside it unfolds its data: %s', (_, beside, unfolds) => {
  const data = dataSet('d', { name: null, share: '%' }, [['a', 1]]);
  const chart = figure('bars', data, { label: 'name', value: 'share' });
  const html = written(`<figure><img src="chart:20" alt="x">${beside}</figure>`, '', {
    chartOf: () => chart,
  });
  expect(html.includes('<details id="data.1">')).toBe(unfolds);
});

test('data that an earlier chart has are a link to its table', () => {
  const chartOf = (value: number) =>
    figure('bars', dataSet(`d${value}`, { name: null, share: '%' }, [['a', value]]), {
      label: 'name',
      value: 'share',
    });
  const [first, second] = [chartOf(1), chartOf(2)];
  const body = [20, 30, 20].map((height) => `<figure><img src="chart:${height}" alt="x"></figure>`).join('');
  const html = written(body, '', {
    chartOf: ({ attributes }) => (attributes.src === 'chart:20' ? first : second),
  });
  expect(html.match(/<details id="[^"]*"|<a href="#data[^"]*"/g)).toEqual([
    '<details id="data.1"',
    '<details id="data.2"',
    '<a href="#data.1"',
  ]);
});

/** A picture of pixels, 40 points wide and 30 high on paper, in a box of so many if it is cut. */
function pixels(
  attributes: string,
  css: string,
  box: { readonly width: number; readonly height: number } | null,
): string {
  const file = pngFile({ width: 80, height: 60, depth: 8, type: 0, rows: Buffer.alloc(81 * 60) });
  const object = { width: 40, height: 30 };
  const html = written(`<figure><img src="a.png" alt="x" ${attributes}></figure>`, css, {
    read: (path) => (path === 'content/a.png' ? file : null),
    pictures: () => ({ ...(box ?? object), ...(box && { object }), file: 'content/a.png' }),
  });
  return /<img [^>]*>/.exec(html)?.[0].replace(/base64,[^"]*/, '…') ?? '';
}

const IMG = '<img src="data:image/png;…" alt="x" width="80" height="60"';
const LAZY = 'loading="lazy" decoding="async">';

test.each<[string, string, string, { width: number; height: number } | null, string]>([
  ['whole', '', '', null, `${IMG} ${LAZY}`],
  ['of a width', 'data-width="40pt"', '', null, `${IMG} style="width:3.3em" ${LAZY}`],
  ['of a height', 'data-height="30pt"', '', null, `${IMG} style="width:3.3em" ${LAZY}`],
  [
    'cut',
    'data-width="40pt"',
    '',
    { width: 40, height: 20 },
    `${IMG} style="width:3.3em;aspect-ratio:40/20;object-fit:fill" ${LAZY}`,
  ],
  [
    'held',
    'data-width="40pt"',
    'img { object-fit: contain; object-position: right top }',
    { width: 60, height: 40 },
    `${IMG} style="width:5em;aspect-ratio:60/40;object-fit:contain;object-position:100% 0%" ${LAZY}`,
  ],
  [
    'held at the middle of one side',
    '',
    'img { object-fit: contain; object-position: 50% 100% }',
    { width: 60, height: 40 },
    `${IMG} style="aspect-ratio:60/40;object-fit:contain;object-position:50% 100%" ${LAZY}`,
  ],
  [
    'up to the edges',
    'data-bleed="left right" data-height="20pt"',
    'img { object-fit: contain }',
    { width: 60, height: 20 },
    `${IMG} style="width:100%;aspect-ratio:60/20;object-fit:cover" ${LAZY}`,
  ],
])('a picture of pixels, %s', (_, attributes, css, box, expected) => {
  expect(pixels(attributes, `html { font-size: 12pt } ${css}`, box)).toBe(expected);
});
