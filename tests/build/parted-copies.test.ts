import { expect, test } from 'vitest';
import { listCopies } from '../../src/build/copies/list-copies.ts';
import { typesetCopy } from '../../src/build/copies/typeset-copy.ts';
import { renderVersion } from '../../src/build/pipeline.ts';
import { readSharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Page } from '../../src/layout/page.ts';
import { impose } from '../../src/print/index.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { readFolded } from '../print/fold.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';

const ROWS = Array.from({ length: 60 }, (_, i) => `  - { ville: Ville${i}, part: ${i + 1} }`);

const FILES = {
  'content/booklet.yaml': essay('page: A6\n'),
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: "Pour {{person.name}}."
  - figure: lollipop
    id: villes
    title: Des villes
    data: villes
    label: ville
    value: part
    alt: Des villes.
  - text: Fin du chapitre.
`,
  'content/data/villes.yaml': `title: Villes
source: []
date: 2026
fields:
  ville: { label: Ville }
  part: { label: Part, unit: "%" }
rows:
${ROWS.join('\n')}
`,
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': 'Nom\nAwa Diallo\nZoé Lefèvre\n',
};

/** The names of rows that the drawings of a page show, from the top down. */
function rowsOf({ marks }: Page): string[] {
  const drawings = marks.flatMap((mark) => (mark.kind === 'drawing' ? [mark] : []));
  return drawings
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ drawing }) =>
      [...simpleMarks(drawing)].flatMap((mark) => (mark.kind === 'text' ? [mark] : [])),
    )
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ text }) => (/^Ville\d+$/.test(text) ? [text] : []));
}

test('each copy has all parts of a chart once and in order, on its pages and on its folded sheets, with its name', async () => {
  const watch = new Stopwatch();
  const folder = temporaryFolder(FILES);
  const shared = await readSharedInputs(folder, watch);
  const { copies } = await listCopies([{ cohort: 'lyon', variants: [] }], folder, shared, false);
  expect(copies.map(({ person }) => person!.name)).toEqual(['Awa Diallo', 'Zoé Lefèvre']);
  for (const copy of copies) {
    const report = new Report();
    const rendered = await renderVersion(copy, { date: null, epoch: undefined }, shared, report, watch);
    expect(report.faults).toEqual([]);
    const { layout } = (await typesetCopy(rendered!, copy, shared, report, watch))!;
    expect(report.faults).toEqual([]);
    const { pages } = layout;
    const written = (page: Page) =>
      page.marks.flatMap((mark) => (mark.kind === 'text' ? [textOf(mark.run)] : [])).join(' ');
    const parts = pages.filter((page) => rowsOf(page).length > 0);
    expect(parts.length).toBeGreaterThan(1);
    const names = Array.from({ length: 60 }, (_, i) => `Ville${i}`);
    const shown = (some: readonly Page[]) => some.flatMap(rowsOf);
    expect(shown(pages).toSorted()).toEqual(names.toSorted());
    // All rows of a part come before those of the next one.
    const numbers = parts.map((page) => rowsOf(page).map((name) => Number(name.slice('Ville'.length))));
    for (const [i, rows] of numbers.slice(1).entries())
      expect(Math.min(...rows)).toBeGreaterThan(Math.max(...numbers[i]!));
    expect(parts.slice(1).every((page) => written(page).includes('(suite)'))).toBe(true);
    const folded = readFolded(
      impose(pages, { ...BOOKLET, marks: [], bleed: 0, title: 'Essai', language: 'fr' })!,
    ).flatMap((page) => (page === null ? [] : [pages[page]!]));
    expect(folded).toEqual(pages);
    expect(shown(folded)).toEqual(shown(pages));
    const own = copy.person!.name;
    expect(pages.some((page) => written(page).includes(own))).toBe(true);
    const others = copies.filter((other) => other !== copy).map(({ person }) => person!.name);
    for (const other of others) expect(pages.some((page) => written(page).includes(other))).toBe(false);
  }
});
