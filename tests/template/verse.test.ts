import { expect, test } from 'vitest';
import type { LineNumbers } from '../../src/content/types/block.ts';
import { Report } from '../../src/faults/fault.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { block, booklet, builtInTemplates, chapter, faultsOf, text } from './booklet-fixture.ts';

async function render(verse: string, ...numbers: LineNumbers[]): Promise<{ html: string; faults: string[] }> {
  const report = new Report();
  const poems = numbers.map((lineNumbers) =>
    block({ kind: 'verse', text: text(verse, 3), lineNumbers, from: text('Verlaine') }),
  );
  const html = renderBooklet(booklet([chapter('un', 'Un', poems)]), await builtInTemplates(), report);
  return { html, faults: faultsOf(report) };
}

test('lines are kept, empty ones part stanzas, every fifth has a number', async () => {
  const { html } = await render('Un *vers*\n  en retrait\n\n\ntrois\nquatre\ncinq\n', 'own');
  expect(html).toContain(`<div class="stanza">
<p data-source="t.yaml:3:1">Un <em>vers</em></p>
<p class="indented" data-source="t.yaml:4:3">en retrait</p>
</div>
<div class="stanza">
<p data-source="t.yaml:7:1">trois</p>
<p data-source="t.yaml:8:1">quatre</p>
<p data-source="t.yaml:9:1">cinq<span class="line-number" aria-hidden="true">5</span></p>
</div>
<footer class="from" data-source="t.yaml:1:1">Verlaine</footer>`);
});

test('emphasis that one line opens and another closes is that of each line', async () => {
  const { html, faults } = await render(
    '*Un\n  **deux**\ntrois* `*`\n\n2 * 3\n*ouvert\n\n*a\n[@rien]*\n',
    null,
  );
  const lines = [...html.matchAll(/<p[^>]*"t.yaml:\d+:\d+">(.*?)<\/p>/g)].map(([, line]) => line).slice(0, 6);
  expect(lines).toEqual([
    '<em>Un</em>',
    '<em><strong>deux</strong></em>',
    '<em>trois</em> <code>*</code>',
    '2 * 3',
    '*ouvert',
    '<em>a</em>',
  ]);
  expect(faults).toEqual(['citation-unknown t.yaml:11:2']);
});

test('numbers are there on wish, and a fault of a line is told at its place', async () => {
  const { html, faults } = await render('a\nb\nc\nd\ne [@rien]\n', null);
  expect(html).not.toContain('line-number');
  expect(faults[0]).toBe('citation-unknown t.yaml:7:4');
});

test('lines are counted on from the verse with numbers before', async () => {
  const numbers = ({ html }: { html: string }) =>
    [...html.matchAll(/aria-hidden="true">(\d+)/g)].map(([, number]) => number);
  expect(numbers(await render('a\nb\nc\n\nd', 'own', null, 'continued', 'continued', 'own'))).toEqual([
    '5',
    '10',
  ]);
  expect(numbers(await render('a\nb\nc\nd\ne', 'continued', 'own', 'continued'))).toEqual(['5', '5', '10']);
});

test.each([
  ['fr', '«', '»'],
  ['en', '“', '”'],
  ['de', '„', '“'],
  ['de-CH', '«', '»'],
  ['es', '«', '»'],
])('a quotation that one line opens and another closes has the marks of %s', async (lang, open, close) => {
  const poem = block({
    kind: 'verse',
    text: text('Il dit : "Je suis venu\n\nje pars", `"` [a]{lang="la"} \\"\n"seul'),
    lineNumbers: null,
    lang,
  });
  const html = renderBooklet(booklet([chapter('un', 'Un', [poem])]), await builtInTemplates(), new Report());
  const lines = html
    .split('<div class="stanza">')
    .slice(1)
    .join('')
    .match(/(?<=<p [^>]*>).*(?=<\/p>)/g)!;
  expect(lines.slice(0, 3)).toEqual([
    `Il dit : ${open}Je suis venu`,
    `je pars${close}, <code>&quot;</code> <span lang="la">a</span> &quot;`,
    '&quot;seul',
  ]);
});
