import type { Point } from '../../drawing/drawing.ts';
import { key as keyMeaning, type Meaning, name } from '../../drawing/meaning.ts';
import type { Sketch } from '../canvas/sketch.ts';
import type { Fill } from '../fills/patterns.ts';
import { DASHES } from '../fills/strokes.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { spread, widest } from './fit.ts';
import { wrapNames } from './row-names.ts';

/** The distance from the plot's edge to the names, points. */
const REACH = 11;

/** The length of a piece of a line that is drawn before its name, with the space after it, points. */
const KEY = 16;
const AFTER_KEY = 3;

/** The share of a chart's width that names take where their words are narrow. */
const SHARE = 0.26;

/** A name at the right edge of a plot. */
export interface EdgeName {
  readonly name: string;
  readonly lines: readonly string[];
  /** The height of its lines. */
  readonly extent: number;
}

/** A name, with the middle of what it names and its height at the edge. */
export interface NamedPart extends EdgeName {
  readonly middle: number;
  readonly height: number;
  /** The x at which what it names ends, if that is before the edge. */
  readonly end?: number;
  /** The meaning of the text, where that is more than a name. */
  readonly means?: Meaning;
  /** The look of the line that is named, a piece of which stands before the name. */
  readonly key?: Fill;
}

export function edgeNames(names: readonly string[], width: number, theme: ChartTheme): EdgeName[] {
  const { label } = fonts(theme);
  const set = wrapNames(names, width, SHARE, label, theme);
  return names.map((name, i): EdgeName => {
    const lines = set[i]!;
    return { name, lines, extent: lines.length * leading(label) + 1 };
  });
}

/** The room that names take beside a plot, points, with or without their keys. */
export function edgeRoom(
  names: readonly EdgeName[],
  theme: ChartTheme,
  keyed = false,
): { width: number; height: number } {
  const lines = names.flatMap((name) => name.lines);
  return {
    width: REACH + (keyed ? KEY + AFTER_KEY : 0) + widest(lines, fonts(theme).label, theme.measure) + 1,
    height: names.reduce((sum, { extent }) => sum + extent, 0),
  };
}

/**
 * Writes names beside what they name, moved apart where they would touch, with a line to what is too thin for
 * its name or lies elsewhere.
 * @param right the plot's right edge.
 * @param range the y of the highest and the lowest place for names.
 */
export function nameAtEdge(
  sketch: Sketch,
  parts: readonly NamedPart[],
  right: number,
  [low, high]: readonly [number, number],
): void {
  const named = parts.toSorted((a, b) => a.middle - b.middle);
  const places = spread(
    named.map(({ middle }) => middle),
    named.map(({ extent }) => extent),
    low,
    high,
  );
  const x = right + REACH;
  for (const [i, part] of named.entries()) {
    const { lines, extent, middle, height, end = right, means = name(part.name), key } = part;
    const place = places[i]!;
    if (height < extent || Math.abs(place - middle) > 2 || end < right - 4) {
      const bend = Math.max(end + 1, x - 5);
      sketch.rule({ width: 0.4 }, [end + 1, middle], [bend, place], [x - 1.5, place]);
    }
    if (key) drawKey(sketch, key, part.name, [x, place]);
    sketch.writeLines(lines, x + (key ? KEY + AFTER_KEY : 0), place, { means });
  }
}

function drawKey(sketch: Sketch, { color, pattern }: Fill, named: string, [x, y]: Point): void {
  sketch.pen.setLineDash(DASHES[pattern]);
  sketch.as(keyMeaning(named), () => sketch.rule({ width: 1.3, color }, [x, y], [x + KEY, y]));
  sketch.pen.setLineDash([]);
}
