import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBooklet } from '../../src/content/index.ts';
import type { DataRow, DataSet } from '../../src/data/data-set.ts';
import { Report } from '../../src/faults/fault.ts';
import { readMarkdown } from '../../src/template/markdown/read.ts';
import { toText } from '../../src/template/nodes.ts';
import { Reader } from '../../src/template/reader.ts';
import { createScope } from '../../src/template/scope.ts';
import { memory } from '../content/project.ts';
import { SOUND } from '../faults/hints/projects.ts';
import { RANDOM, runs } from '../tools.ts';
import { booklet, dataSet, faultsOf, text } from './booklet-fixture.ts';

const DOCS = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');

const field = (name: string, unit: string | null, decimals: number | null = null) =>
  [name, { name, label: name, unit, decimals }] as const;
const row = (values: DataRow['values']): DataRow => ({ values, source: { file: 'd', line: 1, column: 1 } });

const ENERGY = dataSet('energie-mondiale', {
  fields: new Map([field('poste', null), field('phase', null), field('part', '%', 1), field('total', 'TWh')]),
  rows: [
    row({ poste: 'Terminaux', phase: 'usage', part: 55.5, total: 11100 }),
    row({ poste: "L'eau, les [puits]", phase: 'usage', part: 20, total: 4000 }),
    row({ poste: 'Autres', phase: 'production', part: 24.5, total: 4900 }),
    row({ poste: 'Inconnus', phase: 'production', part: null, total: 0 }),
  ],
  total: row({ part: 100, total: 20000 }),
});
const YEARS = dataSet('eau', {
  fields: new Map([field('annee', ''), field('pays', null), field('volume', 'km³')]),
  rows: [
    row({ annee: 1984, pays: 'France', volume: -3 }),
    row({ annee: 1984, pays: 'Inde', volume: 1234.5 }),
    row({ annee: 2024, pays: 'France', volume: 6 }),
  ],
});
/** Rows that are not all that the total counts. */
const SAMPLE = dataSet('enquete', {
  fields: new Map([field('ville', null), field('voix', '')]),
  rows: [row({ ville: 'Lyon', voix: 30 }), row({ ville: 'Nice', voix: 20 })],
  total: row({ voix: 200 }),
});
const data = new Map<string, DataSet | null>([
  ...[ENERGY, YEARS, SAMPLE].map((set) => [set.key, set] as const),
  ['illisible', null],
]);

function read(typed: string, language = 'fr') {
  const report = new Report();
  const scope = createScope(
    booklet([], { data, language, variables: { room: 'B', data: { x: 'y' } } }),
    new Map(),
    report,
  );
  const shown = toText(readMarkdown(text(typed), 'blocks', scope));
  const faults = faultsOf(report);
  const plain = new Report();
  const words = new Reader(createScope(scope.booklet, new Map(), plain)).words(text(typed));
  return { shown, faults, words, plain: faultsOf(plain) };
}

describe('formulas have numbers of the data', () => {
  const texOf = (typed: string) => {
    const report = new Report();
    const scope = createScope(
      booklet([], { data, language: 'fr', variables: { n: 'k_1' } }),
      new Map(),
      report,
    );
    const nodes = JSON.stringify(readMarkdown(text(typed), 'blocks', scope));
    return {
      alt: /"alt":"((?:[^"\\\\]|\\\\.)*)"/.exec(nodes)?.[1]?.replaceAll('\\\\', '\\'),
      faults: faultsOf(report),
    };
  };

  test.each([
    ['$x = {{sum(data.eau.volume)}}$', 'x = {1\\,237{,}5}'],
    ['$x = {{data.eau.volume[#1]}}$', 'x = {-3}'],
    ['$x_{{{data.energie-mondiale.poste[#1]}}}$', 'x_{{\\text{Terminaux}}}'],
    ['$x^{{n}}$', 'x^{\\text{k\\_1}}'],
    ['$x^{{m}}$', 'x^{{m}}'],
  ])('%s', (typed, alt) => expect(texOf(typed)).toEqual({ alt, faults: [] }));

  test('a row that does not exist is told at its place', () => {
    expect(texOf('$x = {{data.eau.volume[Pays]}}$').faults).toEqual(['content-unknown-name t.yaml:1:24']);
  });
});

describe('numbers of the data are written', () => {
  test.each([
    ['{{data.energie-mondiale.part[Terminaux]}}', '55,5'],
    ['{{ data.energie-mondiale.part["L’eau, les [puits]"] }} %', '20,0 %'],
    ['{{data.energie-mondiale.total[#1]}}', '11\u202F100'],
    ['{{data.energie-mondiale.poste[#3]}}', 'Autres'],
    ['{{data.energie-mondiale.total[total]}}', '20\u202F000'],
    ['{{data.eau.annee[#1]}}', '1984'],
    ['{{data.eau.volume[1984, pays=Inde]}}', '1\u202F234,5'],
    ['{{data.eau.volume[France, annee=1984]}}', '\u22123'],
    ['{{sum(data.energie-mondiale.part[Terminaux, Autres])}}', '80,0'],
    ['{{sum(data.energie-mondiale.part[phase=usage])}}', '75,5'],
    ['{{data.energie-mondiale.part[Terminaux] - data.energie-mondiale.part[Autres]}}', '31,0'],
    ['{{data.energie-mondiale.part[Terminaux] / data.energie-mondiale.part[Autres]}}', '2,27'],
    ['{{(1 + 2) * data.eau.volume[2024]}}', '18'],
    ['{{1 - 2 * data.eau.volume[2024]}}', '\u221211'],
    ['{{data.eau.volume[2024] / 4}}', '1,5'],
    ['{{share(data.energie-mondiale.total[Terminaux])}}', '55,5'],
    ['{{share(data.energie-mondiale.total[phase=production])}}', '24,5'],
    ['{{share(data.enquete.voix[Lyon])}}', '15'],
    ['{{max(data.eau.volume)}} {{min(data.eau.volume)}}', '1\u202F234,5 \u22123'],
    ['{{first(data.eau.annee)}}-{{last(data.eau.annee)}}', '1984-2024'],
    ['{{count(data.energie-mondiale.total[phase=usage])}}', '2'],
    ['{{round(mean(data.eau.volume), 1)}}', '412,5'],
    ['{{round(data.eau.volume[Inde], -2)}}', '1\u202F200'],
    ['{{data.x}} {{room}}', 'y B'],
    ['{{data.energie-mondiale.part[Terminaux]\n/ 2}}', '27,75'],
  ])('%s', (typed, expected) => {
    const { shown, faults, words, plain } = read(typed);
    expect([faults, plain]).toEqual([[], []]);
    expect(shown.trim()).toBe(expected);
    expect(words).toBe(expected);
  });

  test('as the language writes them', () => {
    const typed = '{{data.eau.volume[Inde]}}';
    expect(['en', 'de', 'it', 'de-CH'].map((language) => read(typed, language).shown)).toEqual([
      '1,234.5',
      '1\u202F234,5',
      '1234,5',
      '1’234.5',
    ]);
  });
});

test('a number is written with the decimals of its field, unless it would read 0', () => {
  const rounded = dataSet('matieres', {
    fields: new Map([field('nom', null), field('masse', 't', 1)]),
    rows: [
      row({ nom: 'Bois', masse: 5.272 }),
      row({ nom: 'Fer', masse: 13 }),
      row({ nom: 'Or', masse: 0.004 }),
    ],
  });
  data.set(rounded.key, rounded);
  const shown = ['Bois', 'Fer', 'Or'].map((name) => read(`{{data.matieres.masse[${name}]}}`).shown);
  expect(shown).toEqual(['5,3', '13,0', '0,004']);
});

describe('numbers that are typed are checked', () => {
  const part = 'data.energie-mondiale.part';
  const total = 'data.energie-mondiale.total';
  test.each([
    `[55,5 %]{=${part}[Terminaux]}`,
    `[55,50 %]{=${part}[Terminaux]}`,
    `[56 %]{=${part}[Terminaux]}`,
    `[**56** %]{=${part}[Terminaux]}`,
    `[25 %]{=${part}[Autres]}`,
    `[11 100]{=${total}[Terminaux]} [11\u202F100 TWh]{=${total}[Terminaux]}`,
    `[56 %]{=${total}[Terminaux] / ${total}[total]}`,
    `[56 %]{=100 * ${total}[Terminaux] / ${total}[total]}`,
    `[0,56]{=${total}[Terminaux] / ${total}[total]}`,
    `[11,1 milliers]{=${total}[Terminaux]}`,
    `[11,1 milliers]{=${total}[Terminaux] / 1000}`,
    `[11 000]{=round(${total}[Terminaux], -3)}`,
    '[-3]{=data.eau.volume[1984, pays=France]} [\u22123]{=data.eau.volume[#1]}',
    '[en 1984]{=data.eau.annee[#2]}',
  ])('%s', (typed) => {
    const { shown, faults, words, plain } = read(typed);
    expect([faults, plain]).toEqual([[], []]);
    expect(shown).toBe(words.replaceAll('*', ''));
  });

  test.each([
    [`a [55 %]{=${part}[Terminaux]}`, 'number-differs t.yaml:1:3'],
    [`[0,56 %]{=${total}[Terminaux] / ${total}[total]}`, 'number-differs t.yaml:1:1'],
    [`[11 000]{=${total}[Terminaux]}`, 'number-differs t.yaml:1:1'],
    ['[1.234,5]{=data.eau.volume[Inde]}', 'number-alone t.yaml:1:1'],
    ['[mille]{=data.eau.volume[Inde]}', 'number-alone t.yaml:1:1'],
    ['[1 ou 2]{=data.eau.volume[Inde]}', 'number-alone t.yaml:1:1'],
    [`[11 %]{=${total}[Terminaux] / 1000}`, 'expression-units t.yaml:1:1'],
  ])('%s: %s', (typed, fault) => {
    expect(read(typed).faults).toEqual([fault]);
    expect(read(typed).plain).toEqual([fault]);
  });
});

test.each([
  ['a {{data.eua.volume[Inde]}}', 'content-unknown-name t.yaml:1:10'],
  ['a {{data.eau.volumes[Inde]}}', 'content-unknown-name t.yaml:1:14'],
  ['a {{data.eau.volume[Indes]}}', 'content-unknown-name t.yaml:1:21'],
  ['a {{data.eau.volume[#4]}}', 'content-unknown-name t.yaml:1:21'],
  ['a {{data.eau.volume[1984, payss=Inde]}}', 'content-unknown-name t.yaml:1:27'],
  ['a {{data.eau.volume[pays=Indes]}}', 'content-unknown-name t.yaml:1:21'],
  ['a {{data.eau.volume[France]}}', 'expression-rows t.yaml:1:5'],
  ['a {{data.eau.volume}}', 'expression-rows t.yaml:1:5'],
  ['a {{data.eau.volume[2024, pays=Inde]}}', 'expression-rows t.yaml:1:5'],
  ['a {{data.eau.pays[Inde] + 1}}', 'expression-not-number t.yaml:1:5'],
  ['a {{data.energie-mondiale.part[Inconnus]}}', 'expression-not-number t.yaml:1:5'],
  ['a {{1 / (data.eau.volume[Inde] * 0)}}', 'expression-by-zero t.yaml:1:7'],
  ['a {{data.eau.volume[Inde] + data.energie-mondiale.part[Autres]}}', 'expression-units t.yaml:1:27'],
  ['a {{median(data.eau.volume)}}', 'expression-function t.yaml:1:5'],
  ['a {{constructor(data.eau.volume)}}', 'expression-function t.yaml:1:5'],
  ['a {{share(data.eau.volume, 2)}}', 'expression-values t.yaml:1:5'],
  ['a {{data.eau.volume[Inde] +2}}', 'expression-form t.yaml:1:27'],
  ['a {{sum(data.eau.volume}}', 'expression-form t.yaml:1:23'],
  ['a {{data.eau}}', 'expression-form t.yaml:1:5'],
  [`a {{${'('.repeat(500)}data.eau.volume}}`, 'expression-form t.yaml:1:105'],
  ['a {=data.eau.volume[Inde]}', 'attributes-alone t.yaml:1:3'],
  ['a\nb [2]{=data.eau.volume[Indes]}', 'content-unknown-name t.yaml:2:24'],
])('%j: %s', (typed, fault) => {
  expect(read(typed).faults).toEqual([fault]);
});

test('data that cannot be read is not at fault again', () => {
  expect(read('{{data.illisible.x[a]}} [2]{=data.illisible.x}')).toMatchObject({
    shown: ' 2',
    faults: [],
    plain: [],
  });
});

test('a checked number passes if and only if the value rounds to it', RANDOM, () => {
  const number = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    .map(([units, scale]) => Number(`${units}e-${scale}`));
  const decimals = fc.integer({ min: 0, max: 3 });
  const check = fc.property(
    number,
    number,
    decimals,
    fc.integer({ min: -2, max: 2 }),
    (a, b, digits, off) => {
      const set = dataSet('d', { fields: new Map([field('n', 'm')]), rows: [row({ n: a }), row({ n: b })] });
      const report = new Report();
      const scope = createScope(
        booklet([], { data: new Map([['d', set]]), language: 'en' }),
        new Map(),
        report,
      );
      // The sum in ten-thousandths, rounded as people do: halves away from zero.
      const sum = Math.round(a * 1e4) + Math.round(b * 1e4);
      const unit = 10 ** (4 - digits);
      const rounded = Math.sign(sum) * Math.floor((Math.abs(sum) + unit / 2) / unit) + off;
      const typed = (rounded / 10 ** digits).toFixed(digits);
      readMarkdown(text(`[${typed} m]{=sum(data.d.n)}`), 'line', scope);
      expect(faultsOf(report)).toEqual(off === 0 ? [] : ['number-differs t.yaml:1:1']);
    },
  );
  fc.assert(check, { numRuns: runs(25, 5000) });
});

describe('the example of docs/content.md', () => {
  const section = DOCS.split('### Numbers of the data')[1]!;
  const files = {
    ...SOUND,
    'content/data/energie.yaml': /```yaml\n([\s\S]*?)```/.exec(section)![1]!,
  };
  const rows = [...section.matchAll(/^\| `(.*)` \| (.*) \|$/gm)];

  test.each(rows.map(([, typed, printed]) => [typed!, printed!]))('%s', (typed, printed) => {
    const report = new Report();
    const scope = createScope(loadBooklet(memory(files), report)!, new Map(), report);
    const shown = toText(readMarkdown(text(typed), 'line', scope));
    expect(faultsOf(report)).toEqual([]);
    expect(shown.replace('\u202F', ' ')).toBe(printed);
  });
});
