import { barParts } from '../bar-chart.ts';
import { chartJsKind } from '../kind.ts';
import { lyingBars, lyingHeights } from '../lying-bars.ts';
import { standsUpright, uprightBars, uprightHeights } from '../upright-bars.ts';

/**
 * Bars for each row: lying, or upright where that is asked for and their names have room below; one of each
 * series side by side, or stacked.
 */
export const bars = chartJsKind(
  (spec, width, theme) =>
    standsUpright(spec, width, theme) ? uprightHeights(spec, width, theme) : lyingHeights(spec, width, theme),
  (spec, size, theme) =>
    standsUpright(spec, size.width, theme) ? uprightBars(spec, size, theme) : lyingBars(spec, size, theme),
  barParts,
);
