import { SOURCE } from '../document/same-shape.ts';
import type { ElementNode } from '../document/tree.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { LayoutInputs } from './inputs.ts';
import type { Layout, Page, PageMark } from './page.ts';
import { findPlaces } from './places.ts';
import { isInline, type LaidOut, oldOf, Words } from './reuse-words.ts';

type DrawingMark = Extract<PageMark, { kind: 'drawing' }>;

/**
 * Lays out a document that differs from an earlier one in a few words and drawings only. Page making sees only
 * the heights of lines and the costs of breaks (`pages/paginate.ts`). Where the new words take as many lines,
 * hyphenated at the same ends, and new drawings have the same size, all else stays where it is. Pages without a
 * change are the earlier pages themselves.
 * @param styled shares unchanged elements, and styles, with the earlier document.
 * @returns null where pages could differ, so that the whole document must be laid out.
 */
export function reuseLayout(styled: StyledDocument, before: LaidOut, inputs: LayoutInputs): Layout | null {
  const { tree } = styled;
  const changed = tree.elements.filter((element) => element !== oldOf(element, before));
  if (!changed.every((element) => standsAlone(element, styled, before.styled))) return null;
  const { byElement, pages: touched } = marksOf(changed, before.layout);
  const replaced = new Map<PageMark, readonly PageMark[]>();
  const words = new Words(before, inputs);
  for (const element of changed) {
    const own = byElement.get(element.index)!;
    const sound =
      element.tag === 'img'
        ? replaceDrawing(element, own, styled, before, inputs, replaced)
        : isInline(element, styled) || words.replace(element, own, styled, replaced);
    if (!sound) return null;
  }
  const changes = new Set([...touched].filter(({ marks }) => marks.some((mark) => replaced.has(mark))));
  if ([...changes].some((page) => hasWordsAtAPlace(page, styled))) return null;
  const pages = before.layout.pages.map((page) =>
    changes.has(page) ? { ...page, marks: page.marks.flatMap((mark) => replaced.get(mark) ?? [mark]) } : page,
  );
  return { ...before.layout, tree, pages, places: findPlaces(pages, styled) };
}

/** Whether nothing depends on an element but its own lines: no running head, bookmark, note, column width, number of a line. */
function standsAlone(element: ElementNode, styled: StyledDocument, before: StyledDocument): boolean {
  const old = before.tree.byIndex[element.index]!;
  const style = styled.style(element);
  return (
    haveSameEffect(element.attributes, old.attributes) &&
    style === before.style(old) &&
    style.float !== 'footnote' &&
    !style.display.startsWith('table') &&
    style.bookmarkLevel === 'none' &&
    style.livretLineNumbers === 'none' &&
    style.stringSet.length === 0
  );
}

/** Whether layout makes the same of two elements' attributes: they differ in words for who cannot see, a picture's name, an address elsewhere. */
function haveSameEffect(a: ElementNode['attributes'], b: ElementNode['attributes']): boolean {
  if (a === b) return true;
  const isLocal = (address = '') => address.startsWith('#');
  return Object.keys({ ...a, ...b }).every(
    (name) =>
      a[name] === b[name] ||
      WITHOUT_EFFECT.has(name) ||
      (name === 'href' && !isLocal(a[name]) && !isLocal(b[name])),
  );
}

const WITHOUT_EFFECT: ReadonlySet<string> = new Set([SOURCE, 'alt', 'datetime', 'src', 'title']);

/** Whether a page has words at a place of the page: words below them are checked against them. */
function hasWordsAtAPlace({ marks }: Page, { tree, style }: StyledDocument): boolean {
  const isPlaced = (element: ElementNode | null): boolean =>
    element !== null && (style(element).position === 'absolute' || isPlaced(element.parent));
  return marks.some(
    ({ kind, owner }) => kind === 'text' && typeof owner === 'number' && isPlaced(tree.byIndex[owner]!),
  );
}

/** The marks of elements, and the pages with them. A mark of text belongs to the block that its paragraph stands in. */
function marksOf(elements: readonly ElementNode[], layout: Layout) {
  const byElement = new Map<unknown, PageMark[]>(elements.map(({ index }) => [index, []]));
  const pages = new Set<Page>();
  for (const page of layout.pages) {
    for (const mark of page.marks) {
      const own = byElement.get(mark.kind === 'text' ? mark.line?.paragraph.element : mark.owner);
      if (!own) continue;
      own.push(mark);
      pages.add(page);
    }
  }
  return { byElement, pages };
}

function replaceDrawing(
  element: ElementNode,
  marks: readonly PageMark[],
  styled: StyledDocument,
  before: LaidOut,
  { pictures }: LayoutInputs,
  replaced: Map<PageMark, readonly PageMark[]>,
): boolean {
  if (element.attributes.src === oldOf(element, before).attributes.src) return true;
  const drawn = marks.filter((mark): mark is DrawingMark => mark.kind === 'drawing');
  for (const mark of drawn) {
    const { width, height, whole } = mark.drawing;
    if (whole) return false;
    const picture = pictures({
      element,
      width,
      scale: 1,
      asked: { width, height },
      style: styled.style(element),
    });
    if (!picture || !('drawing' in picture)) return false;
    if (picture.width !== width || picture.height !== height) return false;
    replaced.set(mark, [{ ...mark, drawing: picture.drawing }]);
  }
  return drawn.length > 0;
}
