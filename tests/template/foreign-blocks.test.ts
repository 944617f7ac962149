import { expect, test } from 'vitest';
import { renderBooklet } from '../../src/template/index.ts';
import { brief, load } from '../content/project.ts';
import { builtInTemplates } from './booklet-fixture.ts';

/** The words of a French booklet with one chapter, and the whole of its HTML. */
async function rendered(blocks: string) {
  const { booklet, report } = load({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\nchapters: [ un ]\nexercises: { answers: end }\n',
    'content/chapters/un.yaml': `title: T\nblocks:\n${blocks}`,
  });
  const html = renderBooklet(booklet!, await builtInTemplates(), report);
  const words = html.split('id="un"')[1]!.replace(/<[^>]*>/g, '');
  return { html, words, faults: report.faults.map(brief) };
}

const table = (more: string) => `  - { table: { head: [ A ], rows: [ [ 1 ] ] }, title: X, ${more} }\n`;

test('what the program says of a block is in the language of the block, its section or its box', async () => {
  const { html, words, faults } = await rendered(
    [
      table('id: t-fr'),
      table('id: t-de, lang: de'),
      '  - { section: Abschnitt, lang: de }\n',
      table('id: t-in'),
      '  - { subsection: Parte, lang: it }\n',
      '  - { statement: X, kind: theorem, id: th }\n',
      '  - { subsection: Unterabschnitt }\n',
      '  - { exercise: X, title: Y, id: ex, points: 1.5, answer: Z, lang: en }\n',
      '  - { exercise: X, id: ex-zwei, answer: Z }\n',
      '  - { section: Suite }\n',
      `  - box: B\n    kind: facts\n    lang: es\n    blocks:\n    ${table('id: t-es').replace(/\n/g, '\n    ')}\n`,
      table('id: t-la, lang: la'),
      '  - answers: all\n  - lists: tables\n',
    ].join(''),
  );
  expect(faults.filter((fault) => !fault.includes('language-unknown'))).toEqual([]);
  for (const label of [
    'Tableau 1',
    'Tabelle 2',
    'Tabelle 3',
    'Teorema\u00A01',
    'Exercise\u00A01',
    'Aufgabe\u00A02',
  ])
    expect(words).toContain(label);
  for (const label of ['1.5\u00A0points', 'Tabla 4', 'Tableau 5', 'Answer', 'Lösung'])
    expect(words).toContain(label);
  expect(html).toContain('data-continued="Tabelle 3 (Fortsetzung)"');
});

test('a reference is in the language of the text that refers', async () => {
  const { words, faults } = await rendered(
    [
      table('id: t-fr'),
      table('id: t-de, lang: de'),
      '  - text: "Au [#t-de], [siehe [#t-fr] und [#t-fr, t-de]]{lang=de}, aux [#t-fr, t-de]."\n',
      '  - text: "Wie [#t-fr] zeigt, [voir le [#t-de]]{lang=fr}."\n    lang: de\n',
      '  - text: "[#t-de] zeigt es."\n    lang: de\n',
    ].join(''),
  );
  expect(faults).toEqual([]);
  expect(words.replace(/\u00A0/g, '~')).toContain(
    'Au tableau~2, siehe Tabelle~1 und Tabellen~1 und 2, aux tableaux~1 et 2.',
  );
  expect(words.replace(/\u00A0/g, '~')).toContain('Wie Tabelle~1 zeigt, voir le tableau~2.');
  expect(words.replace(/\u00A0/g, '~')).toContain('Tabelle~2 zeigt es.');
});

test('a reference after an article, elided or not, begins with a small letter', async () => {
  const { words, faults } = await rendered(
    '  - { math: a = b, id: eq }\n  - text: "L\'[#eq], de l’[#eq], l\' [#eq]"\n  - text: "La [#eq]. *L’*[#eq]"\n',
  );
  expect(faults).toEqual([]);
  expect(words.match(/équation/g)).toHaveLength(5);
});
