import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { languageFor } from '../../src/languages/index.ts';
import { highlight, linesOf, loadGrammars } from '../../src/template/code/highlight.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { type RichNode, toHtml } from '../../src/template/nodes.ts';
import { block, booklet, builtInTemplates, chapter } from './booklet-fixture.ts';

const code = (text: string, grammar: string | null, lineNumbers = false) =>
  block({ kind: 'code', code: text, grammar, lineNumbers });
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

test('lines with numbers are items of a list', async () => {
  const { booklet: of } = contentOf(code('"a\nb"\n\nc\n', 'python', true));
  const page = renderBooklet(of!, await builtInTemplates(), new Report());
  expect(page).toContain(`<li><code><span class="code-string">&quot;a</span></code></li>
<li><code><span class="code-string">b&quot;</span></code></li>
<li><code> </code></li>
<li><code>c</code></li>`);
});
