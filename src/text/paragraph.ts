import { applyRules, collapseSpaces } from './inlines.ts';
import { setLine } from './lines.ts';
import { type Penalties, type Place, placesOf, type Segment, segmentsOf, typedLines } from './segments.ts';
import { type Filling, firstFit, totalFit } from './total-fit.ts';
import type { Inline, Line, Paragraph, ParagraphStyle } from './types.ts';

/** What spaces of justified lines may gain and lose at a ratio of 1, as shares of their width. */
const STRETCH = 0.6;
const SHRINK = 0.35;
/** Up to about half an em between words, with spaces of 0.23 em. */
const JUSTIFIED_TOLERANCE = 1.85;
/** What a line that is not justified may miss at a ratio of 1, in ems of the paragraph's first text. */
const RAGGED_SLACK = 3;
const RAGGED_TOLERANCE = 2;

const JUSTIFIED_PENALTIES: Penalties = { hyphen: 120, joiningHyphen: 60, address: 90 };
/** Ragged lines need hyphens less. */
const RAGGED_PENALTIES: Penalties = { hyphen: 200, joiningHyphen: 40, address: 90 };

/**
 * Makes a paragraph of inlines: collapses white space, applies the typesetting rules of each language,
 * shapes and measures each word once, finds where lines may end.
 * @param onMissing is told of characters that no font has, with the element they stand in.
 */
export function createParagraph(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  onMissing?: (codePoint: number, element: number) => void,
): Paragraph {
  const typed = style.whiteSpace === 'pre' || style.whiteSpace === 'pre-wrap';
  const contents = typed ? typedLines(inlines) : applyRules(collapseSpaces(inlines));
  const segments = segmentsOf(contents, onMissing);
  const justified = style.align === 'justify';
  const places = placesOf(segments, style, justified ? JUSTIFIED_PENALTIES : RAGGED_PENALTIES);
  const em = firstSize(inlines);
  const { maxContent, minContent } = contentWidths(places);

  return {
    maxContent,
    minContent,
    break(widths, looseness = 0) {
      if (segments.length === 0) return [];
      if (typed) return setLines(segments, places, firstFit(places, widths), widths, style);
      const filling: Filling = {
        measures: widths,
        stretch: justified ? STRETCH : 0,
        shrink: justified ? SHRINK : 0,
        slack: justified ? 0 : RAGGED_SLACK * em,
        tolerance: justified ? JUSTIFIED_TOLERANCE : RAGGED_TOLERANCE,
        justifyLast: justified && style.alignLast === 'justify',
      };
      return setLines(segments, places, totalFit(places, filling, looseness), widths, style);
    },
  };
}

function setLines(
  segments: readonly Segment[],
  places: readonly Place[],
  ends: readonly number[],
  widths: readonly number[],
  { align, alignLast, indent }: ParagraphStyle,
): Line[] {
  let start = places[0]!;
  return ends.map((index, line) => {
    const end = places[index]!;
    const set = setLine(segments, start, end, {
      measure: widths[Math.min(line, widths.length - 1)]!,
      align: end.forced ? alignLast : align,
      indent: line === 0 ? indent : 0,
      shrink: align === 'justify' ? SHRINK : 0,
    });
    start = end;
    return set;
  });
}

/** Widths between forced breaks and between any breaks, the first line's indent included. */
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
