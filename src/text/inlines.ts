import { findLanguage } from '../languages/index.ts';
import { applyEdits, type Edit, type Mark, OPAQUE } from '../languages/rules.ts';
import type { Inline, TextStyle } from './types.ts';
import { styleCache } from './words.ts';

const SPACES = /[ \t\n\r\f]+/g;

/** Collapses white space across inlines and trims it at the ends of lines (CSS Text 3, 4.1.1 and 4.1.2). */
export function collapseSpaces(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let afterSpace = true;
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      let text = inline.text.replace(SPACES, ' ');
      if (afterSpace && text.startsWith(' ')) text = text.slice(1);
      if (text === '') continue;
      afterSpace = text.endsWith(' ');
      result.push(text === inline.text ? inline : { ...inline, text });
    } else {
      if (inline.kind === 'break') {
        trimEnd(result);
        afterSpace = true;
      } else if (inline.kind === 'leader' || inline.kind === 'blank' || inline.kind === 'box')
        afterSpace = false;
      result.push(inline);
    }
  }
  trimEnd(result);
  return result;
}

/** Drops the space that ends the inlines. Notes, which have no width, and edges of inlines may follow it. */
function trimEnd(inlines: Inline[]): void {
  const last = inlines.findLastIndex(({ kind }) => kind !== 'note' && kind !== 'edge');
  const inline = inlines[last];
  if (inline?.kind !== 'text' || !inline.text.endsWith(' ')) return;
  const text = inline.text.slice(0, -1);
  if (text === '') inlines.splice(last, 1);
  else inlines[last] = { ...inline, text };
}

/**
 * Applies the typesetting rules of each language. Rules look across changes of style, so they read the text of
 * all inlines as one; the changed text is then cut up into inlines again.
 */
export function applyRules(inlines: readonly Inline[]): readonly Inline[] {
  let result = inlines;
  for (const lang of languagesOf(inlines)) result = applyLanguage(result, lang);
  return result;
}

function languagesOf(inlines: readonly Inline[]): Set<string> {
  const languages = new Set<string>();
  for (const inline of inlines)
    if (inline.kind === 'text' && findLanguage(inline.style.lang)) languages.add(inline.style.lang);
  return languages;
}

function applyLanguage(inlines: readonly Inline[], lang: string): readonly Inline[] {
  const { rules, marks } = findLanguage(lang)!.typesetting;
  const typed = new Slices(inlines, (inline) => inline.kind === 'text' && isOpen(inline.style, lang));
  for (const rule of rules) typed.apply(rule(typed.view));
  const marked = marks.flatMap((rule) => rule(typed.view)).sort((a, b) => a.start - b.start);
  return typed.changed || marked.length > 0 ? typed.inlines(marked) : inlines;
}

/** Whether a language's rules may read a text. Raised and lowered texts are calls of notes and formulas. */
function isOpen(style: TextStyle, lang: string): boolean {
  return style.lang === lang && !style.verbatim && style.rise === 0 && !/sups|subs/.test(style.features);
}

/** The text of inlines, joined. Edits of the text move the limits between the inlines. */
class Slices {
  /** The text as rules see it: parts that they may not read are filled with `OPAQUE`. */
  view: string;
  changed = false;
  #text: string;
  readonly #inlines: readonly Inline[];
  readonly #open: readonly boolean[];
  /** The offset at which each inline starts. */
  readonly #starts: number[];

  constructor(inlines: readonly Inline[], open: (inline: Inline) => boolean) {
    this.#inlines = inlines;
    this.#open = inlines.map(open);
    this.#starts = [];
    this.#text = '';
    this.view = '';
    inlines.forEach((inline, i) => {
      this.#starts.push(this.#text.length);
      const text = textOf(inline);
      this.#text += text;
      this.view += this.#open[i] || inline.kind === 'break' ? text : OPAQUE.repeat(text.length);
    });
  }

  apply(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.changed = true;
    this.#move(edits);
    this.#text = applyEdits(this.#text, edits);
    this.view = applyEdits(this.view, edits);
  }

  /** A replacement belongs to the inline in which it starts, an insertion to the open inline that starts there. */
  #move(edits: readonly Edit[]): void {
    const starts = this.#starts;
    let i = 0;
    let grown = 0;
    for (const { start, end, text } of edits) {
      const last = this.#lastBefore(start, end, i);
      for (; i <= last; i++) starts[i]! += grown;
      for (; i < starts.length && starts[i]! < end; i++) starts[i] = start + text.length + grown;
      grown += text.length - (end - start);
    }
    for (; i < starts.length; i++) starts[i]! += grown;
  }

  /** The last inline, from `from` on, that an edit does not move; `from` less one for none. */
  #lastBefore(start: number, end: number, from: number): number {
    let last = from - 1;
    for (let i = from; i < this.#starts.length && this.#starts[i]! <= start; i++) {
      if (this.#starts[i]! < start || end > start || this.#open[i]) last = i;
    }
    return last;
  }

  /** @param marks in the order of the text. */
  inlines(marks: readonly Mark[]): Inline[] {
    let next = 0;
    return this.#inlines.flatMap((inline, i): Inline[] => {
      if (inline.kind !== 'text') return [inline];
      const start = this.#starts[i]!;
      const end = this.#starts[i + 1] ?? this.#text.length;
      const pieces: Inline[] = [];
      let at = start;
      for (; next < marks.length && marks[next]!.start < end; next++) {
        const mark = marks[next]!;
        if (mark.start < start || mark.end > end) continue;
        pieces.push({ ...inline, text: this.#text.slice(at, mark.start) });
        const text = this.#text.slice(mark.start, mark.end);
        pieces.push({ ...inline, text, style: styleCache(inline.style).withFeature(mark.feature, text) });
        at = mark.end;
      }
      pieces.push({ ...inline, text: this.#text.slice(at, end) });
      return pieces.filter((piece) => piece.kind === 'text' && piece.text !== '');
    });
  }
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'leader':
    case 'blank':
    case 'box':
      return OPAQUE;
    case 'edge':
    case 'note':
      return '';
  }
}
