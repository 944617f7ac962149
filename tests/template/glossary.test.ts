import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { block, booklet, builtInTemplates, chapter, faultsOf, text } from './booklet-fixture.ts';

const entry = (term: string, line: number, sort: string | null = null) => ({
  term: text(term, line),
  definition: text('Une définition.', line),
  sort,
});

/** Two chapters with a text each, and a glossary: the paragraphs, the terms with their ids, the faults. */
async function read(first: string, second: string, terms = ['*Zinc*', 'réseau', 'Étain', 'élan']) {
  const report = new Report();
  const paragraph = (typed: string, line: number) => block({ kind: 'text', text: text(typed, line) });
  const glossary = block({ kind: 'glossary', entries: terms.map((term, i) => entry(term, 50 + i)) });
  const of = booklet([
    chapter('a', 'A', [paragraph(first, 1)]),
    chapter('b', 'B', [paragraph(second, 2)]),
    chapter('c', 'C', [glossary]),
  ]);
  const html = renderBooklet(of, await builtInTemplates(), report).replace(/ data-source="[^"]*"/g, '');
  parseDocument(html, report);
  return {
    paragraphs: [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words!).slice(0, 2),
    terms: [...html.matchAll(/<dt(?: id="(\w+)")?>(.*?)<\/dt>/g)].map(
      ([, id, words]) => `${words} ${id ?? '-'}`,
    ),
    faults: faultsOf(report),
  };
}

const link = (id: string, words: string) => `<a class="gloss" href="#${id}">${words}</a>`;

test('the first use of a term in each chapter leads to the glossary, which is sorted', async () => {
  const { paragraphs, terms, faults } = await read(
    'Les [réseaux]{term="réseau"}, le [Réseau]{term="Réseau"} et le [zinc]{.term}.',
    'Un [réseau]{term=réseau lang=fr}, [ici le [zinc]{.term}](https://example.org), un [élan]{.term}, l’[étain]{term=étain}.',
  );
  expect(faults).toEqual([]);
  expect(paragraphs).toEqual([
    `Les ${link('term_2', 'réseaux')}, le Réseau et le <dfn class="term">${link('term_1', 'zinc')}</dfn>.`,
    `Un <span lang="fr">${link('term_2', 'réseau')}</span>, <a href="https://example.org">ici le <dfn class="term">zinc</dfn></a>, ` +
      `un <dfn class="term">${link('term_4', 'élan')}</dfn>, l’${link('term_3', 'étain')}.`,
  ]);
  expect(terms).toEqual(['élan term_4', 'Étain term_3', 'réseau term_2', '<em>Zinc</em> term_1']);
});

test('a term of which no text speaks bears no id', async () => {
  expect((await read('Un [mot]{.term}.', 'Rien.', ['Zinc'])).terms).toEqual(['Zinc -']);
});

describe('faults', () => {
  test('tell a term that the glossary does not have', async () => {
    expect((await read('Le [zing]{term="zing"}.', 'Rien.', ['zinc', 'or'])).faults).toEqual([
      'term-undefined t.yaml:1:4',
      'term-unused t.yaml:50:1',
      'term-unused t.yaml:51:1',
    ]);
  });

  test('tell a term that no text uses, where texts use others', async () => {
    expect((await read('Le [zinc]{term="zinc"}.', 'Rien.', ['zinc', 'or'])).faults).toEqual([
      'term-unused t.yaml:51:1',
    ]);
    expect((await read('Le [zinc]{.term}.', 'Rien.', ['zinc', 'or'])).faults).toEqual([]);
  });
});
