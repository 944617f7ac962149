import { balancedEnds } from './balanced.ts';
import { withLevels } from './bidi.ts';
import { type Breakpoint, EPSILON, type Filling } from './breakpoints.ts';
import { AVOIDED_PENALTY, DEMERITS, JUSTIFIED_PENALTIES, OPEN_SLACK, RAGGED_PENALTIES } from './demerits.ts';
import { applyRules, collapseSpaces } from './inlines.ts';
import { setLine } from './line/line.ts';
import type { Place } from './place-list.ts';
import { placesOf } from './places.ts';
import { riversIn } from './rivers.ts';
import { type Segment, segmentsOf, typedLines, type WordSegment } from './segments.ts';
import { demeritsOf, tolerableFit, totalFit } from './total-fit.ts';
import type { Inline, Line, Paragraph, ParagraphStyle } from './types.ts';
import { styleCache } from './words.ts';

/** The shares of their width that spaces of justified lines gain at a ratio of 1 and lose at -1. */
const STRETCH = 0.6;
const SHRINK = 0.32;
/** The greatest ratio of a justified line: about half an em between words, with spaces of 0.23 em. */
const JUSTIFIED_TOLERANCE = 1.85;
/** The width that a ragged line leaves free at a ratio of 1, in ems of the paragraph's first text. */
const RAGGED_SLACK = 3;
const RAGGED_TOLERANCE = 2;

/** The most rivers of a paragraph that line breaking tries to remove. */
const MOST_RIVERS = 3;

/**
 * Makes a paragraph of inlines: collapses white space, applies the typesetting rules of each language,
 * shapes and measures each word once, and finds the places where lines may end.
 */
export function createParagraph(inlines: readonly Inline[], style: ParagraphStyle): Paragraph {
  const typed = isTyped(style.whiteSpace);
  const contents = typed ? typedLines(inlines) : applyRules(collapseSpaces(inlines));
  const segments = segmentsOf(withLevels(contents, (style) => styleCache(style).turned));
  const justified = style.align === 'justify';
  const penalties = justified ? JUSTIFIED_PENALTIES : RAGGED_PENALTIES;
  const places = placesOf(segments, style, penalties);
  const em = firstSize(inlines);
  const { maxContent, minContent } = contentWidths(places);

  const fillingOf = (measures: readonly number[], looseness: number): Filling => ({
    measures,
    stretch: justified ? STRETCH : 0,
    shrink: justified ? SHRINK : 0,
    slack: justified ? 0 : RAGGED_SLACK * em,
    openSlack: justified ? OPEN_SLACK : 0,
    tolerance: justified ? JUSTIFIED_TOLERANCE : RAGGED_TOLERANCE,
    justifyLast: justified && style.alignLast === 'justify',
    shortLastLine: looseness > 0 ? DEMERITS.shortLastLineMore : DEMERITS.shortLastLine,
  });

  return {
    maxContent,
    minContent,
    break(widths, looseness = 0) {
      if (segments.length === 0) return [];
      if (typed) {
        const ends = firstFit(places, widths, turnOf(segments)?.word.width);
        return setLines(segments, places, ends, widths, style);
      }
      const filling = fillingOf(widths, looseness);
      const fill = (between: readonly Place[]) => fillLines(segments, between, filling, looseness, style);
      const lines = fill(places);
      if (lines.every(({ overfull }) => overfull === 0)) return lines;
      // A word that is longer than its line is cut where it otherwise would not be (CSS Text 3, 5.5, overflow-wrap).
      return fill(placesOf(segments, style, penalties, true));
    },
    extent(width, looseness) {
      const ends = typed ? null : tolerableFit(places, fillingOf([width], looseness), looseness);
      if (!ends) return null;
      const start = places[ends.at(-2) ?? 0]!;
      return { lines: ends.length, lastWidth: places[ends.at(-1)!]!.endWidth - start.startWidth };
    },
  };
}

function fillLines(
  segments: readonly Segment[],
  places: readonly Place[],
  filling: Filling,
  looseness: number,
  style: ParagraphStyle,
): Line[] {
  const set = (ends: readonly number[]) => setLines(segments, places, ends, filling.measures, style);
  const justified = style.align === 'justify';
  if (style.balance && !justified) return set(balancedEnds(segments, places, filling));
  const ends = totalFit(places, filling, looseness);
  return justified ? withoutRivers(places, ends, filling, looseness, set) : set(ends);
}

/**
 * Sets the lines. Where rivers run through them, it tries to end one line elsewhere, and takes a way that leaves
 * fewer rivers, keeps the number of lines and adds fewer demerits than `DEMERITS.river`.
 */
function withoutRivers(
  places: readonly Place[],
  ends: readonly number[],
  filling: Filling,
  looseness: number,
  set: (ends: readonly number[]) => Line[],
): Line[] {
  const lines = set(ends);
  const rivers = riversIn(lines);
  const least = rivers.length > 0 ? demeritsOf(places, ends, filling) : 0;
  let best = { lines, rivers: rivers.length, demerits: least + DEMERITS.river };
  for (const line of rivers.slice(0, MOST_RIVERS).flatMap((last) => [last - 1, last - 2, last - 3, last])) {
    const avoided = ends[line]!;
    const points = places.map((place, i) => (i === avoided ? { ...place, penalty: AVOIDED_PENALTY } : place));
    const otherEnds = totalFit(points, filling, looseness);
    if (otherEnds.includes(avoided) || otherEnds.length !== ends.length) continue;
    const demerits = demeritsOf(places, otherEnds, filling);
    if (demerits >= best.demerits) continue;
    const other = set(otherEnds);
    const left = riversIn(other).length;
    if (left < best.rivers || (left === best.rivers && left < rivers.length))
      best = { lines: other, rivers: left, demerits };
  }
  return best.lines;
}

function isTyped(whiteSpace: ParagraphStyle['whiteSpace']): boolean {
  return whiteSpace === 'pre' || whiteSpace === 'pre-wrap';
}

/** The mark before a line of code that continues the one before. */
const TURN = '→';

function turnOf(segments: readonly Segment[]): WordSegment | null {
  const first = segments.find((segment) => segment.kind === 'word');
  return first ? { ...first, word: styleCache(first.word.style).words(TURN)[0]! } : null;
}

function setLines(
  segments: readonly Segment[],
  places: readonly Place[],
  ends: readonly number[],
  widths: readonly number[],
  { align, alignLast, indent, tolerances, whiteSpace }: ParagraphStyle,
): Line[] {
  const typed = isTyped(whiteSpace);
  let start = places[0]!;
  return ends.map((index, line) => {
    const end = places[index]!;
    const set = setLine(segments, start, end, {
      measure: widths[Math.min(line, widths.length - 1)]!,
      align: end.forced ? alignLast : align,
      indent: line === 0 ? indent : 0,
      stretch: STRETCH,
      shrink: align === 'justify' ? SHRINK : 0,
      tolerances,
      turn: typed && !start.forced ? turnOf(segments) : null,
    });
    start = end;
    return set;
  });
}

/** The greatest width between two forced breaks, and between any two breaks. The first line's indent counts. */
function contentWidths(places: readonly Place[]): { maxContent: number; minContent: number } {
  let maxContent = 0;
  let minContent = 0;
  let lineStart = places[0]!;
  places.forEach((place, i) => {
    if (i === 0) return;
    minContent = Math.max(minContent, place.endWidth - places[i - 1]!.startWidth);
    if (!place.forced) return;
    maxContent = Math.max(maxContent, place.endWidth - lineStart.startWidth);
    lineStart = place;
  });
  return { maxContent, minContent };
}

function firstSize(inlines: readonly Inline[]): number {
  for (const inline of inlines) if (inline.kind === 'text') return inline.style.size;
  return 0;
}

/**
 * Fills each line with as much as it holds: a line ends at the last of the points with the least penalty that
 * fit. It is for code.
 * @param turn the width of the mark at the start of a line that continues the one before.
 */
export function firstFit(points: readonly Breakpoint[], measures: readonly number[], turn = 0): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < points.length - 1) {
    const measure =
      measures[Math.min(ends.length, measures.length - 1)]! - (points[start]!.forced ? 0 : turn);
    let end = start;
    for (let p = start + 1; p < points.length; p++) {
      const point = points[p]!;
      const fits = point.endWidth - points[start]!.startWidth <= measure + EPSILON;
      if (!fits && end > start) break;
      if (end === start || point.forced || point.penalty <= points[end]!.penalty) end = p;
      if (point.forced || !fits) break;
    }
    ends.push(end);
    start = end;
  }
  return ends;
}
