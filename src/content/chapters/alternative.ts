import { LANGUAGES, type LanguageId } from '../../languages/index.ts';
import type { ChartWords, Language } from '../../languages/language.ts';
import type { ChartKind, ChartSpec, DataField, DataRow, DataSet } from '../booklet.ts';
import { columnFormat } from '../data/format.ts';

/** Beyond so many, values are summed up. */
const MOST_LISTED = 8;

type Describe = (spec: ChartSpec, say: Say) => string[];

/** A field as text writes its values, in one language. */
interface Say {
  readonly words: ChartWords;
  readonly colon: Language['colon'];
  readonly separator: string;
  value(data: DataSet, field: DataField, row: DataRow): string;
  number(data: DataSet, field: DataField, value: number): string;
}

/**
 * What a chart shows, for those who do not see it, from its data alone: its kind, what it compares, the
 * extremes, the trend. In sentences.
 */
export function alternativeText(spec: ChartSpec, id: LanguageId): string {
  const language = LANGUAGES[id];
  const words = language.charts;
  const number: Say['number'] = (data, field, value) => {
    const numbers = data.rows.map((row) => row.values[field.name]).filter((each) => typeof each === 'number');
    const text = columnFormat(field, numbers, id)(value);
    return field.unit === '%' ? text + language.numbers.percent : text;
  };
  const value: Say['value'] = (data, field, row) => {
    const found = row.values[field.name] ?? null;
    if (found === null) return words.unknown;
    return typeof found === 'number' ? number(data, field, found) : [found].flat().join(', ');
  };
  const kind = words.kinds[spec.options.direction === 'upright' ? 'upright' : spec.kind];
  const rows = spec.data.every(({ rows }) => rows.length > 0);
  const sentences = rows
    ? DESCRIPTIONS[spec.kind](spec, {
        words,
        colon: language.colon,
        separator: language.listSeparator,
        value,
        number,
      })
    : [];
  return [kind, ...sentences].map((sentence) => `${sentence}.`).join(' ');
}

const compare: Describe = (spec, say) => {
  const data = spec.data[0]!;
  const label = fieldFor(spec, 'label');
  const fields = ['series', 'value', 'line'].flatMap((role) => fieldsFor(spec, role));
  const { words } = say;
  const subject = words.by(fields.map(quantity), label.label, data.rows.length);
  const listed = data.rows.length * fields.length <= MOST_LISTED;
  return [
    subject,
    ...fields.flatMap((field) => {
      const head = fields.length > 1 ? `${field.label}${say.colon}` : '';
      if (listed) {
        return [
          head +
            data.rows
              .map((row) => `${say.value(data, label, row)} ${say.value(data, field, row)}`)
              .join(say.separator),
        ];
      }
      return extremes(spec, field, label, say).map((text) => head + text);
    }),
  ];
};

const follow: Describe = (spec, say) => {
  const data = spec.data[0]!;
  const x = fieldFor(spec, 'x');
  const from = Number(spec.options.from ?? Number.NEGATIVE_INFINITY);
  const rows = data.rows
    .filter(({ values }) => typeof values[x.name] !== 'number' || (values[x.name] as number) >= from)
    .toSorted((a, b) => (x.unit === null ? 0 : Number(a.values[x.name]) - Number(b.values[x.name])));
  return fieldsFor(spec, 'series').flatMap((field) => trend({ ...data, rows }, x, field, say));
};

const change: Describe = (spec, say) => {
  const data = spec.data[0]!;
  const label = fieldFor(spec, 'label');
  const fields = fieldsFor(spec, 'series');
  const [first, last] = [fields[0]!, fields.at(-1)!];
  const { words } = say;
  const moves = data.rows.flatMap((row) => {
    const [a, b] = [row.values[first.name], row.values[last.name]];
    return typeof a === 'number' && typeof b === 'number' ? [{ row, by: b - a }] : [];
  });
  const told = ({ row }: { row: DataRow }) =>
    words.fromTo(say.value(data, label, row), say.value(data, first, row), say.value(data, last, row));
  const subject = words.fromTo(
    words.by([quantity(first)], label.label, data.rows.length),
    first.label,
    last.label,
  );
  if (moves.length <= MOST_LISTED) return [subject, ...moves.map(told)];
  const sorted = moves.toSorted((a, b) => b.by - a.by);
  return [
    subject,
    `${words.largestRise}${say.colon}${told(sorted[0]!)}`,
    `${words.largestFall}${say.colon}${told(sorted.at(-1)!)}`,
  ];
};

const relate: Describe = (spec, say) => {
  const data = spec.data[0]!;
  const { words } = say;
  const [x, y] = [fieldFor(spec, 'x'), fieldFor(spec, 'y')];
  const label = fieldsFor(spec, 'label')[0];
  const points = data.rows.flatMap(({ values }) => {
    const [a, b] = [values[x.name], values[y.name]];
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as const] : [];
  });
  const range = (field: DataField, i: 0 | 1) => {
    const all = points.map((point) => point[i]);
    return words.range(
      quantity(field),
      say.number(data, field, Math.min(...all)),
      say.number(data, field, Math.max(...all)),
    );
  };
  const size = fieldsFor(spec, 'size')[0];
  return [
    words.points(points.length),
    ...(points.length > 0 ? [range(x, 0), range(y, 1)] : []),
    ...(size ? [words.surface(quantity(size))] : []),
    ...(points.length > 2 ? [relation(correlation(points), words)] : []),
    ...(label
      ? [...extremes(spec, x, label, say).slice(0, 1), ...extremes(spec, y, label, say).slice(0, 1)].map(
          (text, i) => `${[x, y][i]!.label}${say.colon}${text}`,
        )
      : []),
  ];
};

const gather =
  (group: string): Describe =>
  (spec, say) => {
    const data = spec.data[0]!;
    const field = fieldFor(spec, group);
    const names = data.rows.flatMap(({ values }) => [values[field.name] ?? ''].flat().map(String));
    const counts = [...new Set(names)].map(
      (name) => `${name} ${names.filter((each) => each === name).length}`,
    );
    return [`${field.label}${say.colon}${counts.join(say.separator)}`];
  };

const inOrder: Describe = ({ data }, say) =>
  data[0]!.rows.map(({ values }) => {
    const [title, text] = Object.values(values).map((value) => [value ?? ''].flat().join(', '));
    return `${title}${say.colon}${text}`;
  });

const DESCRIPTIONS: Readonly<Record<ChartKind, Describe>> = {
  bars: compare,
  pie: compare,
  doughnut: compare,
  heatmap: compare,
  lines: follow,
  areas: follow,
  slope: change,
  dumbbell: change,
  scatter: relate,
  bubble: relate,
  units: gather('row'),
  periodic: gather('color'),
  layers: inOrder,
  scale: inOrder,
  multiples: ({ data }, say) =>
    data.flatMap((set) => {
      const [x, y] = [...set.fields.values()] as [DataField, DataField];
      return trend(set, x, { ...y, label: set.title }, say);
    }),
};

/** Where a series begins and ends, and its peak or trough where that is elsewhere. */
function trend(data: DataSet, x: DataField, field: DataField, say: Say): string[] {
  const known = data.rows.filter(({ values }) => typeof values[field.name] === 'number');
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const { words } = say;
  const at = (row: DataRow) => `${say.value(data, field, row)} (${plainX(say, data, x, row)})`;
  const value = (row: DataRow) => row.values[field.name] as number;
  const peak = known.reduce((best, row) => (value(row) > value(best) ? row : best));
  const trough = known.reduce((best, row) => (value(row) < value(best) ? row : best));
  const parts = [known.length > 1 ? words.fromTo('', at(first), at(last)).trim() : at(first)];
  if (peak !== first && peak !== last) parts.push(`${words.most} ${at(peak)}`);
  if (trough !== first && trough !== last) parts.push(`${words.least} ${at(trough)}`);
  return [`${quantity(field)}${say.colon}${parts.join(say.separator)}`];
}

/** Years are written without spaces. */
function plainX(say: Say, data: DataSet, x: DataField, row: DataRow): string {
  return x.unit === '' ? String(row.values[x.name]) : say.value(data, x, row);
}

function extremes(spec: ChartSpec, field: DataField, label: DataField, say: Say): string[] {
  const data = spec.data[0]!;
  const known = data.rows.filter(({ values }) => typeof values[field.name] === 'number');
  if (known.length === 0) return [];
  const { words } = say;
  const sorted = known.toSorted((a, b) => Number(b.values[field.name]) - Number(a.values[field.name]));
  const told = (row: DataRow) => `${say.value(data, label, row)} ${say.value(data, field, row)}`;
  return [`${words.most} ${told(sorted[0]!)}${say.separator}${words.least} ${told(sorted.at(-1)!)}`];
}

/** A correlation in words: below 0.3 there is none to tell, above 0.7 it is clear. */
function relation(r: number, words: ChartWords): string {
  return Math.abs(r) < 0.3 ? words.unrelated : words.related(r > 0 ? 1 : -1, Math.abs(r) > 0.7);
}

/** Pearson's coefficient. */
function correlation(points: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number) =>
    points.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const spread = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  return spread === 0 ? 0 : sum((dx, dy) => dx * dy) / spread;
}

function quantity({ label, unit }: DataField): string {
  return unit ? `${label} (${unit})` : label;
}

function fieldsFor({ data, fields }: ChartSpec, role: string): DataField[] {
  return (fields[role] ?? []).map((name) => data[0]!.fields.get(name)!);
}

function fieldFor(spec: ChartSpec, role: string): DataField {
  return fieldsFor(spec, role)[0]!;
}
