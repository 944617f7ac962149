import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProjectSession } from '../../src/build/session.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { pagesIn } from './made.ts';

// The work of a save, counted: a word of one paragraph has changed, and nothing else is to be made again.

const chapter = (c: number, word: string) => `title: Le chapitre ${c}
blocks:
  - text: Une phrase ${word} de plusieurs mots, avec un [lien](https://example.org/${c}) et un renvoi à [#un].
  - section: Une section
  - text: Une autre phrase de plusieurs mots.
  - figure: bars
    title: La part de chaque poste
    data: postes
    label: poste
    value: part
    alt: Deux postes.
  - section: Une seconde section
  - table: { head: [Rang, Valeur], rows: [[un, '1'], [deux, '2']] }
    title: Des valeurs
`;
const IDS = ['un', 'deux', 'trois', 'quatre'];
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\npage: A5\nchapters: [${IDS}, sources]\n`,
  'content/references.yaml': "- { id: insee, type: webpage, title: Une source, issued: '2025' }\n",
  'content/data/postes.yaml': `title: Des postes
source: [insee]
fields: { poste: { label: Poste }, part: { label: Part, unit: '%' } }
rows: [{ poste: Réseaux, part: 40 }, { poste: Terminaux, part: 60 }]
`,
  ...Object.fromEntries(IDS.map((id, i) => [`content/chapters/${id}.yaml`, chapter(i + 1, 'courte')])),
  'content/chapters/sources.yaml': `title: Les sources\nblocks: [{ references: cited }, { text: ${'Un texte en colonnes. '.repeat(30)}, class: columns }]\n`,
  // Addresses on paper are written into the document before it is styled.
  'templates/theme.css':
    ':root { --livret-link-address: end; --livret-link-code: end }\n.columns { column-count: 2 }\n',
};

/** The most calls of a function that an edit of a few words takes. The boxes are those around the words and of lists of pages. */
const MOST: Readonly<Record<string, number>> = {
  'src/content/yaml/parse.ts parseYaml': 1,
  // The paragraph, what stands around it, and the colophon.
  'src/document/parse.ts onopentagend': 9,
  'src/style/index.ts styleDocument': 1,
  // The elements are as they were. Those around links, whose addresses are written out, are compared.
  'src/style/tree-facts.ts treeFacts': 0,
  'src/document/same-shape.ts sameAttributes': 170,
  'src/layout/boxes.ts makeBox': 41,
  'src/layout/flow.ts flowBlock': 31,
  'src/layout/flow-paragraph.ts flowParagraph': 10,
  'src/layout/flow-paragraph.ts setParagraph': 10,
  // Pages with the word, and the lists of pages, in each pass.
  'src/layout/page-content.ts pageContent': 8,
  'src/layout/make-page.ts newPage': 12,
  // The text with the word and the colophon, and the contents where pages are first named.
  'src/layout/segment-flow.ts segmentFlow': 8,
  'src/layout/table/table.ts setTable': 0,
  'src/text/paragraph.ts createParagraph': 2,
  'src/text/harfbuzz.ts shape': 4,
  // The chart of the chapter that was read again.
  'src/charts/draw.ts draw': 1,
  'src/charts/checks/drawing/check.ts checkDrawing': 1,
  'src/codes/qr.ts qrModules': 0,
  // The PDF has the pages that changed painted anew, and their glyphs counted.
  'src/pdf/paint.ts paintPage': 6,
  'src/pdf/fonts/usage.ts addRun': 53,
  // Descriptions of links, set by the rules of their language.
  'src/languages/rules.ts applyEdits': 4,
};

/** A project whose third chapter has one word after another. */
function edited() {
  const folder = temporaryFolder(FILES);
  const session = new ProjectSession(folder);
  return async (words: string) => {
    writeFileSync(join(folder, 'content/chapters/trois.yaml'), chapter(3, words));
    const made = await pagesIn(session);
    await made.pdf();
    expect(made.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  };
}

/** The functions that are called more often than a limit says, with the number of their calls. */
const beyond = (limits: Readonly<Record<string, number>>, calls: ReadonlyMap<string, number>) =>
  Object.entries(limits).flatMap(([name, most]) => {
    const count = calls.get(name) ?? 0;
    return count > most ? [[name, count]] : [];
  });

/** The limits for a word that takes the room of another: its paragraph and the colophon are broken, as they were and as they are. */
const OF_WORD: Readonly<Record<string, number>> = {
  'src/layout/boxes.ts makeBox': 0,
  'src/layout/flow.ts flowBlock': 0,
  'src/layout/flow-paragraph.ts setParagraph': 0,
  'src/layout/page-content.ts pageContent': 0,
  'src/layout/make-page.ts newPage': 0,
  'src/layout/segment-flow.ts segmentFlow': 0,
  'src/layout/reuse-words.ts #break': 4,
  'src/text/harfbuzz.ts shape': 2,
};

test('an edit that moves lines sets that paragraph again, and little more', SLOW, async () => {
  const save = edited();
  await save('courte');
  await save('longue');
  const calls = await countCalls(() => save(`claire ${'et bien plus longue '.repeat(3)}`));
  expect(beyond(MOST, calls)).toEqual([]);
  expect(calls.get('src/layout/boxes.ts makeBox')).toBeGreaterThan(0);
});

test('an edit of a word that leaves the lines as they are makes no box and no page', SLOW, async () => {
  const save = edited();
  await save('courte');
  await save('longue');
  const calls = await countCalls(() => save('claire'));
  expect(beyond({ ...MOST, ...OF_WORD }, calls)).toEqual([]);
  expect(calls.get('src/layout/lay-out-again.ts layOutAgain')).toBe(1);
});

/** Counts the calls of each function of `src/`, by `FILE NAME`. */
async function countCalls(work: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const inspector = new Session();
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await work();
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  inspector.disconnect();
  const calls = new Map<string, number>();
  for (const { url, functions } of result) {
    const file = /\/(src\/.+)$/.exec(url)?.[1];
    if (!file) continue;
    for (const { functionName, ranges } of functions) {
      const name = `${file} ${functionName}`;
      calls.set(name, (calls.get(name) ?? 0) + ranges[0]!.count);
    }
  }
  return calls;
}
