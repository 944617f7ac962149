import { wordList } from '../word-list.ts';
import type { Draws } from './scene.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** A word of a line, with the space before it. */
export interface HtmlWord {
  readonly text: string;
  readonly isSpaced: boolean;
  readonly style: Style;
  readonly element: SvgElement;
}

/** A line of words, up to the next line end that the author made. */
export interface HtmlLine {
  readonly words: HtmlWord[];
  /** The style of the block in which it stands. */
  readonly style: Style;
}

/** The lines of a block with a colour behind them, by their indices, the last one excluded. */
interface HtmlGround {
  readonly from: number;
  to: number;
  readonly style: Style;
}

/** The text of HTML: its lines, and the grounds behind them from the back to the front. */
interface HtmlText {
  readonly lines: readonly HtmlLine[];
  readonly grounds: readonly HtmlGround[];
}

const BLOCKS = new Set<string>(wordList('address article body center div h1 h2 h3 h4 h5 h6 html p section'));

const BOLD = { 'font-weight': 'bold' };
const ITALIC = { 'font-style': 'italic' };

/** The looks of elements within a line, without a style of their own; others are more than text. */
const INLINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ a: {}, abbr: {}, font: {}, label: {}, small: {}, span: {}, time: {}, wbr: {} },
  ...{ b: BOLD, strong: BOLD, cite: ITALIC, dfn: ITALIC, em: ITALIC, i: ITALIC, var: ITALIC },
  ...{ code: { 'font-family': 'monospace' }, kbd: { 'font-family': 'monospace' } },
  ...{ u: { 'text-decoration': 'underline' }, s: { 'text-decoration': 'line-through' } },
};
const HEADINGS = /^h[1-6]$/;

/** Displays whose boxes stand elsewhere than one under another; the outermost box may be one (`html-marks.ts`). */
const PLACED = /flex|grid/;

/**
 * Reads the HTML in an element that is text in paragraphs, as programs that draw diagrams write their labels.
 * @param style of the element. @returns null for HTML that is more than that: pictures, lists, tables, boxes with places of their own.
 */
export function htmlText(element: SvgElement, style: Style, drawer: Draws): HtmlText | null {
  const reader = new HtmlReader(drawer);
  reader.children(element, style);
  return reader.isText ? reader.text() : null;
}

class HtmlReader {
  readonly #drawer: Draws;
  readonly #lines: HtmlLine[] = [];
  readonly #grounds: HtmlGround[] = [];
  #endsLine = true;
  #endsWord = false;
  isText = true;

  constructor(drawer: Draws) {
    this.#drawer = drawer;
  }

  text(): HtmlText {
    return { lines: this.#lines, grounds: this.#grounds };
  }

  /** @param block the style of the block in which the element stands. */
  children(element: SvgElement, style: Style, block = style): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.#words(child.text, element, style, block);
      else this.#element(child, style, block);
    }
  }

  #element(element: SvgElement, around: Style, block: Style): void {
    const { tag, attributes } = element;
    if (tag === 'br') {
      if (this.#endsLine) this.#lines.push({ words: [], style: block });
      this.#endsLine = true;
      return;
    }
    const isBlock = BLOCKS.has(tag);
    if (!isBlock && !Object.hasOwn(INLINES, tag)) {
      this.isText = false;
      return;
    }
    const own = HEADINGS.test(tag) ? BOLD : (INLINES[tag] ?? {});
    const style = around.of(
      { ...element, attributes: { ...own, ...attributes } },
      this.#drawer.document.rules,
    );
    const display = style.get('display') ?? '';
    if (display === 'none') return;
    if (PLACED.test(display)) this.isText = false;
    else if (isBlock) this.#block(element, style);
    else this.children(element, style, block);
  }

  #block(element: SvgElement, style: Style): void {
    this.#endsLine = true;
    const ground: HtmlGround = { from: this.#lines.length, to: this.#lines.length, style };
    if (style.get('background-color') ?? style.get('background')) this.#grounds.push(ground);
    this.children(element, style);
    this.#endsLine = true;
    ground.to = this.#lines.length;
  }

  /** Adds the words of a text, with one space for several. */
  #words(text: string, element: SvgElement, style: Style, block: Style): void {
    const parts = text.split(/[\t\r\n ]+/);
    parts.forEach((part, i) => {
      if (i > 0) this.#endsWord = true;
      if (part === '') return;
      if (this.#endsLine) this.#lines.push({ words: [], style: block });
      const { words } = this.#lines.at(-1)!;
      words.push({ text: part, isSpaced: this.#endsWord, style, element });
      this.#endsLine = false;
      this.#endsWord = false;
    });
  }
}
