import type { Drawing } from '../../../drawing/drawing.ts';
import type { Report } from '../../../faults/fault.ts';
import { kindOf } from '../../kinds/index.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import { checkData } from './data.ts';
import { checkEdges } from './edges.ts';
import { checkLabels } from './labels.ts';
import { checkLooks } from './looks.ts';
import { checkNumbers } from './numbers.ts';
import { checkPlaces } from './places.ts';
import { see } from './seen.ts';

/**
 * Checks the drawing of a chart, as it is printed, against its data: each number is seen; each label is whole, touches
 * nothing, says its number and stands at it; filled parts start at zero; what a reader must tell apart differs; each part
 * has an edge that is seen; nothing leaves the frame.
 */
export function checkDrawing(drawing: Drawing, spec: ChartSpec, theme: ChartTheme, report: Report): void {
  if (spec.bare) return;
  const seen = see(drawing, theme);
  checkLabels(seen, spec, theme, report);
  checkNumbers(seen, spec, theme, report);
  if (!kindOf(spec).grounded) checkPlaces(seen, report);
  checkData(seen, spec, theme, report);
  checkLooks(seen, spec, report);
  checkEdges(seen, spec, theme, report);
}
