import type { Size } from '../../drawing/drawing.ts';
import type { ChartSpec } from '../spec.ts';
import type { ChartTheme } from '../theme.ts';
import type { Beside } from './kind.ts';

/**
 * The first of several ways to show a figure that is no higher than a height, or else the lowest of them.
 * @param ways the one that changes least first. @param size the width, and the height that there is, points.
 * @returns null where none is lower than the figure.
 */
export function lowest<S extends ChartSpec>(
  ways: readonly S[],
  heights: (spec: S, width: number, theme: ChartTheme) => { readonly least: number },
  spec: S,
  { width, height }: Size,
  theme: ChartTheme,
): readonly Beside<S>[] | null {
  const leastOf = (each: S) => heights(each, width, theme).least;
  const found =
    ways.find((each) => leastOf(each) <= height) ??
    [spec, ...ways].reduce((best, each) => (leastOf(each) < leastOf(best) ? each : best));
  return found === spec ? null : [{ spec: found, left: 0, width }];
}
