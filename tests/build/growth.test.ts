import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { CountedProgram } from '../work.ts';

/** Functions that are called less often are not compared. */
const FEW = 10_000;
/** By how much the calls of a function may grow where the input doubles; four times where it is quadratic. */
const MOST_GROWTH = 3.1;

test('no function is called four times as often for twice the content', SLOW, () => {
  const program = new CountedProgram();
  const [once, twice] = [100, 200].map((size) => {
    const folder = temporaryFolder(projectOf(size));
    return program.run(['build', folder]).calls;
  });
  const growing = [...twice!].filter(
    ([name, calls]) => calls > FEW && calls > MOST_GROWTH * once!.get(name)!,
  );
  expect(growing.map(([name, calls]) => `${name}: ${once!.get(name)}, then ${calls}`)).toEqual([]);
});

/**
 * A project with so many of each: paragraphs, notes, sources, links, items, rows, lines, charts, forced breaks, figures
 * in a row, entries of an index, rows that a cell spans, pieces of a paragraph.
 */
function projectOf(size: number): Record<string, string> {
  const all = <T>(make: (i: number) => T) => Array.from({ length: size }, (_, i) => make(i));
  const chapters = {
    texts: all((i) => [
      { section: `Partie ${i}`, id: `partie-${i}` },
      {
        text: `${sentence(i)} [@s${i}] ${sentence(i + 1)}^[${sentence(i)}] [Un lien](https://example.org/${i}).`,
      },
      { text: `${sentence(i)} Voir [#fig-${i}] et [#partie-${(7 * i) % size}].` },
      chart(i),
    ]).flat(),
    lists: [
      { list: all(sentence), ordered: true },
      { code: all((i) => `x${i} = ${i}`).join('\n') },
      { glossary: all((i) => ({ term: `Terme ${i}`, definition: sentence(i) })) },
      { table: { head: ['Rang', 'Phrase'], rows: all((i) => [`${i}`, sentence(i)]) }, title: 'Phrases' },
      ...all((i) => [{ text: sentence(i) }, { break: 'page' }]).flat(),
    ],
    pieces: [
      { text: all((i) => `Le code \`x${i} = 1\` *est* « ${i} » ; voir [#fig-0]^[Note ${i}.]`).join(' ') },
      {
        text: all(
          (i) => `[Mot ${i}]{index="mot ${i}"}[]{index="chose ${i}"}[]{index="point ${i}"} ${sentence(i)}`,
        ).join(' '),
      },
      {
        table: {
          head: ['Tout', 'Phrase'],
          rows: all((i) => [...(i === 0 ? [{ text: 'Tout', rowspan: size }] : []), sentence(i)]),
        },
      },
      ...all((i) => chart(size + i)),
      ...all((i) => [{ text: `Un mot ${i}.` }, { list: all(sentence).slice(0, 3), class: 'columns' }]).flat(),
    ],
    ends: [{ lists: 'figures' }, { references: 'cited' }, { index: 'entries' }],
  };
  return {
    'content/booklet.yaml': stringify({ ...BOOKLET, chapters: Object.keys(chapters) }),
    'content/references.yaml': stringify(
      all((i) => ({ id: `s${i}`, type: 'book', title: sentence(i), issued: '2020' })),
    ),
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, blocks]) => [
        `content/chapters/${name}.yaml`,
        stringify({ title: name, blocks }),
      ]),
    ),
    // The number of scales that are tried depends on how full the last sheet is.
    'templates/theme.css':
      ':root { --livret-fit-leading: 0%; --livret-fit-spacing: 0%; --livret-fit-figures: 0% }\n.columns { column-count: 2 }',
  };
}

const BOOKLET = {
  format: 1,
  slug: 'essai',
  title: 'Un essai',
  authors: ['A. Auteur'],
  language: 'fr',
  date: '2026-01-01',
  edition: '1',
  licence: 'CC BY 4.0',
};

function chart(i: number): object {
  const rows = ['Nord', 'Sud', 'Est'].map((nom, k) => ({ nom, part: 10 + ((i + k) % 50) }));
  const fields = { nom: { label: 'Région' }, part: { label: 'Part', unit: '%' } };
  const title = `Graphique ${i}`;
  return {
    figure: 'bars',
    id: `fig-${i}`,
    title,
    data: { source: [], date: '2026', fields, rows },
    label: 'nom',
    value: 'part',
  };
}

const sentence = (i: number) =>
  `La phrase numéro ${i} dit une chose que la suivante ne dit pas, avec ${i % 7} ou ${i % 11} de ses mots.`;
