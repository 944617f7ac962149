import type { DataField } from '../../data/data-set.ts';
import { languageFor } from '../../languages/index.ts';
import { roundTicks } from '../axes/ticks.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../theme.ts';
import { formatQuantity } from '../values/numbers.ts';
import { widest, wrap } from './fit.ts';

/** The meaning of surfaces, in words and by one disc. Lengths are points. */
export interface SizeKey {
  readonly height: number;
  readonly width: number;
  /** Draws it from `top` on, its end at the right. */
  draw(sketch: Sketch, right: number, top: number): void;
}

/** @param radiusOf the radius of a disc, by its value. @param room the width that the key has at most. */
export function sizeKey(
  field: DataField,
  largest: number,
  radiusOf: (value: number) => number,
  room: number,
  theme: ChartTheme,
): SizeKey {
  const { small } = fonts(theme);
  const round = roundTicks(0, largest * 0.2, 3).at(-1) || largest;
  const text = formatQuantity(round, field.unit ?? '', null, theme.lang);
  const radius = radiusOf(round);
  const key = 6 + 2 * radius + theme.measure(text, small);
  const label = `${field.label}${languageFor(theme.lang).colon.trimEnd()}`;
  const words = wrap(label, room - key, small, theme.measure);
  const half = Math.max(radius, small.size * 0.66, (words.length * leading(small)) / 2);
  return {
    height: 2 * half,
    width: widest(words, small, theme.measure) + key,
    draw(sketch, right, top) {
      const baseline = top + half + (CAP_HEIGHT * small.size) / 2;
      const end = right - theme.measure(text, small);
      sketch.note(text, end, baseline);
      sketch.pen.fillStyle = theme.muted;
      sketch.pen.beginPath();
      sketch.pen.arc(end - 3 - radius, top + half, radius, 0, 2 * Math.PI);
      sketch.pen.fill();
      const look = { font: small, color: theme.muted, align: 'right' } as const;
      sketch.writeLines(words, end - 6 - 2 * radius, top + half, look);
    },
  };
}
