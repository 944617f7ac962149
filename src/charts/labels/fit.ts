import type { DrawingFont, MeasureText } from '../../drawing/drawing.ts';

/**
 * A space at which a line may end: not before French double punctuation, just inside « », within a number, or
 * before a year in brackets.
 */
const BREAK = /(?<!«) (?![;:!?»%]|\(\d)(?!(?<=\d )\d)/;

/**
 * Breaks a text at its spaces into as few lines as `width` allows, of about the same width each. A word that is wider is
 * broken within, but for a number.
 */
export function wrap(text: string, width: number, font: DrawingFont, measure: MeasureText): string[] {
  if (measure(text, font) <= width) return [text];
  const pieces = text.split(BREAK).flatMap((word) => piecesOf(word, width, font, measure));
  const full = fill(pieces, width, font, measure);
  let [best, low, high] = [full, width / full.length, width];
  while (high - low > font.size / 4) {
    const middle = (low + high) / 2;
    const narrower = fill(pieces, middle, font, measure);
    if (narrower.length > full.length || widest(narrower, font, measure) > middle) low = middle;
    else [best, high] = [narrower, middle];
  }
  return best;
}

/** A text broken at its spaces alone, into lines that are no wider than `width`; null for a word that is wider. */
export function wrapWords(
  text: string,
  width: number,
  font: DrawingFont,
  measure: MeasureText,
): string[] | null {
  const lines = wrap(text, width, font, measure);
  return isWithin(lines, text, width, font, measure) ? lines : null;
}

/** Whether a text was broken at its spaces alone, into lines that are no wider than `width`. */
export function isWithin(
  lines: readonly string[],
  text: string,
  width: number,
  font: DrawingFont,
  measure: MeasureText,
): boolean {
  // A short word is not broken, however narrow its place is.
  return keepsWords(lines, text) && widest(lines, font, measure) <= width;
}

/** Whether a text was broken at its spaces alone. */
export function keepsWords(lines: readonly string[], text: string): boolean {
  return lines.join(' ') === text;
}

/** A word, a part of one that ends in a hyphen of its own, or one that ends in a hyphen where it is broken. */
interface Piece {
  readonly text: string;
  readonly ends: 'word' | 'hyphen' | 'part';
}

/** The place behind a hyphen of a word's own. */
const HYPHEN = /(?<=\p{L}-)(?=\p{L})/u;

/** The letters that a part of a word has at least. */
const LEAST_PART = 3;

/** A number with the unit or the word for millions that a space which does not break parts from it. */
const NUMBER_WITH_UNIT = /^\P{L}*\p{N}[\u00a0\u202f]\S{1,4}$/u;

/** A word in parts that are no wider than `width`; broken at hyphens of its own before others. A number is kept whole. */
function piecesOf(word: string, width: number, font: DrawingFont, measure: MeasureText): Piece[] {
  if (!/\p{L}/u.test(word) || NUMBER_WITH_UNIT.test(word)) return [{ text: word, ends: 'word' }];
  const compounds = word.split(HYPHEN);
  if (compounds.length === 1 || measure(word, font) <= width) return partsOf(word, width, font, measure);
  return compounds.flatMap((each, i) => {
    const parts = partsOf(each, width, font, measure);
    return i === compounds.length - 1 ? parts : parts.with(-1, { ...parts.at(-1)!, ends: 'hyphen' });
  });
}

/** A word in parts that are no wider than `width`, each as long as it may be and, if possible, whole syllables. */
function partsOf(word: string, width: number, font: DrawingFont, measure: MeasureText): Piece[] {
  const letters = [...word];
  const fits = (text: string) => measure(text, font) <= width;
  const pieces: Piece[] = [];
  let from = 0;
  for (let end = endOfPart(letters, from, fits); end !== null; end = endOfPart(letters, from, fits)) {
    pieces.push({ text: `${letters.slice(from, end).join('')}-`, ends: 'part' });
    from = end;
  }
  return [...pieces, { text: letters.slice(from).join(''), ends: 'word' }];
}

/** The end of the part of a word that begins at a letter; null where all the rest fits, or is too short to be parted. */
function endOfPart(letters: readonly string[], from: number, fits: (text: string) => boolean): number | null {
  const longest = letters.length - from - LEAST_PART;
  if (longest < LEAST_PART) return null;
  const isShort = (count: number) => fits(`${letters.slice(from, from + count).join('')}-`);
  // Steps grow, then shrink, so that no text much longer than a line is measured.
  let most = LEAST_PART;
  let step = 1;
  while (most + step <= longest && isShort(most + step)) {
    most += step;
    step *= 2;
  }
  if (most + step > longest && fits(letters.slice(from).join(''))) return null;
  for (; step >= 1; step = Math.floor(step / 2)) {
    if (most + step <= longest && isShort(most + step)) most += step;
  }
  let count = most;
  while (count > LEAST_PART && !beginsSyllable(letters, from + count)) count--;
  return from + (count > Math.max(LEAST_PART, most / 2) ? count : most);
}

/** The consonants that begin a syllable in the languages of booklets, and its vowel. */
const ONSET =
  /^(?:sch|[cpst]h|gn|qu|[bcdfgkptv][lr]|[^aeiouyäöüàâéèêëîïôùûœæáíóúãõ])[aeiouyäöüàâéèêëîïôùûœæáíóúãõ]/i;

function beginsSyllable(letters: readonly string[], at: number): boolean {
  const rest = letters.slice(at, at + 5).join('');
  return ONSET.test(rest) && !ONSET.test(letters[at - 1]! + rest);
}

const BETWEEN = { word: ' ', hyphen: '' };

function fill(pieces: readonly Piece[], width: number, font: DrawingFont, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  let ends: Piece['ends'] = 'word';
  for (const piece of pieces) {
    const longer = line === '' ? piece.text : ends === 'part' ? null : line + BETWEEN[ends] + piece.text;
    if (line !== '' && (longer === null || measure(longer, font) > width)) {
      lines.push(line);
      line = piece.text;
    } else {
      line = longer!;
    }
    ends = piece.ends;
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
