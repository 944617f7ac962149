import type * as z from 'zod/mini';
import { kinds } from '../../charts/kinds/index.ts';
import type { Kind } from '../../charts/kinds/kind.ts';
import type { ChartJsOption, ChartSpec, OptionValue } from '../../charts/spec.ts';
import type { DataField } from '../../data/data-set.ts';
import { readLength } from '../../units.ts';
import { type DataDraft, dataOf } from '../data/data.ts';
import { withDates } from '../data/dates.ts';
import type { LocatedDataSet } from '../data/rows.ts';
import { type Entry, isComplete, type List, place, type Read } from '../read/types.ts';
import type { figureSchema } from '../schema/figure.ts';
import type { FigureBlock } from '../types/figure.ts';
import { Located, madeText } from '../yaml/located.ts';
import { alternativeText } from './alternative.ts';
import { fieldsNamed, typeOf } from './fields.ts';
import { readKeys, someOf } from './figure-keys.ts';
import { warnOfOtherNumbers } from './other-numbers.ts';
import { dataTable } from './tables/data-cells.ts';
import { dataNamed, sourcesOf, type World } from './world.ts';

type Figure = Read<z.infer<typeof figureSchema>>;

/**
 * Reads a figure: its data, the values of its kind's keys, its sources. null, after a fault, when it cannot.
 */
export function readFigure(figure: Figure, world: World): Omit<FigureBlock, 'id' | 'source'> | null {
  const kind: Kind = kinds[figure.figure.value];
  const given = dataGiven(figure, world);
  if (!given?.every((set) => set !== null)) return null;
  const parted = kind.several ? bySeries(figure, given, world) : given;
  const data = parted && withPlaces(kind, parted, world);
  if (!data || !checkOrder(kind, figure, data, world)) return null;
  const values = readKeys(kind.keys, figure, given, world);
  // A figure whose keys could not all be read is not judged by those that could.
  if (!values || !isComplete(figure)) return null;
  warnOfUndated(figure, given, world);
  if (figure.headline?.value && !figure.says)
    world.report.error('chart-headline', figure.headline.source, {});
  const texts = [figure.alt, figure.says].flatMap((text) => text ?? []);
  const own = isOwn(figure.data) ? given[0]! : null;
  warnOfOtherNumbers(
    texts,
    given,
    { language: world.language, isNamed: !own || figure.id !== undefined, drawn: Object.values(values) },
    world.report,
  );
  const chart: ChartSpec = {
    ...values,
    kind: figure.figure.value,
    data,
    chartJs: figure.options ? flatten(figure.options) : [],
    height: figure.height ? readLength(figure.height.value) : null,
    source: figure[place],
  };
  return {
    kind: 'figure',
    title: figure.title,
    says: figure.says ?? null,
    headline: figure.headline?.value ?? null,
    alt: figure.alt ?? madeText(alternativeText(chart, world.language), figure[place]),
    sources: sourcesOf(figure.source, given, world),
    chart,
    own,
    table: figure.table?.value ? dataTable(data[0]!, world) : null,
  };
}

/** Warns of data that have no date, from sources that have none either. */
function warnOfUndated(figure: Figure, data: readonly LocatedDataSet[], { references, report }: World): void {
  for (const { key, date, sources } of data) {
    const known = sources.filter((source) => references?.has(source));
    if (date !== null || known.length === 0 || known.some((source) => references!.get(source)!.dates.issued))
      continue;
    report.warning('content-undated', figure[place], { data: key });
  }
}

/** The data that the figure names, or the data that it gives; null, after a fault, when it names none. */
function dataGiven(figure: Figure, world: World): (LocatedDataSet | null)[] | null {
  const { data } = figure;
  if (data instanceof Located) return [dataNamed(data, world)];
  if (!isOwn(data)) return someOf('data', data, world)?.map((key) => dataNamed(key, world)) ?? null;
  const key = figure.id?.value ?? 'data';
  const titled: DataDraft = { ...data, title: data.title ?? figure.title };
  return [dataOf(key, titled, world, world.report.count)];
}

/** Parts data into a data set for each of the figure's series; null, after a fault, when it cannot. */
function bySeries(
  { series }: Figure,
  data: readonly LocatedDataSet[],
  world: World,
): readonly LocatedDataSet[] | null {
  if (!series) return data;
  if (!someOf('series', series, world)) return null;
  const found = data.map((set) => fieldsNamed(series, 'number', set, world));
  if (!found.every((fields) => fields !== null)) return null;
  return data.flatMap((set, i) =>
    found[i]!.map((field): LocatedDataSet => {
      const [x] = set.fields.values();
      const title = data.length > 1 ? `${set.title} – ${field.label}` : field.label;
      return { ...set, title, fields: new Map([x!, field].map((each) => [each.name, each])) };
    }),
  );
}

/** Reads the dates of the first field, where a kind places rows by it. */
function withPlaces(
  { fieldsInOrder = [] }: Kind,
  data: readonly LocatedDataSet[],
  { language }: World,
): readonly LocatedDataSet[] {
  if (fieldsInOrder[0] !== 'place') return data;
  return data.map((set) => {
    const [first, ...rest] = [...set.fields.values()].map((field) => [field.name, field] as const);
    return first
      ? { ...set, fields: new Map([[first[0], withDates(first[1], set, language)], ...rest]) }
      : set;
  });
}

/** Whether a field holds what a kind takes at its place. */
function fits(field: DataField, type: NonNullable<Kind['fieldsInOrder']>[number]): boolean {
  return type === 'place' ? field.unit !== null || field.dates !== undefined : typeOf(field) === type;
}

/** Checks the first fields of data, where a kind takes them in their order. */
function checkOrder(
  { fieldsInOrder = [] }: Kind,
  { data: given }: Figure,
  data: readonly LocatedDataSet[],
  { report }: World,
): boolean {
  const places =
    given instanceof Located
      ? [given.source]
      : isList(given)
        ? given.map(({ source }) => source)
        : [given[place]];
  const faultsBefore = report.count;
  for (const [i, set] of data.entries()) {
    const at = places[Math.floor((i * places.length) / data.length)]!;
    const fields = [...set.fields.values()];
    const misfit = fieldsInOrder.findIndex((type, j) => fields[j] && !fits(fields[j], type));
    if (fields.length < fieldsInOrder.length) {
      report.error('content-too-few-fields', at, { data: set.key, need: fieldsInOrder.length });
    } else if (misfit !== -1) {
      const details = { field: fields[misfit]!.name, expected: fieldsInOrder[misfit]! };
      report.error('content-field-kind', at, details);
    }
  }
  return report.count === faultsBefore;
}

/** Flattens a group of Chart.js's options to each by its path. */
function flatten(group: List<Entry<unknown>>, above: readonly string[] = []): ChartJsOption[] {
  return group.flatMap(({ key, value }) => {
    const path = [...above, key.value];
    return isGroup(value) ? flatten(value, path) : { path, value: plain(value), source: key.source };
  });
}

function isList(data: Figure['data']): data is List<Located<string>> {
  return Array.isArray(data);
}

/** Whether a figure gives its data itself. */
function isOwn(
  data: Figure['data'],
): data is Exclude<Figure['data'], Located<string> | List<Located<string>>> {
  return !(data instanceof Located) && !isList(data);
}

function isGroup(value: unknown): value is List<Entry<unknown>> {
  return Array.isArray(value) && value.length > 0 && 'key' in value[0];
}

function plain(value: unknown): OptionValue {
  return value instanceof Located ? value.value : (value as readonly unknown[]).map(plain);
}
