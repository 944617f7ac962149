import { element } from './elements.ts';
import { Leaf, type LeafContent } from './leaf.ts';
import { reused } from './reuse.ts';
import { POINT, scaleOf, scrollTo, type Zoom } from './zoom.ts';

/** The anchor that stays where it is on the screen: an element that begins on a leaf, or the leaf. */
interface Anchor {
  readonly key: string;
  readonly element: number | null;
  /** Points that it stands below the top of the leaf, and the pixels from there to the middle of the screen. */
  readonly y: number;
  readonly rest: number;
}

/** The anchors of the last change, at the scale that leaves had before it, and where the stage was scrolled to for them. */
interface Held {
  readonly anchors: readonly Anchor[];
  readonly percent: number;
  readonly top: number;
}

/** Leaves in rows, one under another, of which those in view are painted. */
export class Stage {
  readonly element: HTMLElement;
  readonly #leafRole: 'article' | 'button';
  readonly #onZoom: (percent: number) => void;
  /** Pixels that leaves keep from the edges when they are as large as fits. */
  #gap = 0;
  #leaves: Leaf[] = [];
  #rows: readonly (readonly LeafContent[])[] = [];
  #zoom: Zoom = 'width';
  readonly #observer: IntersectionObserver;
  #repaint = 0;
  #held: Held | null = null;

  /**
   * @param name for who does not see it.
   * @param leafRole what its leaves are.
   * @param onZoom is told how large the leaves are, 1 for the size on paper.
   */
  constructor(name: string, leafRole: 'article' | 'button', onZoom: (percent: number) => void = () => {}) {
    this.element = element('div', { className: 'stage', tabIndex: 0, role: 'region', ariaLabel: name });
    this.#leafRole = leafRole;
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
    this.show(this.#rows, zoom, gap);
  }

  /** The present scale, 1 for the size on paper. */
  get percent(): number {
    return Number(this.element.style.getPropertyValue('--scale')) / POINT;
  }

  /** Shows rows of leaves. What is in the middle of the screen stays there. */
  show(rows: readonly (readonly LeafContent[])[], zoom: Zoom, gap: number): void {
    this.#keeping(() => {
      this.#zoom = zoom;
      this.#gap = gap;
      const before = this.#rows;
      this.#rows = rows;
      const contents = rows.flat();
      const leaves = reused(contents, this.#leaves).map((leaf, i) => {
        leaf?.show(contents[i]!);
        return leaf ?? new Leaf(contents[i]!, this.#leafRole);
      });
      const areInPlace = leaves.every((leaf, i) => leaf === this.#leaves[i]) && haveSameLengths(rows, before);
      if (!areInPlace) this.#place(leaves, rows);
      this.#leaves = leaves;
      this.#scale();
    });
  }

  /** Puts leaves into rows, and watches which of them are seen. */
  #place(leaves: readonly Leaf[], rows: readonly (readonly LeafContent[])[]): void {
    for (const leaf of this.#leaves) if (!leaves.includes(leaf)) this.#observer.unobserve(leaf.element);
    const next = leaves[Symbol.iterator]();
    this.element.replaceChildren(
      ...rows.map((row) =>
        element('div', { className: 'row' }, ...row.map(() => (next.next().value as Leaf).element)),
      ),
    );
    for (const leaf of leaves) this.#observer.observe(leaf.element);
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
    this.element.scrollBy({ top: scrollTo(at, down, frame.height) });
    return leaf;
  }

  /** The page that is read: the one nearest to the middle of the screen; null for a side of a sheet. */
  get reading(): number | null {
    return this.#nearest()[0]?.content.page ?? null;
  }

  /** Marks the leaf of the page that is read elsewhere, and brings it into view unless the pointer or the focus is here. */
  follow(page: number | null): void {
    const before = this.#leaves.find(({ element }) => element.hasAttribute('aria-current'));
    if (before?.content.page === page) return;
    before?.element.removeAttribute('aria-current');
    const leaf = this.#leaves.find(({ content }) => content.page === page);
    leaf?.element.setAttribute('aria-current', 'page');
    const isUsed = this.element.matches(':hover') || this.element.contains(document.activeElement);
    if (!isUsed) leaf?.element.scrollIntoView({ block: 'nearest' });
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const seen = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]));
    for (const leaf of this.#leaves) {
      const isNear = seen.get(leaf.element);
      if (isNear !== undefined) leaf.near = isNear;
    }
  }

  #scale(): void {
    if (this.#rows.length === 0) return;
    const { clientWidth, clientHeight } = this.element;
    const room = { width: clientWidth, height: clientHeight };
    const scale = scaleOf(this.#rows, room, this.#zoom, this.#gap);
    const before = this.element.style.getPropertyValue('--scale');
    const now = String(scale);
    this.#onZoom(scale / POINT);
    if (before === now) return;
    this.element.style.setProperty('--scale', now);
    clearTimeout(this.#repaint);
    this.#repaint = window.setTimeout(() => this.repaint(), before === '' ? 0 : 90);
  }

  /**
   * Does something, with what is in the middle of the screen kept there. Until she scrolls, what was there before the first of
   * several changes comes back: on a sheet, pages far from it stand in the middle too.
   */
  #keeping(change: () => void): void {
    const held = this.#held?.top === this.element.scrollTop ? this.#held : null;
    const { anchors, percent } = held ?? { anchors: this.#anchors(), percent: this.percent };
    change();
    this.#bringBack(anchors, this.percent / percent || 1);
    this.#held = anchors.length > 0 ? { anchors, percent, top: this.element.scrollTop } : null;
  }

  /** Scrolls to the first anchor that is there. @param grown how much larger leaves are than when it was set. */
  #bringBack(anchors: readonly Anchor[], grown: number): void {
    for (const { key, element, y, rest } of anchors) {
      const leaf = this.#leaves.find(({ content }) =>
        element === null ? content.key === key : startOf(content, element),
      );
      if (!leaf) continue;
      const now = element === null ? y : startOf(leaf.content, element)![1];
      this.element.scrollTop += this.#topOf(leaf) + now * this.#pixels(leaf) + rest * grown - this.#middle();
      return;
    }
  }

  #middle(): number {
    const { top, height } = this.element.getBoundingClientRect();
    return top + height / 2;
  }

  #topOf(leaf: Leaf): number {
    return leaf.element.getBoundingClientRect().top;
  }

  /** The pixels in a point. */
  #pixels({ element, content }: Leaf): number {
    return element.getBoundingClientRect().height / content.height;
  }

  /** The leaves, those nearest to the middle of the screen first. */
  #nearest(): Leaf[] {
    const middle = this.#middle();
    const distance = ({ element }: Leaf) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, top - middle, middle - bottom);
    };
    return this.#leaves
      .map((leaf) => ({ leaf, distance: distance(leaf) }))
      .sort((a, b) => a.distance - b.distance)
      .map(({ leaf }) => leaf);
  }

  /** The anchors near the middle of the screen: on the nearest leaf the elements above it first, then the leaves. */
  #anchors(): Anchor[] {
    const middle = this.#middle();
    const near = this.#nearest();
    const [first] = near;
    if (!first) return [];
    const anchor = (leaf: Leaf, element: number | null, y: number): Anchor => {
      const { key } = leaf.content;
      return { key, element, y, rest: middle - this.#topOf(leaf) - y * this.#pixels(leaf) };
    };
    const elements = first.content.starts.map(([element, y]) => anchor(first, element, y));
    const above = elements.filter(({ rest }) => rest >= 0).reverse();
    return [
      ...above,
      ...elements.filter(({ rest }) => rest < 0),
      ...near.map((leaf) => anchor(leaf, null, 0)),
    ];
  }
}

function startOf({ starts }: LeafContent, element: number): LeafContent['starts'][number] | undefined {
  return starts.find(([each]) => each === element);
}

const haveSameLengths = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length && a.every((row, i) => row.length === b[i]!.length);
