import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent, showVariant } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { KEEPS_NOTHING, type Keeper, Memo } from '../../src/memo.ts';
import { FileMemory } from '../../src/project/file-memory.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { readBooklet } from '../../src/template/read-booklet.ts';
import { inMemory } from '../project/in-memory.ts';
import { RANDOM, runs } from '../tools.ts';
import { builtInTemplates } from './booklet-fixture.ts';

// The views of chapters that were read before are taken where they would be the same.

/** Texts that take from what chapters share, or give to it; some are at fault. */
const TEXTS = [
  'Des mots.',
  'Une source [@un].',
  'Deux sources [@deux; @un].',
  'Une source inconnue [@trois].',
  'Le [cuivre]{index="métaux!cuivre"}.',
  'Le [cuivre]{index-start="cuivre"} et sa [fin]{index-end="cuivre"}.',
  'La [valence]{.term}, et encore la [valence]{term="valence"}.',
  'Un [terme]{term="inconnu"}.',
  'Voir [#fig], [#chap-c] et [#exo].',
  'Voir [#chap-c, p.], puis [@un, p. 3].',
  'En salle {{salle}}, {{cours.jour}}.',
  'Il y en a {{data.mesures.n[a]}}, soit [4]{=data.mesures.n[a]}.',
  'Le mot #nouveau-2 et @nouveau-2.',
  'De [xx]{lang=xx} à [xx]{lang=xx}.',
  'Une note[^1], et encore[^1].\n\n[^1]: Sa note [@deux].',
];
const TITLES = ['Un titre', 'Un *autre* titre', 'Un titre [@deux]', 'Un titre qui suit [#nouveau-2]'];
/** Blocks besides texts. */
const BLOCKS = [
  '',
  '  - section: Une section\n    index: [sections]\n',
  '  - section: Une section\n    id: nouveau-2\n',
  '  - { exercise: Combien ?, id: exo, answer: Quatre. }\n',
  '  - { table: { head: [A], rows: [["1"]] }, title: Une table, source: [un] }\n',
  '  - { table: { head: [A], rows: [["2"]] }, title: Une autre, source: [un] }\n',
  '  - verse: |\n      Un vers\n      et son suivant\n    line-numbers: continued\n',
];

interface Shape {
  readonly title: number;
  readonly texts: readonly number[];
  readonly block: number;
}
interface Edit {
  readonly at: number;
  readonly shape: Shape;
  readonly room: string;
  readonly order: string;
}
interface Made {
  readonly chapters: readonly Shape[];
  readonly room: string;
  /** The order of the chapters. */
  readonly order: string;
}

const written = ({ title, texts, block }: Shape, tail: string) =>
  `title: ${JSON.stringify(TITLES[title])}\nnumbered: ${title % 2 === 1}\nblocks:\n${texts
    .map((i) => `  - text: ${JSON.stringify(TEXTS[i])}\n`)
    .join('')}${BLOCKS[block]}${tail}`;

const FIGURE =
  '  - { figure: bars, id: fig, title: Une figure, data: mesures, label: nom, value: n, alt: Des barres. }\n';
const LISTS =
  '  - glossary: [{ term: Valence, definition: Un nombre. }]\n  - lists: tables\n  - references: cited\n  - index: entries\n';

const filesOf = ({ chapters: [a, b, c], room, order }: Made) => ({
  'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [${order}, fin]\nexercises: { answers: end }\nvariables: { salle: ${room}, cours: { jour: lundi } }\n`,
  'content/references.yaml':
    '- { id: un, type: book, title: Un livre, issued: "2020" }\n- { id: deux, type: book, title: Un autre, issued: "2021" }\n',
  'content/data/mesures.yaml':
    'title: Des mesures\nsource: [un]\ndate: "2025"\nfields: { nom: { label: Nom }, n: { label: N, unit: kg } }\nrows: [{ nom: a, n: 4 }, { nom: b, n: 5 }]\n',
  'content/chapters/chap-a.yaml': written(a!, ''),
  'content/chapters/chap-b.yaml': written(b!, FIGURE),
  'content/chapters/chap-c.yaml': written(c!, ''),
  'content/chapters/fin.yaml': `title: Fin\nblocks:\n${LISTS}`,
});

const templates = await builtInTemplates();

function read(made: Made, keeper: Keeper, memory: FileMemory) {
  const report = new Report({ stops: false });
  const { booklet } = loadContent(memory.of(inMemory(filesOf(made))), report, null, keeper);
  const shown = showVariant(booklet!, []);
  return { html: renderBooklet(shown, templates, report), faults: report.faults, shown };
}

const shape = fc.record({
  title: fc.nat(TITLES.length - 1),
  texts: fc.array(fc.nat(TEXTS.length - 1), { minLength: 1, maxLength: 4 }),
  block: fc.nat(BLOCKS.length - 1),
});
const ORDER = 'chap-a, chap-b, chap-c';
const edit = fc.record({
  at: fc.nat(2),
  shape,
  room: fc.constantFrom('B12', 'B12', 'C34'),
  order: fc.constantFrom(ORDER, ORDER, 'chap-b, chap-a, chap-c'),
});

const plain = (title: number, block: number): Shape => ({ title, texts: [0], block });
/** Two chapters without numbers change places, and the numbers of their tables. */
const inOtherOrder: [Shape[], Edit[]] = [
  [plain(0, 4), plain(0, 5), plain(1, 0)],
  [{ at: 2, shape: plain(1, 0), room: 'B12', order: 'chap-b, chap-a, chap-c' }],
];

/** A chapter is called by its title, which changes. */
const ofOtherTitle: [Shape[], Edit[]] = [
  [plain(0, 0), { title: 0, texts: [9], block: 0 }, plain(0, 0)],
  [{ at: 2, shape: plain(2, 0), room: 'B12', order: ORDER }],
];

test('after any edits a booklet reads as if no view had been kept', RANDOM, () => {
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 3, maxLength: 3 }),
      fc.array(edit, { maxLength: 5 }),
      (first, edits) => {
        const memo = new Memo();
        const memory = new FileMemory();
        let made: Made = { chapters: first, room: 'B12', order: ORDER };
        for (const { at, shape, ...more } of [
          { at: 0, shape: first[0]!, room: 'B12', order: ORDER },
          ...edits,
        ]) {
          made = { chapters: made.chapters.with(at, shape), ...more };
          memo.beginBuild();
          const { html, faults } = read(made, memo, memory);
          const fresh = read(made, KEEPS_NOTHING, new FileMemory());
          expect({ html, faults }).toEqual({ html: fresh.html, faults: fresh.faults });
        }
      },
    ),
    { numRuns: runs(15, 300), examples: [inOtherOrder, ofOtherTitle] },
  );
});

test('the booklet of these tests has no fault where its texts have none', () => {
  const chapters = [
    { title: 0, texts: [4, 10], block: 3 },
    { title: 1, texts: [1, 6], block: 0 },
    { title: 2, texts: [8, 11], block: 0 },
  ];
  const { faults } = read({ chapters, room: 'B12', order: ORDER }, KEEPS_NOTHING, new FileMemory());
  expect(faults.map(({ code }) => code)).toEqual([]);
});

test('an edit makes the view of its chapter alone anew, and a source cited before others those of all', () => {
  const memo = new Memo();
  const memory = new FileMemory();
  const viewsOf = (...texts: readonly number[]) => {
    memo.beginBuild();
    const chapters = texts.map((text) => ({ title: 0, texts: [text], block: 0 }));
    const { shown } = read({ chapters, room: 'B12', order: ORDER }, memo, memory);
    return readBooklet(shown, new Report()).chapters;
  };
  const before = viewsOf(0, 0, 1);
  const worded = viewsOf(4, 0, 1);
  expect(worded.map((view, i) => view === before[i])).toEqual([false, true, true, false]);
  expect(viewsOf(2, 0, 1).map((view, i) => view === worded[i])).toEqual([false, false, false, false]);
});
