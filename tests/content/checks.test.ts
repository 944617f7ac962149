import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { load, SOUND } from './project.ts';

const PATH = 'content/data/levees.yaml';

/** The amounts raised by sector as a table gives them, with its checks. */
function levees({ biotech = '515.17', autres = '1442.19', total = '4551.07' } = {}): string {
  return `title: Levées de fonds par secteur, 2019
source: [ steffen2015 ]
fields:
  secteur: { label: Secteur }
  montant: { label: Montant, unit: M€, decimals: 2 }
  part: { label: Part, unit: "%", decimals: 1 }
  operations: { label: Opérations, unit: "" }
rows:
  - { secteur: Marketing, montant: 728.4, part: 16.0, operations: 84 }
  - { secteur: Biotech, montant: ${biotech}, part: 11.3, operations: 39 }
  - { secteur: e-RH, montant: 466.81, part: 10.3, operations: 48 }
  - { secteur: Retail, montant: 447.82, part: 9.8, operations: 64 }
  - { secteur: Fintech, montant: 411.2, part: 9.0, operations: 68 }
  - { secteur: Mobilités, montant: 190.1, part: 4.2, operations: 31 }
  - { secteur: Immobilier, montant: 143.25, part: 3.1, operations: 38 }
  - { secteur: IoT, montant: 116.65, part: 2.6, operations: 29 }
  - { secteur: Cloud, montant: 56.48, part: 1.2, operations: 6 }
  - { secteur: Big Data, montant: 33.0, part: 0.7, operations: 3 }
  - { secteur: Autres, montant: ${autres}, part: 31.7, operations: 252 }
total: { montant: ${total}, part: 100, operations: 662 }
checks:
  - sum: montant
  - sum: operations
  - sum: part
    tolerance: 0.15
  - share: part
    of: montant
    tolerance: 0.05
  - count: 11
`;
}

function faultsOf(data: string): readonly Fault[] {
  return load({ ...SOUND, [PATH]: data }).report.faults;
}

/** A data file of one column of numbers. */
function numbers(values: readonly (number | null)[], total: number, more = ''): string {
  return `title: T
source: [ steffen2015 ]
fields: { n: { label: N, unit: "" } }
rows: [ ${values.map((n) => `{ n: ${n} }`).join(', ')} ]
total: { n: ${total} }
checks: [ { sum: n${more} } ]
`;
}

describe('checks of data', () => {
  it('pass on the right numbers', () => {
    expect(faultsOf(levees())).toEqual([]);
  });

  it('compare the sum of some rows with `equals` alone, never with the total of all rows', () => {
    const some = (values: string) => `title: T
source: [ steffen2015 ]
fields: { k: { label: K }, n: { label: N, unit: "" } }
rows: [ { k: a, n: 1 }, { k: b, n: 2 } ]
total: { n: 3 }
checks: [ { sum: n, where: { k: a }${values} } ]
`;
    expect(faultsOf(some(', equals: 1'))).toEqual([]);
    expect(faultsOf(some(', equals: 3'))).toMatchObject([{ code: 'content-check-sum' }]);
    expect(faultsOf(some(''))).toMatchObject([{ code: 'content-no-total', details: { field: 'n' } }]);
  });

  it('tell a field of `where` that is unknown, and sum nothing then', () => {
    const data = numbers([1, 2], 3, ', where: { other: 1 }, equals: 7');
    expect(faultsOf(data)).toHaveLength(1);
  });

  it('find each digit misread by character recognition', () => {
    expect(faultsOf(levees({ biotech: '915.17' }))).toMatchObject([
      {
        code: 'content-check-sum',
        source: { file: PATH, line: 22, column: 5 },
        details: {
          field: 'montant',
          found: '4951.07',
          expected: '4551.07',
          difference: '400',
          digits: expect.arrayContaining([{ row: 'Biotech', from: '915.17', to: '515.17' }]),
        },
      },
      {
        code: 'content-check-share',
        source: { file: PATH, line: 10, column: 48 },
        details: { row: 'Biotech', found: '11.3', expected: '20.109' },
      },
    ]);
    expect(faultsOf(levees({ autres: '1342.19' }))).toMatchObject([
      { code: 'content-check-sum', details: { found: '4451.07', difference: '-100' } },
      { code: 'content-check-share', source: { line: 19 }, details: { row: 'Autres', expected: '29.492' } },
    ]);
    expect(faultsOf(levees({ total: '4451.07' }))[0]).toMatchObject({
      code: 'content-check-sum',
      details: { found: '4551.07', expected: '4451.07', difference: '100' },
    });
  });

  it('find the three misread numbers together', () => {
    const faults = faultsOf(levees({ biotech: '915.17', autres: '1342.19', total: '4451.07' }));
    expect(faults[0]).toMatchObject({
      code: 'content-check-sum',
      details: { found: '4851.07', expected: '4451.07', difference: '400' },
    });
    const rows = faults.slice(1).map((fault) => (fault.details as { row: string }).row);
    expect(rows).toEqual(expect.arrayContaining(['Biotech', 'Autres']));
  });

  it('add decimals exactly', () => {
    expect(faultsOf(numbers([0.1, 0.2], 0.3, ', tolerance: 0'))).toEqual([]);
    expect(faultsOf(numbers([1e-7, 2e-7], 3e-7, ', tolerance: 0'))).toEqual([]);
    expect(faultsOf(numbers([9e14, 0.1], 9e14, ', tolerance: 0'))).toMatchObject([
      { details: { difference: '0.1' } },
    ]);
  });

  it('tolerate half a unit of the last decimal, and no more', () => {
    expect(faultsOf(numbers([1.1, 2.2], 3.36))).toMatchObject([{ code: 'content-check-sum' }]);
    expect(faultsOf(numbers([1, 2], 3.5))).toEqual([]);
    expect(faultsOf(numbers([1, 2], 3.51))).toMatchObject([{ details: { difference: '-0.51' } }]);
    expect(faultsOf(numbers([1, 2], 4, ', tolerance: 1'))).toEqual([]);
  });

  it('leave out what is not known', () => {
    expect(faultsOf(numbers([1, null, 2], 3))).toEqual([]);
  });

  it('add fields within each row, naming the rows that are off', () => {
    const data = `title: T
source: [ steffen2015 ]
fields: { a: { label: A, unit: t }, b: { label: B, unit: t }, c: { label: C, unit: t }, nom: { label: Nom } }
rows:
  - { nom: un, a: 0.1, b: 0.2, c: 0.3 }
  - { nom: deux, a: 1, b: 2, c: 4 }
  - { nom: trois, a: 1, b: null, c: 4 }
checks:
  - { add: [ a, b ], equals: c }
`;
    expect(faultsOf(data)).toMatchObject([
      {
        code: 'content-check-add',
        source: { line: 6, column: 33 },
        details: { row: 'deux', found: '3', expected: '4', difference: '-1' },
      },
    ]);
  });

  it('need a total to compare with', () => {
    const data = numbers([1], 1).replace(/total: .*\n/, '');
    expect(faultsOf(data)).toMatchObject([{ code: 'content-no-total', source: { line: 5, column: 11 } }]);
  });
});
