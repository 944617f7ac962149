import { expect, test } from 'vitest';
import { whiskersOf } from '../../../src/charts/overlays/geometry.ts';
import type { Overlays } from '../../../src/charts/overlays/keys.ts';
import { dataSet } from '../helpers.ts';
import { onPlot, rounded, series } from './plotted.ts';

test.each([
  [
    'up',
    [
      [
        [50, 90],
        [50, 70],
      ],
      [
        [48, 90],
        [52, 90],
      ],
      [
        [48, 70],
        [52, 70],
      ],
    ],
  ],
  [
    'across',
    [
      [
        [50, 80],
        [70, 80],
      ],
      [
        [50, 78],
        [50, 82],
      ],
      [
        [70, 78],
        [70, 82],
      ],
    ],
  ],
] as const)('uncertain values have a line from end to end with a stroke across each: %s', (values, lines) => {
  const by = dataSet('d', { a: '', by: '' }, [
    [40, 10],
    [60, null],
  ]);
  const drawn = series('a', [
    [30, 40],
    [60, 60],
  ]);
  const spots = drawn.spots.map((spot, i) => ({ ...spot, row: by.rows[i]! }));
  const spec: Overlays = { error: { by: [by.fields.get('by')!] } };
  const found = onPlot((sketch) => whiskersOf(sketch, { spec, values }, { ...drawn, spots }, 0));
  expect(found.map(rounded)).toEqual(lines);
});
