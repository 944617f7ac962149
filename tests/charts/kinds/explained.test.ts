import { expect, test } from 'vitest';
import { loadKinds } from '../../../src/charts/index.ts';
import { kinds } from '../../../src/charts/kinds/index.ts';
import { load, SOUND } from '../../content/project.ts';
import { dump, faults, words } from '../helpers.ts';
import { draw } from './drawing.ts';

/** The kinds that have an axis of values, with the keys that say which field goes where. */
const AXES = {
  bars: 'label: t, value: v',
  lines: 'x: n, series: [v]',
  areas: 'x: n, series: [v]',
  scatter: 'label: t, x: n, y: v',
  bubble: 'label: t, x: n, y: v, size: w',
  slope: 'label: t, series: [v, w]',
  dumbbell: 'label: t, series: [v, w]',
  multiples: 'series: [v, w]',
  histogram: 'value: v',
  boxplot: 'value: v',
  strip: 'value: v',
  lollipop: 'label: t, value: v',
  dotplot: 'label: t, value: v',
  pyramid: 'label: t, series: [v, w]',
  waterfall: 'label: t, value: v',
  gantt: 'label: t, start: n, end: w',
} as const;

/** The keys of marks over data, with what they ask for; a note is about the second row. */
const MARKS = {
  reference: '{ at: 4, label: Repère }',
  band: '{ at: { from: 3, to: 4 }, label: Bande }',
  annotate: (place: string) => `{ at: ${place}, text: Ici }`,
  error: 'e',
  trend: 'equation',
  mark: 'peaks',
  values: 'none',
} as const;

const FIELDS = ['n', 'v', 'w', 'e'].map((name) => `${name}: { label: ${name}, unit: m }`).join(', ');
const ROWS = [1, 2, 3, 4, 5].map((i) => `{ t: T${i}, n: ${i}, v: ${(i * 3) % 7}, w: ${i + 9}, e: 1 }`);
const DATA = `{ source: [], date: 2020, fields: { ${FIELDS}, t: { label: t } }, rows: [ ${ROWS.join(', ')} ] }`;

const CASES = Object.entries(AXES).flatMap(([kind, keys]) =>
  Object.entries(MARKS).map(([mark, given]) => {
    const place = ['lines', 'areas', 'multiples'].includes(kind) ? '2' : 'T2';
    const value = typeof given === 'string' ? given : given(place);
    const figure = (more: string) =>
      `  - { figure: ${kind}, ${keys}${more}, title: F, alt: x, source: [], data: ${DATA} }\n`;
    const has = Object.hasOwn(kinds[kind as keyof typeof kinds].keys, mark);
    return { kind, mark, has, with: figure(`, ${mark}: ${value}`), without: figure('') };
  }),
);

function read(figures: readonly string[]) {
  const suite = `title: Suite\nblocks:\n${figures.join('')}`;
  const { booklet, report } = load({ ...SOUND, 'content/chapters/suite.yaml': suite });
  return { figures: (booklet?.chapters[1]?.blocks ?? []).filter((each) => each.kind === 'figure'), report };
}

test('each mark that a kind takes is drawn', async () => {
  const taken = CASES.filter(({ has }) => has);
  const { figures, report } = read(taken.flatMap((each) => [each.with, each.without]));
  expect(report.faults).toEqual([]);
  await loadKinds(figures.map(({ chart }) => chart));
  const drawn = figures.map(({ chart }) => dump(draw(chart)));
  const same = taken.filter((_, i) => drawn[2 * i] === drawn[2 * i + 1]);
  expect(same.map(({ kind, mark }) => `${kind} ${mark}`)).toEqual([]);
});

test('each mark that a kind does not take is told, with the kinds that do', () => {
  const refused = CASES.filter(({ has }) => !has);
  const { report } = read(refused.map((each) => each.with));
  const unknown = report.faults.filter(({ code }) => code === 'content-unknown-key');
  const told = unknown.map(({ details }) => details as { key: string; kinds: readonly string[] });
  expect(told.map(({ key }) => key)).toEqual(refused.map(({ mark }) => mark));
  expect(told.filter(({ kinds: others }) => others.length === 0)).toEqual([]);
});

/** The kinds whose foot has places, with two of them. */
const FEET = {
  lines: ['2', '4'],
  areas: ['2', '4'],
  scatter: ['2', '4'],
  bubble: ['2', '4'],
  slope: ['v', 'w'],
  multiples: ['2', '4'],
  gantt: ['2', '4'],
} as const;

test('a kind stands lines and bands along its foot where the foot has places, and tells that it has none', () => {
  const marks = (kind: string) => {
    const [from, to] = FEET[kind as keyof typeof FEET] ?? ['T2', 'T4'];
    return [
      `reference: { x: ${from}, label: Repère }`,
      `band: { x: { from: ${from}, to: ${to} }, label: Bande }`,
    ];
  };
  const keyed = Object.entries(AXES).filter(
    ([kind]) => 'reference' in kinds[kind as keyof typeof kinds].keys,
  );
  const cases = keyed.flatMap(([kind, keys]) => marks(kind).map((mark) => ({ kind, keys, mark })));
  const figureOf = ({ kind, keys, mark }: (typeof cases)[number]) =>
    `  - { figure: ${kind}, ${keys}, ${mark}, title: F, alt: x, source: [], data: ${DATA} }\n`;
  const placed = cases.filter(({ kind }) => kind in FEET);
  const { figures, report } = read(placed.map(figureOf));
  expect(report.faults).toEqual([]);
  const drawn = figures.map(({ chart }) => words(draw(chart)).join(' '));
  expect(figures.flatMap(({ chart }) => faults(chart))).toEqual([]);
  expect(placed.filter((_, i) => !/Repère|Bande/.test(drawn[i]!))).toEqual([]);
  const others = read(cases.filter(({ kind }) => !(kind in FEET)).map(figureOf)).figures;
  const codes = others.map(({ chart }) => faults(chart).map((each) => each.split(' ')[1]));
  expect([...new Set(codes.flat())]).toEqual(['chart-overlay-place']);
  expect(codes.filter((found) => found.length === 0)).toEqual([]);
});
