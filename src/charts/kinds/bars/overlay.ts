import type { ChartSketch } from '../../canvas/sketch.ts';
import { type Overlay, planOverlays } from '../../overlays/draw.ts';
import type { Drawn, Spot } from '../../overlays/plot.ts';
import type { ChartTheme } from '../../theme.ts';
import { textIn } from '../../values/fields.ts';
import { type BarChart, barBox, barPlaces } from './chart.ts';
import type { BarSpec } from './keys.ts';

/** Plans what is drawn over bars. */
export function barOverlay(
  spec: BarSpec,
  { series, stack }: BarChart,
  theme: ChartTheme,
): Overlay<ChartSketch> {
  const isLying = spec.direction !== 'upright';
  const drawn = (sketch: ChartSketch): Drawn[] =>
    series.map((one, s) => ({
      ...{ field: one.field, color: one.fill.color, joined: false, format: one.format },
      spots: barPlaces(sketch.chart, s).flatMap((place, i): Spot[] => {
        const value = one.values[i] ?? null;
        if (value === null) return [];
        const [left, top, right, bottom] = barBox(place);
        const name = textIn(one.rows[i]!, spec.label);
        const box = { left, top, right, bottom };
        return [
          { row: one.rows[i]!, name, at: i, value, x: place.x, y: place.y, said: true, box, filled: true },
        ];
      }),
    }));
  const asked = { ...spec, values: null, error: stack === 'none' ? spec.error : null };
  return planOverlays({ spec: asked, values: isLying ? 'across' : 'up', drawn }, theme);
}
