import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { LANGUAGE_TAGS } from '../../src/languages/index.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { brief, load } from '../content/project.ts';
import { builtInTemplates } from './booklet-fixture.ts';

/** The example of docs/content.md. */
const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
const EXAMPLE = DOCS.split('### Definitions, theorems, proofs')[1]!.split('```yaml\n')[1]!.split('```')[0]!;

/** The lines of a chapter that follows one without a number, as text, with the classes of spans that have some. */
async function lines(blocks: string, { settings = '', language = 'fr' } = {}) {
  const { booklet, report } = load({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: ${language}\nchapters: [ zero, un ]\n${settings}`,
    'content/chapters/zero.yaml':
      'title: T\nnumbered: false\nblocks: [ { statement: Z, kind: theorem, id: th-zero } ]\n',
    'content/chapters/un.yaml': `title: T\nblocks:\n${blocks}`,
  });
  const html = renderBooklet(booklet!, await builtInTemplates(), report);
  parseDocument(html, report);
  const main = html.split('id="un"')[1]!.split(/<\/h1>|<section class="endnotes"/)[1]!;
  const text = main
    .replace(/<img class="formula"[^>]*>/g, '$')

    .replace(/<[^>]*>/g, '');
  return { html, text: text.split('\n').filter(Boolean), faults: report.faults.map(brief) };
}

const NAMED = (kinds: readonly string[]) =>
  kinds.map((kind) => `  - { statement: X, kind: ${kind} }\n`).join('');

test('the example of the docs', async () => {
  const { text, html, faults } = await lines(`${EXAMPLE}  - text: Voir le [#th-bayes].\n`);
  expect(faults).toEqual([]);
  expect(text).toEqual([
    expect.stringMatching(/^Théorème\u00A02 \(Bayes\)\. Soit \$ un système .* non nulle,/),
    '$',
    'Démonstration. La formule des probabilités totales donne le dénominateur.□',
    'Remarque. Un test positif ne dit pas tout.',
    'Voir le théorème\u00A02.',
  ]);
  expect(html).toContain('<span class="end-mark" aria-hidden="true">□</span></p>');
});

test.each([
  ['', ['Théorème\u00A02', 'Lemme\u00A01', 'Théorème\u00A03', 'Démonstration']],
  ['statements: { together: true }', ['Théorème\u00A02', 'Lemme\u00A03', 'Théorème\u00A04', 'Démonstration']],
  [
    'statements: { numbers: chapter }',
    ['Théorème\u00A01.1', 'Lemme\u00A01.1', 'Théorème\u00A01.2', 'Démonstration'],
  ],
  [
    'statements: { numbers: chapter, together: true }',
    ['Théorème\u00A01.1', 'Lemme\u00A01.2', 'Théorème\u00A01.3', 'Démonstration'],
  ],
])('numbers by series: %s', async (settings, labels) => {
  const { text } = await lines(NAMED(['theorem', 'lemma', 'theorem', 'proof']), { settings });
  expect(text.map((line) => line.replace(/\. X.*/, ''))).toEqual(labels);
});

test.each(LANGUAGE_TAGS)('all kinds have words, labels and references in %s', async (language) => {
  const kinds =
    'theorem proposition property lemma corollary conjecture axiom definition example remark'.split(' ');
  const blocks = kinds
    .map(
      (kind) =>
        `  - { statement: X, kind: ${kind}, id: ${kind}-a }\n  - { statement: Y, kind: ${kind}, id: ${kind}-b }\n`,
    )
    .join('');
  const refers = kinds.map((kind) => `  - text: "a [#${kind}-a, #${kind}-b] b [#${kind}-a]"\n`).join('');
  const { text, faults } = await lines(blocks + refers, { language });
  expect(faults).toEqual([]);
  const words = kinds.map((_, i) => text[2 * i]!.split('\u00A0')[0]!);
  expect(new Set(words).size).toBe(kinds.length);
  for (const [i, word] of words.entries()) {
    const [several, one] = text[2 * kinds.length + i]!.slice(2).split(' b ');
    const [label, number] = one!.split('\u00A0');
    expect(label!.toLowerCase()).toBe(word.toLowerCase());
    const second = Number(number) + 1;
    expect(several).toMatch(new RegExp(`^\\p{L}+(’s)?\u00A0${number} \\p{L}+ ${second}$`, 'u'));
  }
});

test('the end mark stands after the last words of all, else on a line of its own', async () => {
  const proof = (blocks: string) => lines(`  - { statement: A, kind: proof, blocks: [ ${blocks} ] }\n`);
  expect((await proof('{ math: x }, { text: B }')).text).toEqual(['Démonstration. A', '$', 'B□']);
  const ended = await proof('{ math: x }');
  expect(ended.text).toEqual(['Démonstration. A', '$□']);
  expect(ended.html).toContain('<p class="equation ended"');
  expect((await proof('{ math: x, id: eq-x }')).text).toEqual(['Démonstration. A', '$(1)', '□']);
  const words = await proof('{ text: "B $$x$$" }');
  expect(words.html).toMatch(/B ?<\/p><p class="equation ended"><img/);
  expect((await proof('{ text: "$$x$$" }')).text).toEqual(['Démonstration. A', '$□']);
  expect((await proof('{ list: [ B ] }')).text.at(-1)).toBe('□');
});

test('the label stands in a paragraph of its own before a list', async () => {
  const { html } = await lines('  - { statement: "- a\\n- b", kind: axiom }\n');
  expect(html).toMatch(/<p><span class="statement-head">.*?Axiome\u00A01\.<\/span><\/span><\/p><ul/);
});

test('a proof is called by its title, which stands in place of its label', async () => {
  const { text, faults } = await lines(
    '  - { statement: A, kind: proof, id: p, title: "Preuve du [#th-zero]" }\n  - text: Voir [#p].\n',
  );
  expect(faults).toEqual([]);
  expect(text).toEqual(['Preuve du théorème\u00A01. A□', 'Voir «\u00A0Preuve du théorème\u00A01\u00A0».']);
});

test('a title stands in the quotation marks of the passage that calls it', async () => {
  const { text, faults } = await lines(
    '  - { statement: A, kind: proof, id: p, title: Preuve }\n  - text: "Voir [#p], [siehe [#p]]{lang=de}, [see [#p]]{lang=en}."\n',
  );
  expect(faults).toEqual([]);
  expect(text.at(-1)).toBe('Voir «\u00A0Preuve\u00A0», siehe „Preuve“, see “Preuve”.');
});

test('a statement without a number nor a title cannot be referred to', async () => {
  const { faults } = await lines(
    '  - { statement: A, kind: remark, numbered: false, id: r }\n  - text: "[#r]"\n',
  );
  expect(faults).toEqual([expect.stringContaining('reference-untitled')]);
});

test('blocks within a statement are read as those of a box: ids, exercises, terms', async () => {
  const within =
    '{ math: x, id: eq-a }, { exercise: E, id: ex-a }, { glossary: [ { term: T, definition: D } ] }';
  const { text, faults } = await lines(
    `  - { statement: A, kind: lemma, blocks: [ ${within} ] }\n  - text: '[#eq-a] et [#ex-a], [T]{term="T"}'\n`,
    { settings: 'exercises: { numbers: chapter }' },
  );
  expect(faults).toEqual([]);
  expect(text.at(-1)).toBe('Équation\u00A01 et exercice\u00A01.1, T');
});
