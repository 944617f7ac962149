import { expect, test } from 'vitest';
import { chosen, planOverlays } from '../../../src/charts/overlays/draw.ts';
import type { Overlays } from '../../../src/charts/overlays/keys.ts';
import type { Drawn, Plot, Spot } from '../../../src/charts/overlays/plot.ts';
import { dump, theme } from '../helpers.ts';
import { mark, note, plotted, series } from './plotted.ts';

/** A text that is written already, from the left of its baseline. */
type Value = readonly [text: string, x: number, y: number];

/** The overlays of a plot, drawn behind its data and over them. */
function overlaid(
  spec: Overlays,
  drawn: readonly Drawn[],
  more: Partial<Plot> = {},
  values: readonly Value[] = [],
): string {
  const overlay = planOverlays(
    { spec, values: 'up', along: (at) => Number(at), ...more, drawn: () => drawn },
    theme,
  );
  const drawing = plotted((sketch) => {
    overlay.behind(sketch);
    for (const [text, x, y] of [['14', 130, 60] as const, ...values]) sketch.write(text, x, y);
    overlay.over(sketch);
  });
  return `above ${overlay.top}\n${dump(drawing)}`;
}

const a = series(
  'a',
  [
    [10, 10],
    [60, 40],
    [110, 30],
    [160, 90],
  ],
  { joined: true },
);
const b = series(
  'b',
  [
    [10, 80],
    [60, 20],
    [110, 70],
    [160, 50],
  ],
  { joined: true, color: '#a03c2c' },
);
const points = series('a', [
  [10, 10],
  [60, 40],
  [110, 30],
  [160, 90],
]);
const upright = series(
  'a',
  [
    [10, 10],
    [60, 40],
    [110, 30],
  ],
  {},
  (x, y) => ({
    box: { left: x - 10, right: x + 10, top: y, bottom: 120 },
    filled: true,
  }),
);
/** Bars that lie, of 40 and −30 points from a zero in the middle. */
const lying: Drawn = {
  ...series('a', [
    [140, 80],
    [70, 40],
  ]),
  spots: series(
    'a',
    [
      [140, 80],
      [70, 40],
    ],
    {},
    (x, y) => ({
      box: { left: Math.min(x, 120), right: Math.max(x, 120), top: y - 5, bottom: y + 5 },
      filled: true,
    }),
  ).spots,
};
const area = series(
  'a',
  [
    [10, 10],
    [60, 40],
    [110, 30],
    [160, 90],
  ],
  { joined: true },
  () => ({ base: 120 }),
);
const areaAbove = series('b', [[110, 12]], { joined: true }, () => ({ base: 30 }));

test.each<[string, Overlays, readonly Drawn[], Partial<Plot>?, Value[]?]>([
  [
    'level lines have their names at their end, above or below',
    { reference: [mark({ at: 60, label: 'Objectif' }), mark({ at: 64, label: 'Autre' })] },
    [a],
  ],
  [
    'upright lines have their names above the plot',
    { reference: [mark({ x: '60', label: 'Accord' }), mark({ x: '70', label: 'Loi' })] },
    [a],
  ],
  [
    'names above the plot that have no room there stand beside their lines',
    { reference: [40, 60, 80, 100, 120].map((x) => mark({ x: String(x), label: `Un nom assez long ${x}` })) },
    [a],
  ],
  [
    'bands lie behind the data, with their names in a corner',
    { band: [mark({ at: { from: 20, to: 50 }, label: 'Normale' }), mark({ at: { from: null, to: 5 } })] },
    [a],
  ],
  [
    'upright bands have their names above the plot',
    { band: [mark({ x: { from: '20', to: '50' }, label: 'Crise' }), mark({ x: { from: '150', to: null } })] },
    [a],
  ],
  [
    'bands end with the plot',
    { band: [mark({ x: { from: '-90', to: '500' } }), mark({ at: { from: -90, to: 500 } })] },
    [a],
  ],
  [
    'bands of values across stand upright',
    {
      band: [mark({ at: { from: 20, to: 50 }, label: 'Normale' })],
      reference: [mark({ at: 60, label: 'Objectif' })],
    },
    [lying],
    { values: 'across' },
  ],
  [
    'the mean is named with its number',
    { reference: [mark({ at: 'mean' }), mark({ at: 'median' })] },
    [points],
  ],
  ['rings stand about what is marked, with values', { mark: 'extremes' }, [a, b]],
  ['values stand without rings', { values: 'ends' }, [points]],
  ['no values are printed where none is asked for', { values: 'none' }, [points]],
  ['trends of lines have their colour, and equations', { trend: 'equation' }, [a, b]],
  ['trends of points have that of ink, without an equation', { trend: 'line' }, [points]],
  [
    'notes stand by the datum of their series',
    { annotate: [note('110', 'De b', b), note('110', 'De la première')] },
    [a, b],
  ],
  ['a note of stacked areas leads to their top', { annotate: [note('110', 'En tout')] }, [area, areaAbove]],
  ['a note of no datum is not drawn', { annotate: [note('111', 'De rien')] }, [a]],
  ['notes of upright bars begin at their end', { annotate: [note('60', 'Haute')] }, [upright]],
  [
    'notes of upright bars begin above their values',
    { annotate: [note('60', 'Haute')] },
    [upright],
    {},
    [
      ['40', 74, 78],
      ['over another', 90, 60],
      ['within', 62, 100],
      ['40', 40, 78],
    ],
  ],
  [
    'notes of bars that lie begin beyond their values',
    { annotate: [note('140', 'Droite'), note('70', 'Gauche')] },
    [lying],
    { values: 'across' },
    [
      ['40', 164, 42],
      ['-30', 72, 82],
      ['far', 169, 42],
      ['lower', 162, 52],
      ['far', 60, 82],
    ],
  ],
  [
    'notes of bars that lie begin at their end',
    { annotate: [note('140', 'Droite'), note('70', 'Gauche')] },
    [lying],
    { values: 'across' },
  ],
  [
    'notes and lines give way to areas',
    { annotate: [note('110', 'Ici')], reference: [mark({ at: 20, label: 'Seuil' })] },
    [area],
  ],
  ['lines over bars have a light edge', { reference: [mark({ at: 20, label: 'Seuil' })] }, [upright]],
])('%s', (_, spec, drawn, more, values) => {
  expect(overlaid(spec, drawn, more, values)).toMatchSnapshot();
});
test('the spots that a word chooses', () => {
  const spots = [3, 9, 1, 9, 1].map((value, i) => ({ value, at: i }) as Spot);
  const places = (which: Parameters<typeof chosen>[1], all = spots) => chosen(all, which).map(({ at }) => at);
  expect((['all', 'peaks', 'ends', 'extremes'] as const).map((which) => places(which))).toEqual([
    [0, 1, 2, 3, 4],
    [1],
    [0, 4],
    [1, 2],
  ]);
  expect(
    (['all', 'peaks', 'ends', 'extremes'] as const).map((which) => places(which, spots.slice(0, 1))),
  ).toEqual([[0], [0], [0], [0]]);
  expect(places('ends', [])).toEqual([]);
});
