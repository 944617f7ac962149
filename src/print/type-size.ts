import type { Page } from '../layout/page.ts';

/** The size of type, points, below which a text is reported: with 5 pt most readers still manage, at arm's length. */
export const LEAST_TYPE = 5;

/** The size in which most of the text of pages is set, points; null for pages without any. */
export function commonestSize(pages: readonly Page[]): number | null {
  const widths = new Map<number, number>();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      const { style, width } = mark.run;
      widths.set(style.size, (widths.get(style.size) ?? 0) + width);
    }
  }
  const [commonest] = [...widths].sort(([, a], [, b]) => b - a);
  return commonest ? commonest[0] : null;
}
