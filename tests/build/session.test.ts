import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { keepVersions } from '../../src/build/kept.ts';
import { paintPdf, printBooklet, renderVersion, typesetBooklet } from '../../src/build/pipeline.ts';
import { ProjectSession } from '../../src/build/session.ts';
import { readSharedInputs, type SharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { Report } from '../../src/faults/fault.ts';
import { BOOKLET } from '../../src/print/options.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { collectGarbage } from '../garbage.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { RANDOM, runs, SLOW } from '../tools.ts';
import { INPUTS, pagesIn } from './made.ts';

// A session gives after any edits the same as a new process: the same bytes, the same faults.

const sentence = (i: number) =>
  `La phrase numéro ${i} dit une chose que la suivante ne dit pas, avec ses mots.`;
const prose = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => sentence(from + i)).join(' ');

const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1
slug: essai
title: Un essai
authors: [A. Auteur]
language: fr
date: 2026-11-24
pictures: own
page: A5
chapters: [un, deux, trois]
variables: { salle: B12 }
`,
  'content/references.yaml': `- { id: insee, type: webpage, title: Une source, issued: '2025' }
- { id: autre, type: book, title: Un livre, issued: '2020' }
`,
  'content/data/energie.yaml': `title: L'énergie
source: [insee]
date: '2025'
fields: { poste: { label: Poste }, part: { label: Part, unit: '%' } }
rows:
  - { poste: Réseaux, part: 28 }
  - { poste: Terminaux, part: 47 }
  - { poste: Centres, part: 25 }
checks: [{ sum: part, equals: 100 }]
`,
  'content/chapters/un.yaml': `title: Le premier chapitre
blocks:
  - lead: ${prose(1, 2)}
  - text: ${prose(10, 12)} Voir [#fig-energie] et [#tab-un].^[Une note au bas de la page.] Le [mot]{index="mots!premiers"}.
  - figure: bars
    id: fig-energie
    title: La part de chaque poste
    data: energie
    label: poste
    value: part
    alt: Trois postes.
  - section: Une section
    index: [ sections ]
  - text: ${prose(30, 20)} [@insee]
  - table: { head: [Rang, Valeur], rows: [[un, '1'], [deux, '2'], [trois, '3,5']] }
    id: tab-un
    title: Des valeurs
`,
  'content/chapters/deux.yaml': `title: Le deuxième chapitre
blocks:
  - text: La salle {{salle}} est ouverte. Les réseaux ont {{data.energie.part[Réseaux]}} %, soit [28 %]{=data.energie.part[#1]}. ${prose(60, 16)}
  - list: [Un élément, Un autre élément, "Un troisième, avec *emphase*"]
  - box: Un encadré
    blocks: [{ text: "${prose(80, 3)}" }]
  - text: ${prose(90, 8)}^[Une autre note.]
  - text: ${prose(100, 8)} [@autre] Un [mot]{index="mots!premiers"}.
`,
  'content/chapters/trois.yaml': `title: Le troisième chapitre
blocks:
  - text: ${prose(120, 6)} Comme aux chapitres [#un, deux], le [mot]{term="mot"}.
  - exercise: ${prose(130, 1)}
    answer: ${prose(135, 1)}
  - glossary: [{ term: mot, definition: Une définition. }]
  - references: cited
  - break: page
  - index: entries
`,
};

const un = 'content/chapters/un.yaml';
/** The same with a drawing. */
const DRAWN: Readonly<Record<string, string>> = {
  ...FILES,
  [un]: `${FILES[un]}  - image: images/pompe.svg
    alt: Une pompe.
    width: 20mm
  - figure: diagram
    title: La pompe
    picture: images/pompe.svg
    part: id
    label: nom
    data:
      source: []
      fields: { id: { label: Id }, nom: { label: Nom } }
      rows: [{ id: cuve, nom: Cuve }, { id: corps, nom: Corps }]
`,
  'content/images/pompe.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">
  <linearGradient id="g"><stop stop-color="#cde"/><stop offset="1" stop-color="#68a"/></linearGradient>
  <g opacity=".6"><circle id="cuve" cx="40" cy="15" r="12" fill="url(#g)"/><rect id="corps" x="45" y="5" width="30" height="20"/></g>
  <text x="4" y="18" font-size="8">Pompe</text>
</svg>
`,
};

/** An edit: a file, and its text made of the present one; null removes the file. */
type Edit = readonly [file: string, change: (text: string) => string | null];

const deux = 'content/chapters/deux.yaml';

/** A figure at the end of a chapter, with data of its own. */
const figure = (keys: string, fields: string, rows: string) => (text: string) =>
  `${text}  - { figure: ${keys}, title: Une figure, says: Elle monte., data: { source: [insee], date: 2020, fields: { ${fields} }, rows: [ ${rows} ] } }\n`;

/** Figures of the kinds that show how rows are spread, in time, in states, on a map. */
const FIGURES = [
  figure('histogram, value: v', 'v: { label: V, unit: m }', '{ v: 1 }, { v: 2.5 }, { v: 2.7 }, { v: 9 }'),
  figure(
    'boxplot, value: v',
    'v: { label: V, unit: m }',
    '{ v: 1 }, { v: 2 }, { v: 3 }, { v: 4 }, { v: 12 }',
  ),
  figure(
    'gantt, label: t, start: s, end: e',
    't: { label: T }, s: { label: S }, e: { label: E }',
    '{ t: Plan, s: 2024-01, e: 2024-03 }, { t: Essai, s: 2024-02, e: 2024-06 }',
  ),
  figure(
    'calendar, day: d, value: v',
    'd: { label: D }, v: { label: V, unit: m }',
    '{ d: 2024-01-01, v: 3 }, { d: 2024-02-07, v: 5 }',
  ),
  figure(
    'matrix, label: t, series: [a]',
    't: { label: T }, a: { label: A }',
    '{ t: Un, a: oui }, { t: Deux, a: non }',
  ),
  figure(
    'waterfall, label: t, value: v',
    't: { label: T }, v: { label: V, unit: m }',
    '{ t: Un, v: 3 }, { t: Deux, v: -1 }',
  ),
  figure(
    'map, label: t, value: v',
    't: { label: T }, v: { label: V, unit: "%" }',
    '{ t: France, v: 3 }, { t: Malte, v: 8 }',
  ),
];

const EDITS: readonly Edit[] = [
  [un, (text) => text.replace('phrase', 'parole')],
  [un, (text) => text.replace('chose', 'chose assez longue pour que la ligne se brise autrement')],
  [un, (text) => text.replace('  - section', `  - text: ${prose(200, 4)}\n  - section`)],
  [un, (text) => text.replace('numéro 30', 'numéro 30^[Une note de plus.]')],
  [un, (text) => text.replace('id: fig-energie', 'id: fig-autre')],
  ...['waffle', 'lollipop', 'dotplot', 'pie'].map((kind): Edit => [un, (text) => text.replace('bars', kind)]),
  ...FIGURES.map((add): Edit => [deux, add]),
  ['content/booklet.yaml', (text) => `${text}figures: { headline: true, sources: each }\n`],
  [un, (text) => text.replace(/\n {2}- section: [^\n]*/, '')],
  [un, (text) => text.replace('blocks:', 'blocks: [')],
  [deux, (text) => text.replace('La salle', 'Cette grande salle')],
  [deux, (text) => text.replace('La salle', 'La [salle]{index="mots!salle"}')],
  // Letters that the text has nowhere else: fonts then number their glyphs in another way.
  [deux, (text) => text.replace('La salle', 'Le cœur Žďár, ÿ, ßalle')],
  [deux, (text) => text.replace('[28 %]', '[30 %]')],
  [deux, (text) => text.replace('part[#1]', 'part[Réseau]')],
  [deux, (text) => text.replace('- list', '- ordered: true\n    list')],
  [deux, (text) => text.replace('Un encadré', 'Un encadré\n    kind: caution')],
  ['content/chapters/trois.yaml', (text) => `# une ligne de plus\n${text}`],
  ['content/chapters/trois.yaml', (text) => text.replace('[#un, deux]', '[#deux]')],
  ['content/chapters/trois.yaml', (text) => text.replace('[mot]{term="mot"}', 'mot')],
  [
    'content/data/energie.yaml',
    (text) => text.replace('part: 28', 'part: 30').replace('part: 25', 'part: 23'),
  ],
  ['content/data/energie.yaml', (text) => text.replace('part: 47', 'part: 48')],
  ['content/references.yaml', (text) => text.replace('Une source', 'Une autre source')],
  ['content/references.yaml', (text) => text.replace('id: autre', 'id: ailleurs')],
  ['content/booklet.yaml', (text) => text.replace('deux, trois', 'trois, deux')],
  ['content/booklet.yaml', (text) => text.replace('salle: B12', 'salle: C34')],
  ['content/booklet.yaml', (text) => `${text}exercises: { answers: end }\n`],
  [deux, (text) => `${text}  - code: 'def f(x): # deux'\n    language: python\n    line-numbers: true\n`],
  [deux, (text) => `${text}  - verse: "Un vers\\n\\nUn autre"\n`],
  [deux, (text) => `${text}  - text: Soit $x^2 = 4$ ici.\n  - math: \\sum_i x_i\n    id: eq-somme\n`],
  [deux, (text) => text.replace('x^2 = 4', 'x^2 = 49 + y')],
  [deux, (text) => text.replace('x^2 = 4', '\\foo')],
  [deux, (text) => `${text}  - text: "Un[^a], puis un[^a].\\n\\n[^a]: Une note."\n    class: vue\n`],
  [un, (text) => text.replace('    width: 20mm', '    width: 20mm\n    beside: { text: Une pompe. }')],
  ['content/booklet.yaml', (text) => `${text}theme: swiss\n`],
  ['templates/look.css', () => '.vue { background: url(../content/images/pompe.svg) no-repeat }\n'],
  ['content/booklet.yaml', (text) => `${text}parts: [{ title: La fin, chapters: [trois] }]\n`],
  ['content/booklet.yaml', (text) => text.replace('page: A5', 'page: A4')],
  ['content/cohorts/lyon.yaml', () => 'title: Lyon\nvariables: { salle: D56 }\n'],
  ['content/cohorts/lyon.yaml', () => null],
  ['content/images/pompe.svg', (text) => text.replace('>Pompe', ' fill="#b00">Une pompe')],
  ['content/images/pompe.svg', (text) => text.replace('r="12"', 'r="9"')],
  ['content/images/pompe.svg', (text) => text.replace('id="cuve"', 'id="fond"')],
  ['content/images/pompe.svg', (text) => text.replace('opacity', 'filter="url(#f)" opacity')],
  ['content/images/pompe.svg', (text) => text.replace('</svg>', '')],
  ['templates/look.css', () => 'h2 { color: #b00; margin-top: 18pt }\n'],
  ['templates/look.css', () => 'p { text-indent: 1em; line-heigth: 2 }\n'],
  ['templates/look.css', () => 'p::before { content: attr(data-source) " " }\n'],
  // Addresses are written into the document before it is styled.
  ['templates/look.css', () => ':root { --livret-link-address: end; --livret-link-code: end }\n'],
  [un, (text) => text.replace('[@insee]', '[@insee] Un [lien](https://example.org/a).')],
  ['templates/look.css', () => ':root { --livret-fit-leading: 2%; --livret-fit-spacing: 20% }\n'],
  ['templates/look.css', () => null],
  ['templates/blocks/lead.hbs', () => '<p class="lead" data-source="{{at}}">Chapeau : {{text}}</p>\n'],
  ['templates/blocks/lead.hbs', () => '<p class="lead">{{txt}}</p>\n'],
  ['templates/blocks/lead.hbs', () => null],
];

const watch = new Stopwatch();
test('only pages with a change are new', async () => {
  const folder = temporaryFolder(FILES);
  const session = new ProjectSession(folder);
  const { typeset, changed, faults } = await pagesIn(session);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(changed).toEqual(typeset!.layout.pages);
  expect((await pagesIn(session)).changed).toEqual([]);
  const texts = new Map(Object.entries(FILES));
  apply([deux, (text) => text.replace('Un autre élément', 'Un autre encore')], texts, folder);
  const after = await pagesIn(session);
  const words = after.changed.map(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? textOf(mark.run) : '')).join(''),
  );
  // The colophon prints the digest of the content.
  const others = words.filter((text) => !/[0-9a-f]{8}/.test(text));
  expect(others).toEqual([expect.stringContaining('encore')]);
  expect(words).toHaveLength(2);
  expect(after.typeset!.layout.pages.length).toBeGreaterThan(5);
});

test('paragraphs without a change are not set again on a page that has one', async () => {
  const folder = temporaryFolder(FILES);
  const session = new ProjectSession(folder);
  const runs = ({ typeset }: { typeset: TypesetBooklet | null }) =>
    typeset!.layout.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.run : [])),
    );
  const before = new Set(runs(await pagesIn(session)));
  apply(
    [deux, (text) => text.replace('Un autre élément', 'Un autre encore')],
    new Map(Object.entries(FILES)),
    folder,
  );
  const after = await pagesIn(session);
  const page = after.changed.find(({ marks }) =>
    marks.some((mark) => mark.kind === 'text' && textOf(mark.run).includes('encore')),
  );
  const own = page!.marks.flatMap((mark) =>
    mark.kind === 'text' && typeof mark.owner === 'number' ? mark.run : [],
  );
  const anew = own.filter((run) => !before.has(run));
  // The item that has changed; what names a page or calls a note is set again too.
  expect(anew.map(textOf).join('')).toContain('encore');
  expect(anew.length).toBeLessThan(own.length / 2);
});

test('pictures of style sheets are opened once, until they change or are at fault', async () => {
  const svg = 'content/images/pompe.svg';
  const files = {
    ...FILES,
    [svg]: DRAWN[svg]!,
    'templates/look.css': '@page { background: url(../content/images/pompe.svg) no-repeat }\n',
  };
  const folder = temporaryFolder(files);
  const texts = new Map<string, string>(Object.entries(files));
  const session = new ProjectSession(folder);
  const first = await pagesIn(session);
  const edited = async (edit: Edit) => {
    apply(edit, texts, folder);
    const { typeset, changed, faults } = await pagesIn(session);
    const codes = faults.filter(({ source }) => source?.file.endsWith('.svg')).map(({ code }) => code);
    return { changed: changed.length, pages: typeset?.layout.pages.length ?? 0, codes };
  };
  const count = first.typeset!.layout.pages.length;
  // The page with the word, and the colophon.
  expect(await edited([deux, (text) => text.replace('Un autre élément', 'Un autre encore')])).toEqual({
    changed: 2,
    pages: count,
    codes: [],
  });
  const redrawn = await edited([svg, (text) => text.replace('>Pompe', '>Pompes')]);
  expect(redrawn.changed).toBe(redrawn.pages);
  const warned = await edited([svg, (text) => text.replace('opacity', 'filter="url(#f)" opacity')]);
  expect(warned.codes.length).toBeGreaterThan(0);
  const again = await edited([deux, (text) => text.replace('Un autre encore', 'Un autre enfin')]);
  expect(again.codes).toEqual(warned.codes);
});

test('versions that are built one after the other are what each is alone', RANDOM, async () => {
  const cohorts = {
    'content/cohorts/lyon.yaml': 'title: Lyon\nvariables: { salle: D56 }\n',
    'content/cohorts/nice.yaml': `date: 2026-12-01\nprint: cmyk\nadd:\n  - end-of: un\n    blocks: [{ text: "${prose(300, 9)}" }]\n`,
    'content/cohorts/paris.yaml': 'language: en\nvariants: [teacher]\nprint: grey\n',
  };
  const folder = temporaryFolder({ ...DRAWN, ...cohorts });
  const build = async (cohort: string | null, shared: SharedInputs) => {
    const report = new Report();
    const version = { cohort, variants: [] };
    const rendered = await renderVersion(version, INPUTS, shared, report, watch);
    const typeset = rendered && (await typesetBooklet(rendered, shared, report, watch));
    expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pdf = await paintPdf(typeset!, shared.files, report, watch);
    const inks = rendered!.booklet.print;
    const sheets = await printBooklet('x.pdf', typeset!, BOOKLET, inks, shared.files, report, watch);
    return { pdf: digest(pdf), sheets: digest(sheets!.data), ink: sheets!.print.ink, faults: report.faults };
  };
  const together = await readSharedInputs(folder, watch, keepVersions());
  const alone = new Map<string | null, ReturnType<typeof build>>();
  for (const cohort of [null, 'lyon', 'nice', 'paris'].slice(0, runs(2, 4))) {
    alone.set(cohort, build(cohort, await readSharedInputs(folder, watch)));
    await alone.get(cohort);
  }
  for (const cohort of [...alone.keys(), 'lyon', null].slice(0, runs(3, 6))) {
    expect(await build(cohort, together)).toEqual(await alone.get(cohort));
  }
});

test('documents before the last few are forgotten', SLOW, async () => {
  const folder = temporaryFolder(DRAWN);
  const session = new ProjectSession(folder);
  const texts = new Map(Object.entries(DRAWN));
  const made: WeakRef<object>[] = [];
  for (let i = 0; i < 30; i++) {
    apply([deux, (text) => text.replace(/numéro \d+ dit/, `numéro ${i} dit`)], texts, folder);
    const pages = await pagesIn(session);
    await pages.pdf();
    made.push(new WeakRef(pages.typeset!.styled));
  }
  await collectGarbage();
  expect(made.filter((each) => each.deref()).length).toBeLessThan(12);
});

/** All that a session makes of the project: the bytes of its PDFs, and its faults. */
async function made(session: ProjectSession) {
  const shared = await session.read(watch);
  const pages = await session.makePages({ cohort: null, variants: [] }, INPUTS, shared, watch);
  const pdf = await pages.pdf();
  const sheets = pdf && (await pages.sheets());
  return { faults: pages.faults, pdf: digest(pdf), sheets: digest(sheets?.data ?? null) };
}

function digest(data: Uint8Array | null): string | null {
  return data && digestOf(data);
}

function apply([file, change]: Edit, texts: Map<string, string>, folder: string): void {
  const text = change(texts.get(file) ?? '');
  const path = join(folder, file);
  if (text === null) {
    texts.delete(file);
    rmSync(path, { force: true });
  } else {
    texts.set(file, text);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

test.each(['chapter', 'book'])(
  'notes that are set by "%s" come and go with their calls',
  SLOW,
  async (where) => {
    const folder = temporaryFolder(FILES);
    const texts = new Map(Object.entries(FILES));
    const session = new ProjectSession(folder);
    const edits: readonly Edit[] = [
      ['templates/look.css', () => `html { --livret-footnotes: ${where} }\n`],
      [deux, (text) => text.replace('^[Une autre note.]', '')],
      [un, (text) => text.replace('^[Une note au bas de la page.]', '')],
      [un, (text) => text.replace('numéro 30', 'numéro 30^[Une note de plus.]')],
      [deux, () => FILES[deux]!],
      ['templates/look.css', () => null],
    ];
    for (const edit of edits) {
      apply(edit, texts, folder);
      expect(await made(session)).toEqual(await made(new ProjectSession(folder)));
    }
  },
);

test('a session gives after each edit what a new one gives', RANDOM, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ edit: fc.nat(EDITS.length - 1), undo: fc.boolean() }), {
        minLength: runs(2, 4),
        maxLength: runs(3, 10),
      }),
      async (steps) => {
        // With a sheet of its own a project has a theme of its own, which a new session makes anew.
        const files = { ...DRAWN, 'templates/own.css': '' };
        const folder = temporaryFolder(files);
        const texts = new Map<string, string>(Object.entries(files));
        const session = new ProjectSession(folder);
        await made(session);
        for (const { edit, undo } of steps) {
          const chosen = EDITS[edit]!;
          const [file] = chosen;
          apply(undo && DRAWN[file] ? [file, () => DRAWN[file]!] : chosen, texts, folder);
          expect(await made(session)).toEqual(await made(new ProjectSession(folder)));
        }
      },
    ),
    { numRuns: runs(1, 60) },
  );
});

/** Words of about the length of those that they replace, so that most lines stay where they are. */
const WORDS = ['motif', 'chaise', 'chose', 'dites', 'le', 'Numéro', 'parfaite', '*tard*', 'œuf', 'bien-être'];

test('a session gives after each edit of a word what a new one gives', RANDOM, async () => {
  const word = fc.record({
    file: fc.constantFrom('un', 'deux', 'trois'),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    by: fc.constantFrom(...WORDS),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { minLength: runs(2, 6), maxLength: runs(3, 12) }),
      fc.constantFrom('', ':root { --livret-fit-leading: 3%; --livret-fit-spacing: 20% }\n'),
      async (edits, css) => {
        const files = { ...DRAWN, 'templates/look.css': css };
        const folder = temporaryFolder(files);
        const texts = new Map<string, string>(Object.entries(files));
        const session = new ProjectSession(folder);
        await made(session);
        for (const { file, place, by } of edits) {
          const change = (text: string) => {
            const words = [...text.matchAll(/(?<=[a-zé,] )[a-zé]+(?= [a-zé])/g)];
            const { index, 0: old } = words[Math.floor(place * words.length)]!;
            return text.slice(0, index) + by + text.slice(index + old.length);
          };
          apply([`content/chapters/${file}.yaml`, change], texts, folder);
          expect(await made(session)).toEqual(await made(new ProjectSession(folder)));
        }
      },
    ),
    { numRuns: runs(1, 15) },
  );
});
