import type { Say } from '../../charts/descriptions/say.ts';
import { kindOf } from '../../charts/kinds/index.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { columnFormat } from '../data/format.ts';
import { ALTERNATIVE_WORDS } from './alternative-words.ts';

/**
 * The text alternative of a chart, for a reader who cannot see it, in sentences: its kind, what it compares, the
 * extremes, the trend. It is made from the data alone.
 */
export function alternativeText(spec: ChartSpec, language: 'fr' | 'en'): string {
  const words = ALTERNATIVE_WORDS[language];
  const number: Say['number'] = (data, field, value) => {
    const numbers = data.rows.map((row) => row.values[field.name]).filter((each) => typeof each === 'number');
    const text = columnFormat(field, numbers, language)(value);
    return field.unit === '%' ? words.percent(text) : text;
  };
  const value: Say['value'] = (data, field, row) => {
    const found = row.values[field.name] ?? null;
    if (found === null) return words.unknown;
    return typeof found === 'number' ? number(data, field, found) : [found].flat().join(', ');
  };
  const kind = kindOf(spec);
  const name = words.kinds[(kind.word?.(spec) ?? spec.kind) as keyof typeof words.kinds];
  const known = spec.data.every(({ rows }) => rows.length > 0);
  const sentences = known ? kind.describe(spec, { words, value, number }) : [];
  return [name, ...sentences].map((sentence) => `${sentence}.`).join(' ');
}
