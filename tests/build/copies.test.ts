import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { listCopies } from '../../src/build/copies/list-copies.ts';
import { placeholderPerson } from '../../src/build/copies/placeholder-person.ts';
import { typesetCopy } from '../../src/build/copies/typeset-copy.ts';
import { paintPdf, renderVersion, typesetBooklet } from '../../src/build/pipeline.ts';
import { readSharedInputs, type SharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Person } from '../../src/content/index.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import type { Layout, PageMark } from '../../src/layout/page.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { RANDOM, runs } from '../tools.ts';

const LONG = 'Marie-Antoinette-Joséphine de la Rochefoucauld-Montmorency '.repeat(3).trim();

const FILES = {
  'content/booklet.yaml': essay('', 'un, deux'),
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: |
      Ce livret est celui de {{person.name}}, du groupe {{person.groupe}}, et de personne d'autre. Il dit ce que
      chacun doit savoir avant la séance, et laisse de la place pour ce qu'il faut écrire pendant qu'elle dure.^[Une
      note.] Le reste est sur la page du cours.
  - list: [ "Pour {{person.name}}", Pour tous ]
`,
  'content/chapters/deux.yaml': `title: Deux
blocks:
  - section: Une section
  - text: ${'Des mots qui font des lignes, des lignes qui font des pages. '.repeat(60)}
  - section: La suite
  - text: Des mots.
`,
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': `Nom;Lien;Groupe
Awa Diallo;https://example.org/1;A
Zoé Lefèvre;https://example.org/22;B
${LONG};https://example.org/3;C
Đặng Thị Ánh;;B
Bo;https://example.org/5;ABC
Béa ☺ ⇔ Roy;https://example.org/6;A
`,
};

const watch = new Stopwatch();

async function open(changes: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...FILES, ...changes });
  const shared = await readSharedInputs(folder, watch);
  const { copies } = await listCopies([{ cohort: 'lyon', variants: [] }], folder, shared, false);
  return { shared, copies };
}

type Copy = Awaited<ReturnType<typeof open>>['copies'][number];

async function render(version: Copy, shared: SharedInputs) {
  const report = new Report();
  const inputs = { date: null, epoch: undefined };
  const rendered = await renderVersion(version, inputs, shared, report, watch);
  expect(report.faults).toEqual([]);
  return rendered!;
}

/** A copy made from another. */
async function likeOthers(version: Copy, shared: SharedInputs) {
  const report = new Report();
  const typeset = await typesetCopy(await render(version, shared), version, shared, report, watch);
  return { typeset: typeset!, layout: typeset!.layout, report };
}

/** The same, made by itself. */
async function whole(version: Copy, shared: SharedInputs) {
  const report = new Report();
  const typeset = await typesetBooklet(await render(version, shared), shared, report, watch);
  return { typeset: typeset!, layout: typeset!.layout, report };
}

/** A page as a reader sees it; places to a millionth of a point. */
function seen({ pages, places, bookmarks }: Layout) {
  const near = (value: number) => Math.round(value * 1e6) / 1e6;
  const mark = (mark: PageMark): unknown => {
    if (mark.kind === 'text') {
      const { run, line, ...rest } = mark;
      const { style, x, width, ...glyphs } = run;
      const { face, ...look } = style;
      return {
        ...rest,
        x: near(mark.x),
        y: near(mark.y),
        ...glyphs,
        ...look,
        font: face.key,
        line: line?.index,
      };
    }
    return mark.kind === 'line' ? mark : { ...mark, x: near(mark.x), y: near(mark.y) };
  };
  return {
    pages: pages.map(({ marks, ...page }) => ({ ...page, marks: marks.map(mark) })),
    places: [...places].map(([element, { page, x, y }]) => [element, page, near(x), near(y)]),
    bookmarks,
  };
}

const byName = (copies: readonly Copy[], name: string) => copies.find(({ person }) => person!.name === name)!;

const NAMES = ['Zoé Lefèvre', LONG, 'Béa ☺ ⇔ Roy', 'Awa Diallo', 'Đặng Thị Ánh', 'Bo'];
test.each(NAMES.slice(0, runs(2, NAMES.length)))(
  'the copy of %s is the same whether it follows a model or is made alone',
  RANDOM,
  async (name) => {
    const { shared, copies } = await open();
    for (const copy of copies.slice(0, 2)) await likeOthers(copy, shared);
    const copy = byName(copies, name);
    const made = await likeOthers(copy, shared);
    const alone = await whole(copy, shared);
    expect(seen(made.layout)).toEqual(seen(alone.layout));
    expect(made.report.faults).toEqual(alone.report.faults);
    const paint = (typeset: TypesetBooklet) => paintPdf(typeset, shared.files, new Report(), watch);
    const bytes = await paint(made.typeset);
    expect(bytes).toEqual(await paint({ ...alone.typeset, shared: made.typeset.shared! }));
    expect(await paint(made.typeset)).toEqual(bytes);
  },
);

test("copies share the pages that have no word of the person's, and none where a name needs more lines", async () => {
  const { shared, copies } = await open();
  const { layout: first } = await likeOthers(copies[0]!, shared);
  const ownPages = async (name: string) => {
    const { pages } = (await likeOthers(byName(copies, name), shared)).layout;
    return { own: pages.filter((page) => !first.pages.includes(page)).length, all: pages.length };
  };
  expect((await ownPages('Zoé Lefèvre')).own).toBe(2);
  const long = await ownPages(LONG);
  expect(long.own).toBe(long.all);
});

const BLOCKS = 'blocks: [ { text: "Des mots." } ]\n';

test.each([
  ['a title', { 'content/chapters/un.yaml': `title: "De {{person.name}}"\n${BLOCKS}` }],
  [
    'a note',
    { 'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Mots^[À {{person.name}}.]." } ]\n' },
  ],
  [
    'a table',
    {
      'content/chapters/un.yaml':
        'title: Un\nblocks: [ { table: { head: [ A, B ], rows: [ [ "{{person.name}}", x ] ] } } ]\n',
    },
  ],
  ['what a selector asks for', { 'templates/mien.css': '[href$="22"] { font-size: 5pt; }\n' }],
])('makes all pages anew when %s differs', async (_, changes) => {
  const { shared, copies } = await open(changes);
  const { layout: first } = await likeOthers(copies[0]!, shared);
  const made = await likeOthers(copies[1]!, shared);
  expect(made.layout.pages.some((page) => first.pages.includes(page))).toBe(false);
  expect(seen(made.layout)).toEqual(seen((await whole(copies[1]!, shared)).layout));
});

test('draws a chart anew that prints a value of the person', async () => {
  const un = `title: Un
blocks:
  - figure: lollipop
    title: Mesures
    alt: Des mesures
    label: nom
    value: masse
    data:
      source: []
      date: 2026
      fields: { nom: { label: Nom }, masse: { label: Masse, unit: kg } }
      rows: [ { nom: "{{person.name}}", masse: 2 }, { nom: Autre, masse: 3 } ]
`;
  const { shared, copies } = await open({ 'content/chapters/un.yaml': un });
  const texts = [];
  for (const copy of copies.slice(0, 2)) {
    const { layout } = await likeOthers(copy, shared);
    const drawings = layout.pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'drawing'));
    texts.push(
      drawings.flatMap(({ drawing }) =>
        [...simpleMarks(drawing)].map((mark) => mark.kind === 'text' && mark.text),
      ),
    );
  }
  expect(texts.map((each) => each.some((text) => text === 'Awa Diallo'))).toEqual([true, false]);
  expect(texts.map((each) => each.some((text) => text === 'Zoé Lefèvre'))).toEqual([false, true]);
});

const SHUFFLED = {
  'content/booklet.yaml': FILES['content/booklet.yaml'].replace(
    'chapters:',
    'exercises: { shuffle: choices }\nchapters:',
  ),
  'content/chapters/deux.yaml': `${FILES['content/chapters/deux.yaml']}  - exercise: Lequel ?
    choices: [ un, deux, trois, quatre, cinq ]
`,
};

test('a copy depends neither on other people nor on the copies made before', RANDOM, async () => {
  const list = FILES['content/cohorts/lyon.csv'];
  const bytesOf = async (csv: string, before: number) => {
    const { shared, copies } = await open({ ...SHUFFLED, 'content/cohorts/lyon.csv': csv });
    for (const copy of copies.slice(0, before)) await likeOthers(copy, shared);
    const { typeset } = await likeOthers(byName(copies, 'Zoé Lefèvre'), shared);
    return paintPdf(typeset, shared.files, new Report(), watch);
  };
  const alone = await bytesOf(list, 0);
  expect(await bytesOf(list, runs(2, 5))).toEqual(alone);
  // In as many rows: who has no number is numbered by place.
  const others = list.replace(/Awa Diallo;.*\n/, `${LONG};;A\n`);
  expect(others).not.toBe(list);
  expect(await bytesOf(others, runs(1, 3))).toEqual(alone);
});

test('people with values of about the same lengths share a model', () => {
  const person = (name: string, more: Partial<Person> = {}): Person => ({
    source: { file: 'content/cohorts/lyon.csv', line: 2, column: 1 },
    name,
    email: null,
    number: '1',
    fields: { link: 'https://example.org/1', groupe: 'A' },
    ...more,
  });
  const model = placeholderPerson(person('Awa Diallo'));
  expect(placeholderPerson(person('Zoé Lefèvre', { number: '22' }))).toEqual(model);
  expect(placeholderPerson(person(LONG))).not.toEqual(model);
  expect(placeholderPerson(person('Awa', { fields: { link: '', groupe: 'A' } })).fields.link).toBe('');
  expect(model.fields.link).toMatch(/^https:\/\/a\.fr\/\w/);
});

test('a word that is too long since a person’s name is in it is told once, at their row; other words at their places', async () => {
  const { shared, copies } = await open({
    'content/chapters/un.yaml': `title: Un
blocks:
  - text: Pour {{person.name}}.
  - text: Et {{person.name}}.
  - text: ${'b'.repeat(80)}
`,
    'content/cohorts/lyon.csv': `Nom;Groupe\nAwa;A\n${'a'.repeat(80)};B\n`,
  });
  const told = async (at: number) =>
    (await likeOthers(copies[at]!, shared)).report.faults.flatMap(({ code, source, details }) => {
      const { places = [] } = details as { places?: readonly string[] };
      return source ? [[`${code} ${source.file}:${source.line}`, ...places].join(' ')] : [];
    });
  expect(await told(0)).toEqual(['layout-cut-word content/chapters/un.yaml:5']);
  expect(await told(1)).toEqual([
    'layout-cut-word content/chapters/un.yaml:5',
    'person-too-long content/cohorts/lyon.csv:3 content/cohorts/lyon.yaml:1:1 content/chapters/un.yaml:3:11 content/chapters/un.yaml:4:11',
  ]);
});

test('a cohort without people is at fault, unless others may have some', async () => {
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/nord.yaml': 'title: Nord\n' });
  const shared = await readSharedInputs(folder, watch);
  const told = async (cohorts: readonly string[], lenient: boolean) => {
    const versions = cohorts.map((cohort) => ({ cohort, variants: [] }));
    const { copies, faults } = await listCopies(versions, folder, shared, lenient);
    return [
      copies.length > 0,
      ...faults.map((each) => [each.cohort, ...each.faults.map(({ code }) => code)].join(' ')),
    ];
  };
  expect(await told(['lyon', 'nord'], false)).toEqual([true, 'nord people-missing']);
  expect(await told(['lyon', 'nord'], true)).toEqual([true]);
  expect(await told(['nord'], true)).toEqual([false, 'nord people-missing']);
});
