import type { Report } from '../../../faults/fault.ts';
import { contrast } from '../../colors/color.ts';
import { EDGE, standsOut } from '../../colors/standing-out.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import type { Part, Seen, SeenShape } from './seen.ts';

/** Reports parts and swatches of a legend whose edges do not stand out from the paper. */
export function checkEdges(seen: Seen, { source }: ChartSpec, { paper }: ChartTheme, report: Report): void {
  const outlined = new Map<string, string>();
  for (const { meaning, path, stroke } of seen.shapes) {
    if (meaning?.role !== 'outline' || typeof stroke?.color !== 'string') continue;
    for (const [step, ...at] of path) if (step === 'M') outlined.set(String(at), stroke.color);
  }
  const reported = new Set<string>();
  for (const shape of [...seen.parts.filter(isEdged), ...seen.keys]) {
    const [, ...start] = shape.path[0]!;
    const colors = [shape.fill, shape.stroke?.color, outlined.get(String(start))];
    const known = colors.filter((color) => typeof color === 'string');
    const name = nameOf(shape);
    if (known.length === 0 || known.some((color) => standsOut(color, paper)) || reported.has(name)) continue;
    reported.add(name);
    const best = Math.max(...known.map((color) => contrast(color, paper)));
    report.warning('chart-color-pale', source, { name, contrast: Math.floor(10 * best) / 10, least: EDGE });
  }
}

/** Layers lie on one another; the line along the top of the last stands for the edge of all. */
function isEdged({ fill, meaning: { by } }: Part): boolean {
  return fill === null || by !== 'thickness';
}

function nameOf({ meaning }: SeenShape): string {
  if (meaning?.role === 'key') return meaning.name;
  return meaning?.role === 'part' ? (meaning.named ?? meaning.data[0]?.field.label ?? '') : '';
}
