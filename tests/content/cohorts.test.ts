import { describe, expect, it, test } from 'vitest';
import type { Booklet } from '../../src/content/booklet.ts';
import { loadContent, showVariant, variantsOf } from '../../src/content/index.ts';
import type { Block } from '../../src/content/types/block.ts';
import type { Text } from '../../src/data/text.ts';
import { Report } from '../../src/faults/fault.ts';
import { wordFault } from '../../src/faults/print.ts';
import { brief, type Files, memory, SOUND } from './project.ts';

const PATH = 'content/cohorts/lyon.yaml';

function loadAll(files: Files) {
  const report = new Report();
  return { ...loadContent(memory(files), report), report };
}

/** The cohort `lyon` of a file's text, in the sound booklet and with other files. */
function lyon(text: string, more: Files = {}) {
  const { cohorts, report } = loadAll({ ...SOUND, ...more, [PATH]: text });
  expect(report.faults).toEqual([]);
  const { booklet, faults } = cohorts.get('lyon')!;
  return { booklet: booklet!, faults: faults.map(brief) };
}

/** A booklet as a reader skims it: chapters, and what its blocks say first. */
function outline({ chapters }: Booklet): string[] {
  const line = (block: Block): string => {
    const said = ('title' in block && block.title) || ('text' in block ? block.text : null);
    const name = `${block.kind}${block.id ? `#${block.id}` : ''}`;
    const within = block.kind === 'box' ? ` (${block.blocks.map(line).join(', ')})` : '';
    return `${name} ${(said as Text | null)?.value.trim() ?? '-'}${within}`;
  };
  return chapters.flatMap((chapter) => [
    `${chapter.id}: ${chapter.title.value}`,
    ...chapter.blocks.map((block) => `  ${line(block)}`),
  ]);
}

const DEBUT = outline(loadAll(SOUND).booklet!).slice(0, 6);

describe('a cohort', () => {
  it('has the booklet as it is, with its own title, date and variables', () => {
    const { booklet, faults } = lyon(`title: À Lyon
date: 2027-01-08
variables: { room: Salle 3, course: { number: 8 } }
`);
    expect(faults).toEqual([]);
    expect(booklet).toMatchObject({ title: 'À Lyon', date: '2027-01-08', slug: 'petit-livret' });
    expect(booklet.places).toMatchObject({
      title: { file: PATH, line: 1, column: 8 },
      date: { file: PATH, line: 2 },
      authors: { file: 'content/booklet.yaml' },
    });
    expect(booklet.variables).toEqual({
      room: 'Salle 3',
      course: { date: '24 novembre', number: '8' },
    });
    expect(outline(booklet)).toEqual(outline(loadAll(SOUND).booklet!));
  });

  it('adds before, after, in boxes, and at the end of a chapter', () => {
    const { booklet, faults } = lyon(
      `add:
  - before: un-titre
    blocks: [ { note: avant } ]
  - after: fig-energie
    blocks: [ { note: "après 1" }, { note: "après 2" } ]
  - after: dedans
    blocks: [ { note: "dans la boîte" } ]
  - end-of: debut
    blocks: [ { exercise: fin } ]
  - after: debut
    chapters: [ encore ]
`,
      { 'content/chapters/encore.yaml': 'title: Encore\nblocks: []\n' },
    );
    expect(faults).toEqual([]);
    expect(outline(booklet).slice(0, 11)).toEqual([
      DEBUT[0],
      DEBUT[1],
      '  note avant',
      DEBUT[2],
      DEBUT[3],
      '  note après 1',
      '  note après 2',
      DEBUT[4],
      '  box À savoir (text#dedans Dans la boîte., note dans la boîte)',
      '  exercise fin',
      'encore: Encore',
    ]);
  });

  it('leaves out blocks, whole sections and chapters', () => {
    expect(outline(lyon('remove: [ fig-energie, suite ]').booklet)).toEqual(
      DEBUT.filter((line) => !line.includes('fig-energie')),
    );
    expect(outline(lyon('remove: [ un-titre ]').booklet).slice(0, 3)).toEqual([
      DEBUT[0],
      DEBUT[1],
      'suite: 1984',
    ]);
  });

  it('replaces a block, which keeps its id, and moves blocks and chapters', () => {
    const { booklet, faults } = lyon(`replace:
  fig-energie: [ { note: sans figure } ]
move:
  - { id: tab-energie, before: un-titre }
  - { id: suite, before: debut }
`);
    expect(faults).toEqual([]);
    const lines = outline(booklet);
    expect(lines[0]).toBe('suite: 1984');
    expect(lines.slice(-6)).toEqual([
      DEBUT[0],
      DEBUT[1],
      DEBUT[4],
      DEBUT[2],
      '  note#fig-energie sans figure',
      DEBUT[5],
    ]);
  });

  it('adds to the cohort that it extends', () => {
    const { booklet, faults } = lyon('extends: commun\nvariables: { room: Salle 3 }\nremove: [ vu ]\n', {
      'content/cohorts/commun.yaml': `title: En commun
variables: { forum: forum.example }
add: [ { end-of: debut, blocks: [ { note: "{{forum}}", id: vu }, { note: "{{forum}}, encore" } ] } ]
`,
    });
    expect(faults).toEqual([]);
    expect(booklet.title).toBe('En commun');
    expect(booklet.variables).toMatchObject({ room: 'Salle 3', forum: 'forum.example' });
    expect(outline(booklet)[6]).toBe('  note {{forum}}, encore');
  });

  it('has charts and tables of its own data, typed in its file or named', () => {
    const own = `data:
  energie:
    title: Chez nous
    source: [ steffen2015 ]
    fields:
      poste: { label: Poste }
      part: { label: Part, unit: "%" }
      total: { label: Énergie, unit: TWh }
      composants: { label: Composants }
    rows:
      - { poste: Autres, part: 100, total: 1, composants: ~ }
    total: { part: 100, total: 1 }
    checks: [ { sum: part } ]
`;
    const values = (booklet: Booklet) =>
      booklet.chapters[0]!.blocks.flatMap((block) =>
        block.kind === 'figure' ? block.chart.data[0]!.rows.map((row) => row.values.part) : [],
      );
    const { booklet, faults } = lyon(own);
    expect(faults).toEqual([]);
    expect(values(booklet)).toEqual([100]);
    expect(values(loadAll(SOUND).booklet!)).toEqual([55.5, 20, 24.5]);
    const named = lyon('data: { energie: chez-nous }\n', {
      'content/data/chez-nous.yaml': own
        .split('\n')
        .slice(2)
        .map((line) => line.slice(4))
        .join('\n'),
    });
    expect(named.faults).toEqual([]);
    expect(values(named.booklet)).toEqual([100]);
    expect(
      lyon(own.replace('part: 100, total: 1, composants', 'part: 90, total: 1, composants')).faults,
    ).toEqual(['content-check-sum content/cohorts/lyon.yaml:13:15']);
  });

  it('shares the chapters that it does not change', () => {
    const { booklet, cohorts } = loadAll({ ...SOUND, [PATH]: 'remove: [ fig-energie ]' });
    expect(cohorts.get('lyon')!.booklet!.chapters[1]).toBe(booklet!.chapters[1]);
  });

  it('has lists of people and of what was sent beside it', () => {
    const { report, cohorts } = loadAll({
      ...SOUND,
      [PATH]: 'remove: [ suite ]',
      'content/cohorts/lyon.csv': 'name;mail\n',
      'content/cohorts/lyon.sent.jsonl': '{}',
    });
    expect([report.faults, [...cohorts.keys()]]).toEqual([[], ['lyon']]);
  });
});

test.each([
  ['an unknown key', 'rename: [ x ]', ['content-unknown-key 1:1']],
  [
    'what is added to nothing',
    'add: [ { after: fig-energi, blocks: [ { note: n } ] } ]',
    ['content-unknown-name 1:17'],
  ],
  ['what is removed twice', 'remove: [ suite, suite ]', ['content-unknown-name 1:18']],
  ['what is moved from nowhere', 'move: [ { id: x, after: dedans } ]', ['content-unknown-name 1:15']],
  ['what is moved to nowhere', 'move: [ { id: dedans, after: x } ]', ['content-unknown-name 1:30']],
  ['a section within itself', 'move: [ { id: un-titre, after: dedans } ]', ['content-unknown-name 1:32']],
  ['no such chapter', 'add: [ { end-of: fin, blocks: [ { note: n } ] } ]', ['content-unknown-name 1:18']],
  ['a chapter replaced', 'replace: { suite: [ { note: n } ] }', ['cohort-chapter-replaced 1:12']],
  [
    'blocks after a chapter',
    'add: [ { after: suite, blocks: [ { note: n } ] } ]',
    ['cohort-blocks-by-chapter 1:17'],
  ],
  ['a chapter in a chapter', 'move: [ { id: suite, end-of: debut } ]', ['cohort-chapter-in-chapter 1:30']],
  [
    'a chapter that is there',
    'add: [ { after: debut, chapters: [ suite ] } ]',
    ['content-chapter-twice 1:36'],
  ],
  [
    'a chapter that is nowhere',
    'add: [ { after: debut, chapters: [ suit ] } ]',
    ['content-unknown-name 1:36'],
  ],
  ['nothing to add', 'add: [ { after: dedans } ]', ['content-missing-key 1:8']],
  [
    'an id that is taken',
    'add: [ { after: dedans, blocks: [ { note: n, id: suite } ] } ]',
    ['content-duplicate-id 1:50'],
  ],
  [
    'an id given twice',
    'add: [ { after: dedans, blocks: [ { note: n, id: n }, { note: n, id: n } ] } ]',
    ['content-duplicate-id 1:55'],
  ],
  ['a variable given for nothing', 'variables: { rom: Salle 3 }', ['variable-unused 1:14']],
  ['data for nothing', 'data: { energi: dates }', ['cohort-data-unused 1:9']],
  ['data that are nowhere', 'data: { energie: energies }', ['content-unknown-name 1:18']],
  ['itself extended', 'extends: lyon', ['cohort-circle 1:10']],
  ['an unknown cohort', 'extends: lion', ['content-unknown-name 1:10']],
  ['an unknown variant', 'variants: [ enseignant ]', ['content-choice 1:13']],
])('%s is told at its place, the booklet untouched', (_, text, expected) => {
  expect(lyon(text).faults).toEqual(expected.map((fault) => fault.replace(' ', ` ${PATH}:`)));
});

test('an id that the booklet has twice is told of the booklet alone, unless the cohort gives it once more', () => {
  const chapter = 'title: Suite\nblocks:\n  - { text: a, id: twin }\n  - { text: b, id: twin }\n';
  const faults = (cohort: string) => {
    const files = { ...SOUND, 'content/chapters/suite.yaml': chapter, [PATH]: cohort };
    const { cohorts, report } = loadAll(files);
    return [report.faults, cohorts.get('lyon')!.faults].map((each) => each.map(brief));
  };
  const ofBooklet = ['content-duplicate-id content/chapters/suite.yaml:4:20'];
  expect(faults('title: À Lyon')).toEqual([ofBooklet, []]);
  const added = 'add: [ { after: dedans, blocks: [ { note: n, id: twin } ] } ]';
  expect(faults(added)).toEqual([ofBooklet, [`content-duplicate-id ${PATH}:1:50`]]);
});

test('a fault is told in both languages, with what to write instead', () => {
  const { cohorts } = loadAll({ ...SOUND, [PATH]: 'remove: [ fig-enegie ]' });
  const [fault] = cohorts.get('lyon')!.faults;
  expect(wordFault(fault!, 'fr')).toEqual({
    wrong: '« fig-enegie » n’est le nom d’aucun bloc ni chapitre du livret de cette cohorte',
    instead: 'vouliez-vous dire fig-energie ?',
  });
  expect(wordFault(fault!, 'en').instead).toBe('did you mean fig-energie?');
});

test('a circle of several cohorts, and a cohort that extends one at fault', () => {
  const { cohorts, report } = loadAll({
    ...SOUND,
    'content/cohorts/a.yaml': 'extends: b',
    'content/cohorts/b.yaml': 'extends: a',
    'content/cohorts/c.yaml': 'extends: d',
    'content/cohorts/d.yaml': 'remove: [ rien ]',
    'content/cohorts/e.yaml': 'title: "',
    'content/cohorts/f.yaml': 'remove: [ suite ]',
  });
  expect(report.faults).toEqual([]);
  expect([...cohorts].map(([id, { faults }]) => [id, ...faults.map(brief)].join(' '))).toEqual([
    'a cohort-circle content/cohorts/b.yaml:1:10',
    'b cohort-circle content/cohorts/a.yaml:1:10',
    'c content-unknown-name content/cohorts/d.yaml:1:11',
    'd content-unknown-name content/cohorts/d.yaml:1:11',
    'e content-yaml content/cohorts/e.yaml:1:8',
    'f',
  ]);
});

describe('variables', () => {
  const uses = (text: string): Files => ({
    ...SOUND,
    'content/chapters/debut.yaml': `title: T\nblocks: [ { text: "${text}" } ]\n`,
  });

  it('may be given by the booklet for its cohorts alone, or by a cohort for those that extend it', () => {
    const files = uses('x');
    const booklet = (files['content/booklet.yaml'] as string).replace(
      'room: Amphi B',
      'room: Amphi B, mail: m',
    );
    const given = loadAll({ ...files, 'content/booklet.yaml': booklet });
    expect(given.report.faults.map(brief)).toEqual(['variable-unused content/booklet.yaml:8:29']);
    const used = loadAll({
      ...files,
      'content/booklet.yaml': booklet,
      'content/cohorts/a.yaml': 'variables: { forum: f }',
      'content/cohorts/b.yaml':
        'extends: a\nadd: [ { end-of: debut, blocks: [ { note: "{{mail}} {{ forum }}" } ] } ]',
    });
    expect([
      ...used.report.faults,
      ...used.cohorts.get('a')!.faults,
      ...used.cohorts.get('b')!.faults,
    ]).toEqual([]);
  });
});

describe('variants', () => {
  const files = {
    ...SOUND,
    'content/chapters/debut.yaml': `title: T
blocks:
  - text: tous
  - section: S
    audience: teacher
  - text: dedans
  - section: S2
  - { note: n, audience: student }
  - { note: a, level: advanced }
  - { note: b, level: basic, audience: teacher }
  - exercise: e
    lines: 4
    answer: r
  - box: B
    blocks: [ { text: t, audience: teacher }, { text: u } ]
`,
  };
  const { booklet } = loadAll(files);
  const shown = (...variants: ('teacher' | 'advanced')[]) =>
    outline(showVariant(booklet!, variants)).slice(1, 10);

  it('show what bears their tag, sections whole', () => {
    const rest = outline(booklet!).slice(-12);
    expect(shown().join()).toBe(
      ['  text tous', '  section S2', '  note n', '  exercise e', '  box B (text u)', ...rest]
        .slice(0, 9)
        .join(),
    );
    expect(shown('teacher').slice(0, 6)).toEqual([
      '  text tous',
      '  section S',
      '  text dedans',
      '  section S2',
      '  note b',
      '  exercise e',
    ]);
    expect(shown('advanced').slice(2, 4)).toEqual(['  note n', '  note a']);
  });

  it('show answers instead of ruled lines to teachers alone', () => {
    const exercise = (...variants: 'teacher'[]) =>
      showVariant(booklet!, variants).chapters[0]!.blocks.find(({ kind }) => kind === 'exercise');
    expect(exercise()).toMatchObject({ space: { size: { lines: 4 } }, answer: null });
    expect(exercise('teacher')).toMatchObject({ space: null, answer: { value: 'r' } });
  });

  it.each([
    ['- text: t', []],
    ['- { text: t, audience: student }', ['teacher']],
    ['- { box: B, blocks: [ { text: t, audience: teacher } ] }', ['teacher']],
    ['- { text: t, level: basic }', ['advanced']],
    ['- { text: t, audience: teacher }\n  - { text: u, level: advanced }', ['teacher', 'advanced']],
    ['- { exercise: e, answer: r }', ['teacher']],
    ['- { exercise: e, answer: r }', [], 'here'],
    ['- { exercise: e, lines: 3 }', []],
  ])('differ where something bears a tag or has an answer for teachers: %j', (block, variants, answers = 'teacher') => {
    const [path, yaml] = Object.entries(SOUND).find(([path]) => path === 'content/booklet.yaml')!;
    const chapters = Object.keys(SOUND).filter((path) => path.startsWith('content/chapters/'));
    const texts = chapters.map((path) => [path, `title: C\nblocks:\n  ${block}\n`]);
    const { booklet, report } = loadAll({
      ...SOUND,
      ...Object.fromEntries(texts),
      [path]: `${yaml}exercises: { answers: ${answers} }\n`,
    });
    expect(report.faults).toEqual([]);
    expect(variantsOf(booklet!)).toEqual(variants);
  });
});
