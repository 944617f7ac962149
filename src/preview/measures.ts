import type { Layout, Page } from '../layout/page.ts';
import { hasGrid } from '../layout/page-geometry.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { measureTypography } from '../typography/index.ts';
import { paragraphsOf } from '../typography/lines.ts';
import type { PageMeasures } from './protocol.ts';

/** The word gap that a line should have, ems: about that of the font. */
const GOOD_GAP = 0.25;

/** The measures of each page of a layout. */
export function measurePages(layout: Layout, styled: StyledDocument): PageMeasures[] {
  const { pages } = layout;
  const lines = paragraphsOf(layout).flatMap((paragraph) => paragraph.lines);
  const { findings } = measureTypography(layout);
  const pitch = gridPitch(styled);
  return pages.map((page, index) => {
    const margins = marginsOf(page, index, pages, styled);
    const own = lines.filter((line) => line.page === index);
    const first = own.find(({ size }) => Math.abs(size - bodySize(styled)) < 0.01);
    return {
      margins,
      grid: pitch === null || !first ? null : { first: first.y % pitch, pitch },
      gaps: own
        .filter(({ justified }) => justified)
        .flatMap(({ gaps, y, size }) =>
          gaps
            .filter(({ weighed }) => weighed)
            .map(({ left, right }) => ({ left, right, y, size, ratio: (right - left) / size / GOOD_GAP })),
        ),
      rivers: findings.flatMap((finding) =>
        finding.kind === 'river' && finding.lines[0].page === index
          ? [
              finding.gaps.map(({ left, right }, i) => {
                const { y, size } = finding.lines[i]!;
                return [(left + right) / 2, y - 0.25 * size] as const;
              }),
            ]
          : [],
      ),
    };
  });
}

function marginsOf(
  page: Page,
  index: number,
  pages: readonly Page[],
  styled: StyledDocument,
): PageMeasures['margins'] {
  let start = index;
  while (start > 0 && pages[start - 1]!.name === page.name) start--;
  const place = { number: index + 1, inGroup: index - start + 1, blank: page.marks.length === 0 };
  return styled.page({ name: page.name, side: page.side, ...place }).margin;
}

const rootStyle = (styled: StyledDocument): ComputedStyle => styled.style(styled.tree.root);

const bodySize = (styled: StyledDocument): number => rootStyle(styled).fontSize;

/** The distance of the lines of the grid; null where no line stands on one. */
function gridPitch(styled: StyledDocument): number | null {
  return hasGrid(styled) ? rootStyle(styled).lineHeight : null;
}
