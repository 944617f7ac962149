import { expect, test } from 'vitest';
import type { Text } from '../../src/data/text.ts';
import { blocks, brief, load, SOUND, withChange } from './project.ts';

test.each([
  ['space: dotted', { ruling: 'dotted', size: { lines: 8 }, pitch: null }],
  ['space: ruled, lines: 4', { ruling: 'ruled', size: { lines: 4 }, pitch: null }],
  [
    'space: squared, height: 60 mm, pitch: 5 mm',
    { ruling: 'squared', size: { height: '60 mm' }, pitch: '5 mm' },
  ],
  ['space: blank, height: page', { ruling: 'blank', size: { height: 'page' }, pitch: null }],
  ['exercise: x, lines: 3', { space: { ruling: 'ruled', size: { lines: 3 }, pitch: null } }],
  [
    'exercise: x, space: frame, height: 3 cm',
    { space: { ruling: 'frame', size: { height: '3 cm' }, pitch: null } },
  ],
  ['exercise: x', { space: null }],
])('room for handwriting: %s', (typed, space) => {
  expect(blocks(`  - { ${typed} }\n`)[0]).toMatchObject(space);
});

test('lines share a height', () => {
  expect(blocks('  - { space: ruled, lines: 4, height: 50 mm }\n')[0]).toMatchObject({
    size: { height: '50 mm', lines: 4 },
    pitch: null,
  });
});

test('a note within a table is its own', () => {
  const [table] = blocks('  - table: { head: [ a ], rows: [ [ 1 ] ] }\n    note: "Une *note*."\n');
  expect(table).toMatchObject({ kind: 'table', note: null, ownNote: { value: 'Une *note*.' } });
  expect(blocks('  - note: x\n')[0]).toMatchObject({ kind: 'note' });
});

test('cells may reach over others, and know their columns and places', () => {
  const [table] = blocks(
    '  - table: { head: [ a, b ], rows: [ [ { text: "x y", rowspan: 2 }, 1 ], [ 2 ], [ { text: z, colspan: 2 } ] ] }\n',
  );
  const [{ rows }] = (table as unknown as { bodies: [{ rows: (Text & { column: number })[][] }] }).bodies;
  expect(rows.map((row) => row.map(({ value, column }) => [value, column]))).toEqual([
    [
      ['x y', 0],
      ['1', 1],
    ],
    [['2', 1]],
    [['z', 0]],
  ]);
  expect(rows[0]![0]!.at(2)).toMatchObject({ line: 3, column: 51 });
});

test('rows stand in groups, each with a head', () => {
  const bodiesOf = (rows: string) => {
    const [table] = blocks(`  - table: { head: [ a, b ], rows: [ ${rows} ] }\n`);
    const { bodies } = table as unknown as { bodies: { group: Text | null; rows: Text[][] }[] };
    return bodies.map(({ group, rows }) => [
      group?.value,
      ...rows.map((row) => row.map(({ value }) => value)),
    ]);
  };
  expect(
    bodiesOf('[ 1, 2 ], { group: "*G*" }, [ { text: 3, rowspan: 2 }, 4 ], [ 5 ], { group: H }, [ 6, 7 ]'),
  ).toEqual([
    [undefined, ['1', '2']],
    ['*G*', ['3', '4'], ['5']],
    ['H', ['6', '7']],
  ]);
  expect(bodiesOf('{ group: G }, [ 1, 2 ]')).toEqual([['G', ['1', '2']]]);
  expect(bodiesOf('')).toEqual([[undefined]]);
});

test('a table from data gathers its rows by a field, in the order in which its values come', () => {
  const data = `title: T
source: []
fields: { nom: { label: Nom }, famille: { label: Famille }, taux: { label: Taux, unit: "%" } }
rows:
  - { nom: a, famille: F, taux: 1 }
  - { nom: b, famille: G, taux: 2 }
  - { nom: c, famille: F, taux: 3 }
`;
  const grouped = (field: string) =>
    load({
      ...SOUND,
      'content/data/familles.yaml': data,
      'content/chapters/debut.yaml': `title: T\nblocks:\n  - table: { data: familles, columns: [ nom ], group: ${field} }\n`,
    });
  const [table] = grouped('famille').booklet!.chapters.find(({ title }) => title.value === 'T')!.blocks;
  const { bodies } = table as unknown as { bodies: { group: Text; rows: Text[][] }[] };
  expect(bodies.map(({ group, rows }) => [group.value, ...rows.map(([name]) => name!.value)])).toEqual([
    ['F', 'a', 'c'],
    ['G', 'b'],
  ]);
  expect(grouped('taux').report.faults.map(({ code }) => code)).toContain('content-field-kind');
});

test('no cell reaches from one group into the next', () => {
  const chapter = (rows: string) => `title: T\nblocks:\n  - table: { head: [], rows: [ ${rows} ] }\n`;
  const faultsOf = (rows: string) =>
    load({ ...SOUND, 'content/chapters/debut.yaml': chapter(rows) }).report.faults.map(({ code }) => code);
  expect(faultsOf('{ group: G }, [ { text: 1, rowspan: 2 }, 2 ], { group: H }, [ 3, 4 ]')).toEqual([
    'content-rowspan',
  ]);
  expect(faultsOf('{ group: G }, [ 1, 2 ], { group: H }, [ 3 ]')).toEqual(['content-cell-count']);
});

test('cells may be empty, a head may have several rows, and heads of rows be refused', () => {
  const [table] = blocks(
    '  - table: { head: [ [ { text: "", rowspan: 2 }, a ], [ b ] ], rows: [ [ "", ~ ] ] }\n    row-heads: false\n',
  );
  expect(table).toMatchObject({
    rowHeads: false,
    head: [[{ value: '', column: 0 }, { value: 'a' }], [{ value: 'b', column: 1 }]],
    bodies: [{ group: null, rows: [[{ value: '' }, { value: '' }]] }],
  });
  expect(blocks('  - table: { head: [ a ], rows: [ [ 1 ] ] }\n')[0]).toMatchObject({ rowHeads: true });
});

test('a number that its comma parts is named, and the advice for it works', () => {
  const typed = (cell: string) => `  - table: { head: [ a ], rows: [ [ ${cell} ] ] }\n`;
  expect(blocks(typed('"3,5"'))[0]).toMatchObject({
    bodies: [{ rows: [[{ value: '3,5' }]] }],
  });
  const { report } = load({ ...SOUND, 'content/chapters/debut.yaml': `title: T\nblocks:\n${typed('3,5')}` });
  expect(report.faults.map(({ details }) => details)).toEqual([
    { found: 2, expected: 1, like: 'head', number: '3,5' },
  ]);
});

test('a list of choices, a slip, a sheet to sign', () => {
  const typed = `  - { list: [ a, b ], kind: choices }
  - box: Talon
    kind: slip
    blocks: [ { text: x } ]
  - { sign-in: [ Matin, Soir ], rows: 12 }
`;
  expect(blocks(typed)).toMatchObject([
    { kind: 'list', choices: true },
    { kind: 'box', style: 'slip' },
    { kind: 'sign-in', columns: ['Matin', 'Soir'], rows: 12 },
  ]);
});

test.each([
  ['', 'own', ['content-no-credit content/chapters/suite.yaml:14:5']],
  ['pictures: own\n', 'own', []],
  ['pictures: { credit: Claire, licence: CC0 }\n', { credit: 'Claire', licence: 'CC0' }, []],
])('a picture without a credit, in a booklet with %j', (pictures, rights, faults) => {
  const image = "    credit: Quelqu'un\n    licence: CC0\n";
  const files = withChange('content/chapters/suite.yaml', image, '');
  const { booklet, report } = load({
    ...files,
    'content/booklet.yaml': pictures + SOUND['content/booklet.yaml'],
  });
  expect(report.faults.map(brief)).toEqual(faults);
  expect(booklet!.chapters[1]!.blocks).toContainEqual(expect.objectContaining({ kind: 'image', rights }));
});
