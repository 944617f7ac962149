import type { Rectangle } from '../../drawing/drawing.ts';
import type { PageHead } from '../protocol.ts';
import { afterPaint, element } from './elements.ts';

/** The content of a leaf: a page, or a side of a sheet. Lengths are points. */
export interface LeafContent {
  /** The same for contents that look the same. */
  readonly key: string;
  /** The elements that begin on it, and how far from its top. */
  readonly starts: PageHead['starts'];
  /** A key of what lies over the pages: equal for leaves whose overlays look the same. */
  readonly over: string;
  readonly label: string;
  /** The name of its thumbnail. */
  readonly number: string;
  readonly width: number;
  readonly height: number;
  /** The page that it is, as an index into those of the state; null for a side of a sheet. */
  readonly page: number | null;
  /** Gets what it takes, and gives a function that paints it on a context whose unit is a point. */
  load(): Promise<((context: CanvasRenderingContext2D) => void) | null>;
  /** The layers over it: the text, and the looks. */
  layers(): Promise<readonly Element[]>;
}

/** A page or a side of a sheet on the screen. It is painted while it is near what is seen. */
export class Leaf {
  readonly element: HTMLElement;
  readonly #marks = element('div', { className: 'marks' });
  #content: LeafContent;
  #canvas = element('canvas', { ariaHidden: 'true' });
  #layers: readonly Element[] = [];
  #isNear = false;
  /** Counts what was asked to be painted: a painting that has been overtaken is not shown. */
  #turn = 0;

  /** @param role `button` for a leaf that leads somewhere, to which arrow keys move the focus. */
  constructor(content: LeafContent, role: 'article' | 'button') {
    this.#content = content;
    this.element = element('div', { className: 'leaf', role });
    if (role === 'button') this.element.tabIndex = -1;
    this.element.append(this.#canvas, this.#marks);
    this.#size(null);
  }

  get content(): LeafContent {
    return this.#content;
  }

  /** Shows something else in this place. What was there stays until the new is painted. */
  show(content: LeafContent): void {
    const before = this.#content;
    const { key, over } = before;
    this.#content = content;
    this.#size(before);
    if (key !== content.key) this.#marks.replaceChildren();
    // The page may not have come before, when the server was lost.
    if (key !== content.key || this.element.dataset.painted !== key) void this.paint();
    else if (over !== content.over) void this.#layOver();
  }

  /** Paints it when it comes near, and lets its picture go when it is far. */
  set near(isNear: boolean) {
    if (this.#isNear === isNear) return;
    this.#isNear = isNear;
    if (isNear) void this.paint();
    else this.#clear();
  }

  /** Paints it at the size that it has on the screen. */
  async paint(): Promise<void> {
    if (!this.#isNear) return;
    const turn = ++this.#turn;
    const content = this.#content;
    const paint = await content.load();
    if (!paint || turn !== this.#turn) return;
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === 0) return;
    const canvas = element('canvas', { ariaHidden: 'true' });
    const density = Math.min(devicePixelRatio, MOST_SIDE / clientWidth, MOST_SIDE / clientHeight);
    canvas.width = Math.round(clientWidth * density);
    canvas.height = Math.round(clientHeight * density);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(canvas.width / content.width, canvas.height / content.height);
    paint(context);
    this.#canvas.replaceWith(canvas);
    this.#canvas = canvas;
    this.element.dataset.painted = content.key;
    // The picture shows first: laying the text over it takes as long as painting it.
    afterPaint(() => void this.#layOver());
  }

  async #layOver(): Promise<void> {
    if (!this.#isNear) return;
    const content = this.#content;
    const layers = await content.layers();
    if (content !== this.#content || !this.#isNear) return;
    for (const layer of this.#layers) layer.remove();
    this.#layers = layers;
    this.#marks.before(...layers);
  }

  /** The point of the page, from its top left, that is at a place of the window. */
  pointAt({
    clientX,
    clientY,
  }: {
    readonly clientX: number;
    readonly clientY: number;
  }): [x: number, y: number] {
    const { left, top, width } = this.element.getBoundingClientRect();
    const scale = this.#content.width / width;
    return [(clientX - left) * scale, (clientY - top) * scale];
  }

  /** Marks places on it. @returns the first mark. */
  mark(boxes: readonly Rectangle[], kind: 'found' | 'current' | 'spot'): HTMLElement | null {
    const marks = boxes.map(({ x, y, width, height }) => {
      const made = element('div', { className: kind });
      const { style } = made;
      style.left = `${(x / this.#content.width) * 100}%`;
      style.top = `${(y / this.#content.height) * 100}%`;
      style.width = `${(width / this.#content.width) * 100}%`;
      style.height = `${(height / this.#content.height) * 100}%`;
      return made;
    });
    this.#marks.append(...marks);
    return marks[0] ?? null;
  }

  unmark(kind: 'found' | 'current' | 'spot'): void {
    for (const mark of this.#marks.querySelectorAll(`.${kind}`)) mark.remove();
  }

  /** Sizes and names it, where it was of another size or had another name: the browser would lay out all leaves. */
  #size(before: LeafContent | null): void {
    const { width, height, label, number } = this.#content;
    if (before?.width !== width) this.element.style.setProperty('--width', String(width));
    if (before?.height !== height) this.element.style.setProperty('--height', String(height));
    if (before?.label !== label) this.element.ariaLabel = label;
    if (before?.number !== number) this.element.dataset.number = number;
  }

  #clear(): void {
    this.#turn++;
    this.#canvas.width = 0;
    delete this.element.dataset.painted;
    for (const layer of this.#layers) layer.remove();
    this.#layers = [];
  }
}

/** The most pixels that a side of a canvas has: browsers show none that are larger. */
const MOST_SIDE = 8192;
