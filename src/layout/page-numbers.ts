import { type CounterStyle, formatCounter } from '../document/counter-styles.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { ComputedStyle, PageStyle, StyledDocument } from '../style/computed.ts';
import type { PageMark } from './page.ts';

/** The number of a page: the value of the counter `page` (CSS Paged Media 3, 6.1). */
export interface PageNumber {
  readonly value: number;
  /** The number as it is printed, in the style of the page's own margin boxes or of pages near by. */
  readonly label: string;
}

/** The parts of a page on which its number depends. */
interface NumberedPage {
  readonly style: PageStyle;
  readonly marks: readonly PageMark[];
}

/**
 * Numbers pages. Each follows the one before, unless an element that starts on it, or its own style, gives it a number. A page that prints none, such as a cover, has the style of those it is counted with.
 */
export function numberPages(pages: readonly NumberedPage[], styled: StyledDocument): PageNumber[] {
  const given = givenNumbers(pages, styled);
  const values: number[] = [];
  const runs: number[][] = [];
  pages.forEach((page, i) => {
    const number = given.get(i) ?? page.style.number;
    values.push(number ?? (values[i - 1] ?? 0) + 1);
    if (number === null) runs.push([...(runs.pop() ?? []), i]);
    else runs.push([i]);
  });
  const styles = runs.flatMap((run) => stylesIn(run.map((i) => pages[i]!.style)));
  return values.map((value, i) => ({ value, label: formatCounter(value, styles[i]!) }));
}

/** The numbers that elements give pages, by page: the last element that starts on a page decides. */
function givenNumbers(pages: readonly NumberedPage[], { tree, style }: StyledDocument): Map<number, number> {
  const given = new Map<number, number>();
  const left = new Map<number, number>();
  for (const element of tree.elements) {
    const { page } = style(element).counterReset;
    if (page !== undefined) left.set(element.index, page);
  }
  for (let i = 0; i < pages.length && left.size > 0; i++) {
    for (const element of elementsOn(pages[i]!, tree)) {
      const number = left.get(element.index);
      if (number !== undefined) given.set(i, number);
      left.delete(element.index);
    }
  }
  return given;
}

/** The owners of a page's marks and all that they stand in. */
function elementsOn({ marks }: NumberedPage, { byIndex }: DocumentTree): Set<ElementNode> {
  const found = new Set<ElementNode>();
  for (const { owner } of marks) {
    if (typeof owner !== 'number') continue;
    for (let e: ElementNode | null = byIndex[owner]!; e && !found.has(e); e = e.parent) found.add(e);
  }
  return found;
}

/** The style of each page of a run: its own, that of the next page that prints a number, or of the last. */
function stylesIn(run: readonly PageStyle[]): CounterStyle[] {
  const own = run.map(printedStyle);
  const last = own.findLast((style) => style !== null) ?? 'decimal';
  return own.map((style, i) => style ?? own.slice(i).find((next) => next !== null) ?? last);
}

function printedStyle({ marginBoxes }: PageStyle): CounterStyle | null {
  for (const { content } of Object.values(marginBoxes) as ComputedStyle[]) {
    for (const part of content ?? []) {
      if (part.kind === 'counter' && part.name === 'page') return part.style ?? 'decimal';
    }
  }
  return null;
}
