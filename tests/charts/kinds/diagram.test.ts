import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sided, stacked } from '../../../src/charts/kinds/diagram/columns.ts';
import { loadReader } from '../../../src/charts/kinds/diagram/picture.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { simpleMarks } from '../../../src/drawing/marks.ts';
import { RANDOM, runs } from '../../tools.ts';
import { dataSet, faults, figure, misplaced, row, texts, told, words } from '../helpers.ts';
import { draw, name, problems, testDrawing, width } from './drawing.ts';

// `loadKinds` does so before a build checks its charts.
await loadReader();

const picture = (inner: string, view = '0 0 200 100') => ({
  file: 'content/images/a.svg',
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${inner}</svg>`),
});
const telephone = {
  file: 'content/images/telephone.svg',
  bytes: new Uint8Array(readFileSync(new URL('../../../docs/telephone.svg', import.meta.url))),
};

const PARTS = { piece: null, nom: null, masse: 'g', famille: null };
const parts = dataSet('pieces', PARTS, [
  ['batterie', 'Batterie', 46, 'Énergie'],
  ['coque', 'Coque et écran', 82, 'Boîtier'],
  ['carte', 'Carte', 14, 'Électronique'],
  ['camera', 'Caméras', null, 'Capteurs'],
  ['prise', 'Prise USB-C', 0.5, 'Énergie'],
]);
const given = { picture: telephone, part: 'piece', label: 'nom' };
const byValue = figure('diagram', parts, { ...given, value: 'masse' });
const byFamily = figure('diagram', parts, { ...given, color: 'famille', detail: 'famille' });
const plain = figure('diagram', parts, { ...given, highlight: ['Batterie'] });

const ROOMS = `<g fill="none" stroke="#222" stroke-width="2">
  <rect id="salon" x="2" y="2" width="116" height="96"/><rect id="cuisine" x="118" y="2" width="80" height="60"/>
  <rect id="wc" x="118" y="62" width="16" height="36"/></g>`;
const rooms = dataSet('plan', { piece: null, nom: null, aire: 'm²' }, [
  ['salon', 'Salon', 31],
  ['cuisine', 'Cuisine', 18],
  ['wc', 'Toilettes', 2],
]);
const plan = figure('diagram', rooms, {
  ...{ picture: picture(ROOMS), part: 'piece', label: 'nom', value: 'aire' },
});

describe('parts by value', () => testDrawing(byValue));
describe('parts by family', () => testDrawing(byFamily));
describe('parts in their own colours', () => testDrawing(plain));
describe('rooms', () => testDrawing(plan));

const paths = (spec: typeof plain, at = 300) =>
  [...simpleMarks(draw(spec, at))].filter((mark): mark is PathMark => mark.kind === 'path');
const fills = (spec: typeof plain) => paths(spec).map(({ fill }) => fill);

test('the names of rooms stand within their rooms', () => {
  const drawing = draw(plan, 300);
  const boxes = paths(plan).map(({ path }) => {
    const points = path.flatMap(([, ...numbers]) => (numbers.length === 2 ? [numbers as number[]] : []));
    const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  });
  const [left] = boxes.toSorted((a, b) => b[2] - b[0] - (a[2] - a[0]));
  for (const [name, isWithin] of [
    ['Salon', true],
    ['Cuisine', false],
  ] as const) {
    const { x, y } = texts(drawing).find(({ text }) => text === name)!;
    expect([x > left![0] && x < left![2], y > left![1] && y < left![3]], name).toEqual([isWithin, true]);
  }
});

test('a part has its colour, and what lies on it keeps its own', () => {
  expect(fills(plain)).not.toContain('#cfcbbf');
  expect(fills(plain)).toContain('#c9d5c4');
  expect(fills(byFamily)).not.toContain('#c9d5c4');
  // The rings of the lenses, and the holes of the loudspeaker, whose part no row names.
  expect(fills(byFamily).filter((fill) => fill === '#f6f6f4')).toHaveLength(5);
  expect(fills(byFamily)).toContain('#cfd3d3');
});

test('the walls of a room that is not filled enclose its colour', () => {
  const painted = paths(plan).filter(({ path, stroke }) => path.length > 2 && stroke?.color === '#222222');
  expect(painted.map(({ fill }) => fill === null)).toEqual([false, false, false]);
});

/** The lines that lead to parts, with their ends. */
const leaders = (spec: typeof plain, at = 300) =>
  paths(spec, at).filter(({ path, stroke, fill }) => path.length === 2 && stroke?.width === 0.5 && !fill);

test('names stand upon parts that hold them, and beside the picture with a line', () => {
  expect(leaders(plan)).toHaveLength(1);
  expect(leaders(byValue)).toHaveLength(5);
  expect(words(draw(byValue))).toEqual(expect.arrayContaining(['Batterie', '46,0\u00a0g', 'n.\u00a0d.']));
});

test('parts have numbers where there is no room for columns, and their names stand in a list', () => {
  expect(leaders(byValue, 150)).toHaveLength(0);
  const drawn = draw(byValue, 150);
  expect(problems(drawn, byValue)).toEqual([]);
  expect(words(drawn).filter((word) => /^\d$/.test(word))).toEqual(
    expect.arrayContaining(['1', '2', '3', '4', '5']),
  );
  const [one, other] = ['Batterie', 'Coque et écran'].map((name) =>
    texts(drawn).find(({ text }) => text === name),
  );
  expect(one!.x).toBe(other!.x);
});

test('names of random parts touch nothing, and no two lines of a side cross', RANDOM, () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 1, maxLength: 12, selector: String }),
      fc.array(name, { minLength: 12, maxLength: 12 }),
      width,
      (places, names, at) => {
        const drawing = places
          .map(([x, y], i) => `<rect id="p${i}" x="${x * 20}" y="${y * 20}" width="15" height="13"/>`)
          .join('');
        const data = dataSet(
          'd',
          { id: null, nom: null },
          places.map((_, i) => [`p${i}`, `${names[i]} ${i}`]),
        );
        const keys = { picture: picture(drawing), part: 'id', label: 'nom' };
        const spec = figure('diagram', data, keys);
        const drawn = draw(spec, at);
        expect(problems(drawn, spec)).toEqual([]);
        expect(misplaced(drawn)).toEqual([]);
      },
    ),
    { numRuns: runs(10, 150), endOnFailure: true },
  );
});

test('a column places names near their parts without crossings, and gives some away where it is too full', () => {
  const tag = (row: number, height: number) => ({
    ...{ row, notes: [], size: { width: 40, height } },
    name: { text: '', lines: [''], font: { family: '', size: 8, weight: 400, style: 'normal' }, means: null },
  });
  const far = { tag: tag(0, 30) as never, anchor: [90, 12] as const };
  const near = { tag: tag(1, 10) as never, anchor: [20, 14] as const };
  const tops = stacked([far, near], 'left', 0, 60).map((led) => [led.tag.row, led.top]);
  expect(tops.toSorted((a, b) => a[1]! - b[1]!).map(([row]) => row)).toEqual([0, 1]);
  const all = [0.1, 0.2, 0.3].map((x, i) => ({ tag: tag(i, 20) as never, at: [x, 0] as const }));
  expect(sided(all, 50).map((side) => side.map((each) => each.at[0]))).toEqual([[0.1, 0.2], [0.3]]);
});

test('reports an id that the picture lacks, none, one that is there twice, and one that shows nothing', () => {
  const wrong = dataSet('d', { piece: null, nom: null }, [
    ['salno', 'Salon'],
    ['', 'Cuisine'],
    ['cuisine', 'Cuisine'],
    ['cuisine', 'Bain'],
    ['vide', 'Vide'],
  ]);
  const keys = { picture: picture(`${ROOMS}<g id="vide"/>`), part: 'piece', label: 'nom' };
  const ids = '"ids":["salon","cuisine","wc","vide"]';
  expect(faults(figure('diagram', wrong, keys))).toEqual([
    `${row('d', 0)} chart-part-unknown {"part":"salno","picture":"images/a.svg","near":"salon",${ids}}`,
    `${row('d', 1)} chart-part-unknown {"part":"","picture":"images/a.svg","near":null,${ids}}`,
    `${row('d', 3)} chart-place-repeated {"field":"piece","found":"cuisine","what":"name"}`,
    `${row('d', 4)} chart-part-unseen {"part":"vide","picture":"images/a.svg"}`,
  ]);
});

test('reports what is wrong with the picture at its own place, at each check', () => {
  const broken = figure('diagram', rooms, { picture: picture('<g'), part: 'piece', label: 'nom' });
  for (const _ of [1, 2]) {
    expect(faults(broken)).toEqual([expect.stringContaining('content/images/a.svg:1:')]);
  }
});

test('tells its parts with their values, the largest first', () => {
  expect(told(byValue)).toContain('Coque et écran 82,0 ; Batterie 46,0 ; Carte 14,0');
});
