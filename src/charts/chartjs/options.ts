import type { Instead } from '../../faults/catalogue/charts-options.ts';
import type { ChartJsOption, OptionValue } from '../spec.ts';
import type { Configuration } from './configuration.ts';

/** Options that a figure's keys or the booklet say otherwise, and options for pages on a screen. */
const ELSEWHERE: readonly (readonly [option: RegExp, instead: Instead])[] = [
  [/^plugins\.(title|subtitle)\./, 'title'],
  [/^plugins\.legend\./, 'names'],
  [/^indexAxis$/, 'direction'],
  [/^scales\.\w+\.(min|max|suggestedMin|suggestedMax|beginAtZero|grace|bounds|type|reverse)$/, 'axis'],
  [/^scales\.\w+\.stacked$/, 'stack'],
  [/^scales\.\w+\.ticks\.(stepSize|count|precision|maxTicksLimit|autoSkip|callback|format\..*)$/, 'steps'],
  [/^scales\.\w+\.(title\..*|position|offset)$|^layout\./, 'place'],
  [/^(aspectRatio|maintainAspectRatio)$/, 'height'],
  [/^locale$/, 'language'],
  [
    /^(animations?|transitions|responsive|events|hover|interaction|on[A-Z]\w*|resizeDelay|devicePixelRatio|plugins\.tooltip)(\.|$)/,
    'screen',
  ],
  [/^plugins\./, 'overlays'],
];

/** The thing that stands in an option's place; null for an option that is passed on to Chart.js. */
export function insteadOf({ path }: ChartJsOption): Instead | null {
  const option = path.join('.');
  return ELSEWHERE.find(([pattern]) => pattern.test(option))?.[1] ?? null;
}

/**
 * Adds the figure's own options of Chart.js to a configuration. Options of elements and data sets
 * (`elements.bar.borderRadius`) replace those of its kind.
 */
export function withChartJs(configuration: Configuration, options: readonly ChartJsOption[]): Configuration {
  if (options.length === 0) return configuration;
  const result = copy(configuration.options ?? {});
  const own = new Set(options.flatMap(ownKeys));
  for (const { path, value } of options) {
    let group = result;
    for (const key of path.slice(0, -1)) {
      const inner = group[key];
      group[key] = typeof inner === 'object' && inner !== null ? copy(inner) : {};
      group = group[key] as Record<string, unknown>;
    }
    group[path.at(-1)!] = value;
  }
  const points = pointOptions(options);
  const datasets = configuration.data.datasets.map((dataset) => ({
    ...Object.fromEntries(Object.entries(dataset).filter(([key]) => !own.has(key))),
    ...points,
  }));
  return {
    ...configuration,
    data: { ...configuration.data, datasets },
    options: result,
  } as Configuration;
}

function copy(group: object): Record<string, unknown> {
  return { ...group } as Record<string, unknown>;
}

/** The keys of a data set that an option of elements or of data sets replaces. */
function ownKeys({ path }: ChartJsOption): string[] {
  if (path[0] !== 'elements' && path[0] !== 'datasets') return [];
  return isOfPoints(path) ? [] : [path.at(-1)!];
}

/** Options of points by their names in data sets: `pointBorderWidth`, since `borderWidth` is that of lines. */
function pointOptions(options: readonly ChartJsOption[]): Record<string, OptionValue> {
  const ofPoints = options.filter(({ path }) => isOfPoints(path));
  return Object.fromEntries(
    ofPoints.map(({ path, value }) => {
      const key = path.at(-1)!;
      return [key === 'pointStyle' ? key : `point${key[0]!.toUpperCase()}${key.slice(1)}`, value];
    }),
  );
}

function isOfPoints([group, element]: readonly string[]): boolean {
  return group === 'elements' && element === 'point';
}
