import { type Meaning, name } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import type { Arc } from '../../fills/patterns.ts';
import { spread, widest, wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { listHeight } from './list.ts';
import { type Slice, shareMeaning } from './slices.ts';

/** The distance from the outer ring to the labels, points. */
const REACH = 12;
/** The least radius that names beside the rings leave to these, points: slices of less are too small to compare. */
const LEAST_RADIUS = 30;

/** The label of a slice: its name, and its share below it in bold; or its number in a list. */
interface Label {
  readonly lines: readonly string[];
  readonly means?: Meaning;
  readonly share: { readonly text: string; readonly means: Meaning } | null;
}

/**
 * The labels beside the rings: names and shares, or numbers where names would leave the rings too small.
 * @returns also the height of the list by whose names numbers are read, points; 0 for none.
 */
export function labelsFor(slices: readonly Slice[], width: number, theme: ChartTheme) {
  const named = slices.map(
    (slice): Label => ({
      lines: nameLines(slice.name, width, theme),
      means: name(slice.name),
      share: { text: slice.share, means: shareMeaning(slice, slices) },
    }),
  );
  if (radiusBeside(named, width, theme) >= LEAST_RADIUS) return { labels: named, list: 0 };
  const numbers = slices.map((_, i): Label => ({ lines: [String(i + 1)], share: null }));
  return { labels: numbers, list: listHeight(slices, width, theme) };
}

/** A name beside the rings: a quarter of the chart is for it, and a little more where a word would be broken else. */
function nameLines(text: string, width: number, theme: ChartTheme): string[] {
  const { label } = fonts(theme);
  const word = Math.min(widest(text.split(' '), label, theme.measure), 0.36 * width);
  return wrap(text, Math.max(0.26 * width, word), label, theme.measure);
}

/** The radius that labels at both sides leave. */
export function radiusBeside(labels: readonly Label[], width: number, theme: ChartTheme): number {
  const { label, bold } = fonts(theme);
  const names = labels.flatMap(({ lines }) => lines);
  const shares = labels.flatMap(({ share }) => share?.text ?? []);
  return (
    width / 2 - Math.max(widest(names, label, theme.measure), widest(shares, bold, theme.measure)) - REACH
  );
}

/** The height of a label, with the space to the next. */
export function heightOf({ lines, share }: Label, theme: ChartTheme): number {
  return (lines.length + (share ? 1 : 0)) * leading(fonts(theme).label) + 1;
}

/** Writes labels at both sides of the rings, moved apart where they would touch, with a line to their slice. */
export function writeLabels(
  sketch: Sketch,
  arcs: readonly Arc[],
  labels: readonly Label[],
  height: number,
): void {
  const { label: font, bold, theme } = sketch;
  const placed = labels.map((label, i) => {
    const { startAngle, endAngle, x, y, outerRadius } = arcs[i]!;
    const angle = (startAngle + endAngle) / 2;
    const at = (r: number): [number, number] => [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    return { label, on: at(outerRadius + 1), out: at(outerRadius + 5), right: Math.cos(angle) >= 0 };
  });
  const places = new Map<Label, number>();
  for (const right of [false, true]) {
    const column = placed.filter((each) => each.right === right).sort((a, b) => a.out[1] - b.out[1]);
    const ys = spread(
      column.map(({ out }) => out[1]),
      column.map(({ label }) => heightOf(label, theme)),
      0,
      height,
    );
    for (const [i, { label }] of column.entries()) places.set(label, ys[i]!);
  }
  const { x: center, outerRadius } = arcs[0]!;
  const half = leading(font) / 2;
  for (const { label, on, out, right } of placed) {
    const { lines, means, share } = label;
    const direction = right ? 1 : -1;
    const [edge, y] = [center + direction * (outerRadius + REACH), places.get(label)!];
    const align = right ? 'left' : 'right';
    sketch.rule({ width: 0.5 }, on, out, [edge - direction * 2, y]);
    sketch.writeLines(lines, edge, share ? y - half : y, { align, means });
    if (!share) continue;
    const look = { font: bold, align, means: share.means } as const;
    sketch.writeLines([share.text], edge, y + lines.length * half, look);
  }
}
