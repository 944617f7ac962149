import type { Scalar } from 'yaml';

/**
 * The offsets in the file of the characters that a scalar's value comes from, by its UTF-16 units; one more
 * entry stands for the value's end. A space or line feed that folding made (YAML 1.2.2, 6.5) comes from the line
 * break; a character written as an escape (5.7) comes from the escape's backslash.
 */
export function valueOffsets(text: string, scalar: Scalar): readonly number[] {
  const [start, end] = scalar.range!;
  const value = String(scalar.source ?? '');
  const offsets =
    scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
      ? blockOffsets(text, start, end, value)
      : flowOffsets(text, start, end, scalar.type);
  offsets.push(offsets.length ? offsets[offsets.length - 1]! + 1 : start);
  return offsets;
}

const FOLD = /[ \t]*\r?\n[ \t\r\n]*/y;
/** The number of digits that follow \x, \u and \U. */
const ESCAPE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Plain and quoted scalars (YAML 1.2.2, 7.3). */
function flowOffsets(text: string, start: number, end: number, style: Scalar['type']): number[] {
  const quote = style === 'QUOTE_DOUBLE' ? '"' : style === 'QUOTE_SINGLE' ? "'" : '';
  const last = end - quote.length;
  const offsets: number[] = [];
  let i = start + quote.length;
  while (i < last) {
    FOLD.lastIndex = i;
    const fold = FOLD.exec(text);
    if (fold) {
      offsets.push(...foldedBreaks(text, i, i + fold[0].length));
      i += fold[0].length;
    } else if (quote === '"' && text[i] === '\\') {
      i = escapeOffsets(text, i, offsets);
    } else {
      offsets.push(i);
      i += quote === "'" && text[i] === "'" ? 2 : 1;
    }
  }
  return offsets;
}

/**
 * The breaks that stay in the value: a lone break, which becomes a space, or all of several but the first.
 */
function foldedBreaks(text: string, from: number, to: number): number[] {
  const breaks: number[] = [];
  for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) {
    breaks.push(startOfBreak(text, i));
  }
  return breaks.length === 1 ? breaks : breaks.slice(1);
}

/** The offset of a line break. It is the CR of CR LF, so that columns do not depend on the system. */
function startOfBreak(text: string, lineFeed: number): number {
  return text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
}

/** Adds the offsets of what the escape at `i` stands for; returns the offset after it. */
function escapeOffsets(text: string, i: number, offsets: number[]): number {
  const next = text[i + 1]!;
  if (next === '\n' || next === '\r') {
    let after = i + (next === '\r' ? 3 : 2);
    while (text[after] === ' ' || text[after] === '\t') after++;
    return after;
  }
  const digits = ESCAPE_DIGITS[next] ?? 0;
  const astral = digits > 0 && Number.parseInt(text.slice(i + 2, i + 2 + digits), 16) > 0xffff;
  offsets.push(i);
  if (astral) offsets.push(i);
  return i + 2 + digits;
}

/**
 * Literal and folded blocks (YAML 1.2.2, 8.1). The text of each line stands in the value as it is; between
 * two of them the value has only spaces and line feeds, from line breaks and from further indentation.
 */
function blockOffsets(text: string, start: number, end: number, value: string): number[] {
  const offsets: number[] = [];
  let cursor = text.indexOf('\n', start) + 1;
  for (let line = cursor; line > 0 && line < end; ) {
    const lineBreak = text.indexOf('\n', line);
    const lineEnd = lineBreak === -1 || lineBreak > end ? end : lineBreak;
    const content = contentOfLine(text, line, lineEnd);
    if (content.from < content.to) {
      let next = offsets.length;
      while (value[next] === ' ' || value[next] === '\n') next++;
      fillGap(text, value, offsets, next, cursor, content.from);
      for (let i = content.from; i < content.to; i++) offsets.push(i);
      cursor = content.to;
    }
    line = lineEnd + 1;
  }
  fillGap(text, value, offsets, value.length, cursor, end);
  return offsets;
}

function contentOfLine(text: string, from: number, to: number): { from: number; to: number } {
  while (from < to && text[from] === ' ') from++;
  return { from, to: to > from && text[to - 1] === '\r' ? to - 1 : to };
}

/** Places the white space of the value before index `to`, which comes from `text` between two offsets. */
function fillGap(text: string, value: string, offsets: number[], to: number, from: number, before: number) {
  let cursor = from;
  // Lines that fold have one space and no line feed between them; other spaces are indentation that is kept.
  const folded = value.slice(offsets.length, to) === ' ';
  while (offsets.length < to) {
    const lineFeed = text.indexOf('\n', cursor);
    const breaks = lineFeed !== -1 && lineFeed < before;
    const kept = before - (to - offsets.length);
    const isKept = value[offsets.length] === ' ' && text[kept] === ' ' && kept >= cursor;
    if (isKept && !(breaks && (folded || kept <= lineFeed))) {
      offsets.push(kept);
      cursor = kept + 1;
    } else if (breaks) {
      offsets.push(startOfBreak(text, lineFeed));
      cursor = lineFeed + 1;
    } else {
      offsets.push(Math.max(from, Math.min(cursor, before - 1)));
    }
  }
}
