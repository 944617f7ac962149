import type { ChartTheme } from '../theme.ts';
import { contrast, mix } from './color.ts';

/** The least contrast of a part's edge with what is around it, by which it is seen (WCAG 2.2, 1.4.11). */
export const EDGE = 3;

/** The amounts of another colour that are tried. */
const AMOUNTS = [0, 0.15, 0.3, 0.45, 0.6, 0.75];

/** A colour, mixed with ink until it stands out from the paper. */
export function standingOut(color: string, { paper, ink }: Pick<ChartTheme, 'paper' | 'ink'>): string {
  const amount = AMOUNTS.find((each) => contrast(mix(color, ink, each), paper) >= EDGE);
  return mix(color, ink, amount ?? 1);
}

/** A colour, mixed with as much of the paper's as a share, but so that it stands out from the paper. */
export function faded(color: string, share: number, { paper }: Pick<ChartTheme, 'paper'>): string {
  const amount = [...AMOUNTS, share]
    .toSorted((a, b) => b - a)
    .find((each) => each <= share && contrast(mix(color, paper, each), paper) >= EDGE);
  return mix(color, paper, amount ?? 0);
}
