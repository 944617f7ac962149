import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Booklet } from '../../src/content/booklet.ts';
import { Report } from '../../src/faults/fault.ts';
import { type Form, readMarkdown } from '../../src/template/markdown/read.ts';
import { toHtml } from '../../src/template/nodes.ts';
import { numberBooklet } from '../../src/template/numbering.ts';
import { createScope } from '../../src/template/scope.ts';
import { RANDOM, runs } from '../tools.ts';
import { block, booklet, chapter, chart, faultsOf, reference, references, text } from './booklet-fixture.ts';

const world = booklet(
  [
    chapter('ouverture', 'Ouverture', [], { numbered: false }),
    chapter('metier', 'Le métier', [
      block({ kind: 'figure', id: 'fig-energie', title: text('Énergie'), chart: chart([]) }),
      block({ kind: 'figure', id: 'fig-eau', title: text('Eau'), chart: chart([]) }),
      block({
        kind: 'table',
        id: 'tab-limites',
        title: text('Limites'),
        columns: [],
        rowHeads: true,
        head: [[]],
        rows: [],
      }),
      block({ kind: 'section', id: 'dessous', level: 2, title: text('Le *dessous*') }),
      block({ kind: 'text', id: 'muet', text: text('x') }),
    ]),
  ],
  {
    references: references(reference('a'), reference('b'), reference('c'), reference('steffen2015')),
    variables: {
      room: 'Amphi *B* <1>',
      course: { date: '24 novembre', year: 2026 },
      drive: 'https://x.org/a b',
      forum: 'https://x.org/f',
      name: '______',
    },
  },
);

function read(
  markdown: string,
  form: Form = 'blocks',
  of: Booklet = world,
): { html: string; faults: string[] } {
  const report = new Report();
  const scope = createScope(of, numberBooklet(of).targets, report);
  for (const target of scope.targets.values()) target.title = [`T${target.id}`];
  const html = toHtml(readMarkdown(text(markdown), form, scope), scope.setting);
  return { html, faults: faultsOf(report) };
}

/** The HTML without places, when there is no fault. */
function render(markdown: string, form: Form = 'blocks'): string {
  const { html, faults } = read(markdown, form);
  expect(faults).toEqual([]);
  return html.replace(/ data-source="[^"]*"/g, '');
}

const faults = (markdown: string, form: Form = 'blocks') => read(markdown, form).faults;

describe('CommonMark', () => {
  test.each([
    [
      'Un *mot* et **un autre**, `a < b`.',
      '<p>Un <em>mot</em> et <strong>un autre</strong>, <code>a &lt; b</code>.</p>',
    ],
    ['a\nb\\\nc', '<p>a\nb<br>c</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['```js\na < b\n```', '<pre><code>a &lt; b\n</code></pre>'],
    ['a\n\n* * *\n\nb', '<p>a</p><hr><p>b</p>'],
    ['[x](https://example.org "t")', '<p><a href="https://example.org" title="t">x</a></p>'],
    [
      '<https://example.org/a>',
      '<p><a class="address" href="https://example.org/a">https://example.org/a</a></p>',
    ],
    ['[x][k]\n\n[k]: https://example.org', '<p><a href="https://example.org">x</a></p>'],
    ['R&D, R&amp;D, 3 < 4 > 2 "x"', '<p>R&amp;D, R&amp;D, 3 &lt; 4 &gt; 2 &quot;x&quot;</p>'],
    ['', ''],
  ])('%j', (markdown, html) => expect(render(markdown)).toBe(html));

  test.each([
    ['$x \\text{ if $y$ or \\textbf{all {$z$}}}$ and $t$', ['x \\text{ if $y$ or \\textbf{all {$z$}}}', 't']],
    ['$$\\mbox{if $y$}$$ 5 $', ['\\mbox{if $y$}']],
    // Braces that are not closed hold no dollars.
    ['$\\text{a$ and $\\text{b$', ['\\text{a', '\\text{b']],
    [`${'$\\text{a '.repeat(200)}`, []],
  ])('dollars within a text of a formula are its own: %j', (markdown, formulas) => {
    const sources = [...read(markdown).html.matchAll(/ src="([^"]*)"/g)].map(([, source]) => source!);
    expect(sources.map((source) => source.slice(source.indexOf(':') + 1))).toEqual(formulas);
  });

  test('an item that is one paragraph is only its words', () => {
    expect(render('a *b*', 'item')).toBe('a <em>b</em>');
    expect(render('a\n\nb', 'item')).toBe('<p>a</p><p>b</p>');
  });

  test('a line is never a block', () => {
    expect(render('1. a', 'line')).toBe('1. a');
    expect(render('# a', 'line')).toBe('# a');
  });
});

const link = (href: string, words = href) => `<a class="address" href="${href}">${words}</a>`;

describe('what other Markdowns have', () => {
  test.each([
    ['a ~~b *c*~~ d', '<p>a <s>b <em>c</em></s> d</p>'],
    ['x^2^, 1^er^, x^*n*+1^', '<p>x<sup>2</sup>, 1<sup>er</sup>, x<sup><em>n</em>+1</sup></p>'],
    ['H~2~O, v~max~', '<p>H<sub>2</sub>O, v<sub>max</sub></p>'],
    ['SO~4~^2-^, Cl^-^, Ca^2+^', '<p>SO<sub>4</sub><sup>2−</sup>, Cl<sup>−</sup>, Ca<sup>2+</sup></p>'],
    ['^14^C, 10^-5^', '<p><sup>14</sup>C, 10<sup>−5</sup></p>'],
    ['10^-5, 10^5/10^6, x^n', '<p>10<sup>−5</sup>, 10<sup>5</sup>/10<sup>6</sup>, x<sup>n</sup></p>'],
    ['a ^ b, a^b c^d e, ^_^ x^^', '<p>a ^ b, a<sup>b</sup> c<sup>d</sup> e, ^_^ x^^</p>'],
    ['~5 km et ~6 km, a ~ b, x~ y~', '<p>~5 km et ~6 km, a ~ b, x~ y~</p>'],
    ['\\~x~ 2\\^3', '<p>~x~ 2^3</p>'],
    ['*x^2^*[a~1~]{lang=en}', '<p><em>x<sup>2</sup></em><span lang="en">a<sub>1</sub></span></p>'],
    ['x^[a note^2^]', '<p>x<span class="footnote">a note<sup>2</sup></span></p>'],
    [
      '- [ ] a\n- [x] *b*\n- c',
      '<ul><li class="task">a</li><li class="task done"><em>b</em></li><li>c</li></ul>',
    ],
    [
      'Mot\n: sens *a*\n: b\n\nAutre\n:   c\n\n    d',
      '<dl class="definitions"><div><dt>Mot</dt><dd>sens <em>a</em></dd><dd>b</dd></div><div><dt>Autre</dt><dd class="blocks"><p>c</p><p>d</p></dd></div></dl>',
    ],
    ['environ\n~ 20 personnes', '<p>environ\n~ 20 personnes</p>'],
    ['1. [X] a\n\n2. [ ] b', '<ol><li class="task done"><p>a</p></li><li class="task"><p>b</p></li></ol>'],
    ['- [x](https://x.org)', '<ul><li><a href="https://x.org">x</a></li></ul>'],
    ['[x] est la partie entière', '<p>[x] est la partie entière</p>'],
    ['https://x.org/a_b_c.', `<p>${link('https://x.org/a_b_c')}.</p>`],
    ['(voir https://x.org/a_(b)) et', `<p>(voir ${link('https://x.org/a_(b)')}) et</p>`],
    [
      '**https://x.org/~u/~v** ; <www.x.org/a>',
      `<p><strong>${link('https://x.org/~u/~v')}</strong> ; ${link('https://www.x.org/a', 'www.x.org/a')}</p>`,
    ],
    [
      '« https://x.org/?q=a&b » «https://x.org»',
      `<p>« ${link('https://x.org/?q=a&amp;b')} » «${link('https://x.org')}»</p>`,
    ],
    [
      'jean-paul_x@deux.org et @personne',
      `<p>${link('mailto:jean-paul_x@deux.org', 'jean-paul_x@deux.org')} et @personne</p>`,
    ],
    [
      '[https://x.org](https://y.org) `https://x.org`',
      '<p><a href="https://y.org">https://x.org</a> <code>https://x.org</code></p>',
    ],
    [
      'https://x.org/{{room}}',
      `<p>${link('https://x.org/Amphi%20*B*%20%3C1%3E'.replace('%3C1%3E', '&lt;1&gt;'), 'https://x.org/Amphi *B* &lt;1&gt;')}</p>`,
    ],
    ['H~https://x.org/a~b', '<p>H<sub>https://x.org/a</sub>b</p>'],
    ['http:// www. a@z x@y. xhttps://y @u@m.org', '<p>http:// www. a@z x@y. xhttps://y @u@m.org</p>'],
    ['-un\\\n-deux, #mot', '<p>-un<br>-deux, #mot</p>'],
    ['a) un, b) deux', '<p>a) un, b) deux</p>'],
    ['x==y et z==w, C++ et C++, i++', '<p>x==y et z==w, C++ et C++, i++</p>'],
    ['5 $ et 10 $, $20 et $30, 10:30:45 ; a : b :', '<p>5 $ et 10 $, $20 et $30, 10:30:45 ; a : b :</p>'],
    [
      'Une phrase assez longue pour que l’éditeur la coupe\n: voilà',
      '<p>Une phrase assez longue pour que l’éditeur la coupe\n: voilà</p>',
    ],
  ])('%j', (markdown, html) => expect(render(markdown)).toBe(html));

  test('a title has scripts, lines and addresses too', () => {
    expect(render('CO^2^ ~~x~~ www.x.org', 'line')).toBe(
      `CO<sup>2</sup> <s>x</s> ${link('https://www.x.org', 'www.x.org')}`,
    );
  });
});

test('pages of a citation have the dash of the language between them', () => {
  const german = { ...world, language: 'de' };
  expect(read('[@a, S. 20-24, A-3]', 'blocks', german).html).toContain('[1, S. 20–24, A-3]');
  expect(read('[@a, p. 20-24]').html).toContain('[1, p. 20-24]');
});

describe('extensions', () => {
  test.each([
    ['a^[b *c*] d', '<p>a<span class="footnote">b <em>c</em></span> d</p>'],
    [
      'a^[b [@c] d]',
      '<p>a<span class="footnote">b\u00A0<a class="citation" href="#ref-c">[1]</a> d</span></p>',
    ],
    [
      'a[^1] c[^1]\n\n[^1]: b',
      '<p>a<span class="footnote" id="note_t_yaml_1_2">b</span> c<a class="note-again" href="#note_t_yaml_1_2"></a></p>',
    ],
    ['a[^1].\n\n[^1]: b\nc *d*', '<p>a<span class="footnote">b\nc <em>d</em></span>.</p>'],
    [
      'a[^1].\n\n[^1]: b\n\n    c\n    d\n\n    *e*\n\nf',
      '<p>a<span class="footnote">b<br><span class="note-paragraph">c\nd</span><br><span class="note-paragraph"><em>e</em></span></span>.</p><p>f</p>',
    ],
    [
      '[^1]: x\n[^2]: y\n\na[^2][^1]',
      '<p>a<span class="footnote">y</span><span class="footnote">x</span></p>',
    ],
    ['> a[^n]\n>\n> [^n]: x', '<blockquote><p>a<span class="footnote">x</span></p></blockquote>'],
    [
      '> a[^n]\n>\n> [^n]: x\n- b',
      '<blockquote><p>a<span class="footnote">x</span></p></blockquote><ul><li>b</li></ul>',
    ],
    ['*a^[b]*', '<p><em>a<span class="footnote">b</span></em></p>'],
    ['[@a]', '<p><a class="citation" href="#ref-a">[1]</a></p>'],
    ['[@b, p. 21]', '<p><a class="citation" href="#ref-b">[1, p. 21]</a></p>'],
    ['[@b] [@a] [@b]', '<p>1\u00A02\u00A01</p>'],
    ['[@a; @c]', '<p>[<a class="citation" href="#ref-a">1</a>, <a class="citation" href="#ref-c">2</a>]</p>'],
    [
      '[@a, p. 3; @c]',
      '<p>[<a class="citation" href="#ref-a">1</a>, p. 3 ; <a class="citation" href="#ref-c">2</a>]</p>',
    ],
    // Prose may have brackets, hashtags and stars.
    ['l[a], [sic], [muet] #muet, prix*, x\\[a]', '<p>l[a], [sic], [muet] #muet, prix*, x[a]</p>'],
    ['[eau][fig-eau]\n\n[fig-eau]: https://a.fr', '<p><a href="https://a.fr">eau</a></p>'],
    ['x [#fig-eau]', '<p>x <a class="ref" href="#fig-eau">figure\u00A02</a></p>'],
    ['Il y a ____ pages.', '<p>Il y a <span class="blank" data-width="20mm">____</span> pages.</p>'],
    ['____', '<p><span class="blank" data-width="20mm">____</span></p>'],
    [
      '(___) et (______)',
      '<p>(<span class="blank" data-width="15mm">___</span>) et (<span class="blank" data-width="30mm">______</span>)</p>',
    ],
    ['- ____\n- x', '<ul><li><span class="blank" data-width="20mm">____</span></li><li>x</li></ul>'],
    ['a [____]{width=32.5mm} b', '<p>a <span class="blank" data-width="32.5mm">____</span> b</p>'],
    ['__gras__ et _it_', '<p><strong>gras</strong> et <em>it</em></p>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['x [#fig-eau, p.]', '<p>x <a class="ref paged" href="#fig-eau">figure\u00A02</a></p>'],
    ['[#fig-eau] x', '<p><a class="ref" href="#fig-eau">Figure\u00A02</a> x</p>'],
    ['x [#tab-limites]', '<p>x <a class="ref" href="#tab-limites">tableau\u00A01</a></p>'],
    ['x [#metier]', '<p>x <a class="ref" href="#metier">chapitre\u00A01</a></p>'],
    ['x [#ouverture]', '<p>x <a class="ref" href="#ouverture">Touverture</a></p>'],
    ['x [#dessous]', '<p>x <a class="ref" href="#dessous">«\u00A0Tdessous\u00A0»</a></p>'],
    ['[words](#muet)', '<p><a href="#muet">words</a></p>'],
    ['[*mot* x]{lang=en}', '<p><span lang="en"><em>mot</em> x</span></p>'],
    ['*[sexy]{lang=en}*', '<p><em><span lang="en">sexy</span></em></p>'],
    [
      '[a [b]{lang=en} [c]](https://x.org)',
      '<p><a href="https://x.org">a <span lang="en">b</span> [c]</a></p>',
    ],
    ['[donnée]{.term}', '<p><dfn class="term">donnée</dfn></p>'],
    [
      '[PL]{.smallcaps} [Sag]{.term .smallcaps}',
      '<p><span class="capitals">PL</span> <dfn class="term small-caps">Sag</dfn></p>',
    ],
    ['[data]{.term lang="en-GB"}', '<p><dfn class="term" lang="en-GB">data</dfn></p>'],
    ['[a [b]{.term} c]{lang=de}', '<p><span lang="de">a <dfn class="term">b</dfn> c</span></p>'],
    [
      '^[En anglais, [Chief]{lang=en}.]',
      '<p><span class="footnote">En anglais, <span lang="en">Chief</span>.</span></p>',
    ],
    ['{{course.date}} {{ course.year }}', '<p>24 novembre 2026</p>'],
    ['x {{name}}', '<p>x <span class="blank" data-width="30mm">______</span></p>'],
    ['x {{room}}', '<p>x Amphi *B* &lt;1&gt;</p>'],
    ['**{{room}}**', '<p><strong>Amphi *B* &lt;1&gt;</strong></p>'],
    ['[ici]({{drive}})', '<p><a href="https://x.org/a%20b">ici</a></p>'],
    ['{{forum}}', '<p><a class="address" href="https://x.org/f">https://x.org/f</a></p>'],
    ['[vers {{forum}}]({{forum}})', '<p><a href="https://x.org/f">vers https://x.org/f</a></p>'],
    [
      'a\n![b \\] c](images/d.svg){height=0.5mm}',
      '<p>a\n<img src="images/d.svg" data-height="0.5mm" alt="b ] c" data-place="line"></p>',
    ],
    [
      '![b](<d e.png>){ width = "12mm" }',
      '<p><img src="d e.png" data-width="12mm" alt="b" data-place="line"></p>',
    ],
    ['`{{room}}` \\{{room}}', '<p><code>{{room}}</code> {{room}}</p>'],
  ])('%j', (markdown, html) => {
    const shown = markdown.startsWith('[@b] [@a]')
      ? render(markdown).replace(/<a class="citation" href="#ref-.">\[(\d)\]<\/a>/g, '$1')
      : render(markdown);
    expect(shown).toBe(html);
  });
});

describe('faults, each at its place', () => {
  test.each([
    ['a\nb <b>x', 'markdown-html t.yaml:2:3'],
    ['<div>\n\nx\n\n</div>', 'markdown-html t.yaml:1:1', 'markdown-html t.yaml:5:1'],
    ['a <!-- b', 'markdown-html t.yaml:1:3'],
    ['a ![b](c.png)', 'markdown-image t.yaml:1:3'],
    ['a ![](c.png){height=5mm}', 'markdown-image t.yaml:1:3'],
    ['a ![b](c.png){height=50%}', 'markdown-image t.yaml:1:3'],
    ['a ![b](c.png){height=0.0mm}', 'markdown-image t.yaml:1:3'],
    ['a ![b](../c.png){height=5mm}', 'markdown-image t.yaml:1:3'],
    ['a <i>b</i>', 'markdown-html t.yaml:1:3'],
    ['a ^[b', 'note-unclosed t.yaml:1:3'],
    ['a {{room', 'variable-unclosed t.yaml:1:3'],
    [`${'*a _b '.repeat(40)}${'b_ a*'.repeat(40)}`, 'markdown-too-deep t.yaml:1:61'],
    ['a\n\n# b', 'markdown-heading t.yaml:3:1'],
    ['a\n---', 'markdown-heading t.yaml:1:1'],
    ['a [b](c.html)', 'markup-link-address t.yaml:1:4'],
    ['a [b](javascript:x)', 'markup-link-address t.yaml:1:4'],
    ['- a\n- b [@zzz]', 'citation-unknown t.yaml:2:6'],
    ['> a\n> b [@a; @stefen2015]', 'citation-unknown t.yaml:2:10'],
    ['a [@a b]', 'citation-form t.yaml:1:4'],
    ['voir [selon @a] là', 'citation-bare t.yaml:1:13'],
    ['voir [steffen2015, p. 84] là', 'citation-bare t.yaml:1:6'],
    ['voir [fig-eau] là', 'reference-bare t.yaml:1:6'],
    ['(#fig-eau)', 'reference-bare t.yaml:1:2'],
    ['un **mot* là', 'markdown-emphasis t.yaml:1:4'],
    ['un _mot__ là', 'markdown-emphasis t.yaml:1:8'],
    ['[*un mot**](https://a.fr)', 'markdown-emphasis t.yaml:1:9'],
    ['a\n\nPoste | Part\n--- | ---:\nEau | 3', 'markdown-table t.yaml:3:1'],
    ['> [!NOTE]\n> a', 'markdown-alert t.yaml:1:1'],
    ['a\n\n::: note\na\n:::', 'markdown-container t.yaml:3:1'],
    ['[TOC]', 'markdown-contents t.yaml:1:1'],
    ['a\n\n• un\n• deux', 'markdown-list t.yaml:3:1'],
    ['-un\n-deux', 'markdown-list t.yaml:1:1'],
    ['- a\n- • b', 'markdown-bullet t.yaml:2:3'],
    ['Choisir :\na) un\nb) deux', 'markdown-list t.yaml:1:1'],
    ['##Titre', 'markdown-heading t.yaml:1:1'],
    ['[ ] a', 'markdown-task t.yaml:1:1'],
    ['- a\n- + b'],
    ['a ==b c== d', 'markdown-highlight t.yaml:1:3'],
    ['font 2*3*4 ou', 'markdown-product t.yaml:1:7'],
    ['font a*b*c', 'markdown-product t.yaml:1:7'],
    ['x*12*3', 'markdown-product t.yaml:1:2'],
    ['3*x et 4*y', 'markdown-product t.yaml:1:2'],
    ['2*(x+1)*y', 'markdown-product t.yaml:1:2'],
    ['in*cro*yable, *mot*s et *autre*s, l’*un*, 2*3, 2 * 3 * 4, `2*3*4`, $2*3*4$, 2\\*3\\*4'],
    ['1. a\n2. b\n4. c\n5. d', 'markdown-number t.yaml:3:1'],
    ['3. a\n3. b\n3. c\n\nEt\n\n3. a\n4. b\n   1. c\n   3. d', 'markdown-number t.yaml:10:4'],
    ['a ** b c ** d', 'markdown-strong t.yaml:1:3'],
    ['a **b c ** d', 'markdown-strong t.yaml:1:3'],
    ['a **b c', 'markdown-strong t.yaml:1:3'],
    ['prix** hors taxe, `2**n`'],
    ['a\\nB', 'markdown-newline t.yaml:1:2'],
    ['Nom    Prix\nThé    3', 'markdown-columns t.yaml:1:1'],
    ['Nom\tPrix\nThé\t3', 'markdown-columns t.yaml:1:1'],
    ['a ++b++', 'markdown-insertion t.yaml:1:3'],
    ['a x^(n+1)', 'markdown-power t.yaml:1:4'],
    ['a :smile: b', 'markdown-emoji t.yaml:1:3'],
    ['mot[^une note] b', 'markdown-note t.yaml:1:4'],
    ['loi $E=mc^2 dit', 'formula-unclosed t.yaml:1:5'],
    ['loi $\\frac{1}{2} dit', 'formula-unclosed t.yaml:1:5'],
    ['soit $ n $ ou $\\pi $ et $ x\n= 1$, de 5 $ (x = 1) à 6 $, en $ ou en $', 'formula-spaced t.yaml:1:6'],
    ['de 5 $ (x = 1) à 6 $, en $ ou en $, $a=b et $c'],
    ['x [mot]{width=3mm}', 'attributes-width t.yaml:1:3'],
    ['x [____]{width=3}', 'attributes-width t.yaml:1:3'],
    ['x [#fig-eau, page]', 'reference-form t.yaml:1:3'],
    ['a\nb [#fig-eua]', 'reference-unknown t.yaml:2:3'],
    ['[#muet]', 'reference-untitled t.yaml:1:1'],
    ['a[^x]', 'note-undefined t.yaml:1:2'],
    ['a\n\n[^x]: b', 'note-unused t.yaml:3:1'],
    ['a[^x]\n\n[^x]: b\n\n[^x]: c', 'note-defined-twice t.yaml:5:1'],
    ['a[^x]\n\n[^x]: b\n\n    - c', 'note-blocks t.yaml:5:5'],
    ['a[^x]\n\n[^x]: b\n\n    c [@zz]', 'citation-unknown t.yaml:5:8'],
    ['a^[b^[c]]', 'note-in-note t.yaml:1:5'],
    ['a[^x]\n\n[^x]: b [^y]\n\n[^y]: c', 'note-in-note t.yaml:3:9'],
    ['[a [b](https://y.org)](https://x.org)', 'link-in-link t.yaml:1:5'],
    ['a[^x]\n\n[^x]: b\n  c [@zz]', 'citation-unknown t.yaml:4:6'],
    ['[a [@b] c](https://x.org)', 'link-in-link t.yaml:1:4'],
    ['[a [#fig-eau]](https://x.org)', 'link-in-link t.yaml:1:4'],
    ['a [b]{.trem}', 'attributes-class t.yaml:1:3'],
    ['a [b]{lnag=en}', 'attributes-unknown t.yaml:1:3'],
    ['a [b]{lang="?"}', 'attributes-language t.yaml:1:3'],
    [
      '[a]{lang=de-CH} [b]{lang=cz} [c]{lang=cz} [d]{lang=lat} [ب]{lang=ar} [日]{lang=ja-Latn} [א]{lang=grc} [q]{lang=la}',
      'language-unknown t.yaml:1:17',
      'language-unknown t.yaml:1:43',
    ],
    [
      '[a]{lang=la-XX} [b]{lang=fr-XX} [c]{lang=cz-CZ} [d]{lang=la-VA-VA}',
      'language-unknown t.yaml:1:33',
      'attributes-language t.yaml:1:49',
    ],
    ['a [b]{c}', 'attributes-form t.yaml:1:3'],
    ['a b{.term} c', 'attributes-alone t.yaml:1:4'],
    ['a {{rom}}', 'variable-unknown t.yaml:1:3'],
    ['a {room} b', 'variable-single-braces t.yaml:1:3'],
    ['{course.year}, {rom}', 'variable-single-braces t.yaml:1:1'],
    ['a {{course}}', 'variable-not-text t.yaml:1:3'],
    ['a {{#if x}}', 'variable-form t.yaml:1:3'],
    ['a {{constructor}} {{__proto__.x}}', 'variable-unknown t.yaml:1:3', 'variable-unknown t.yaml:1:19'],
    [`${'> '.repeat(30)}a`, 'markdown-too-deep t.yaml:1:1'],
    ['  - a\n\n    b *c {{zz}}*', 'variable-unknown t.yaml:3:10'],
    ['1. a\r\n2. b [@zz]', 'citation-unknown t.yaml:2:7'],
  ])('%j', (markdown, ...expected) => expect(faults(markdown)).toEqual(expected));

  test('what was probably meant is said', () => {
    const report = new Report();
    const scope = createScope(world, numberBooklet(world).targets, report);
    readMarkdown(text('[@stefen2015] [#fig-eua] {{rooom}}'), 'line', scope);
    expect(report.faults.map(({ details }) => (details as { near: string }).near)).toEqual([
      '@steffen2015',
      'fig-eau',
      'room',
    ]);
  });

  test('nothing of what JavaScript gives to objects is a variable', () => {
    expect(faults('{{course.toString}}')).toEqual(['variable-unknown t.yaml:1:1']);
  });
});

test('blocks carry the place of their first word', () => {
  const { html } = read('a\n\n- b\n- c\n\n> d');
  expect(html.replaceAll('t.yaml:', '')).toBe(
    '<p data-source="1:1">a</p>' +
      '<ul data-source="3:1"><li data-source="3:1">b</li><li data-source="4:1">c</li></ul>' +
      '<blockquote data-source="6:1"><p data-source="6:3">d</p></blockquote>',
  );
});

test('notes carry their place', () => {
  expect(read('a\nb ^[c]').html).toContain('<span class="footnote" data-source="t.yaml:2:3">');
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '____',
      '_',
      '[',
      ']',
      '^[',
      '[^a]',
      '[^a]: ',
      '[@a]',
      '[@',
      '[#',
      ']{',
      '}',
      '{.term}',
      '{lang=en}',
      '{width=3mm}',
      '|',
      '\n---|---\n',
    ),
    fc.constantFrom(
      '{{',
      '}}',
      '{{room}}',
      '*',
      '**',
      '_',
      '`',
      '![',
      '](',
      ')',
      '<b>',
      '<',
      '>',
      '\\',
      '&amp;',
    ),
    fc.constantFrom('\n', '\n\n', '    ', '- ', '1. ', '> ', '# ', '---', '\r\n', '\t', '```\n'),
    fc.constantFrom('mot', 'é', '😀', '@a', 'https://x.org', ' ', 'www.x.org', 'a@x.org'),
    fc.constantFrom('^', '~', '~~', '^2^', '==', '++', '$', ':', '[ ] ', '[x] '),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  /** Elements without an end tag; formulas are pictures. */
  const VOID = ['br', 'hr', 'img'];

  test('gives balanced markup or faults, all of them within the text', RANDOM, () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Form>('blocks', 'item', 'line'), (markdown, form) => {
        const { html, faults } = read(markdown, form);
        const open: string[] = [];
        for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
          if (slash) expect(open.pop()).toBe(tag);
          else if (!VOID.includes(tag!)) open.push(tag!);
        }
        expect(open).toEqual([]);
        const lines = markdown.split(/\r\n?|\n/);
        for (const fault of faults) {
          const [, line, column] = /t\.yaml:(\d+):(\d+)$/.exec(fault)!;
          expect(Number(line)).toBeLessThanOrEqual(lines.length);
          expect(Number(column)).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(20, 1000) },
    );
  });

  test('a long run of brackets takes no longer than it should', () => {
    const open = '['.repeat(5_000);
    expect(read(`${open}a]{.term}`, 'line').html).toContain('a');
  });
});
