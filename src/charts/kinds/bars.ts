import type { ChartSpec, DataField } from '../../content/booklet.ts';
import { linearAxis } from '../axis.ts';
import { mix } from '../color.ts';
import { dataOf, decimalsOf, fieldOf, highlighted, numberIn, quantityName, textIn } from '../fields.ts';
import { widest, wrap } from '../fit.ts';
import { chartJsKind, type Size } from '../kind.ts';
import { formatCompact, formatNumber, roundTicks, unknownValue } from '../numbers.ts';
import { write, writeLines } from '../pen.ts';
import { type Configuration, labels, stillOptions } from '../record.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../theme.ts';

interface Bar {
  readonly lines: readonly string[];
  readonly value: number | null;
  readonly text: string;
  readonly highlighted: boolean;
}

const GAP = 4;

/** Lying bars, one per row, from the top; names at the left, values at the bars' ends. */
export const bars = chartJsKind((spec, width, theme) => {
  const plan = planBars(spec, width, theme);
  const rows = (pitch: number) => plan.top + plan.bars.length * pitch + plan.bottom;
  return { natural: rows(plan.pitch), least: rows(plan.leastPitch) };
}, configuration);

function configuration(spec: ChartSpec, { width, height }: Size, theme: ChartTheme): Configuration {
  const { bars, field, left, right, top, bottom } = planBars(spec, width, theme);
  const { label, bold, small } = fonts(theme);
  const values = bars.map(({ value }) => value ?? 0);
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values) || (Math.min(...values) < 0 ? 0 : 1)];
  const plotWidth = width - left - right;
  const widestTick = Math.max(
    ...[min, max].map((value) => theme.measure(formatCompact(Math.round(value), theme.lang), small)),
  );
  const ticks = roundTicks(min, max, Math.min(6, Math.max(2, Math.floor(plotWidth / (widestTick + 12)))));
  const someHighlighted = bars.some((bar) => bar.highlighted);
  const pitch = (height - top - bottom) / Math.max(1, bars.length);
  const accent = categoryColor(theme, 0);
  return {
    type: 'bar',
    data: {
      labels: bars.map((_, index) => String(index)),
      datasets: [
        {
          data: values,
          backgroundColor: bars.map((bar) =>
            bar.highlighted || !someHighlighted ? accent : mix(accent, theme.paper, 0.55),
          ),
          barThickness: Math.min(12, pitch * 0.66),
          clip: false,
        },
      ],
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left }),
      indexAxis: 'y',
      scales: {
        x: {
          ...linearAxis(theme, { min, max }, ticks, (value) => formatCompact(value, theme.lang), true),
          afterFit: (scale) => {
            scale.height = bottom;
          },
        },
        y: { type: 'category', display: false, ticks: { autoSkip: false } },
      },
    },
    plugins: [
      labels(
        (pen, { chartArea: { left: plotLeft } }) => {
          const name = quantityName(field);
          const nameLeft = Math.max(0, Math.min(plotLeft, width - theme.measure(name, small)));
          write(pen, name, nameLeft, small.size, small, theme.muted);
        },
        (pen, chart) => {
          for (const [i, bar] of bars.entries()) {
            const { x, y } = chart.getDatasetMeta(0).data[i]!;
            const font = bar.highlighted ? bold : label;
            writeLines(pen, bar.lines, 0, y, font, theme.ink);
            const negative = (bar.value ?? 0) < 0;
            const color = bar.value === null ? theme.muted : theme.ink;
            writeLines(
              pen,
              [bar.text],
              x + (negative ? -GAP : GAP),
              y,
              font,
              color,
              negative ? 'right' : 'left',
            );
          }
        },
      ),
    ],
  };
}

function planBars(spec: ChartSpec, width: number, theme: ChartTheme) {
  const { label, bold, small } = fonts(theme);
  const field = fieldOf(spec, dataOf(spec), 'value', 1);
  const unsorted = readBars(spec, field, width * 0.4, theme);
  const bars =
    spec.options.sort === 'descending'
      ? unsorted.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
      : unsorted;
  const names = widest(
    bars.flatMap((bar) => bar.lines),
    bold,
    theme.measure,
  );
  const ends = (negative: boolean) =>
    widest(
      bars.filter(({ value }) => (value ?? 0) < 0 === negative).map((bar) => bar.text),
      bold,
      theme.measure,
    );
  const lines = Math.max(1, ...bars.map((bar) => bar.lines.length));
  const leastPitch = lines * leading(label) + 1;
  return {
    bars,
    field,
    left: names + 6 + (ends(true) > 0 ? ends(true) + GAP : 0),
    right: ends(false) + GAP + 1,
    top: small.size + 5,
    bottom: leading(small) + 3,
    pitch: Math.max(13.5, leastPitch + 3),
    leastPitch,
  };
}

function readBars(spec: ChartSpec, field: DataField, nameWidth: number, theme: ChartTheme): Bar[] {
  const data = dataOf(spec);
  const name = fieldOf(spec, data, 'label', 0);
  const decimals = decimalsOf(data, field);
  const highlight = highlighted(spec);
  const { bold } = fonts(theme);
  return data.rows.map((row) => {
    const value = numberIn(row, field);
    const text = textIn(row, name);
    return {
      lines: wrap(text, nameWidth, bold, theme.measure),
      value,
      text: value === null ? unknownValue(theme.lang) : formatNumber(value, decimals, theme.lang),
      highlighted: highlight.includes(text),
    };
  });
}
