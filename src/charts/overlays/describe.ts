import type { DataField } from '../../data/data-set.ts';
import type { Say } from '../descriptions/say.ts';
import type { ChartSpec } from '../spec.ts';
import { pairsIn } from '../values/fields.ts';
import type { Overlays } from './keys.ts';
import { logsOf, trendLine } from './trend.ts';

/** Describes what is drawn over a chart's data, for a reader who cannot see it. */
export function describeOverlays(given: ChartSpec, { words, colon }: Say): string[] {
  const spec = given as ChartSpec & Overlays & { readonly x?: DataField; readonly y?: DataField };
  const { overlays } = words;
  const told = (head: string, ...rest: readonly (string | null)[]) =>
    `${head}${colon}${rest.filter((each) => each !== null && each !== '').join(', ')}`;
  const span = (from: string | number | null, to: string | number | null) =>
    [from, to].filter((end) => end !== null).join('–');
  return [
    ...(spec.reference ?? []).map(({ at, x, label }) =>
      told(
        overlays.reference,
        label,
        at === 'mean' ? words.mean : at === 'median' ? words.median : null,
        x,
        typeof at === 'number' ? String(at) : null,
      ),
    ),
    ...(spec.band ?? []).map(({ at, x, label }) =>
      told(overlays.band, label, at ? span(at.from, at.to) : span(x!.from, x!.to)),
    ),
    ...(spec.trend ? trendsOf(spec).map(overlays.trend) : []),
    ...(spec.error ? [overlays.uncertain] : []),
    ...(spec.annotate ?? []).map(({ at, text }) => told(overlays.note, at, text.replace(/\.$/, ''))),
  ];
}

/** The sign of the slope of the points of a chart, where it has two quantities. */
function trendsOf(
  spec: ChartSpec & Overlays & { readonly x?: DataField; readonly y?: DataField },
): (1 | -1)[] {
  const { data, x, y } = spec;
  if (!x || !y) return [];
  const slope = trendLine(pairsIn(data[0]!.rows, x, y), logsOf(spec))?.slope ?? 0;
  return slope === 0 ? [] : [slope > 0 ? 1 : -1];
}
