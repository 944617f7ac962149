import type { Say } from '../../charts/descriptions/say.ts';
import { type ChartKind, kindOf } from '../../charts/kinds/index.ts';
import { describeOverlays } from '../../charts/overlays/describe.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { formatQuantity } from '../../charts/values/numbers.ts';
import { languageFor } from '../../languages/index.ts';
import { columnFormat } from '../data/format.ts';

/**
 * The text alternative of a chart, for a reader who cannot see it, in sentences: its kind, what it compares, the
 * extremes, the trend. It is made from the data alone.
 */
export function alternativeText(spec: ChartSpec, lang: string): string {
  const language = languageFor(lang);
  const words = language.charts;
  const number: Say['number'] = (data, field, value) => {
    const numbers = data.rows.map((row) => row.values[field.name]).filter((each) => typeof each === 'number');
    const text = columnFormat(field, numbers, lang)(value);
    return field.unit === '%' ? text + language.numbers.percent : text;
  };
  const value: Say['value'] = (data, field, row) => {
    const found = row.values[field.name] ?? null;
    if (found === null) return words.unknown;
    return typeof found === 'number' ? number(data, field, found) : [found].flat().join(', ');
  };
  const exact: Say['exact'] = ({ unit }, value) =>
    formatQuantity(value, unit === '%' ? unit : '', null, lang);
  const kind = kindOf(spec);
  const name = words.kinds[kind.word?.(spec) ?? (spec.kind as ChartKind)];
  const known = spec.data.every(({ rows }) => rows.length > 0);
  const { colon, listSeparator: separator } = language;
  const say: Say = { words, colon, separator, value, number, exact };
  const sentences = known ? [...kind.describe(spec, say), ...describeOverlays(spec, say)] : [];
  return [name, ...sentences].map((sentence) => `${sentence}.`).join(' ');
}
