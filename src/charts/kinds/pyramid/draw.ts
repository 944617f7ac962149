import { name, part, value as valueMeaning } from '../../../drawing/meaning.ts';
import { PlotSketch, type Sketch } from '../../canvas/sketch.ts';
import { drawPattern, rectangle, union } from '../../fills/patterns.ts';
import { leading } from '../../theme.ts';
import { datumOf } from '../series.ts';
import { GAP, isNamed, type PyramidPlan, type Side } from './plan.ts';

export function drawPyramid(sketch: Sketch, plan: PyramidPlan, height: number): void {
  const { sides, order, top, bottom, thinned, bare, half, scale } = plan;
  const foot = height - bottom;
  const plots = sides.map(({ zero, away, overlay }) => {
    const [left, right] = away < 0 ? [zero - half, zero] : [zero, zero + half];
    const area = { left, right, top, bottom: foot };
    const x = (value: number) => zero + away * value * scale;
    return { overlay, on: new PlotSketch(sketch, { area, edge: right, x, y: (place) => place }) };
  });
  for (const { overlay, on } of plots) overlay.behind(on);
  const pitch = (foot - top) / order.length;
  drawHeads(sketch, plan);
  if (!bare) drawAxis(sketch, plan, foot);
  for (const side of sides) drawBars(sketch, plan, side, pitch);
  for (const { zero } of sides) sketch.rule({ width: 0.75 }, [zero, top], [zero, foot]);
  const step = thinned ? Math.ceil(leading(sketch.label) / pitch) : 1;
  for (const row of order.keys()) writeRow(sketch, plan, row, pitch, isNamed(plan, row, step));
  for (const { overlay, on } of plots) overlay.over(on);
}

function drawHeads(sketch: Sketch, { sides, unit, headTop, isMiddle }: PyramidPlan): void {
  const { bold } = sketch;
  sketch.note(unit, 0, bold.size);
  for (const { head, zero, away, series } of sides) {
    // Names over one line are kept apart.
    const x = isMiddle ? zero : zero + away * GAP;
    sketch.writeFrom(head, x, headTop + bold.size, {
      font: bold,
      align: away < 0 ? 'right' : 'left',
      means: name(series.name),
    });
  }
}

/** Draws the grid and its numbers, the same to both sides. */
function drawAxis(sketch: Sketch, { sides, axis, scale, top, isMiddle }: PyramidPlan, foot: number): void {
  const { small, theme } = sketch;
  for (const { zero, away } of sides) {
    // Two sides of one line share their zero.
    for (const tick of isMiddle || away < 0 ? axis.ticks : axis.ticks.filter((each) => each !== 0)) {
      const x = zero + away * tick * scale;
      sketch.rule({ width: 0.4, color: theme.grid }, [x, top], [x, foot]);
      sketch.note(axis.format(tick), x, foot + 2 + small.size, 'center');
    }
  }
}

function drawBars(
  sketch: Sketch,
  { scale, top, valued }: PyramidPlan,
  { series, zero, away }: Side,
  pitch: number,
): void {
  const gap = pitch > 4 ? pitch * (valued ? 0.3 : 0.14) : 0;
  const boxes = series.values.map((each, row) => {
    const end = zero + away * (each ?? 0) * scale;
    const [head, foot] = [top + row * pitch + gap / 2, top + (row + 1) * pitch - gap / 2];
    return [Math.min(zero, end), head, Math.max(zero, end), foot] as const;
  });
  for (const [row, [left, y, right, foot]] of boxes.entries()) {
    if (right === left) continue;
    sketch.as(part(datumOf(series, row), 'length', series.name), () =>
      sketch.fillRect(series.fill.color, left, y, right - left, foot - y),
    );
  }
  drawPattern(sketch, series.fill, union(boxes.map((box) => rectangle(...box))));
}

/** Writes the name of a row, and its values where rows are few. */
function writeRow(sketch: Sketch, plan: PyramidPlan, row: number, pitch: number, named: boolean): void {
  const { names, isMiddle, middle, sides, valued, scale, top } = plan;
  const y = top + (row + 0.5) * pitch;
  const text = names.names[row]!;
  if (named) {
    const means = name(text);
    if (isMiddle) sketch.writeLines([text], middle, y, { align: 'center', means });
    else sketch.writeLines(names.lines[row]!, 0, y, { means });
  }
  if (!valued) return;
  for (const { series, zero, away } of sides) {
    const each = series.values[row] ?? null;
    const x = zero + away * ((each ?? 0) * scale + GAP);
    const color = each === null ? sketch.theme.muted : sketch.theme.ink;
    const align = away < 0 ? 'right' : 'left';
    sketch.writeLines([series.format(each)], x, y, {
      color,
      align,
      means: valueMeaning(datumOf(series, row)),
    });
  }
}
