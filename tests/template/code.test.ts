import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { languageFor } from '../../src/languages/index.ts';
import { highlight, linesOf, loadGrammars } from '../../src/template/code/highlight.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { type RichNode, toHtml } from '../../src/template/nodes.ts';
import { block, booklet, builtInTemplates, chapter, text } from './booklet-fixture.ts';

const code = (typed: string, grammar: string | null, lineNumbers = false) =>
  block({ kind: 'code', title: null, code: typed, grammar, lineNumbers });
const contentOf = (...blocks: Parameters<typeof chapter>[2]): Content => ({
  booklet: booklet([chapter('un', 'Un', blocks)]),
  cohorts: new Map(),
});
const html = (nodes: readonly RichNode[]) => toHtml(nodes, languageFor('fr'));
const words = (nodes: readonly RichNode[]) => html(nodes).replace(/<[^>]*>/g, '');

test('grammars load for code that has one, in boxes too', async () => {
  const within = block({ kind: 'box', style: 'facts', title: null, blocks: [code('def f', 'python')] });
  await loadGrammars(contentOf(within));
  expect(html(highlight('def f(x): # "y"', 'python'))).toBe(
    '<span class="code-keyword">def</span> <span class="code-name">f</span>(x): <span class="code-comment"># &quot;y&quot;</span>',
  );
});

const GRAMMARS = [
  ...[
    'bash',
    'c',
    'cpp',
    'css',
    'java',
    'javascript',
    'json',
    'julia',
    'latex',
    'matlab',
    'python',
    'r',
    'sql',
  ],
  ...['typescript', 'xml', 'yaml'],
];

test.each(GRAMMARS)('highlighting keeps every character of %s, and each line', (grammar) => {
  const sign = fc.constantFrom(
    ...'abf01 \n\t"\'`#/*-<>{}[]()\\$%&=;:é',
    'if ',
    'def ',
    'class ',
    '<!--',
    '/*',
    '"""',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (typed) => {
      const text = typed.join('');
      const nodes = highlight(text, grammar);
      expect(words(nodes)).toBe(words([text]));
      const lines = linesOf(nodes).map(words);
      expect(lines).toEqual(text.split('\n').map((line) => words([line === '' ? ' ' : line])));
    }),
    { numRuns: 40 },
  );
});

test('code with a title has a number, to which texts refer', async () => {
  const titled = block({ ...code('a', null), title: text('Le *premier*'), id: 'un-code' });
  const refers = block({ kind: 'text', text: text('voir [#un-code]') });
  const of = booklet([chapter('un', 'Un', [refers, code('x', null), titled])]);
  const report = new Report();
  const html = renderBooklet(of, await builtInTemplates(), report);
  expect(html).toContain('href="#un-code">listing\u00A01</a>');
  expect(html).toMatch(/<figure class="listing" id="un-code"[^>]*>\s*<figcaption>/);
  expect(html).toMatch(
    /<span class="label">Listing 1<\/span> Le <em>premier<\/em><\/p>\s*<\/figcaption>\s*<pre /,
  );
  expect(html.match(/<figure class="listing"/g)).toHaveLength(1);
  expect(report.faults).toEqual([]);
});

test('lines with numbers are items of a list', async () => {
  const { booklet: of } = contentOf(code('"a\nb"\n\nc\n', 'python', true));
  const page = renderBooklet(of!, await builtInTemplates(), new Report());
  expect(page).toContain(`<li><code><span class="code-string">&quot;a</span></code></li>
<li><code><span class="code-string">b&quot;</span></code></li>
<li><code> </code></li>
<li><code>c</code></li>`);
});
