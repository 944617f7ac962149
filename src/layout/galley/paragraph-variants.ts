import type { ComputedStyle } from '../../style/computed.ts';
import type { Line, Paragraph } from '../../text/types.ts';
import { FEWEST_LINES } from '../costs.ts';
import type { PageMark } from '../page.ts';
import type { GalleyBox, GalleyItem } from './galley-items.ts';

/** A paragraph of the galley, which may be set a line shorter or longer. */
export interface GalleyParagraph {
  /** The lines are the items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly lineHeight: number;
  /** Whether its lines stay tolerable when it takes a line less (-1) or more (1). */
  takes(lines: -1 | 1): boolean;
  /** The lines when it takes what it can take. */
  set(lines: -1 | 1): readonly VariantLine[];
}

/** A line of a paragraph, as its marks. */
export interface VariantLine {
  readonly marks: readonly PageMark[];
  readonly notes: readonly number[];
}

/** The share of the measure that each line can take in when a line goes, and give up when a line is added. */
const TAKES_IN = 0.05;
const GIVES = 0.06;
/** The shortest last line that a variant may have, as a share of the measure. */
const SHORTEST_LAST_LINE = 0.1;

/**
 * Whether a paragraph can be set in one line less (-1) or more (1) than `best`: not where it is set ragged or short,
 * where the length of its last line rules it out, or where there are no tolerable breaks.
 */
export function takesLine(
  paragraph: Pick<Paragraph, 'extent'>,
  best: readonly Line[],
  width: number,
  align: ComputedStyle['textAlign'],
  lines: -1 | 1,
): boolean {
  if (align !== 'justify' || best.length < FEWEST_LINES) return false;
  const share = lastShare(best, width);
  if (lines === -1 && share > TAKES_IN * (best.length - 1)) return false;
  if (lines === 1 && 1 - share + SHORTEST_LAST_LINE > GIVES * best.length) return false;
  const extent = paragraph.extent(width, lines);
  return extent?.lines === best.length + lines && extent.lastWidth >= SHORTEST_LAST_LINE * width;
}

/** `takesLine` of a paragraph. It holds the paragraph alone, since flows are kept from build to build. */
export const lineTaker =
  (...paragraph: [Pick<Paragraph, 'extent'>, readonly Line[], number, ComputedStyle['textAlign']]) =>
  (lines: -1 | 1): boolean =>
    takesLine(...paragraph, lines);

/** The share of the measure that the last line fills. */
function lastShare(lines: readonly Line[], width: number): number {
  const last = lines.at(-1)?.runs.at(-1);
  return last ? (last.x + last.width) / width : 0;
}

/** The items with a paragraph's lines replaced. Its first line keeps its list marker and its named strings. */
export function withVariant(
  items: readonly GalleyItem[],
  { start, end, lineHeight }: Pick<GalleyParagraph, 'start' | 'end' | 'lineHeight'>,
  lines: readonly VariantLine[],
): GalleyItem[] {
  const first = items[start] as GalleyBox;
  const marker = first.marks.filter((mark) => mark.kind !== 'text' || mark.marker);
  const set = lines.flatMap(({ marks, notes }, i): GalleyItem[] => {
    const box: GalleyBox = {
      ...first,
      height: lineHeight,
      notes,
      marks: i === 0 ? [...marker, ...marks] : marks,
      strings: i === 0 ? first.strings : [],
    };
    return i === 0 ? [box] : [{ kind: 'break', cost: 0, forced: null }, box];
  });
  return [...items.slice(0, start), ...set, ...items.slice(end)];
}
