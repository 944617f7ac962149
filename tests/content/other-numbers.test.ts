import { expect, test } from 'vitest';
import { warnOfOtherNumbers } from '../../src/content/chapters/other-numbers.ts';
import type { DataValue } from '../../src/data/data-set.ts';
import { Report } from '../../src/faults/fault.ts';
import { dataSet } from '../charts/helpers.ts';
import { brief, load, SOUND } from './project.ts';

const FIGURE = 'content/chapters/debut.yaml';

/** The warnings of a figure on energy (Terminaux 55.5 % and 11100 TWh, Réseaux 20 and 4000) with this text alternative. */
function warnings(alt: string, says = 'Rien.') {
  const chapter = (SOUND[FIGURE] as string).replace('alt: Trois barres.', `alt: ${alt}\n    says: ${says}`);
  return load({ ...SOUND, [FIGURE]: chapter }).report.faults;
}

test.each([
  'Terminaux 55,5 %, Réseaux 20 %, Autres 24,5 %.',
  'Terminaux 56 %, **réseaux** (4 000 TWh), autres = 24,5',
  '"Terminaux : 11,1 milliers de TWh, 11 100 TWh"',
  'Réseaux, 99 % de moins ; les réseaux 5G ; Réseaux +12 points ; Autres 2019.',
  'Réseaux {{data.energie.part[Autres]}} %, Réseaux [24,5 %]{=data.energie.part[Autres]}.',
  'usage 75,5 %, Production 24,5 %',
  'Surréseaux 99 %.',
  'Les terminaux font 55,5 % du total, les réseaux pèsent 99 % de plus.',
  'Les terminaux représentent 99 % plus de pages ; les réseaux perdent 99 %.',
  '"99 % du total : les terminaux."',
  // A field that the figure does not draw.
  'Usage 57 %.',
])('no warning of %s', (alt) => {
  expect(warnings(alt).map(brief)).toEqual([]);
});

test.each([
  ['Terminaux 99 %.', 'Terminaux', '99'],
  ['Les terminaux font **45 %** du total.', 'Terminaux', '45'],
  ['Les réseaux représentent 45 %.', 'Réseaux', '45'],
  ['Les **terminaux** (56,5 %).', 'Terminaux', '56,5'],
  ['Réseaux [20 %]{=data.energie.part[Réseaux]}, autres 20 %.', 'Autres', '20'],
])('a warning of %s', (alt, name, typed) => {
  const faults = warnings(alt);
  expect(faults).toMatchObject([{ code: 'number-of-other', severity: 'warning', details: { name, typed } }]);
});

test('the warning stands at the number, in what the figure says too', () => {
  expect(warnings('Rien.', 'Terminaux 99 %.').map(brief)).toEqual([
    'number-of-other content/chapters/debut.yaml:17:21',
  ]);
});

test('a cohort has numbers of its own data, which count as used', () => {
  const cohort = `title: Lyon
data:
  energie:
    title: E
    source: [ steffen2015 ]
    fields: { poste: { label: P }, part: { label: P, unit: "%" } }
    rows: [ { poste: Terminaux, part: 30 } ]
`;
  const text = '  - text: "{{data.energie.part[Terminaux]}}"\n';
  const chapter = `title: Le début\nblocks:\n${text}`;
  const unused = { ...SOUND, 'content/cohorts/lyon.yaml': cohort, [FIGURE]: 'title: Le début\nblocks: []\n' };
  expect(load(unused).report.faults.map(({ code }) => code)).toContain('cohort-data-unused');
  expect(load({ ...unused, [FIGURE]: chapter }).report.faults.map(({ code }) => code)).not.toContain(
    'cohort-data-unused',
  );
});

/** The faults of a text on data with two rows of one name and a name with a comma. */
function toldOf(value: string, rows: readonly (readonly DataValue[])[], unit = '%') {
  const data = dataSet('a', { nom: null, part: unit }, rows);
  const at = (column: number) => ({ file: 'x.yaml', line: 1, column });
  const report = new Report();
  const figure = { language: 'fr', isNamed: true, drawn: [] };
  warnOfOtherNumbers([{ value, source: at(0), at }], [data], figure, report);
  return report.faults.map(({ source, details }) => ({ at: source!.column, ...details }));
}

const TWICE = [
  ['Nord', 40],
  ['Nord', 60],
  ['Sud, Est', 90],
  ['Ouest', 10],
  ['Centre', null],
];

test.each([
  ['Nord 40', 'its own'],
  ['Nord 2', 'how many rows it has'],
  ['Nord 20 %', 'a difference'],
  ['Nord 15', 'a ratio'],
  ['Nord 50 %', 'a change, or the share of its sum'],
  ['Nord 33 %', 'a change to the other side'],
  ['Nord 100', 'its sum'],
  ['Nord 30 %', 'the share of one of its rows'],
  ['Sud, Est 45 %', 'its share'],
  ['Centre 7', 'a name without a number'],
])('%s is of its name: %s', (text) => {
  expect(toldOf(text, TWICE)).toEqual([]);
});

test.each([
  ['Nord 21 %', { at: 5, typed: '21', name: 'Nord', own: ['40', '60'], bound: 'data.a.part[#1]' }],
  ['Nord 24 %', { at: 5, typed: '24' }],
  ['Sud, Est 46 %', { own: ['90'], bound: 'data.a.part[#3]' }],
  ['Ouest 0 %', { own: ['10'], bound: 'data.a.part[Ouest]' }],
])('%s is told: %j', (text, expected) => {
  expect(toldOf(text, TWICE)).toMatchObject([expected]);
});

test('nought is a number that is rounded to it', () => {
  const told = [0.4, -0.4, 0.5, 3].map((value) => {
    const rows: [string, number][] = [
      ['Ouest', value],
      ['Est', 9],
    ];
    return toldOf('Ouest 0 kg', rows, 'kg').length;
  });
  expect(told).toEqual([0, 0, 1, 1]);
});

test('more rows of one name than twenty are a series', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ['Nord', 1]);
  expect(toldOf('Nord 37 kg', rows(20), 'kg')).toHaveLength(1);
  expect(toldOf('Nord 37 kg', rows(21), 'kg')).toEqual([]);
});

test('numbers of another set of data are none of the name’s', () => {
  const [a, b] = [
    dataSet('a', { nom: null, part: '' }, [
      ['Nord', 1],
      ['Sud', 3],
    ]),
    dataSet('b', { nom: null, part: '' }, [
      ['Nord', 7],
      ['Sud', 11],
    ]),
  ];
  const at = (column: number) => ({ file: 'x.yaml', line: 1, column });
  const told = (value: string) => {
    const report = new Report();
    warnOfOtherNumbers(
      [{ value, source: at(0), at }],
      [a, b],
      { language: 'fr', isNamed: false, drawn: [] },
      report,
    );
    return report.faults.map(({ details }) => ({ ...details }));
  };
  // The shares are 25 % of the one and 39 % of the other.
  for (const number of [1, 7, 25, 39]) expect(told(`Nord ${number}`)).toEqual([]);
  expect(told('Nord 46')).toMatchObject([{ bound: null, own: ['1', '7'] }]);
});
