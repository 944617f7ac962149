import type { ElementNode } from '../../document/tree.ts';
import type { Fault } from '../../faults/fault.ts';
import type { InterfaceLanguage } from '../../faults/print.ts';
import type { Source } from '../../faults/source.ts';
import { rect, textMark } from '../../layout/annotations.ts';
import type { Layout, Page, PageMark } from '../../layout/page.ts';
import type { FontFace } from '../../text/font-types.ts';
import { plainStyle } from '../../text/plain-style.ts';
import { MM } from '../../units.ts';
import { DRAFT_WORDS } from './words.ts';

const COLOR = '#a01818';
/** The distance of marks from the edge of the paper, within which many printers cannot print. */
const EDGE = 5 * MM;
const NUMBER = { width: 14, height: 10, size: 7.5 };
const FOOT_SIZE = 7;

/**
 * The pages of a draft: a line at the foot of each, and the number of each error in the outer margin, beside what is
 * at fault or, where that could not be set, beside what comes before it in its file.
 */
export function draftLayout(
  layout: Layout,
  errors: readonly Fault[],
  face: FontFace,
  language: InterfaceLanguage,
): Layout {
  const white = plainStyle(face, { size: NUMBER.size, color: '#ffffff', lang: language });
  const ink = plainStyle(face, { size: FOOT_SIZE, color: COLOR, lang: language });
  const foot = DRAFT_WORDS[language].foot(errors.length);
  const numbers = numbersByPage(layout, errors);
  const pages = layout.pages.map((page, index): Page => {
    const line = textMark(foot, page.width / 2, page.height - EDGE, ink, 'center');
    const x = page.side === 'recto' ? page.width - EDGE - NUMBER.width : EDGE;
    let free = 0;
    const marks = (numbers.get(index) ?? []).flatMap(({ number, y }): PageMark[] => {
      const top = Math.max(y, free);
      free = top + NUMBER.height + 1;
      return [
        rect(x, top, NUMBER.width, NUMBER.height, COLOR),
        textMark(String(number), x + NUMBER.width / 2, top + NUMBER.height - 2.5, white, 'center'),
      ];
    });
    return { ...page, marks: [...page.marks, line, ...marks] };
  });
  return { ...layout, pages };
}

interface Numbered {
  readonly number: number;
  /** The top of what is at fault, points. */
  readonly y: number;
}

/** The errors by the pages that they are marked on, from the top down. */
function numbersByPage(
  { tree, places, noteCalls }: Layout,
  errors: readonly Fault[],
): Map<number, Numbered[]> {
  const pages = new Map<number, Numbered[]>();
  const isInNote = (element: ElementNode | null): boolean =>
    element !== null && (noteCalls?.has(element.index) || isInNote(element.parent));
  // A note stands elsewhere than the text that it comes from.
  const candidates = tree.elements.filter((element) => places.has(element.index) && !isInNote(element));
  for (const [index, { source }] of errors.entries()) {
    const element = source && nearestBefore(source, candidates);
    if (element === null) continue;
    const { page, y } = places.get(element)!;
    pages.set(page, [...(pages.get(page) ?? []), { number: index + 1, y }]);
  }
  for (const numbers of pages.values()) numbers.sort((a, b) => a.y - b.y);
  return pages;
}

/** The element that comes from this place, or from the last one before it in the file. */
function nearestBefore(place: Source, elements: readonly ElementNode[]): number | null {
  let nearest: { readonly source: Source; readonly index: number } | null = null;
  for (const { index, source } of elements) {
    if (source?.file !== place.file || compare(source, place) > 0) continue;
    if (nearest === null || compare(source, nearest.source) > 0) nearest = { source, index };
  }
  return nearest?.index ?? null;
}

function compare(a: Source, b: Source): number {
  return a.line - b.line || a.column - b.column;
}
