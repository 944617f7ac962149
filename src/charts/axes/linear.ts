import { cssFamily } from '../../drawing/css-font.ts';
import type { ChartTheme } from '../theme.ts';

/** Options of a linear axis that is not drawn. */
export function hiddenAxis(min: number, max: number, reverse = false) {
  // Chart.js would set up a number format of Intl's for ticks, which is slow.
  const afterBuildTicks = (scale: { ticks: unknown[] }) => {
    scale.ticks = [];
  };
  return { type: 'linear' as const, display: false, min, max, reverse, afterBuildTicks };
}

/** Options of a linear axis with ticks at these values; the line at zero is darker. */
export function linearAxis(
  theme: ChartTheme,
  range: { min: number; max: number },
  ticks: readonly number[],
  format: (value: number) => string,
  grid: boolean,
) {
  return {
    type: 'linear' as const,
    ...range,
    border: { display: false },
    grid: {
      display: grid,
      drawTicks: false,
      // Chart.js asks for the line of the axis too, without a tick where there are none.
      lineWidth: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? 0.75 : 0.4),
      color: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? theme.muted : theme.grid),
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 2,
      color: theme.muted,
      font: { family: cssFamily(theme.family), size: theme.smallSize, lineHeight: 1.2 },
      callback: (value: number | string) => format(Number(value)),
    },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
  };
}

/** Options that give an axis a fixed height below its plot, points. */
export function fixedHeight(height: number) {
  return {
    afterFit: (scale: { height: number }) => {
      scale.height = height;
    },
  };
}

/** Options that give an axis a fixed width at the left of its plot, points. */
export function fixedWidth(width: number) {
  return {
    afterFit: (scale: { width: number }) => {
      scale.width = width;
    },
  };
}
