import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnknown, numeralOf, readNumeral } from '../../src/content/data/numerals.ts';
import { brief, load, SOUND } from './project.ts';

// The files are made up in the shapes in which statistical offices and spreadsheets give theirs.

const KEY = 'essai';

function read(fields: string, csv: string | Uint8Array, rows = 'essai.csv') {
  const yaml = `title: Essai\nsource: [ steffen2015 ]\ndate: 2020\nfields:\n${fields}\nrows: ${rows}\n`;
  const { booklet, report } = load({
    ...SOUND,
    [`content/data/${KEY}.yaml`]: yaml,
    [`content/data/${KEY}.csv`]: csv,
  });
  return { data: booklet!.data.get(KEY), faults: report.faults.map(brief) };
}

/** The values of the rows, each in the order of the fields. */
function rows(...given: Parameters<typeof read>) {
  const { data, faults } = read(...given);
  expect(faults).toEqual([]);
  return data!.rows.map(({ values }) => Object.values(values));
}

const faults = (...given: Parameters<typeof read>) => read(...given).faults;

const NAME = '  name: { label: Nom }';
const TWO = `${NAME}\n  value: { label: Valeur, unit: "%" }`;

describe('files as they are given', () => {
  test('by INSEE: notes above and below, names of columns in words, a total, marks for what is not known', () => {
    const csv = `Population par tranche d'âge;;;
En milliers;;;

Âge;Femmes;"Hommes
(milliers)";Ensemble
Moins de 20 ans;7 912,5;8 301,25 (p);16 213,75
20 à 59 ans;16 480;nd;32 700*
60 ans ou plus;– 1,5;///;s
Ensemble;24 392,5;8 301,25;48 913,75

Champ : France hors Mayotte, âge au 1er janvier.;;;
Source : invention, état civil.;;;
(p) Données provisoires.;;;
`;
    const fields = `  age: { label: Tranche d'âge, column: Âge }
  femmes: { label: Femmes, unit: milliers }
  hommes: { label: Hommes, unit: milliers, column: Hommes (milliers) }`;
    expect(rows(fields, csv, '{ file: essai.csv, except: { Âge: Ensemble } }')).toEqual([
      ['Moins de 20 ans', 7912.5, 8301.25],
      ['20 à 59 ans', 16480, null],
      ['60 ans ou plus', -1.5, null],
    ]);
  });

  test('by Eurostat: several columns in the first, flags, a colon for what is not known', () => {
    const csv =
      'freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,DE\t12.3 p\t: c\nA,PC,FR\t: \t14.5 be\nA,NR,FR\t1000 \t2000 \n';
    const fields =
      '  geo: { label: Pays }\n  y2019: { label: 2019, unit: "%" }\n  y2020: { label: 2020, unit: "%" }';
    expect(rows(fields, csv, '{ file: essai.csv, where: { unit: PC } }')).toEqual([
      ['DE', 12.3, null],
      ['FR', null, 14.5],
    ]);
  });

  test('by Our World in Data: a line for each entity and year, of which one entity is taken', () => {
    const csv =
      'Entity,Code,Year,"Share of electricity, %"\nFrance,FRA,2019,21.5\nFrance,FRA,2020,24.123456789\nGermany,DEU,2020,44.7\n';
    const fields =
      '  an: { label: Année, unit: "", column: Year }\n  part: { label: Part, unit: "%", column: "Share of electricity, %" }';
    expect(rows(fields, csv, '{ file: essai.csv, where: { Entity: [ France ] } }')).toEqual([
      [2019, 21.5],
      [2020, 24.123456789],
    ]);
  });

  test('by Eurostat and the World Bank: periods run across, and names become columns', () => {
    const fields =
      '  annee: { label: Année, column: period }\n  fr: { label: France, unit: "%", column: FR }\n  de: { label: Allemagne, unit: "%", column: DE }';
    const eurostat =
      'freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,DE\t12.345 p\t: c\nA,PC,FR\t: \t14.567 \nA,NR,FR\t1000 \t2000 \n';
    const across = '{ file: essai.csv, where: { unit: PC }, across: { names: geo } }';
    expect(rows(fields, eurostat, across)).toEqual([
      ['2019', null, 12.345],
      ['2020', 14.567, null],
    ]);
    const bank = '"Country","Code","1990","1991"\n"France","FR","1,5","2"\n"Germany","DE","2.5",""\n';
    expect(
      rows(fields, bank.replaceAll('1,5', '1.5'), '{ file: essai.csv, across: { names: Code } }'),
    ).toEqual([
      ['1990', 1.5, 2.5],
      ['1991', 2, null],
    ]);
    expect(faults(fields, eurostat, '{ file: essai.csv, across: { names: geo } }')).toEqual([
      'content-csv-two-values content/data/essai.csv:4:9',
    ]);
  });

  test('by Our World in Data: several entities become columns', () => {
    const csv =
      'Entity,Code,Year,CO2\nFrance,FRA,2019,4.5\nFrance,FRA,2020,4\nGermany,DEU,2020,7.5\nWorld,,2020,4.7\n';
    const fields =
      '  an: { label: Année, unit: "", column: Year }\n  fr: { label: France, unit: t, column: France }\n  de: { label: Allemagne, unit: t, column: Germany }';
    expect(rows(fields, csv, '{ file: essai.csv, across: { names: Entity, values: CO2 } }')).toEqual([
      [2019, 4.5, null],
      [2020, 4, 7.5],
    ]);
    expect(faults(fields, csv, '{ file: essai.csv, across: { names: Pays } }')).toEqual([
      'content-unknown-name content/data/essai.yaml:8:43',
    ]);
  });

  test('by Excel in France and elsewhere: Windows-1252, UTF-16, quoted decimal commas', () => {
    const latin = Uint8Array.from('Nom;Valeur\r\nÉté;1,5\r\n', (c) => c.charCodeAt(0));
    expect(rows(TWO, latin)).toEqual([['Été', 1.5]]);
    expect(rows(TWO, Buffer.from('\uFEFFNom\tValeur\r\nÉté\t"1,5"\r\n', 'utf16le'))).toEqual([['Été', 1.5]]);
    expect(rows(TWO, 'Nom,Valeur\nÉté,"1,5"\nHiver,"1.182,25 %"\n')).toEqual([
      ['Été', 1.5],
      ['Hiver', 1182.25],
    ]);
  });

  test('a row whose values are not known is kept at the end of a table', () => {
    expect(rows(TWO, 'name;value\nA;1\nB;\nC;')).toEqual([
      ['A', 1],
      ['B', null],
      ['C', null],
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['a column, by another of its numbers', ['1,234', '12,5'], [1.234, 12.5]],
    ['by one that is grouped twice', ['1,234', '1,234,567'], [1234, 1234567]],
    ['by one that begins with zero', ['1.234', '0.125'], [1.234, 0.125]],
    ['by one with both marks', ['1.234', '1.234,5'], [1234, 1234.5]],
    ['spaces and apostrophes', ['1 234,5', '1\u202f234 567', "1'234"], [1234.5, 1234567, 1234]],
    ['signs', ['−12,5', '+3', '– 4'], [-12.5, 3, -4]],
    ['unknown', [':', '..', 'n/a', '-', 'NA', 'n.d.'], [null, null, null, null, null, null]],
  ])('%s', (_, cells, values) => {
    const csv = ['name;value', ...cells.map((cell) => `A;${cell}`)].join('\n');
    expect(rows(TWO, csv).map(([, value]) => value)).toEqual(values);
  });

  test('a cell that may be read as two numbers is told, with what settles it', () => {
    const csv = 'name;value\nA;1,234\nB;980\nC;2,345\n';
    expect(faults(TWO, csv)).toEqual(['content-csv-ambiguous content/data/essai.csv:2:3']);
    expect(rows(TWO, csv, '{ file: essai.csv, decimal: point }').map(([, value]) => value)).toEqual([
      1234, 980, 2345,
    ]);
    expect(rows(TWO, csv, '{ file: essai.csv, decimal: comma }').map(([, value]) => value)).toEqual([
      1.234, 980, 2.345,
    ]);
    // A point beside commas is what programs write.
    expect(rows(TWO, 'name,value\nA,1.234\n')).toEqual([['A', 1.234]]);
    expect(faults(TWO, 'name,value\nA,"1,234"\n')).toEqual([
      'content-csv-ambiguous content/data/essai.csv:2:3',
    ]);
  });

  test('the other columns of a file tell what one does not', () => {
    const fields = `${TWO}\n  other: { label: Autre, unit: t }`;
    expect(rows(fields, 'name;value;other\nA;1,234;0,5\n')).toEqual([['A', 1.234, 0.5]]);
  });

  test('a unit that is not the field’s, groups that are none and too many digits are told', () => {
    expect(faults(TWO, 'name;value\nA;12 €\nB;12 34\nC;1.2.3\nD;1234567890123456\n')).toEqual(
      [2, 3, 4, 5].map((line) => `content-not-a-number content/data/essai.csv:${line}:3`),
    );
  });

  test('numbers are read as they are written, with any mark, groups and unit', () => {
    const groups = ['', ' ', '\u00a0', '\u202f', "'"];
    fc.assert(
      fc.property(
        fc.integer({ min: -99999999, max: 99999999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...groups),
        fc.constantFrom(',', '.'),
        fc.constantFrom('', ' M€', ' p', ' (1)', '*'),
        (whole, hundredths, group, mark, after) => {
          const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
          const written = `${digits}${mark}${String(hundredths).padStart(2, '0')}${after}`;
          const expected = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
          expect(isUnknown(written)).toBe(false);
          expect(readNumeral(numeralOf(written, 'M€'), mark as ',')).toBe(expected);
        },
      ),
    );
  });
});

describe('columns and lines that are not there', () => {
  test.each([
    [
      'a header',
      '  n: { label: N, column: Pays }',
      'essai.csv',
      'content-csv-columns content/data/essai.csv:1:1',
    ],
    [
      'a header of where',
      NAME,
      '{ file: essai.csv, where: { pays: A } }',
      'content-unknown-name content/data/essai.yaml:6:35',
    ],
    [
      'a value of except',
      NAME,
      '{ file: essai.csv, except: { name: [ A, X ] } }',
      'content-unknown-name content/data/essai.yaml:6:47',
    ],
    [
      'all lines',
      NAME,
      '{ file: essai.csv, except: { name: [ A, B ] } }',
      'content-csv-none content/data/essai.yaml:6:34',
    ],
    [
      'a file, for column',
      '  name: { label: N, column: Pays }',
      '[ { name: A } ]',
      'content-column-without-file content/data/essai.yaml:5:29',
    ],
  ])('%s', (_, fields, where, fault) => {
    expect(faults(fields, 'name;value\nA;1\nB;2\n', where)).toEqual([fault]);
  });

  test('no text, no line, two columns of one header', () => {
    expect(faults(NAME, 'PK\u0003\u0004\0\0')).toEqual(['csv-not-text content/data/essai.csv:1:1']);
    expect(faults(NAME, ' \n')).toEqual(['content-empty-file content/data/essai.csv:1:1']);
    expect(faults(NAME, 'name;name\nA;B\n')).toEqual(['content-duplicate-key content/data/essai.csv:1:6']);
  });
});

test('a fault is told in its part of a cell that has several', () => {
  const csv = 'freq,unit,geo\\TIME_PERIOD\t2019 \nA,PC,FR\t12.3 \n';
  const fields = `${NAME.replace(' }', ', column: unit }')}\n  geo: { label: Pays, unit: "", column: geo }`;
  expect(faults(fields, csv)).toContain('content-not-a-number content/data/essai.csv:2:6');
});

test('the head that has none of the columns is told where the longest line is', () => {
  expect(faults(TWO, 'Un titre\n\na;b;c\n1;2;3\n')).toEqual([
    'content-csv-columns content/data/essai.csv:3:1',
  ]);
});

test('a table that is spread lacks a column where its head begins', () => {
  const csv = 'geo,2019,2020\nFR,1,2\n';
  expect(faults(TWO, csv, '{ file: essai.csv, across: { names: geo } }')).toEqual([
    'content-csv-columns content/data/essai.csv:1:1',
  ]);
});

test('a last line of one cell is a note, where the table has more columns', () => {
  expect(rows(TWO, 'name;value\nUn;1\nDeux;2\nSource')).toEqual([
    ['Un', 1],
    ['Deux', 2],
  ]);
});

test('a line of a table of one column is a row, but where it begins as a note', () => {
  expect(rows(NAME, 'name\nUn\n\nDeux\nSource : INSEE.')).toEqual([['Un'], ['Deux']]);
});
