import { itemsIn, lengthIn, numberIn } from './lengths.ts';
import type { Draws, Scene } from './scene.ts';
import type { Style } from './style.ts';
import { PathRuler } from './text-path.ts';
import { spacingOf } from './text-style.ts';
import type { SvgElement } from './xml.ts';

/** A stretch of text of one style that is set as one. Lengths in the element's units. */
export interface Piece {
  text: string;
  readonly element: SvgElement;
  readonly style: Style;
  /** The place where a new chunk begins; null where it goes on. */
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
  /** Degrees clockwise. */
  readonly rotate: number;
  /** The path along which it runs. */
  readonly along: PathRuler | null;
}

/** The pieces of a text element in their order. */
export function piecesOf(element: SvgElement, scene: Scene, drawer: Draws): Piece[] {
  return new Collector(scene, drawer).collect(element);
}

/** The lists of places of a text element, and how many characters they have been given to. */
interface Lists {
  readonly values: Readonly<Record<'x' | 'y' | 'dx' | 'dy', readonly number[]>>;
  readonly rotate: readonly number[];
  at: number;
}

class Collector {
  readonly #scene: Scene;
  readonly #drawer: Draws;
  readonly #pieces: Piece[] = [];
  /** Whether the text so far ends with a space, or has not begun. */
  #endsWithSpace = true;

  constructor(scene: Scene, drawer: Draws) {
    this.#scene = scene;
    this.#drawer = drawer;
  }

  collect(element: SvgElement): Piece[] {
    this.#walk(element, this.#scene.style, [], null);
    const last = this.#pieces.at(-1);
    if (last && !preserves(last.element, last.style)) last.text = last.text.replace(/ $/, '');
    return this.#pieces.filter(({ text }) => text !== '');
  }

  #walk(element: SvgElement, style: Style, outer: readonly Lists[], along: PathRuler | null): void {
    const lists = [...outer, this.#lists(element, style)];
    if (element.attributes.textLength !== undefined && element.tag !== 'text')
      this.#drawer.document.changes('text', 'textLength', element);
    for (const child of element.children) {
      if (child.kind === 'text') this.#add(child.text, element, style, lists, along);
      else this.#child(child, style, lists, along);
    }
  }

  #child(child: SvgElement, around: Style, lists: readonly Lists[], along: PathRuler | null): void {
    const { document } = this.#drawer;
    if (['title', 'desc', 'metadata'].includes(child.tag)) return;
    if (/^(?:animate|set$)/.test(child.tag)) {
      document.changes('animation', child.tag, child);
      return;
    }
    const style = around.of(child, document.rules);
    if (style.get('display') === 'none') return;
    if (child.tag === 'tspan' || child.tag === 'a') this.#walk(child, style, lists, along);
    else if (child.tag === 'textPath') {
      const ruler = PathRuler.of(child, { ...this.#scene, style }, document);
      if (ruler) this.#walk(child, style, lists, ruler);
      else document.loses('reference', child.attributes.href ?? '', child);
    } else document.loses('element', child.tag, child);
  }

  #lists({ attributes }: SvgElement, { fontSize }: Style): Lists {
    const { width, height } = this.#scene.around;
    const list = (name: string, percent: number) =>
      itemsIn(attributes[name]).map((item) => lengthIn(item, { fontSize, percent }) ?? 0);
    const values = {
      x: list('x', width),
      y: list('y', height),
      dx: list('dx', width),
      dy: list('dy', height),
    };
    return { values, rotate: itemsIn(attributes.rotate).map((item) => numberIn(item) ?? 0), at: 0 };
  }

  #add(
    text: string,
    element: SvgElement,
    style: Style,
    lists: readonly Lists[],
    along: PathRuler | null,
  ): void {
    this.#tellUnread(element, style);
    const spaced = preserves(element, style) ? text.replace(/[\t\r\n]/g, ' ') : this.#collapsed(text);
    const given = inCase(spaced, style.get('text-transform'));
    if (given !== '') this.#endsWithSpace = given.endsWith(' ');
    let piece: Piece | null = null;
    const isLoose = spacingOf(style) !== 0 || along !== null || isSpacedToLength(element);
    for (const { segment } of SEGMENTER.segment(given)) {
      const own = (name: 'x' | 'y' | 'dx' | 'dy') => {
        const list = lists.findLast(({ values, at }) => values[name][at] !== undefined);
        return list?.values[name][list.at];
      };
      const turned = lists.findLast(({ rotate }) => rotate.length > 0);
      const rotate = turned ? (turned.rotate[turned.at] ?? turned.rotate.at(-1)!) : 0;
      const [x, y, dx, dy] = [own('x'), own('y'), own('dx') ?? 0, own('dy') ?? 0];
      const isPlaced = x !== undefined || y !== undefined || dx !== 0 || dy !== 0 || rotate !== 0;
      if (!piece || isPlaced || isLoose || piece.rotate !== 0) {
        piece = { text: '', element, style, x: x ?? null, y: y ?? null, dx, dy, rotate, along };
        this.#pieces.push(piece);
      }
      piece.text += segment;
      for (const list of lists) list.at += segment.length;
    }
  }

  #tellUnread(element: SvgElement, style: Style): void {
    for (const [property, plain] of UNREAD)
      if (!plain.test(style.get(property) ?? '')) this.#drawer.document.changes('text', property, element);
  }

  /** A text without line ends and with one space for several (SVG 2, 11.7.1). */
  #collapsed(text: string): string {
    const collapsed = text.replace(/[\t\r\n ]+/g, ' ');
    return this.#endsWithSpace ? collapsed.replace(/^ /, '') : collapsed;
  }
}

/** Properties of texts that are not drawn, with the values that ask for nothing. */
const UNREAD: readonly (readonly [property: string, plain: RegExp])[] = [
  ['word-spacing', /^(?:normal|0\D*)?$/],
  ['writing-mode', /^(?:horizontal-tb|lr|lr-tb|rl|rl-tb)?$/],
  ['font-variant', /^(?!.*-caps|.*unicase)/],
  ['font-variant-caps', /^(?:normal)?$/],
];

/** A text in capitals or small letters (CSS Text 3, 2.1). */
function inCase(text: string, transform = ''): string {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  if (transform !== 'capitalize') return text;
  return text.replace(/(?<![\p{L}\p{N}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

function preserves(element: SvgElement, style: Style): boolean {
  if (/^(?:pre|break-spaces)/.test(style.get('white-space') ?? '')) return true;
  for (let at: SvgElement | null = element; at; at = at.parent) {
    const space = at.attributes['xml:space'];
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}

/** Whether the letters of a text are set apart to the length that is asked for, and keep their shapes (SVG 2, 11.5). */
export function isSpacedToLength({ tag, attributes }: SvgElement): boolean {
  return (
    tag === 'text' && attributes.textLength !== undefined && attributes.lengthAdjust !== 'spacingAndGlyphs'
  );
}
