import type { DrawingFont, MeasureText } from '../../drawing/drawing.ts';

/**
 * A space at which a line may end: not before French double punctuation, just inside « », within a number, or
 * before a year in brackets.
 */
const BREAK = /(?<!«) (?![;:!?»%]|\(\d)(?!(?<=\d )\d)/;

/**
 * Breaks a text at its spaces into as few lines as `width` allows, of about the same width each.
 */
export function wrap(text: string, width: number, font: DrawingFont, measure: MeasureText): string[] {
  const full = fill(text, width, font, measure);
  if (full.length === 1) return full;
  let [best, low, high] = [full, width / full.length, width];
  while (high - low > font.size / 4) {
    const middle = (low + high) / 2;
    const narrower = fill(text, middle, font, measure);
    if (narrower.length > full.length || widest(narrower, font, measure) > middle) low = middle;
    else [best, high] = [narrower, middle];
  }
  return best;
}

function fill(text: string, width: number, font: DrawingFont, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAK)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, font) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}

/** The width of the widest line. */
export function widest(lines: readonly string[], font: DrawingFont, measure: MeasureText): number {
  return lines.reduce((width, line) => Math.max(width, measure(line, font)), 0);
}

/**
 * Moves intervals apart, as little as may be (least squares: isotonic regression by pooling adjacent
 * violators), so that none overlap and all lie between `low` and `high` if there is room.
 * @param centers the middles that the intervals would have, ascending.
 * @returns the middles.
 */
export function spread(
  centers: readonly number[],
  heights: readonly number[],
  low: number,
  high: number,
): number[] {
  const offsets = [0];
  for (let i = 1; i < centers.length; i++) {
    offsets.push(offsets[i - 1]! + (heights[i - 1]! + heights[i]!) / 2);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [i, center] of centers.entries()) {
    let pool = { sum: center - offsets[i]!, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const first = low + (heights[0] ?? 0) / 2;
  const last = high - (heights.at(-1) ?? 0) / 2 - (offsets.at(-1) ?? 0);
  return pools
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((value, i) => Math.max(first, Math.min(value, last)) + offsets[i]!);
}
