import bidiFactory, { type Bidi } from 'bidi-js/dist/bidi.mjs';
import { isRightToLeft } from '../languages/direction.ts';
import type { Inline, TextStyle } from './types.ts';

// Text in two directions (UAX 9). Paragraphs run from left to right. A level is even where text runs from left to
// right, odd where it runs from right to left.

/** Characters of scripts that run from right to left. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A part of a text that has one level. */
interface LevelRun {
  readonly text: string;
  readonly level: number;
}

let bidi: Bidi | null = null;

/** Cuts a text up where its level changes. */
export function levelRuns(text: string): LevelRun[] {
  if (!RIGHT_TO_LEFT.test(text)) return [{ text, level: 0 }];
  const levels = levelsOf(text);
  const runs: LevelRun[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (levels[end] === levels[start]) end++;
    runs.push({ text: text.slice(start, end), level: levels[start]! });
  }
  return runs;
}

function levelsOf(text: string): Uint8Array {
  bidi ??= bidiFactory();
  return bidi.getEmbeddingLevels(text, 'ltr').levels;
}

/** Stands for a thing amid a text (UAX 9, 3.2). */
const OBJECT = '\ufffc';
/** The ends of an isolate from right to left (UAX 9, 2.4). */
const ISOLATE = '\u2067';
const ISOLATE_END = '\u2069';

/**
 * Inlines whose texts have one level each. A passage in a language from right to left is isolated, as HTML's `dir` does
 * it: numbers and brackets beside it are those of the paragraph.
 * @param turned gives a style for text from right to left.
 */
export function withLevels(
  inlines: readonly Inline[],
  turned: (style: TextStyle) => TextStyle,
): readonly Inline[] {
  if (!inlines.some((inline) => inline.kind === 'text' && RIGHT_TO_LEFT.test(inline.text))) return inlines;
  const isolated = inlines.map((inline) => 'style' in inline && isRightToLeft(inline.style.lang));
  let typed = '';
  const spans = inlines.map((inline, i) => {
    if (isolated[i] && !isolated[i - 1]) typed += ISOLATE;
    const start = typed.length;
    typed += textOf(inline);
    const end = typed.length;
    if (isolated[i] && !isolated[i + 1]) typed += ISOLATE_END;
    return { start, end };
  });
  const levels = levelsOf(typed);
  return inlines.flatMap((inline, i) => {
    if (inline.kind !== 'text') return inline;
    const { start, end } = spans[i]!;
    const parts: Inline[] = [];
    for (let from = start, to = start; from < end; from = to) {
      const level = levels[from]!;
      while (to < end && levels[to] === level) to++;
      const style = level % 2 === 1 ? turned(inline.style) : inline.style;
      parts.push({ ...inline, text: inline.text.slice(from - start, to - start), style, level });
    }
    return parts;
  });
}

function textOf(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '\n';
  return inline.kind === 'edge' || inline.kind === 'note' ? '' : OBJECT;
}

/** The parts of a line in the order in which they stand from left to right (UAX 9, L2). */
export function inVisualOrder<T>(parts: readonly T[], levelOf: (part: T, index: number) => number): T[] {
  const levels = parts.map(levelOf);
  const order = parts.map((_, i) => i);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0, end = 0; start < order.length; start = end + 1) {
      end = start;
      while (end < order.length && levels[order[end]!]! >= level) end++;
      const turned = order.slice(start, end).reverse();
      order.splice(start, turned.length, ...turned);
    }
  }
  return order.map((i) => parts[i]!);
}
