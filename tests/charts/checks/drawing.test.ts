import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../../src/charts/checks/drawing/numbers.ts';
import { checkDrawing, drawChart } from '../../../src/charts/index.ts';
import type { ChartDrawing, ChartSpec } from '../../../src/charts/spec.ts';
import type { Drawing, Mark, PathMark, TextMark } from '../../../src/drawing/drawing.ts';
import type { Meaning } from '../../../src/drawing/meaning.ts';
import { bounds } from '../../../src/drawing/path.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dataSet, figure, theme } from '../helpers.ts';

const data = dataSet('d', { n: null, a: 't', b: 't', c: 't' }, [
  ['Un', 1, 40, 7],
  ['Deux', 3, 20, 9],
  ['Trois', 30, 30, 3],
]);
const bars = figure('bars', data, { label: 'n', value: 'a' });
const grouped = figure('bars', data, { label: 'n', series: ['a', 'b', 'c'] });
const lines = figure('lines', data, { x: 'n', series: ['a', 'b'] });

const drawn = (spec: ChartSpec): ChartDrawing => drawChart(spec, { width: 300, height: null }, theme);

/** A drawing some of whose marks are changed; null takes one away. */
function broken(spec: ChartSpec, change: (mark: Mark, meaning: Meaning | null) => Mark | null): ChartDrawing {
  const { width, height, marks, meanings } = drawn(spec);
  const kept = marks.flatMap((mark, i): [Mark, Meaning | null][] => {
    const changed = change(mark, meanings[i]!);
    return changed ? [[changed, meanings[i]!]] : [];
  });
  return { width, height, marks: kept.map(([mark]) => mark), meanings: kept.map(([, meaning]) => meaning) };
}

function problems(drawing: Drawing, spec: ChartSpec): string[] {
  const report = new Report();
  checkDrawing(drawing, spec, theme, report);
  return report.faults.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}

const text = (words: string, change: Partial<TextMark>) => (mark: Mark) =>
  mark.kind === 'text' && mark.text === words ? { ...mark, ...change } : mark;
const part =
  (change: (mark: PathMark) => PathMark | null, value?: number) => (mark: Mark, meaning: Meaning | null) =>
    mark.kind === 'path' &&
    meaning?.role === 'part' &&
    meaning.data[0]!.value === (value ?? meaning.data[0]!.value)
      ? change(mark)
      : mark;
const moved = ({ path, ...mark }: PathMark, dx: number): PathMark => ({
  ...mark,
  path: path.map((step) => step.map((each, i) => (i % 2 === 1 ? (each as number) + dx : each))) as never,
});

test.each([
  ['bars', bars],
  ['bars of series', grouped],
  ['lines', lines],
])('finds nothing in %s as they are drawn', (_, spec) => {
  expect(problems(drawn(spec), spec)).toEqual([]);
});

describe('labels', () => {
  test('one that leaves the frame', () => {
    expect(problems(broken(bars, text('Trois', { x: -20 })), bars)).toContain(
      'chart-outside-frame {"labels":["Trois"],"marks":0}',
    );
  });

  test('two that touch', () => {
    const { y } = drawn(bars).marks.find((mark) => mark.kind === 'text' && mark.text === 'Un') as TextMark;
    expect(problems(broken(bars, text('Trois', { y })), bars)).toContain(
      'chart-labels-touch {"one":"Un","other":"Trois","others":0}',
    );
  });

  test('one through which a line runs, unless a ground lies between', () => {
    const { width, height, marks, meanings } = drawn(bars);
    const { x, y } = marks.find((mark) => mark.kind === 'text' && mark.text === '30') as TextMark;
    const stroke = { color: '#000000', width: 1, dash: [], cap: 'butt', join: 'miter' } as const;
    const line: Mark = {
      kind: 'path',
      path: [
        ['M', x - 9, y - 2],
        ['L', x + 5, y - 2],
      ],
      fill: null,
      stroke,
      opacity: 1,
      clip: null,
    };
    const box = [
      ['M', x - 2, y - 9],
      ['L', x + 9, y - 9],
      ['L', x + 9, y + 1.5],
      ['L', x - 2, y + 1.5],
      ['Z'],
    ] as never;
    const ground: Mark = { ...line, path: box, fill: '#ffffff', stroke: null };
    const behind = (...more: Mark[]) => ({
      width,
      height,
      marks: [...more, ...marks],
      meanings: [...more.map(() => null), ...meanings],
    });
    expect(problems(behind(line), bars)).toEqual(['chart-labels-crossed {"labels":["30"]}']);
    expect(problems(behind(line, ground), bars)).toEqual([]);
  });

  test('one that is cut, or says another number, or zero where there is none', () => {
    expect(problems(broken(bars, text('Trois', { text: 'Tro' })), bars)).toEqual([
      'chart-label-wrong {"label":"Tro","value":"Trois"}',
    ]);
    expect(problems(broken(bars, text('30', { text: '31' })), bars)).toEqual([
      'chart-label-wrong {"label":"31","value":30}',
    ]);
    const tiny = figure('bars', dataSet('d', { n: null, a: 't' }, [['Un', 0.001]]), {
      label: 'n',
      value: 'a',
    });
    expect(problems(broken(tiny, text('0,001', { text: '0' })), tiny)).toEqual([
      'chart-label-wrong {"label":"0","value":0.001}',
    ]);
  });

  test('a value at another bar', () => {
    const rows = [
      ['Un', 299],
      ['Deux', 300],
    ];
    const spec = figure('bars', dataSet('d', { n: null, a: 't' }, rows), { label: 'n', value: 'a' });
    const { y } = drawn(spec).marks.find((mark) => mark.kind === 'text' && mark.text === '299') as TextMark;
    const swapped = broken(spec, (mark) =>
      mark.kind === 'text' && mark.text === '299' ? null : text('300', { y })(mark),
    );
    expect(problems(swapped, spec)).toContain('chart-label-astray {"label":"300"}');
  });

  test('a value at a point of another series', () => {
    const spec = figure('lines', data, { x: 'n', series: ['a', 'b'], values: 'all' });
    const whole = drawn(spec);
    expect(problems(whole, spec)).toEqual([]);
    const at = (value: number) => {
      const i = whole.meanings.findIndex((each) => each?.role === 'part' && each.data[0]!.value === value);
      const { path } = whole.marks[i] as PathMark;
      return bounds(path);
    };
    const { left, top } = at(20);
    expect(problems(broken(spec, text('3', { x: left, y: top - 4 })), spec)).toContain(
      'chart-label-astray {"label":"3"}',
    );
  });

  test('a name that is missing', () => {
    const without = broken(bars, (mark) => (mark.kind === 'text' && mark.text === 'Deux' ? null : mark));
    expect(problems(without, bars)).toEqual(['chart-names-left-out {"names":["Deux"]}']);
    const none = broken(bars, (mark) =>
      mark.kind === 'text' && /^(Un|Deux)$/.test(mark.text) ? null : mark,
    );
    expect(problems(none, bars)).toEqual(['chart-names-left-out {"names":["Un","Deux"]}']);
  });

  test('a name that is broken between its letters is no missing one', () => {
    const data = dataSet('d', { x: '', a: '%', b: '%' }, [
      [2000, 4, 9],
      [2010, 12, 7],
    ]);
    const fields = new Map(data.fields).set('a', { ...data.fields.get('a')!, label: 'Luxembourgeoises' });
    const spec = figure('lines', { ...data, fields }, { x: 'x', series: ['a', 'b'] });
    const narrow = drawChart(spec, { width: 130, height: null }, theme);
    const texts = narrow.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toContain('Luxem-');
    expect(problems(narrow, spec)).toEqual([]);
  });

  test('shares that do not add up', () => {
    const pie = figure(
      'pie',
      dataSet('d', { n: null, a: 't' }, [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
      { label: 'n', value: 'a' },
    );
    expect(problems(drawn(pie), pie)).toEqual([]);
    expect(
      problems(
        broken(pie, (mark) =>
          mark.kind === 'text' ? { ...mark, text: mark.text.replace('34', '33') } : mark,
        ),
        pie,
      ),
    ).toEqual(['chart-shares-off {"sum":99}']);
  });
});

describe('parts', () => {
  test('a bar that is missing and whose number is not written', () => {
    const without = broken(bars, (mark, meaning) => {
      const datum =
        meaning?.role === 'part' ? meaning.data[0] : meaning?.role === 'value' ? meaning.datum : null;
      return datum?.value === 3 ? null : mark;
    });
    expect(problems(without, bars)).toEqual(['chart-data-hidden {"field":"Champ a","names":["Deux"]}']);
  });

  test('bars that do not start at zero', () => {
    const spec = figure('bars', data, { label: 'n', value: 'b', axis: { from: 10 } });
    expect(problems(drawn(spec), spec)).toEqual(['chart-not-from-zero {"name":"Champ b"}']);
  });

  test('two bars from a number near both, whose thickness fits the numbers by chance', () => {
    const near = dataSet('d', { n: null, a: 'm' }, [
      ['x', 40],
      ['y', 45],
    ]);
    const spec = figure('bars', near, { label: 'n', value: 'a', axis: { from: 30 } });
    expect(problems(drawn(spec), spec)).toEqual(['chart-not-from-zero {"name":"Champ a"}']);
    const equal = dataSet('d', { n: null, a: 'm' }, [
      ['x', 40],
      ['y', 40],
    ]);
    const whole = figure('bars', equal, { label: 'n', value: 'a' });
    expect(problems(drawn(whole), whole)).toEqual([]);
  });

  test('stacked bars are as long as their borders, so that a few large ones fit many small ones', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const rows = Array.from({ length: 9 }, (_, i) => [
      `R${i}`,
      ...names.map((name) => (name === 'd' && i === 4 ? 850 : 95)),
    ]);
    const units = Object.fromEntries(names.map((name) => [name, 't']));
    const many = dataSet('d', { n: null, ...units }, rows);
    const spec = figure('bars', many, { label: 'n', series: names, stack: 'values' });
    expect(problems(drawn(spec), spec).filter((each) => each.startsWith('chart-not'))).toEqual([]);
  });

  /** A drawing that shows numbers by half again as much. */
  const enlarged = (drawing: Drawing, shown: number) => ({
    ...drawing,
    meanings: drawing.meanings!.map((each) => {
      if (each?.role !== 'part') return each;
      const data = each.data.map((datum) =>
        datum.value === shown ? { ...datum, value: 1.5 * datum.value } : datum,
      );
      return { ...each, data };
    }),
  });

  test('a slice whose angle is not its share', () => {
    const parts = dataSet('d', { n: null, a: 't' }, [
      ['Un', 50],
      ['Deux', 30],
      ['Trois', 20],
    ]);
    const spec = figure('doughnut', parts, { label: 'n', value: 'a' });
    expect(problems(drawn(spec), spec)).toEqual([]);
    expect(problems(enlarged(drawn(spec), 30), spec)).toEqual(['chart-not-from-zero {"name":"Champ a"}']);
  });

  test('an area in steps that is not as thick as its number', () => {
    const years = dataSet('d', { x: '', a: 't', b: 't' }, [
      [2000, 50, 10],
      [2005, 30, 60],
      [2010, 20, 40],
    ]);
    const spec = figure('areas', years, { x: 'x', series: ['a', 'b'], shape: 'steps' });
    expect(problems(drawn(spec), spec)).toEqual([]);
    expect(problems(enlarged(drawn(spec), 60), spec)).toContain('chart-not-from-zero {"name":"Champ b"}');
  });

  test('the area under a line that does not start at zero', () => {
    const spec = (rows: number[][]): ChartSpec => ({
      ...figure('lines', dataSet('d', { x: '', a: 'ppm' }, rows), { x: 'x', series: ['a'] }),
      chartJs: [{ path: ['elements', 'line', 'fill'], value: true, source: data.source }],
    });
    const far = spec([
      [2000, 400.1],
      [2001, 400.2],
      [2002, 400.4],
    ]);
    expect(problems(drawn(far), far)).toEqual(['chart-not-from-zero {"name":"Champ a"}']);
    const near = spec([
      [2000, 1],
      [2001, 20],
      [2002, 40],
    ]);
    expect(problems(drawn(near), near)).toEqual([]);
  });

  test('a mark that leaves the frame', () => {
    expect(
      problems(
        broken(
          bars,
          part((mark) => moved(mark, 40), 30),
        ),
        bars,
      ),
    ).toContain('chart-outside-frame {"labels":[],"marks":1}');
  });

  test('points that lie under others', () => {
    const rows = [
      ['a', 5, 5],
      ['b', 5, 5],
      ['c', 9, 1],
    ];
    const spec = figure('scatter', dataSet('d', { n: null, x: 't', y: 't' }, rows), { x: 'x', y: 'y' });
    expect(problems(drawn(spec), spec)).toEqual(['chart-points-covered {"count":1,"names":[]}']);
  });

  test('series that look alike in grey, in a legend and where they touch', () => {
    const grey = (mark: Mark, meaning: Meaning | null) =>
      mark.kind === 'path' &&
      mark.fill &&
      (meaning?.role === 'key' || meaning?.role === 'part') &&
      mark.fill !== '#ffffff'
        ? { ...mark, fill: '#808080' }
        : mark;
    const pairs = ['a","other":"Champ b', 'a","other":"Champ c', 'b","other":"Champ c'];
    expect(problems(broken(grouped, grey), grouped)).toEqual(
      pairs.map(
        (pair) => `chart-colors-alike {"one":"Champ ${pair}","vision":"grey","difference":0,"least":15}`,
      ),
    );
    const stacked = figure('areas', data, { x: 'n', series: ['a', 'b', 'c'] });
    expect(problems(drawn(stacked), stacked)).toEqual([]);
    expect(problems(broken(stacked, grey), stacked)).toHaveLength(2);
  });

  test('small points of one shape', () => {
    const rows = [
      ['a', 5, 5, 'f'],
      ['b', 7, 3, 'g'],
      ['c', 9, 1, 'f'],
    ];
    const spec = figure('scatter', dataSet('d', { n: null, x: 't', y: 't', f: null }, rows), {
      x: 'x',
      y: 'y',
      color: 'f',
    });
    expect(problems(drawn(spec), spec)).toEqual([]);
    const circle = drawn(spec).marks.find(
      (mark): mark is PathMark => mark.kind === 'path' && mark.path.length === 6,
    )!;
    const round = broken(
      spec,
      part((mark) => (mark.path.length === 6 ? mark : { ...circle, fill: mark.fill })),
    );
    expect(problems(round, spec)).toContainEqual(
      expect.stringMatching(/^chart-colors-alike \{"one":"f","other":"g"/),
    );
  });

  test('a part that is lost on the paper', () => {
    const pale = broken(grouped, (mark, meaning) =>
      mark.kind === 'path' && mark.fill && meaning?.role === 'key' && meaning.name === 'Champ a'
        ? { ...mark, fill: '#fbfbfb' }
        : mark,
    );
    expect(problems(pale, grouped)).toContain('chart-color-pale {"name":"Champ a","contrast":1,"least":3}');
  });
});

test.each([
  ['1\u202f984,5', 'fr', 1984.5, 0.1],
  ['−3,30', 'fr', -3.3, 0.01],
  ['Pays 2 33 %', 'fr', 33, 1],
  ['1,4 Md', 'fr', 1.4e9, 1e8],
  ['1,2 × 10⁻⁹', 'fr', 1.2e-9, 1e-10],
  ['10¹²', 'fr', 1e12, 1e12],
  ['1,984', 'en', 1984, 1],
  ['2.5 m', 'en', 2.5, 0.1],
])('reads %j in %s', (words, lang, number, step) => {
  const printed = readNumeral(words, lang)!;
  expect(printed.value).toBeCloseTo(number, 12);
  expect(printed.step / step).toBeCloseTo(1, 9);
});
