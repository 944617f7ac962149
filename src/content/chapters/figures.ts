import type * as z from 'zod/mini';
import { nearest } from '../../faults/nearest.ts';
import { readLength } from '../../units.ts';
import type { ChartJsOption, ChartSpec, DataField, FigureBlock, OptionValue } from '../booklet.ts';
import { type DataDraft, dataOf } from '../data/data.ts';
import { type LocatedDataSet, reportUnknownField } from '../data/rows.ts';
import { type Entry, type List, type Placed, place, type Read } from '../read/types.ts';
import type { figureSchema } from '../schema/figure.ts';
import { Located } from '../yaml/located.ts';
import { alternativeText } from './alternative.ts';
import { dataTable } from './tables.ts';
import { dataNamed, sourcesOf, type World } from './world.ts';

type Figure = Read<z.infer<typeof figureSchema>>;
type FieldKind = 'number' | 'text' | 'any';
type Roles = Readonly<Record<string, FieldKind>>;

/** What the fields named in the block are for, and of what kind they have to be. */
const ROLES = {
  bars: { label: 'any', value: 'number', series: 'number', line: 'number' },
  pie: { label: 'any', value: 'number', group: 'text' },
  doughnut: { label: 'any', value: 'number', group: 'text' },
  lines: { x: 'any', series: 'number' },
  areas: { x: 'number', series: 'number' },
  scatter: { x: 'number', y: 'number', label: 'any', color: 'text' },
  bubble: { x: 'number', y: 'number', size: 'number', label: 'any', color: 'text' },
  slope: { label: 'any', series: 'number' },
  dumbbell: { label: 'any', series: 'number' },
  heatmap: { label: 'any', series: 'number' },
  units: { label: 'text', row: 'text', color: 'text' },
  periodic: { symbol: 'text', number: 'number', color: 'text' },
} as const satisfies Partial<Record<ChartSpec['kind'], Roles>>;

/** What the fields are for where the data's own order says it. */
const ROLES_IN_ORDER = {
  multiples: { x: 'number', y: 'number' },
  layers: { title: 'text', text: 'text' },
  scale: { title: 'text', text: 'text' },
} as const satisfies Partial<Record<ChartSpec['kind'], Roles>>;

/** The figure with its data, fields and sources found; null when its data cannot be had. */
export function readFigure(figure: Figure, world: World): Omit<FigureBlock, 'id' | 'source'> | null {
  const given = dataGiven(figure, world);
  if (given.length === 0 || !given.every((set) => set !== null)) return null;
  const data = figure.figure.value === 'multiples' ? bySeries(figure, given, world) : given;
  const fields = data && readFields(figure, data, world);
  if (!fields) return null;
  warnOfUndated(figure, given, world);
  const chart: ChartSpec = {
    kind: figure.figure.value,
    data,
    fields,
    options: readOptions(figure, data, world),
    chartJs: 'options' in figure && figure.options ? flatten(figure.options) : [],
    height: figure.height ? readLength(figure.height.value) : null,
    source: figure[place],
  };
  return {
    kind: 'figure',
    title: figure.title,
    says: figure.says ?? null,
    alt: figure.alt?.value ?? alternativeText(chart, world.language),
    sources: sourcesOf(figure.source, given, world),
    chart,
    table: 'table' in figure && figure.table?.value ? dataTable(data[0]!, world) : null,
  };
}

/** Figures are of a time: that of the data, or else of their source. */
function warnOfUndated(figure: Figure, data: readonly LocatedDataSet[], { references, report }: World): void {
  for (const { key, date, sources } of data) {
    const known = sources.filter((source) => references?.has(source));
    if (date !== null || known.length === 0 || known.some((source) => references!.get(source)!.issued))
      continue;
    report.warning('content-undated', figure[place], { data: key });
  }
}

/** The data that the figure names, or the data that it gives. */
function dataGiven(figure: Figure, world: World): (LocatedDataSet | null)[] {
  const { data } = figure;
  if (data instanceof Located) return [dataNamed(data, world)];
  if (Array.isArray(data)) return (data as readonly Located<string>[]).map((key) => dataNamed(key, world));
  const key = figure.id?.value ?? 'data';
  const draft = data as DataDraft;
  const titled = { ...draft, title: draft.title ?? figure.title };
  return [dataOf(key, titled as DataDraft, world, world.report.faults.length)];
}

/** For each of the figure's series, what its data hold of it; null when it names fields that there are not. */
function bySeries(figure: Figure, data: readonly LocatedDataSet[], world: World): LocatedDataSet[] | null {
  if (!('series' in figure) || !figure.series) return [...data];
  const { series } = figure;
  const sound = data.map((set) => series.filter((name) => checkField(name, 'number', set, world)).length);
  if (sound.some((count) => count < series.length)) return null;
  return data.flatMap((set) =>
    series.map(({ value: name }): LocatedDataSet => {
      const field = set.fields.get(name)!;
      const [x] = set.fields.values();
      const title = data.length > 1 ? `${set.title} – ${field.label}` : field.label;
      return { ...set, title, fields: new Map([x!, field].map((each) => [each.name, each])) };
    }),
  );
}

function readFields(
  figure: Figure,
  data: readonly LocatedDataSet[],
  world: World,
): ChartSpec['fields'] | null {
  const kind = figure.figure.value;
  if (kind in ROLES_IN_ORDER) {
    return fieldsInOrder(ROLES_IN_ORDER[kind as keyof typeof ROLES_IN_ORDER], figure, data, world);
  }
  const given = figure as unknown as Readonly<Record<string, Located<string> | readonly Located<string>[]>>;
  const fields: Record<string, readonly string[]> = {};
  let sound = true;
  for (const [role, expected] of Object.entries(ROLES[kind as keyof typeof ROLES])) {
    const value = given[role];
    if (!value) continue;
    const names = value instanceof Located ? [value] : value;
    const found = names.filter((name) => checkField(name, expected, data[0]!, world));
    fields[role] = found.map((name) => name.value);
    sound &&= found.length === names.length && found.length > 0;
  }
  return sound ? fields : null;
}

function checkField(name: Located<string>, expected: FieldKind, data: LocatedDataSet, world: World): boolean {
  const field = data.fields.get(name.value);
  if (!field) reportUnknownField(name, data.fields, world.report);
  else if (expected === 'any' || expected === kindOf(field)) return true;
  else world.report.error('content-field-kind', name.source, { field: field.name, expected });
  return false;
}

/** For each role, the field of each data set that stands at its place. */
function fieldsInOrder(
  roles: Roles,
  figure: Figure,
  data: readonly LocatedDataSet[],
  world: World,
): ChartSpec['fields'] | null {
  const expected = Object.entries(roles);
  const places = Array.isArray(figure.data)
    ? (figure.data as readonly Located<string>[]).map(({ source }) => source)
    : [figure.data instanceof Located ? figure.data.source : (figure.data as Placed)[place]];
  let sound = true;
  for (const [i, set] of data.entries()) {
    const at = places[Math.floor((i * places.length) / data.length)]!;
    const fields = [...set.fields.values()];
    const misfit = expected.findIndex(([, kind], j) => fields[j] && kindOf(fields[j]) !== kind);
    if (fields.length < expected.length) {
      world.report.error('content-too-few-fields', at, { data: set.key, need: expected.length });
    } else if (misfit !== -1) {
      const details = { field: fields[misfit]!.name, expected: expected[misfit]![1] as 'number' | 'text' };
      world.report.error('content-field-kind', at, details);
    } else continue;
    sound = false;
  }
  if (!sound) return null;
  return Object.fromEntries(
    expected.map(([role], j) => [role, data.map((set) => [...set.fields.keys()][j]!)]),
  );
}

function kindOf(field: DataField): 'number' | 'text' {
  return field.unit === null ? 'text' : 'number';
}

function readOptions(figure: Figure, data: readonly LocatedDataSet[], world: World): ChartSpec['options'] {
  const options: Record<string, string | number | readonly string[]> = {};
  if ('sort' in figure && figure.sort) options.sort = figure.sort.value;
  if ('from' in figure && figure.from) options.from = figure.from.value;
  if ('columns' in figure && figure.columns) options.columns = figure.columns.value;
  if ('direction' in figure && figure.direction) options.direction = figure.direction.value;
  if ('stack' in figure && figure.stack) options.stack = figure.stack.value;
  if ('axis' in figure && figure.axis) {
    const { from, to } = figure.axis;
    if (from) options.axisFrom = from.value;
    if (to) options.axisTo = to.value;
    if ('scale' in figure.axis && figure.axis.scale) options.axisScale = figure.axis.scale.value;
  }
  if ('highlight' in figure && figure.highlight && figure.label) {
    options.highlight = knownLabels(figure.highlight, figure.label.value, data[0]!, world);
  }
  return options;
}

function knownLabels(
  labels: readonly Located<string>[],
  field: string,
  data: LocatedDataSet,
  world: World,
): string[] {
  const names = data.rows.map((row) => String(row.values[field]));
  // That there are no rows is said of the chart.
  if (names.length === 0) return [];
  return labels.flatMap(({ value, source }) => {
    if (names.includes(value)) return [value];
    const near = nearest(value, names);
    world.report.error('content-unknown-name', source, { named: 'label', name: value, near, names });
    return [];
  });
}

/** The options that a group holds, each by its path. */
function flatten(group: List<Entry<unknown>>, above: readonly string[] = []): ChartJsOption[] {
  return group.flatMap(({ key, value }) => {
    const path = [...above, key.value];
    return isGroup(value) ? flatten(value, path) : { path, value: plain(value), source: key.source };
  });
}

function isGroup(value: unknown): value is List<Entry<unknown>> {
  return Array.isArray(value) && value.length > 0 && 'key' in value[0];
}

function plain(value: unknown): OptionValue {
  return value instanceof Located ? value.value : (value as readonly unknown[]).map(plain);
}
