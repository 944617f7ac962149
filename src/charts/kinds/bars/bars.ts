import { fieldsOf } from '../../data/fields.ts';
import { chartJsKind } from '../kind.ts';
import { barParts } from './chart.ts';
import { lyingBars, lyingHeights } from './lying.ts';
import { planUpright, uprightBars, uprightHeights } from './upright.ts';

/**
 * Bars for each row: lying, or upright where that is asked for and their names have room below; one of each
 * series side by side, or stacked.
 */
export const bars = chartJsKind(
  (spec, width, theme) => {
    const upright = planUpright(spec, width, theme);
    return upright ? uprightHeights(upright, theme) : lyingHeights(spec, width, theme);
  },
  (spec, size, theme) => {
    const upright = planUpright(spec, size.width, theme);
    return upright ? uprightBars(spec, upright, size, theme) : lyingBars(spec, size, theme);
  },
  barParts,
  // A line has no place among bars that lie.
  (spec, size, theme) =>
    planUpright(spec, size.width, theme) ? [] : fieldsOf(spec, 'line').map(({ label }) => label),
);
