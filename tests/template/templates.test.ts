import { describe, expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { compileTemplate } from '../../src/template/compile.ts';
import { loadTemplates, renderBooklet, type TemplateFile } from '../../src/template/index.ts';
import { OUR_TEMPLATES } from '../../src/template/templates.ts';
import { booklet, chapter, faultsOf, templateFiles } from './booklet-fixture.ts';

/** The faults of a template beside `layout` and `figure`. */
async function check(text: string): Promise<string[]> {
  const report = new Report();
  const layout = { file: 'templates/layout.hbs', text: '{{> t}}' };
  const figure = { file: 'templates/blocks/figure.hbs', text: '' };
  await loadTemplates([layout, figure, { file: 'templates/t.hbs', text }], report);
  return faultsOf(report).map((fault) => fault.replace('templates/t.hbs:', ''));
}

/** The page that a layout gives for an empty booklet. */
async function run(layout: string, ...others: TemplateFile[]): Promise<{ html: string; report: Report }> {
  const report = new Report();
  const templates = await loadTemplates([{ file: 'templates/layout.hbs', text: layout }, ...others], report);
  const of = booklet([chapter('a', 'A', [])], { title: 'a "b" <c>' });
  return { html: renderBooklet(of, templates, report), report };
}

test('the templates of this repository are without fault', async () => {
  const report = new Report();
  const templates = await loadTemplates(templateFiles(), report);
  expect(faultsOf(report)).toEqual([]);
  expect([...templates.keys()].sort()).toEqual([...OUR_TEMPLATES].sort());
});

test('the elements of a template of the project say where they are written', async () => {
  const file = 'templates/layout.hbs';
  const text = '<p title="a <b">{{#if title}}\n  <em>x</em>\n{{/if}}\n<br></p>';
  const { html } = await run('', { file, text, own: true });
  expect(html).toBe(
    '<p data-template="templates/layout.hbs:1:1" title="a <b">' +
      '\n  <em data-template="templates/layout.hbs:2:3">x</em>\n' +
      '<br data-template="templates/layout.hbs:4:1"></p>',
  );
});

describe('what passes', () => {
  test.each([
    '<p class="a{{#if x}} b{{/if}}"{{#if id}} id="{{id}}"{{/if}}>{{x}}</p>',
    '{{#if x}}<p>{{x}}</p>{{else if y}}<p>y</p>{{else}}<hr>{{/if}}',
    '{{!-- <b> {{x}} --}}<ul>\n  {{#each xs}}\n  <li>{{@index}} {{this}} {{../y}}</li>\n  {{/each}}\n</ul>',
    '{{> blocks/figure}}{{> (lookup this "template")}}{{> layout x=1}}',
    '<!-- a comment --><p>&nbsp;&amp; \\{{raw}}</p>',
    '<p>x</p><!--<b>x</b>--><!----><br>',
    '<p{{#if x}} class="a"{{else}} class="b"{{/if}}>c</p>',
    '<table>{{#if x}}<caption>a</caption>{{else}}<caption>b</caption>{{/if}}<tr><td>c</td></tr></table>',
    '{{#with a.b}}{{#unless c}}{{lookup ../d e}}{{/unless}}{{/with}}',
  ])('%s', async (text) => expect(await check(text)).toEqual([]));
});

describe('faults, each at its line and column', () => {
  test.each([
    ['{{#each xs}}{{#if x}}', { open: 'if', close: null }],
    ['{{#if x}}b{{/each}}', { open: 'if', close: 'each' }],
    ['a {{/if}}', { open: null, close: 'if' }],
  ])('%s names the block that opens, and the one that closes', async (text, details) => {
    const report = new Report();
    await loadTemplates([{ file: 'templates/layout.hbs', text }], report);
    expect(report.faults[0]!.details).toEqual(details);
  });

  test.each([
    ['a\n<p>{{#if x}}</p>', 'template-block 2:4'],
    ['{{!-- {{#if --}}{{#each xs}}\n{{#if x}}{{else}}b{{/if}}', 'template-block 1:17'],
    ['a {{/if}}', 'template-block 1:3'],
    ['a\n  {{#if x}}b{{/each}}', 'template-block 2:6'],
    ['<p>some words before it {{foo bar=}} and words after', 'template-syntax 1:35'],
    ['a\nb {{}}', 'template-syntax 2:5'],
    ['a\nb {{c d=', 'template-syntax 2:9'],
    ['a {{#iff x}}b{{/iff}}', 'template-unknown-helper 1:6'],
    ['a {{#x}}b{{/x}}', 'template-unknown-helper 1:6'],
    ['a {{log x}}', 'template-unknown-helper 1:5'],
    ['a {{#if (eq x 1)}}b{{/if}}', 'template-unknown-helper 1:10'],
    ['a {{log}}', 'template-unknown-helper 1:5'],
    ['a {{lookup}}', 'template-arguments 1:5'],
    ['a {{lookup x}}', 'template-arguments 1:5'],
    ['a {{#if}}b{{/if}}', 'template-arguments 1:6'],
    ['a {{#each x y}}b{{/each}}', 'template-arguments 1:6'],
    ['a\n{{> blocks/figur}}', 'template-unknown-partial 2:1'],
    ['a {{{x}}}', 'template-unescaped 1:3'],
    ['a {{&x}}', 'template-unescaped 1:3'],
    ['{{x}} {y}\n<p class="{x}"></p>', 'template-single-braces 2:11'],
    ['a {{#> layout}}b{{/layout}}', 'template-construct 1:3'],
    ['a {{#*inline "x"}}b{{/inline}}', 'template-construct 1:3'],
    ['<p>a</p>\n <marquee>b</marquee>', 'markup-unknown-element 2:2'],
    ['<script>alert(1)</script>', 'markup-unknown-element 1:1'],
    ['{{#if x}}\n<p class="a" style="b">c</p>\n{{/if}}', 'markup-unknown-attribute 2:14'],
    ['<p\n onclick="x()">c</p>', 'markup-unknown-attribute 2:2'],
    ['<p>{{x}}\n<b>c</p>', 'markup-mismatched-tag 2:5'],
    ['a</p>', 'markup-mismatched-tag 1:2'],
    ['<div>{{#if x}}<p>{{/if}}</div>', 'markup-mismatched-tag 1:25'],
    ['a {{#if x}}<p>{{/if}}b{{#if x}}</p>{{/if}}', 'template-split-element 1:32'],
    [
      '{{#if x}}<div>{{else}}<div class="a">{{/if}}b</div>',
      'template-split-element 1:46',
      'markup-unclosed 1:10',
    ],
    ['<div>\n<p>x</p>', 'markup-unclosed 1:1'],
    ['<p>a<div>b</div></p>', 'markup-nesting 1:5'],
    ['<table>\n<tr><p>a</p></tr></table>', 'markup-table-part 2:5'],
    ['<div>{{#if x}}<td>a</td>{{/if}}</div>', 'markup-table-part 1:15'],
    ['<p {{x}}>a</p>', 'template-output-in-tag 1:4'],
    ['<p>a</p>\n<p class="a>b</p>', 'template-unquoted 2:4'],
    ['a {% if x %}', 'template-syntax 1:3'],
    ['<p class={{x}}>a</p>', 'template-unquoted 1:4', 'template-output-in-tag 1:10'],
    ['<p class="{{> layout}}">a</p>', 'template-output-in-tag 1:11'],
    ['<h{{n}}>a</h{{n}}>', 'markup-unknown-element 1:1', 'template-output-in-tag 1:3'],
    ['a <?php x ?>', 'markup-not-set 1:3'],
    ['a <![CDATA[x]]>', 'markup-not-set 1:3'],
    ['<p>a</p><p', 'markup-not-set 1:9'],
    ['<p>a</p>\n<!-- b', 'markup-unclosed 2:1'],
    ['<p>a\n<!-- b <i', 'markup-unclosed 2:1'],
    ['<p class="a"\n class="b">c</p>', 'markup-attribute-twice 2:2'],
    ['<table><caption>a</caption>\n<caption>b</caption></table>', 'markup-caption-twice 2:1'],
    ['<figure><figcaption>a</figcaption><figcaption>b</figcaption></figure>', 'markup-caption-twice 1:35'],
    ['<table>\n a<tr><td>x</td></tr></table>', 'markup-table-text 2:2'],
    ['<html><head>\n a</head><body></body></html>', 'markup-unprinted 2:2'],
    ['<div><title>a</title></div>', 'markup-page-part 1:6'],
  ])('%j', async (text, ...faults) => expect(await check(text)).toEqual(faults));

  test.each([
    ['blocks', '{{#if x}}'.repeat(9999), 'template-too-deep 1:901'],
    ['brackets', `a {{lookup ${'(lookup '.repeat(9999)}`, 'template-too-deep 1:812'],
    ['alternatives', `{{#if x}}a${'{{else if x}}b'.repeat(9999)}{{/if}}`, 'template-too-deep 1:1397'],
  ])('%s within one another', async (_, text, fault) => expect(await check(text)).toEqual([fault]));

  test('a name that the view does not have, printed or tested', async () => {
    for (const [layout, place] of [
      ['<p>\n {{titel}}</p>', '2:4'],
      ['{{#if subtitel}}x{{/if}}', '1:7'],
      ['{{#each chapters}}\n{{@root.titel}}{{/each}}', '2:3'],
      ['{{title.constructor}}', '1:3'],
      ['{{chapters.map}}', '1:3'],
      ['{{#each chapters}}{{title.toHTML}}{{/each}}', '1:21'],
    ] as const) {
      const { html, report } = await run(layout);
      expect(faultsOf(report)).toEqual([`template-unknown-variable templates/layout.hbs:${place}`]);
      expect(html).toBe('');
    }
    const { report } = await run('{{titel}}');
    expect(report.faults[0]!.details).toMatchObject({ name: 'titel', near: 'title' });
  });

  test('a name printed that is no text', async () => {
    const { report } = await run('<p>\n{{chapters}}</p>');
    expect(faultsOf(report)).toEqual(['template-not-text templates/layout.hbs:2:3']);
  });

  test('a list that is none', async () => {
    for (const name of ['title', 'chapters.0.title', 'chapters.0.title.at']) {
      const { report, html } = await run(`<p>\n{{#each ${name}}}x{{/each}}</p>`);
      expect(faultsOf(report)).toEqual(['template-not-list templates/layout.hbs:2:1']);
      expect(html).toBe('');
    }
    expect((await run('{{#each subtitle}}x{{else}}y{{/each}}')).html).toBe('y');
  });

  test('a template that nothing calls', async () => {
    const { report } = await run('x', { file: 'templates/blocks/quotes.hbs', text: 'y' });
    expect(faultsOf(report)).toEqual(['template-unused templates/blocks/quotes.hbs:1:1']);
    expect(report.faults[0]!.details).toEqual({ name: 'blocks/quotes', near: 'blocks/quote' });
    const called = { file: 'templates/quotes.hbs', text: 'y' };
    expect(faultsOf((await run('{{~> quotes}}', called)).report)).toEqual([]);
  });

  test('a fault is told at the innermost template', async () => {
    const inner = { file: 'templates/inner.hbs', text: '\n{{nothing}}' };
    const { report } = await run('{{> inner}}', inner);
    expect(faultsOf(report)).toEqual(['template-unknown-variable templates/inner.hbs:2:3']);
  });

  test('a template that calls itself', async () => {
    const loop = { file: 'templates/loop.hbs', text: '{{> loop}}{{> loop}}' };
    expect(faultsOf((await run('{{> loop}}', loop)).report)).toEqual([
      'template-depth templates/loop.hbs:1:1',
    ]);
  });

  test('a partial that is missing when it is asked for, and a missing layout', async () => {
    const { report } = await run('{{> (lookup this "title")}}');
    expect(faultsOf(report)).toEqual(['template-missing templates/layout.hbs:1:1']);
    const none = new Report();
    await loadTemplates([], none);
    expect(faultsOf(none)).toEqual(['template-missing -']);
  });
});

test('the last of two templates with one name holds', async () => {
  const { html } = await run('a', { file: 'project/templates/layout.hbs', text: 'b' });
  expect(html).toBe('b');
});

test('values are escaped, in text and in attributes', async () => {
  const { html } = await run('<p title="{{title}}">{{title}}</p>');
  expect(html).toBe('<p title="a &quot;b&quot; &lt;c&gt;">a &quot;b&quot; &lt;c&gt;</p>');
});

test('in an attribute, rich text is its characters', async () => {
  const layout =
    '{{#each chapters}}<p title="{{title}}" class="x {{#if id}}{{title}}{{/if}}">{{title}}</p>{{/each}}';
  const templates = await loadTemplates([{ file: 'templates/layout.hbs', text: layout }], new Report());
  const html = renderBooklet(booklet([chapter('a', 'A *"b"*^[c]', [])]), templates, new Report());
  expect(html).toMatch(
    /^<p title="A &quot;b&quot;" class="x A &quot;b&quot;">A <em>&quot;b&quot;<\/em><span /,
  );
});

test('partials are not indented, so that code keeps its spaces', async () => {
  const inner = { file: 'templates/inner.hbs', text: '<pre>a\nb</pre>\n' };
  expect((await run('<div>\n  {{> inner}}\n</div>', inner)).html).toBe('<div>\n  <pre>a\nb</pre>\n</div>');
});

test('templates compiled beforehand run without their text', async () => {
  const report = new Report();
  const file = { file: 'templates/layout.hbs', text: '<p>{{title}}</p>' };
  const code = compileTemplate(file, new Map([['layout', file]]), report);
  const compiled = new Function(`return ${code}`)();
  const { html } = await run('', { file: 'templates/layout.hbs', text: '{{never read', compiled });
  expect(html).toBe('<p>a &quot;b&quot; &lt;c&gt;</p>');
});
