import { element } from './elements.ts';
import { Leaf, type LeafContent } from './leaf.ts';

/** CSS pixels in a point. */
const POINT = 96 / 72;
export type Zoom = 'width' | 'page' | number;

/** Pixels above a page that is gone to. */
const MARGIN = 20;

/** A place that stays where it is on the screen: a leaf, and how far down it the middle of the screen is. */
interface Anchor {
  readonly leaf: Leaf;
  readonly key: string;
  readonly start: string;
  readonly down: number;
}

interface StageOptions {
  readonly name: string;
  readonly zoom: Zoom;
  readonly gap: number;
  readonly onZoom: (percent: number) => void;
}

/** Leaves in rows, one under another, of which those in view are painted. */
export class Stage {
  readonly element: HTMLElement;
  readonly #onZoom: (percent: number) => void;
  /** Pixels that leaves keep from the edges when they are as large as fits. */
  #gap: number;
  #leaves: Leaf[] = [];
  #rows: readonly (readonly LeafContent[])[] = [];
  #zoom: Zoom;
  readonly #observer: IntersectionObserver;
  #repaint = 0;

  constructor({ name, zoom, gap, onZoom }: StageOptions) {
    this.element = element('div', { className: 'stage', tabIndex: 0, role: 'region', ariaLabel: name });
    this.#zoom = zoom;
    this.#gap = gap;
    this.#onZoom = onZoom;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {
      root: this.element,
      rootMargin: '60% 0px',
    });
    new ResizeObserver(() => this.#keeping(() => this.#scale())).observe(this.element);
  }

  get leaves(): readonly Leaf[] {
    return this.#leaves;
  }

  /** Shows leaves larger or smaller. */
  fit(zoom: Zoom, gap: number): void {
    this.#zoom = zoom;
    this.#gap = gap;
    this.#keeping(() => this.#scale());
  }

  /** The present scale, 1 for the size on paper. */
  get percent(): number {
    return Number(this.element.style.getPropertyValue('--scale')) / POINT;
  }

  /** Shows rows of leaves. What is in the middle of the screen stays there. */
  show(rows: readonly (readonly LeafContent[])[]): void {
    this.#keeping(() => {
      this.#rows = rows;
      const contents = rows.flat();
      const free = new Set(this.#leaves);
      const take = (isIt: (content: LeafContent) => boolean): Leaf | null => {
        for (const leaf of free) {
          if (!isIt(leaf.content)) continue;
          free.delete(leaf);
          return leaf;
        }
        return null;
      };
      const same = contents.map(({ key }) => take((content) => content.key === key));
      const alike = contents.map(({ start }, i) => same[i] ?? take((content) => content.start === start));
      const leaves = contents.map((content, i) => {
        const leaf = alike[i] ?? take(() => true);
        leaf?.show(content);
        return leaf ?? new Leaf(content);
      });
      for (const leaf of this.#leaves) if (!leaves.includes(leaf)) this.#observer.unobserve(leaf.element);
      const next = leaves[Symbol.iterator]();
      this.element.replaceChildren(
        ...rows.map((row) =>
          element('div', { className: 'row' }, ...row.map(() => (next.next().value as Leaf).element)),
        ),
      );
      for (const leaf of leaves) this.#observer.observe(leaf.element);
      this.#leaves = leaves;
      this.#scale();
    });
  }

  /** Paints again all that is near. */
  repaint(): void {
    for (const leaf of this.#leaves) void leaf.paint();
  }

  /** Brings a place of a page into view. @param y points from its top. */
  goTo(page: number, y: number): Leaf | null {
    const leaf = this.#leaves.find(({ content }) => content.page === page);
    if (!leaf) return null;
    const { top, height } = leaf.element.getBoundingClientRect();
    const frame = this.element.getBoundingClientRect();
    const down = (y / leaf.content.height) * height;
    const at = top + down - frame.top;
    // A place near the top of its page is shown with that top.
    if (at < MARGIN || at > frame.height - 4 * MARGIN)
      this.element.scrollBy({ top: at - Math.min(frame.height / 3, down + MARGIN) });
    return leaf;
  }

  /** The page in the middle of the screen, as an index. */
  get page(): number {
    return this.#anchors()[0]?.leaf.content.page ?? 0;
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const seen = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]));
    for (const leaf of this.#leaves) {
      const isNear = seen.get(leaf.element);
      if (isNear !== undefined) leaf.near = isNear;
    }
  }

  #scale(): void {
    const { clientWidth, clientHeight } = this.element;
    const widths = this.#rows.map((row) => row.reduce((sum, { width }) => sum + width, 0));
    const heights = this.#rows.flat().map(({ height }) => height);
    const [width, height] = [Math.max(1, ...widths), Math.max(1, ...heights)];
    const toWidth = (clientWidth - 2 * this.#gap) / width;
    const toHeight = (clientHeight - 2 * this.#gap) / height;
    const scale =
      typeof this.#zoom === 'number'
        ? this.#zoom * POINT
        : this.#zoom === 'width'
          ? toWidth
          : Math.min(toWidth, toHeight);
    const before = this.element.style.getPropertyValue('--scale');
    const now = String(Math.max(0.05, scale));
    this.#onZoom(Number(now) / POINT);
    if (before === now) return;
    this.element.style.setProperty('--scale', now);
    clearTimeout(this.#repaint);
    this.#repaint = window.setTimeout(() => this.repaint(), before === '' ? 0 : 90);
  }

  /** Does something, with what is in the middle of the screen kept there. */
  #keeping(change: () => void): void {
    const anchors = this.#anchors();
    change();
    const isThere = ({ leaf }: Anchor) => leaf.element.isConnected;
    const isIt = ({ leaf: { content }, key, start }: Anchor) =>
      content.key === key || content.start === start;
    const anchor = anchors.find((each) => isThere(each) && isIt(each)) ?? anchors.find(isThere);
    if (!anchor) return;
    const { top, height } = anchor.leaf.element.getBoundingClientRect();
    const frame = this.element.getBoundingClientRect();
    this.element.scrollTop += top + anchor.down * height - (frame.top + frame.height / 2);
  }

  /** The leaves, those nearest to the middle of the screen first. */
  #anchors(): Anchor[] {
    const frame = this.element.getBoundingClientRect();
    const middle = frame.top + frame.height / 2;
    return this.#leaves
      .map((leaf) => {
        const { top, bottom, height } = leaf.element.getBoundingClientRect();
        const distance = Math.max(0, top - middle, middle - bottom);
        const { key, start } = leaf.content;
        return { leaf, key, start, down: (middle - top) / (height || 1), distance };
      })
      .sort((a, b) => a.distance - b.distance);
  }
}
