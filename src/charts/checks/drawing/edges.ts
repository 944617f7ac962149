import type { Report } from '../../../faults/fault.ts';
import { contrast } from '../../colors/color.ts';
import { EDGE, standsOut } from '../../colors/standing-out.ts';
import type { ChartSpec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import type { Part, Seen, SeenShape } from './seen.ts';

/** Reports parts and swatches of a legend whose edges do not stand out from the paper. */
export function checkEdges(seen: Seen, { source }: ChartSpec, { paper }: ChartTheme, report: Report): void {
  const outlines = seen.shapes.filter(({ meaning }) => meaning?.role === 'outline');
  const starts = new Map<string, SeenShape['stroke']>();
  for (const { path, stroke } of outlines)
    for (const [step, ...at] of path) if (step === 'M') starts.set(String(at), stroke);
  const outlineOf = (shape: SeenShape) => {
    const [, ...start] = shape.path[0]!;
    return starts.get(String(start)) ?? outlines.find((outline) => passesBy(outline, shape))?.stroke ?? null;
  };
  const reported = new Set<string>();
  for (const shape of [...seen.parts.filter(isEdged), ...seen.keys]) {
    const name = nameOf(shape);
    const isSeen = (color: string) => standsOut(color, paper);
    const own = [shape.fill, shape.stroke?.color].filter((color) => typeof color === 'string');
    if (own.length === 0 || own.some(isSeen) || reported.has(name)) continue;
    const outline = outlineOf(shape)?.color;
    const known = typeof outline === 'string' ? [...own, outline] : own;
    if (known.some(isSeen)) continue;
    reported.add(name);
    const best = Math.max(...known.map((color) => contrast(color, paper)));
    report.warning('chart-color-pale', source, { name, contrast: Math.floor(10 * best) / 10, least: EDGE });
  }
}

/** Whether a line about several rectangles has a part of one's left or right edge. */
function passesBy({ path }: SeenShape, { box }: SeenShape): boolean {
  let [fromX, fromY] = [0, 0];
  return path.some((segment) => {
    if (segment[0] === 'Z') return false;
    const [x, y] = [segment.at(-2) as number, segment.at(-1) as number];
    const isUpright = segment[0] === 'L' && x === fromX && (x === box.left || x === box.right);
    const isBeside = Math.min(y, fromY) < box.bottom && Math.max(y, fromY) > box.top;
    [fromX, fromY] = [x, y];
    return isUpright && isBeside;
  });
}

/** Layers lie on one another; the line along the top of the last stands for the edge of all. */
function isEdged({ fill, meaning: { by } }: Part): boolean {
  return fill === null || by !== 'thickness';
}

function nameOf({ meaning }: SeenShape): string {
  if (meaning?.role === 'key') return meaning.name;
  return meaning?.role === 'part' ? (meaning.named ?? meaning.data[0]?.field.label ?? '') : '';
}
