import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkChart, checkDrawing, drawChart, loadKinds } from '../../../src/charts/index.ts';
import type { Form, Key, OverlayForm } from '../../../src/charts/keys.ts';
import { type ChartKind, kinds } from '../../../src/charts/kinds/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import type { ChartTheme } from '../../../src/charts/theme.ts';
import type { DataField, DataSet, DataValue } from '../../../src/data/data-set.ts';
import { simpleMarks } from '../../../src/drawing/marks.ts';
import { Report } from '../../../src/faults/fault.ts';
import { SLOW } from '../../tools.ts';
import { dump, theme, told } from '../helpers.ts';
import { usual } from '../usual.ts';

// Figures of usual size with each of their kind's keys in turn, at each of its values; in other themes and sizes; and of
// data that are rare: few rows, gaps, values that are equal, below zero, very large or small.
// A line has the size, the marks and the faults of each, and a digest of all of them with the text alternative.

const source = { file: 'content/chapters/un.yaml', line: 9, column: 3 };

/** Figures that are as others here, of more rows or more data sets. */
const LARGER = ['lines over many dates', 'nine multiples'];
const figures = Object.entries(usual).filter(([name]) => !LARGER.includes(name));

/** Numbers of rows at which rules change. */
const FEW = [1, 2, 3, 16];

await loadKinds(figures.map(([, make]) => make(1)));

test.each(figures)('%s with each key of their kind', async (name, make) => {
  const spec = make(1);
  const given = Object.entries<Key<unknown>>(kinds[spec.kind as ChartKind].keys).flatMap(
    ([key, { form, absent }]) =>
      absent === null
        ? []
        : valuesOf(spec, form).map(([text, value]) =>
            lineOf(`${key}: ${text}`, { ...spec, [key]: value } as ChartSpec),
          ),
  );
  await compare([lineOf('as it is', spec), ...given], `keys/${fileOf(name)}`);
});

test.each(figures)('%s in other sizes and of other data', SLOW, async (name, make) => {
  const spec = make(1);
  await compare([...sizesOf(spec), ...othersOf(spec)], `data/${fileOf(name)}`);
});

const fileOf = (name: string) => `${name.replaceAll(' ', '-')}.txt`;

async function compare(lines: readonly string[], file: string): Promise<void> {
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
}

/** The values that a key of this form may have for the figure's data, each with its words. */
function valuesOf(spec: ChartSpec, form: Form): readonly (readonly [string, unknown])[] {
  const { fields, rows } = spec.data[0]!;
  const every = [...fields.values()];
  const isNumeric = ({ unit }: DataField) => unit !== null;
  const after = every.slice(1).filter(isNumeric);
  const numbers = after.length > 0 ? after : every.filter(isNumeric);
  const column = (field: DataField) =>
    rows.map(({ values }) => values[field.name]).filter((each) => each !== null);
  const heads = column(every[0]!).map(String);
  const all = numbers.flatMap((field) => column(field) as number[]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const named = (field: DataField) => [field.name, field] as const;
  const lists = (field: DataField) => [field.name, [field]] as const;
  switch (form.form) {
    case 'field':
      return every
        .filter((each) => form.type === 'any' || isNumeric(each) === (form.type === 'number'))
        .map(named);
    case 'fields':
      return [...numbers.slice(0, 2).map(lists), ['all', numbers]];
    case 'choice':
      return form.choices.map((each) => [each, each]);
    case 'count':
      return [1, 3, 12].map((each) => [`${each}`, each]);
    case 'number':
      return [least, (least + most) / 2, 2005].map((each) => [each.toFixed(1), each]);
    case 'texts':
      return [['turned', [...new Set(column(every.at(-1)!).map(String))].sort().reverse()]];
    case 'labels':
      return [heads.slice(0, 1), heads.slice(2, 5)].map((each) => [each.join(', '), each]);
    case 'axis':
      return [
        { from: least - 30 },
        { to: most * 1.7 },
        { from: least / 2, to: most * 3, name: 'Une grandeur' },
        { log: true },
      ].map((each) => [
        JSON.stringify(each),
        { ...{ from: null, to: null, log: false, name: null }, ...each },
      ]);
    case 'axis-name':
      return [['a name', 'Une grandeur']];
    case 'overlay':
      return overlaysOf(form.of, { least, most, heads, numbers });
    case 'picture':
      return [];
  }
}

/** The numbers and names of a figure, which its overlays name. */
interface Values {
  readonly least: number;
  readonly most: number;
  readonly heads: readonly string[];
  readonly numbers: readonly DataField[];
}

function overlaysOf(
  form: OverlayForm,
  { least, most, heads, numbers }: Values,
): readonly (readonly [string, unknown])[] {
  switch (form) {
    case 'references':
      return [
        { at: 'mean', label: null },
        { at: 'median', label: 'Milieu' },
        { at: (least + most) / 2, label: 'Objectif commun' },
        { x: heads[1]!, label: 'Accord' },
      ].map((each) => [JSON.stringify(each), [{ ...{ at: null, x: null, source }, ...each }]]);
    case 'bands':
      return [
        { at: { from: least, to: (least + most) / 2 }, label: 'Normale' },
        { at: { from: null, to: least + 5 }, label: null },
        { x: { from: heads[1]!, to: heads[3]! }, label: 'Récession' },
      ].map((each) => [JSON.stringify(each), [{ ...{ at: null, x: null, source }, ...each }]]);
    case 'notes': {
      const texts = ['Bref', 'Une note assez longue pour deux lignes'];
      const notes = texts.map((text, i) => ({ at: heads[i * 2]!, series: null, text, source }));
      const series = numbers.at(-1)!;
      return [
        ['two', notes],
        ['of the last series', notes.map((each) => ({ ...each, series }))],
      ];
    }
    case 'uncertainty':
      return [
        ['by', { by: numbers }],
        ['ends', { low: numbers[0], high: numbers.at(-1) }],
      ];
  }
}

/** The figure on narrow and wide paper, in other themes, higher, and where its page has little room. */
function sizesOf(spec: ChartSpec): string[] {
  return [
    lineOf('narrow', spec, { width: 170 }),
    lineOf('wide', spec, { width: 480 }),
    lineOf('high', spec, { height: 500 }),
    lineOf('with little room', spec, { most: 60 }),
    lineOf('in large print', spec, {}, { ...theme, size: 11, smallSize: 9.5 }),
    lineOf('in English, of two colours', spec, {}, { ...theme, lang: 'en', palette: ['#222222', '#888888'] }),
  ];
}

/** The figure with few of its rows, and with other numbers in them. */
function othersOf(spec: ChartSpec): string[] {
  const others = (change: (rows: DataSet['rows']) => DataSet['rows']) =>
    ({ ...spec, data: spec.data.map((set) => ({ ...set, rows: change(set.rows) })) }) as unknown as ChartSpec;
  const numbers = (change: (value: number, row: number) => DataValue) =>
    others((rows) =>
      rows.map((row, i) => {
        const values = Object.entries(row.values).map(([name, value], column) => [
          name,
          typeof value === 'number' && (column > 0 || value % 1 > 0) ? change(value, i) : value,
        ]);
        return { ...row, values: Object.fromEntries(values) };
      }),
    );
  return [
    ...FEW.map((count) =>
      lineOf(
        `rows: ${count}`,
        others((rows) => rows.slice(0, count)),
      ),
    ),
    lineOf(
      'rows turned',
      others((rows) => rows.toReversed()),
    ),
    lineOf(
      'with gaps',
      numbers((value, i) => (i % 3 === 1 ? null : value)),
    ),
    lineOf(
      'some below zero',
      numbers((value, i) => (i % 4 === 2 ? -value / 3 : value)),
    ),
    lineOf(
      'all below zero',
      numbers((value) => -value),
    ),
    lineOf(
      'equal',
      numbers(() => 12),
    ),
    lineOf(
      'far apart',
      numbers((value, i) => value * 10 ** (i % 5)),
    ),
    lineOf(
      'large',
      numbers((value) => value * 1e6),
    ),
    lineOf(
      'small',
      numbers((value) => value / 1e4),
    ),
  ];
}

function lineOf(
  what: string,
  spec: ChartSpec,
  size: { readonly width?: number; readonly height?: number; readonly most?: number } = {},
  looks: ChartTheme = theme,
): string {
  const report = new Report();
  checkChart(spec, report);
  const parts: string[] = [];
  let text = '';
  if (!report.failed) {
    const drawing = drawChart(spec, { width: 300, height: null, ...size }, looks);
    checkDrawing(drawing, spec, looks, report);
    text = `${dump(drawing)} ${told(spec)}`;
    const marks = [...simpleMarks(drawing)];
    const words = marks.filter(({ kind }) => kind === 'text').length;
    parts.push(
      `${drawing.width}×${drawing.height.toFixed(1)}`,
      `${words} texts`,
      `${marks.length - words} paths`,
    );
  }
  const faults = report.faults.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
  const digest = createHash('sha256')
    .update([text, ...faults].join('\n'))
    .digest('hex')
    .slice(0, 8);
  return [what, ...parts, ...new Set(report.faults.map(({ code }) => code)), digest].join('  ');
}
