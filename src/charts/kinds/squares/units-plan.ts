import type { DataField } from '../../../data/data-set.ts';
import type { DrawingFont } from '../../../drawing/drawing.ts';
import { type Datum, datum, part } from '../../../drawing/meaning.ts';
import { choice, field, optional } from '../../keys.ts';
import { widest } from '../../labels/fit.ts';
import { legendHeight } from '../../labels/legend.ts';
import { wrapNames } from '../../labels/row-names.ts';
import type { Spec } from '../../spec.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { namesIn, textIn } from '../../values/fields.ts';
import { readFamilies } from '../families.ts';
import { nameList } from './name-list.ts';
import type { Square } from './squares.ts';

export const UNITS_KEYS = {
  label: field('text'),
  group: optional(field('text')),
  row: field('text'),
  color: field('text'),
  name: optional(field('text')),
  sort: optional(choice('descending', 'none')),
};

/** The share of its place that a square fills, and of the width that the names of rows take. */
export const SQUARE = 0.92;
const NAMES = 0.24;

const MOST_COLUMNS = 12;
/** The height of a group's name, in squares. */
const HEADING = 0.9;
/** The natural side of a square, points. */
const SIDE = 20.5;
/** The least side of a square in sizes of its label, and the gap between rows in squares: as a rule, and on a low page. */
const ROOMY = { side: 1.6, gap: 0.35 };
const TIGHT = { side: 1.25, gap: 0.12 };

/** A figure of squares: `tight` ones stand as close as they can be read, `listed` names stand in a list below, which is `long` where no page
 * holds the figure. */
export type UnitsSpec = Spec<typeof UNITS_KEYS> & {
  readonly tight?: true;
  readonly listed?: DataField;
  readonly long?: true;
};

interface Item {
  readonly symbol: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly rows: readonly string[];
  readonly datum: Datum;
  readonly family: number;
}

/** A row of squares, or the name of the group of those below it. */
export interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  /** How many items it holds. */
  readonly count: number;
  /** The items that it shows: none where it is the name of a group. */
  readonly items: readonly Item[];
  /** The middle of its name, from the top in squares. */
  readonly middle: number;
  /** The index of its first square. */
  readonly first: number;
}

/** The heights of a figure: the natural one, and the least that holds its labels. Points. */
export function unitsHeights(spec: UnitsSpec, width: number, theme: ChartTheme) {
  const { columns, height, left, least, below } = planUnits(spec, width, theme);
  const side = Math.min((width - left) / columns, SIDE);
  return { natural: height * Math.max(side, least) + below, least: height * least + below };
}

/** The figure in the ways that take less room, the one that changes least first. */
export function lowerUnits(spec: UnitsSpec): UnitsSpec[] {
  const tight: UnitsSpec = { ...spec, tight: true };
  return spec.name ? [tight, { ...tight, name: null, listed: spec.name }] : [tight];
}

export function planUnits(spec: UnitsSpec, width: number, theme: ChartTheme) {
  const { label, bold, small } = fonts(theme);
  const [data] = spec.data;
  const { entries: families, indexes } = readFamilies(data, spec.color, theme);
  const items = data.rows
    .map(
      (row, i): Item => ({
        symbol: textIn(row, spec.label),
        name: spec.name ? textIn(row, spec.name) : '',
        groups: spec.group ? namesIn(row, spec.group) : [''],
        rows: namesIn(row, spec.row),
        datum: datum(row, spec.label),
        family: indexes[i]!,
      }),
    )
    .toSorted((a, b) => a.family - b.family);
  const indent = spec.group ? theme.size * 0.8 : 0;
  const named = Boolean(spec.name);
  const widestOf = (texts: readonly string[], font: DrawingFont) => widest(texts, font, theme.measure);
  const widths = new Map(
    items.map((item) => [
      item,
      Math.max(theme.measure(item.symbol, label), named ? theme.measure(item.name, small) : 0),
    ]),
  );
  const held = Math.max(...widths.values());
  const cell = named ? held + 5 : (held + 1) / SQUARE;
  const linesBy = (names: readonly string[], font: DrawingFont) => {
    const lines = wrapNames(names, width, NAMES, font, theme);
    return new Map(names.map((name, i) => [name, lines[i]!]));
  };
  const sorted = (names: readonly string[], countOf: (name: string) => number) => {
    const listed = [...new Set(names)].filter(Boolean);
    return spec.sort === 'descending' ? listed.toSorted((a, b) => countOf(b) - countOf(a)) : listed;
  };
  const inGroup = (name: string) => items.filter(({ groups }) => groups.includes(name));
  const inOrder = data.rows.flatMap((row) => (spec.group ? namesIn(row, spec.group) : []));
  const groups = spec.group ? sorted(inOrder, (name) => inGroup(name).length) : [''];
  const listed = data.rows.flatMap((row) => namesIn(row, spec.row));
  const gathered = groups.map((group) => {
    const own = inGroup(group);
    const inRow = (name: string) => own.filter(({ rows }) => rows.includes(name));
    const names = sorted(listed, (name) => inRow(name).length);
    return {
      group,
      own,
      rows: names.map((name) => ({ name, items: inRow(name) })).filter((row) => row.items.length > 0),
    };
  });
  const groupLines = linesBy(groups.filter(Boolean), bold);
  const rowLines = linesBy([...new Set(listed)], label);
  const names = [
    ...[...groupLines.values()].map((lines) => widestOf(lines, bold)),
    ...[...rowLines.values()].map((lines) => indent + widestOf(lines, label)),
  ];
  const counts = gathered.flatMap(({ own, rows }) => [own.length, ...rows.map((row) => row.items.length)]);
  const left = Math.max(0, ...names) + 6 + widest(counts.map(String), small, theme.measure) + 7;
  const longest = Math.max(1, ...gathered.flatMap(({ rows }) => rows.map((row) => row.items.length)));
  const fit = Math.max(1, Math.floor((width - left) / cell));
  const columns = Math.min(fit, MOST_COLUMNS, longest);
  const { side, gap } = spec.tight ? TIGHT : ROOMY;
  // A square is as wide as it is high: a low one must hold its symbol's width too.
  const least = named
    ? leading(label) + leading(small) + (spec.tight ? 1 : 3)
    : Math.max(theme.size * side, cell);

  const squares: Square[] = [];
  const rows: Row[] = [];
  /** The middles of the gaps between rows, in squares: a group's name stays with its first row. */
  const gaps: number[] = [];
  let top = 0;
  for (const { group, own, rows: inside } of gathered) {
    if (top > 0) gaps.push(top - gap / 2);
    if (group) {
      rows.push({
        name: group,
        lines: groupLines.get(group)!,
        count: own.length,
        items: [],
        middle: top + HEADING / 2,
        first: squares.length,
      });
      top += HEADING;
    }
    for (const { name, items: shown } of inside) {
      if (name !== inside[0]!.name) gaps.push(top - gap / 2);
      const lines = rowLines.get(name)!;
      const tall = Math.max(1, (lines.length * leading(label)) / least);
      const down = Math.ceil(shown.length / columns);
      const first = top + Math.max(0, tall - down) / 2;
      rows.push({
        name,
        lines,
        count: shown.length,
        items: shown,
        middle: top + tall / 2,
        first: squares.length,
      });
      for (const [i, item] of shown.entries()) {
        const { name: full, family, datum: told } = item;
        const up = CAP_HEIGHT * label.size + (full ? leading(small) : 0);
        squares.push({
          x: i % columns,
          y: first + Math.floor(i / columns),
          fill: families[family]!.fill,
          means: part(told, 'look', families[family]!.name),
          written: [widths.get(item)! / 2 + 1.8, up / 2 + 2],
        });
      }
      top += Math.max(down, tall) + gap;
    }
  }
  const apart = spec.listed
    ? data.rows.map((row) => ({ symbol: textIn(row, spec.label), name: textIn(row, spec.listed!) }))
    : [];
  const list = nameList(apart, width, theme, spec.long);
  const below = legendHeight(families, width, theme) + list.height;
  const height = Math.max(1, top - gap);
  return { families, rows, gaps, columns, height, left, squares, named, indent, least, list, below };
}
