import { expect, test } from 'vitest';
import { loadBooklet } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { withChartTexts } from '../../src/template/chart-texts.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { load, memory, SOUND } from '../content/project.ts';
import { booklet as bookletOf, builtInTemplates, chapter, faultsOf } from './booklet-fixture.ts';

const HEADING = SOUND['content/booklet.yaml'] as string;

/** The HTML of blocks, and the codes of the faults of templates. */
async function html(blocks: string, keys = ''): Promise<{ html: string; codes: string[] }> {
  const files = {
    ...SOUND,
    'content/booklet.yaml': `${HEADING}${keys}`,
    'content/chapters/debut.yaml': `title: Début\nblocks:\n${blocks}`,
  };
  const { booklet } = load(files);
  const report = new Report();
  const rendered = renderBooklet({ ...booklet!, date: '2026-11-24' }, await builtInTemplates(), report);
  const [, within = ''] = /<h1[^>]*>.*?Début(.*)/s.exec(rendered) ?? [];
  const bare = within.replace(/ data-source="[^"]*"/g, '').replace(/\n/g, ' ');
  return { html: bare, codes: report.faults.map(({ code }) => code) };
}

const PICTURE = 'image: images/x.png, alt: A';

test.each([
  ['math: " x^2 "', 'alt="x^2"'],
  ['math: $x^2$', 'alt="x^2"'],
  ['math: "$$ x^2 $$"', 'alt="x^2"'],
  ['math: x^2, alt: le carré', 'alt="le carré"'],
  ['math: x^2, id: eq', '<span class="equation-number">(1)</span>'],
  ['math: "{{course.number}} x"', 'alt="{007} x"'],
  ['definitions: [ { term: Eau, definition: H2O } ]', '<div><dt>Eau</dt><dd>H'],
  ['definitions: [ { term: Eau, definition: "A\\n\\nB" } ]', '<dd class="blocks"><p>A'],
  [
    `pictures: [ { ${PICTURE}, title: Un, credit: C, licence: L }, { ${PICTURE}, credit: C, licence: L } ]`,
    '(a)</span> Un',
  ],
  [
    `pictures: [ { ${PICTURE}, credit: C, licence: L }, { ${PICTURE}, credit: C, licence: L } ], title: T`,
    'C, L',
  ],
  [
    `pictures: [ { ${PICTURE}, credit: C, licence: L }, { ${PICTURE}, credit: D, licence: L } ], title: T`,
    '(a) C, L; (b) D, L',
  ],
  [`pictures: [ { ${PICTURE}, credit: C, licence: L } ], title: T, height: 1 in`, 'data-height="72pt"'],
  [`pictures: [ { ${PICTURE}, credit: C, licence: L } ], title: T, width: 1 in`, 'data-width="72pt"'],
  [`${PICTURE}, credit: C, licence: L, bleed: page, title: T`, 'data-bleed="top right bottom left"'],
  [`${PICTURE}, credit: C, licence: L, bleed: [ left, bottom ], title: T`, 'data-bleed="left bottom"'],
])('{ %s } is set as %s', async (typed, expected) => {
  const { html: set, codes } = await html(`  - { ${typed} }\n`);
  expect(codes).toEqual([]);
  expect(set).toContain(expected);
});

test('the caption of a picture that bleeds over the foot of its page stands above it', async () => {
  const order = async (bleed: string) => {
    const typed = `  - { ${PICTURE}, credit: C, licence: L, title: Titre, bleed: ${bleed} }\n`;
    const { html: set } = await html(typed);
    return set.indexOf('Titre') < set.indexOf('<img');
  };
  expect([await order('bottom'), await order('top'), await order('page')]).toEqual([true, false, false]);
});

test('a part of several pictures is referred to by the number of its figure and its letter', async () => {
  const { html: set } = await html(
    `  - { id: paire, pictures: [ { ${PICTURE}, credit: C, licence: L }, { id: deux, ${PICTURE}, credit: C, licence: L } ], title: T }\n  - text: Voir [#deux].\n`,
  );
  expect(set.replace(/<[^>]*>/g, '')).toContain('Voir figure\u00A01b.');
});

const EXERCISE = '  - { exercise: E, points: 2, answer: R }\n';

test.each([
  ['answers: all', '', ['answers-elsewhere']],
  ['answers: all', 'exercises: { answers: end }\n', []],
  ['points: table, total: 3', 'exercises: {}\n', ['points-total']],
  ['points: table, total: 2', 'exercises: {}\n', []],
])('{ %s } with %j tells %j', async (typed, keys, codes) => {
  expect((await html(`${EXERCISE}  - { ${typed} }\n`, keys)).codes).toEqual(codes);
});

test('double braces of a formula that are no value are its own', async () => {
  const { html: set, codes } = await html('  - math: "x^{{n}}"\n');
  expect(codes).toEqual([]);
  expect(set).toContain('alt="x^{{n}}"');
});

test('charts print the values of variables, and a booklet without any stays as it is', () => {
  const figure = (label: string) =>
    `  - { figure: bars, id: f, title: T, alt: A, data: energie, label: poste, value: part, reference: { at: 5, label: "${label}" } }\n`;
  const read = (label: string) => {
    const blocks = `title: D\nblocks:\n${figure(label)}  - { box: B, blocks: [ { text: T } ] }\n`;
    return loadBooklet(memory({ ...SOUND, 'content/chapters/debut.yaml': blocks }), new Report())!;
  };
  const report = new Report();
  const plain = read('Cinq');
  expect(withChartTexts(plain, report)).toBe(plain);
  const filled = withChartTexts(read('Salle : {{room}}'), report).chapters[0]!.blocks[0];
  expect(JSON.stringify((filled as unknown as { chart: object }).chart)).toContain('Salle : Amphi B');
  expect(faultsOf(report)).toEqual([]);
  expect(withChartTexts(bookletOf([chapter('a', 'A', [])]), report).chapters).toHaveLength(1);
});
