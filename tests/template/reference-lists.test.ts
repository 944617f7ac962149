import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { renderBooklet } from '../../src/template/index.ts';
import {
  block,
  booklet,
  builtInTemplates,
  chapter,
  chart,
  dataSet,
  faultsOf,
  text,
} from './booklet-fixture.ts';

const figures = Array.from({ length: 12 }, (_, i) =>
  block({
    kind: 'figure',
    id: `f${i + 1}`,
    title: text('F'),
    alt: text('x'),
    chart: chart([dataSet('d')]),
    table: null,
  }),
);
const table = block({
  kind: 'table',
  id: 't',
  title: text('T'),
  ...{ columns: [], rowHeads: false, head: [], bodies: [], ownNote: null, note: null },
});

const equation = block({ kind: 'math', id: 'e', alt: null, tex: text('x') });

/** A text with a reference, as it is read in a booklet of six chapters, and the ids of its links. */
async function read(
  typed: string,
  language = 'fr',
): Promise<{ words: string; links: string[]; faults: string[] }> {
  const report = new Report();
  const section = block({ kind: 'section', level: 2, id: 's', title: text('Une section') });
  const part = { id: 'p', title: text('P'), text: null, source: { file: 't.yaml', line: 1, column: 1 } };
  const refers = block({ kind: 'text', text: text(typed) });
  const of = booklet(
    [
      chapter('c1', 'A', [refers, ...figures, table, equation, section], { part }),
      ...['c2', 'c3', 'c4', 'c5', 'c6'].map((id) => chapter(id, id, [])),
      chapter('avant', 'Avant', [], { numbered: false }),
      chapter('ideas', '*Ideas*', [], { numbered: false }),
    ],
    { language },
  );
  const html = renderBooklet(of, await builtInTemplates(), report);
  const [, paragraph = ''] = /<p data-source="t.yaml:1:1">(.*?)<\/p>/.exec(html) ?? [];
  const links = [...paragraph.matchAll(/href="#(\w+)"/g)].map(([, id]) => id!);
  return {
    words: paragraph.replace(/<[^>]*>/g, '').replaceAll('\u00A0', ' '),
    links,
    faults: faultsOf(report),
  };
}

test.each([
  ['voir [#c2, #c3, #c4]', 'voir chapitres 2 à 4', 'c2 c4'],
  ['voir [#c4, #c2,#c3, #c2, #c6]', 'voir chapitres 2 à 4 et 6', 'c2 c4 c6'],
  ['voir [#f2, #f1]', 'voir figures 1 et 2', 'f1 f2'],
  ['voir [#f1, #f3, #f4, #f5]', 'voir figures 1 et 3 à 5', 'f1 f3 f5'],
  ['[#c5, #c6]', 'Chapitres 5 et 6', 'c5 c6'],
  ['voir [#f3, #t, #f5]', 'voir figures 3 et 5 et tableau 1', 'f3 f5 t'],
  ['voir [#f8, #f9, #f10, #f12]', 'voir figures 8 à 10 et 12', 'f8 f10 f12'],
  ['voir [#s, #avant, #p]', 'voir « Une section » et Avant et partie I', 's avant p'],
  ['voir [#c2, c3, #c4]', 'voir chapitres 2 à 4', 'c2 c4'],
  ['voir [#c1, #c1]', 'voir chapitre 1', 'c1'],
  // A sentence begins with a capital.
  ['C’est prouvé. [#c1] le dit.', 'C’est prouvé. Chapitre 1 le dit.', 'c1'],
  ['Il *l’a vu*. [#f1, f2]', 'Il l’a vu. Figures 1 et 2', 'f1 f2'],
  [
    'voir cf. [#c2], p. ex. [#c3], env. [#c4].',
    'voir cf. chapitre 2, p. ex. chapitre 3, env. chapitre 4.',
    'c2 c3 c4',
  ],
])('%s is read as: %s', async (typed, words, links) => {
  expect(await read(typed)).toEqual({ words, links: links.split(' '), faults: [] });
});

test.each([
  ['en', 'see chapters 2 to 4, figures 1 and 2 and table 1'],
  ['de', 'see Kapitel 2 bis 4, Abbildungen 1 und 2 und Tabelle 1'],
  ['es', 'see capítulos 2 a 4, figuras 1 y 2 y tabla 1'],
  ['it', 'see capitoli da 2 a 4, figure 1 e 2 e tabella 1'],
  ['pt', 'see capítulos 2 a 4, figuras 1 e 2 e quadro 1'],
  ['nl', 'see hoofdstukken 2 tot en met 4, figuren 1 en 2 en tabel 1'],
])('in %s', async (language, words) => {
  expect((await read('see [#c2, #c3, #c4, #f1, #f2, #t]', language)).words).toBe(words);
});

test('Italian and Spanish have another “and” before a vowel like its own, in a title too', async () => {
  expect((await read('vedi [#t, #e]', 'it')).words).toBe('vedi tabella 1 ed equazione 1');
  expect((await read('véanse [#avant, ideas]', 'es')).words).toBe('véanse Avant e Ideas');
  expect((await read('véanse [#ideas, avant]', 'es')).words).toBe('véanse Ideas y Avant');
});

test.each([
  ['fr', 'les chapitres [#c3, #c2]', 'les chapitres 2 et 3'],
  ['fr', 'Chapitres\n[#c2, #f1]', 'Chapitres 2 et figure 1'],
  ['fr', "d'où l'équation, et la *figure* [#f1]", "d'où l'équation, et la figure figure 1"],
  [
    'fr',
    'les figures [#c2, #f1], (fig. [#f2, p.]), la partie [#p]',
    'les figures chapitre 2 et figure 1, (fig. 2), la partie I',
  ],
  ['fr', 'les figures [#f1], [#f2] et [#f4], [#t] et [#f3]', 'les figures 1, 2 et 4, tableau 1 et figure 3'],
  ['fr', 'fig. [#f1] et [#f2]; la figure [#f1] et [#f2]', 'fig. 1 et 2; la figure 1 et figure 2'],
  ['fr', 'les figures [#f1], puis enfin [#f2]', 'les figures 1, puis enfin figure 2'],
  ['en', 'chapters [#c2, #c3, #c4] and Table [#t]', 'chapters 2 to 4 and Table 1'],
  ['de', 'in den Kapiteln [#c2, #c3, #c4]; Abb. [#f1]', 'in den Kapiteln 2 bis 4; Abb. 1'],
  ['es', 'los capítulos [#c2, #c3] y el cuadro [#t]', 'los capítulos 2 y 3 y el cuadro 1'],
  [
    'it',
    "nei capitoli [#c2, #c3, #c4], dell'unica tabella [#t]",
    "nei capitoli da 2 a 4, dell'unica tabella 1",
  ],
  ['pt', 'nos capítulos [#c2, #c3] e na tabela [#t]', 'nos capítulos 2 e 3 e na tabela 1'],
  ['nl', 'de hoofdstukken [#c2, #c3] en figuur [#f1]', 'de hoofdstukken 2 en 3 en figuur 1'],
])('in %s, the word before a reference is not printed again: %s', async (language, typed, words) => {
  expect((await read(typed, language)).words).toBe(words);
});

test.each([
  ['voir [#c2, #c9]', 'reference-unknown t.yaml:1:6'],
  ['voir [#c2, #c3, p.]', 'reference-form t.yaml:1:6'],
])('%s is a fault', async (typed, fault) => {
  expect((await read(typed)).faults).toEqual([fault]);
});
