import type { DataSet } from '../../../data/data-set.ts';
import { datum, type Meaning, part } from '../../../drawing/meaning.ts';
import { LANGUAGES } from '../../../languages/index.ts';
import { mix } from '../../colors/color.ts';
import { field, fields, texts } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { wrapNames } from '../../labels/row-names.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';

export const KEYS = { label: field('any'), series: fields('text'), states: texts() };

export type MatrixSpec = Spec<typeof KEYS>;

/** The share of the width that the names of rows take. */
const NAMES = 0.34;

/** A cell of the table: its word, or an empty one, and the colour for it. */
export interface Cell {
  readonly state: string;
  readonly color: string;
  readonly means: Meaning | null;
}

/** The states in their order: that of the figure, or of the data, row by row. */
export function statesIn({ states, series, data: [{ rows }] }: MatrixSpec): readonly string[] {
  if (states.length > 0) return states;
  return [...new Set(rows.flatMap((row) => series.map((each) => textIn(row, each))))].filter(Boolean);
}

/** Whether each state is a full dot; null where some is neither yes nor no. */
export function dotsOf(states: readonly string[]): ReadonlyMap<string, boolean> | null {
  const words = Object.values(LANGUAGES).map(({ charts }) => charts);
  const yes = new Set([...words.map((each) => each.yes), ...YES]);
  const no = new Set([...words.map((each) => each.no), ...NO]);
  const folded = states.map((state) => state.toLowerCase());
  if (!folded.every((state) => yes.has(state) || no.has(state))) return null;
  return new Map(states.map((state, i) => [state, yes.has(folded[i]!)]));
}

/** Signs for yes and no, in whatever language. */
const YES = ['x', '✓', '✔', '+', 'true'];
const NO = ['–', '-', '✗', '✘', 'false'];

/** The parts of a table and their sizes, points, at a width. */
export function planMatrix(spec: MatrixSpec, width: number, theme: ChartTheme) {
  const { label, small } = fonts(theme);
  const [{ rows: all }] = spec.data as readonly [DataSet];
  const states = statesIn(spec);
  const dots = dotsOf(states);
  const colors = new Map(states.map((state, i) => [state, shade(i, states.length, theme)]));
  const texts = all.map((row) => textIn(row, spec.label));
  const names = wrapNames(texts, width, NAMES, label, theme);
  const left = widest(names.flat(), label, theme.measure) + 8;
  const across = (width - left) / spec.series.length;
  const words = states.map((state) => wrap(state, across - 4, small, theme.measure));
  const written = !dots && words.every((lines) => widest(lines, small, theme.measure) <= across - 3);
  const high = written ? Math.max(1, ...words.map((lines) => lines.length)) * leading(small) + 4 : 0;
  const rows = all.map((row, i) => ({
    name: texts[i]!,
    lines: names[i]!,
    least: Math.max(names[i]!.length * leading(label) + 3, high),
    cells: spec.series.map((each): Cell => {
      const state = textIn(row, each);
      return {
        state,
        color: colors.get(state) ?? theme.paper,
        means: state === '' ? null : part(datum(row, each), 'look', state),
      };
    }),
  }));
  const level = spec.series.map((each) => wrap(each.label, across - 3, label, theme.measure));
  const turned = widest(level.flat(), label, theme.measure) > across - 1;
  const columns = spec.series.map((each, i) => ({
    name: each.label,
    lines: turned ? wrap(each.label, 80, label, theme.measure) : level[i]!,
  }));
  const heads = columns.map(({ lines }) => lines);
  const top = turned
    ? widest(heads.flat(), label, theme.measure) + 5
    : Math.max(...heads.map(({ length }) => length)) * leading(label) + 4;
  const fill = (state: string) => ({ color: colors.get(state)!, pattern: 'plain' as const });
  // Words that stand in the cells need no key.
  const entries: LegendEntry[] = written ? [] : states.map((name) => ({ name, fill: fill(name) }));
  const legend = legendHeight(entries, width, theme);
  return {
    rows,
    columns,
    left,
    top,
    across,
    turned,
    legend,
    entries,
    dots,
    written,
    least: leading(label) + 3,
  };
}

/** From nearly paper to the palette's first colour. */
function shade(index: number, count: number, theme: ChartTheme): string {
  return mix(theme.paper, categoryColor(theme, 0), count === 1 ? 0.6 : 0.1 + (0.9 * index) / (count - 1));
}
