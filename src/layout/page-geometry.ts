import type { PageSelector, PageStyle, StyledDocument } from '../style/computed.ts';
import { elementsWith } from './elements-with.ts';

/** The place of a page, by which its style is selected. */
export type PlaceOfPage = Pick<PageSelector, 'number' | 'inGroup' | 'blank'>;

/** The width between a page's margins, points. */
export function measureOf({ width, margin }: PageStyle): number {
  return width - margin.left - margin.right;
}

/** The height between a page's margins, points. */
export function contentHeightOf({ height, margin }: PageStyle): number {
  return height - margin.top - margin.bottom;
}

/** Whether the booklet is bound at its right. */
export function isRightToLeft({ tree, style }: StyledDocument): boolean {
  return style(tree.root).livretPageProgression === 'right-to-left';
}

/** Whether any line is to stand on the grid of its page (`line-snap`). */
export function hasGrid(styled: StyledDocument): boolean {
  return onGrid(styled).length > 0;
}

const onGrid = elementsWith(({ lineSnap }) => lineSnap === 'baseline');
