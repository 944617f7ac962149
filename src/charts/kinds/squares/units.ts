import type { DrawingFont } from '../../../drawing/drawing.ts';
import { type Datum, datum, name as nameMeaning, part } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkFamilies } from '../../checks/values.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import { choice, field, optional } from '../../keys.ts';
import { widest } from '../../labels/fit.ts';
import { drawLegend, legendHeight } from '../../labels/legend.ts';
import { wrapNames } from '../../labels/row-names.ts';
import type { Spec } from '../../spec.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { namesIn, textIn } from '../../values/fields.ts';
import { formatNumber } from '../../values/numbers.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { matrixConfiguration, type Spot, type Square } from './squares.ts';

const KEYS = {
  label: field('text'),
  group: optional(field('text')),
  row: field('text'),
  color: field('text'),
  name: optional(field('text')),
  sort: optional(choice('descending', 'none')),
};

/** The share of its place that a square fills, and of the width that the names of rows take. */
const SQUARE = 0.92;
const NAMES = 0.24;

const MOST_LETTERS = 3;
const MOST_COLUMNS = 12;
/** The gap between the squares of two rows, and the height of a group's name, in squares. */
const ROW_GAP = 0.35;
const HEADING = 0.9;
/** The natural side of a square, points. */
const SIDE = 20.5;

interface Item {
  readonly symbol: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly rows: readonly string[];
  readonly datum: Datum;
  readonly family: number;
}

/** A row of squares, or the name of the group of those below it. */
interface Row {
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

/**
 * A square for each item, gathered by row, and rows by group, coloured by family: an item may stand in several. Its
 * name stands below its symbol where the figure gives one.
 */
export const units = kind({
  keys: KEYS,

  check(spec, report) {
    for (const row of spec.data[0].rows) {
      const symbol = textIn(row, spec.label);
      if ([...symbol].length <= MOST_LETTERS) continue;
      report.error('chart-symbol-too-long', row.source, { symbol, most: MOST_LETTERS });
    }
    checkFamilies(spec, spec.color, report);
  },

  describe: ({ data: [data], group, row }, say) => [
    ...(group ? describeCounts(data, group, say) : []),
    ...describeCounts(data, row, say),
  ],

  heights(spec, width, theme) {
    const { families, columns, height, left, least, named } = planUnits(spec, width, theme);
    const legend = legendHeight(families, width, theme);
    const side = named ? SIDE : Math.min((width - left) / columns, SIDE);
    return { natural: height * Math.max(side, least) + legend, least: height * least + legend };
  },

  chart(spec, size, theme) {
    const plan = planUnits(spec, size.width, theme);
    const { families, rows, columns, height, left, squares, named } = plan;
    const legend = legendHeight(families, size.width, theme);
    const down = (size.height - legend) / height;
    const across = (size.width - left) / columns;
    const pitch = named ? across : Math.min(across, down);
    const matrix = {
      squares,
      left,
      top: 0,
      pitch,
      down: named ? down : pitch,
      columns,
      rows: height,
      share: SQUARE,
    };
    return matrixConfiguration(matrix, size, theme, (sketch, spots) => {
      for (const row of rows) writeRow(sketch, row, spots.slice(row.first), { ...plan, down: matrix.down });
      drawLegend(sketch, families, { left: 0, top: size.height - legend, width: size.width });
    });
  },
});

/** Writes the name of a row and how many items it holds, and the symbols and names in its squares. */
function writeRow(
  sketch: Sketch,
  { name, lines, count, items, middle: at }: Row,
  spots: readonly Spot[],
  { left, named, indent, down }: { left: number; named: boolean; indent: number; down: number },
): void {
  const { bold, label, small, theme } = sketch;
  const isHeading = items.length === 0;
  const middle = at * down;
  sketch.writeLines(lines, isHeading ? 0 : indent, middle, {
    font: isHeading ? bold : label,
    means: nameMeaning(name),
  });
  const counted = formatNumber(count, 0, theme.lang);
  sketch.writeLines([counted], left - 7, middle, { font: small, color: theme.muted, align: 'right' });
  for (const [i, item] of items.entries()) {
    const { x, y, ink: color } = spots[i]!;
    const up = named ? leading(small) / 2 : 0;
    sketch.writeLines([item.symbol], x, y - up, { color, align: 'center', means: nameMeaning(item.symbol) });
    if (named)
      sketch.writeLines([item.name], x, y + leading(label) / 2, { font: small, color, align: 'center' });
  }
}

function planUnits(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
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
  const least = named ? leading(label) + leading(small) + 3 : theme.size * 1.6;

  const squares: Square[] = [];
  const rows: Row[] = [];
  let top = 0;
  for (const { group, own, rows: inside } of gathered) {
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
      top += Math.max(down, tall) + ROW_GAP;
    }
  }
  return { families, rows, columns, height: Math.max(1, top - ROW_GAP), left, squares, named, indent, least };
}
