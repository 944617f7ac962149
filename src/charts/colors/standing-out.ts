import { RecentTexts } from '../../recent-texts.ts';
import type { ChartTheme } from '../theme.ts';
import { contrast, mix } from './color.ts';

/** The least contrast of a part's edge with what is around it, by which it is seen (WCAG 2.2, 1.4.11). */
export const EDGE = 3;

/** A chart asks for few colours often. */
const known = new RecentTexts<boolean>();

/** Whether the edge of a colour on another is seen. */
export const standsOut = (color: string, paper: string): boolean =>
  known.get(`${color} ${paper}`, () => contrast(color, paper) >= EDGE);

/** The amounts of another colour that are tried. */
const AMOUNTS = [0, 0.15, 0.3, 0.45, 0.6, 0.75];

/** A colour, mixed with ink until it stands out from the paper. */
export function standingOut(color: string, { paper, ink }: Pick<ChartTheme, 'paper' | 'ink'>): string {
  const amount = AMOUNTS.find((each) => standsOut(mix(color, ink, each), paper));
  return mix(color, ink, amount ?? 1);
}

/** A colour, mixed with as much of the paper's as a share, but so that it stands out from the paper. */
export function faded(color: string, share: number, { paper }: Pick<ChartTheme, 'paper'>): string {
  const amount = [...AMOUNTS, share]
    .toSorted((a, b) => b - a)
    .find((each) => each <= share && standsOut(mix(color, paper, each), paper));
  return mix(color, paper, amount ?? 0);
}
