import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listen } from '../../src/preview/browser/input.ts';
import type { Leaf, LeafContent } from '../../src/preview/browser/leaf.ts';
import { Stage } from '../../src/preview/browser/stage.ts';
import { POINT, scrollTo } from '../../src/preview/browser/zoom.ts';
import { all, useDom } from './dom.ts';

useDom();

/** Watches of what is seen, and of sizes: a test tells them what has changed. */
const seen: ((entries: { target: Element; isIntersecting: boolean }[]) => void)[] = [];
class Watch {
  constructor(tell: (typeof seen)[number]) {
    seen.push(tell);
  }
  observe(): void {}
  unobserve(): void {}
}

beforeAll(() => {
  vi.stubGlobal('IntersectionObserver', Watch);
  vi.stubGlobal('ResizeObserver', Watch);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(placeOf);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  document.body.replaceChildren();
  seen.length = 0;
});

const content = (key: string, page = Number(key)): LeafContent => ({
  ...{ key, starts: [[page, 50]], over: '', label: key, number: key, width: 100, height: 200, page },
  load: async () => null,
  layers: async () => [],
});

/**
 * The place of an element as a browser lays it out: a stage is a window of 400 pixels, its leaves stand one under
 * another without gaps, each as high as its page at the stage's scale.
 */
function placeOf(this: Element): DOMRect {
  const stage = this.closest('.stage')!;
  if (stage === this) return { top: 0, bottom: 400, height: 400, width: 300 } as DOMRect;
  const height = (200 * Number((stage as HTMLElement).style.getPropertyValue('--scale'))) / POINT;
  const top = all(stage, '.leaf').indexOf(this as HTMLElement) * height - stage.scrollTop;
  return { left: 0, top, bottom: top + height, height, width: height / 2 } as DOMRect;
}

function stageOf(...keys: string[]): Stage {
  const stage = new Stage('Pages', 'article');
  document.body.append(stage.element);
  stage.show(
    keys.map((key) => [content(key)]),
    1,
    0,
  );
  return stage;
}

describe('a stage', () => {
  test('says which page is read, and marks it among thumbnails, brought into view unless one is used', () => {
    const pages = stageOf('0', '1', '2', '3');
    const thumbnails = stageOf('0', '1', '2', '3');
    const shown: string[] = [];
    for (const { element, content } of thumbnails.leaves)
      element.scrollIntoView = () => void shown.push(content.key);
    const marked = () => all(thumbnails.element, '[aria-current=page]').map(({ ariaLabel }) => ariaLabel);
    const follow = () => thumbnails.follow(pages.reading);
    follow();
    pages.element.scrollTop = 600;
    follow();
    follow();
    expect([marked(), shown]).toEqual([['3'], ['1', '3']]);
    thumbnails.leaves[0]!.element.tabIndex = 0;
    thumbnails.leaves[0]!.element.focus();
    pages.element.scrollTop = 0;
    follow();
    expect([marked(), shown]).toEqual([['1'], ['1', '3']]);
    thumbnails.follow(null);
    expect(marked()).toEqual([]);
  });

  test('keeps the leaves of contents that stay, in rows', () => {
    const stage = stageOf('0', '1', '2');
    const [first, , third] = stage.leaves;
    stage.show([[content('0'), content('2')]], 1, 0);
    expect(stage.leaves).toEqual([first, third]);
    expect(all(stage.element, '.row').map(({ children }) => children.length)).toEqual([2]);
  });

  test('keeps its rows while the same leaves stand in rows as long as before', () => {
    const stage = stageOf();
    const [a, b, c] = ['0', '1', '2'].map(content);
    const rows = () => all(stage.element, '.row');
    const isKept = (...next: Parameters<typeof stage.show>[0]) => {
      const before = rows();
      stage.show(next, 1, 0);
      expect(rows().map(({ children }) => children.length)).toEqual(next.map(({ length }) => length));
      return rows().every((row, i) => row === before[i]);
    };
    expect([isKept([a!], [b!, c!]), isKept([a!], [b!, c!]), isKept([a!, b!], [c!])]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isKept([a!], [b!], [c!]), isKept([a!], [b!], [c!]), isKept([a!], [b!])]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isKept([b!], [a!]), isKept([b!], [a!])]).toEqual([false, true]);
  });

  test('paints the leaves that are told to be near', () => {
    const stage = stageOf('0', '1');
    const near: string[] = [];
    for (const leaf of stage.leaves)
      Object.defineProperty(leaf, 'near', { set: (is: boolean) => near.push(`${leaf.content.key} ${is}`) });
    seen[0]!([{ target: stage.leaves[1]!.element, isIntersecting: true }]);
    expect(near).toEqual(['1 true']);
  });

  test('tells how large leaves are, and scales them anew where that changes', () => {
    const told: number[] = [];
    const stage = new Stage('Pages', 'article', (percent) => told.push(percent));
    stage.show([[content('0')]], 2, 0);
    expect(told.at(-1)).toBe(2);
    expect(stage.percent).toBeCloseTo(2, 10);
    stage.fit(1, 0);
    expect([told.at(-1), stage.percent]).toEqual([1, expect.closeTo(1, 10)]);
  });

  test('keeps what is in the middle of the screen there when pages come before it, and when it grows', () => {
    const stage = stageOf('0', '1', '2', '3');
    stage.element.scrollTop = 300;
    stage.show(
      ['9', '0', '1', '2', '3'].map((key) => [content(key)]),
      1,
      0,
    );
    expect(stage.element.scrollTop).toBeCloseTo(500, 6);
    // The middle, 700 pixels from the first leaf's top, comes to 1400.
    stage.fit(2, 0);
    expect(stage.element.scrollTop).toBeCloseTo(1200, 6);
  });

  test('comes back to what was in the middle before several changes, until she scrolls', () => {
    const stage = stageOf('0', '1', '2', '3');
    const rows = ['0', '1', '2', '3'].map((key) => [content(key)]);
    // A sheet: the page in the middle of the screen, the second one, stands on it beside the last.
    const sheet = (key: string, ...pages: number[]): LeafContent => ({
      ...content(key, -1),
      starts: pages.map((page, i) => [page, 40 + 60 * i]),
    });
    const sheets = [[sheet('front', 3, 0)], [sheet('back', 1, 2)]];
    stage.element.scrollTop = 150;
    const place = () => [stage.percent, stage.element.scrollTop];
    stage.show(sheets, 1, 0);
    stage.show(sheets, 2, 0);
    stage.show(rows, 1, 0);
    expect(place()).toEqual([expect.closeTo(1, 10), expect.closeTo(150, 6)]);
    stage.show(sheets, 1, 0);
    stage.element.scrollTop += 60;
    stage.show(rows, 1, 0);
    expect(place()[1]).not.toBeCloseTo(150, 0);
  });

  test('goes to a place of a page, and to none that is not there', () => {
    const stage = stageOf('0', '1', '2');
    const scrolled: number[] = [];
    stage.element.scrollBy = (({ top }: { top: number }) => scrolled.push(top)) as never;
    expect(stage.goTo(7, 0)).toBeNull();
    expect(stage.goTo(2, 100)!.content.key).toBe('2');
    expect(scrolled).toEqual([expect.closeTo(scrollTo(500, 100, 400), 6)]);
  });

  test.each<[string, number, LeafContent['starts'], number]>([
    ['the last element that begins above it', 330, [[21, 100]], 330 + 100 - 80],
    ['one before where that is gone', 330, [[20, 100]], 330 + 100 - 10],
    ['the first below it, where none above is there', 330, [[22, 170]], 330 + 170 - 150],
    ['the leaf, where no element is there', 330, [], 330],
    ['an element at the top of its leaf', 330, [[20, 0]], 330 - 10],
  ])('keeps in the middle of the screen %s', (_, top, starts, kept) => {
    const before = (['0', '1', '2'] as const).map((key) => [content(key)]);
    const page = content('2');
    const stage = stageOf();
    const begun = [
      [20, 10],
      [21, 80],
      [22, 150],
    ] as const;
    stage.show([...before.slice(0, 2), [{ ...page, starts: begun }]], 1, 0);
    stage.element.scrollTop = top;
    const next = { ...page, key: starts.length > 0 ? 'new' : page.key, starts };
    stage.show([...before.slice(0, 2), [next]], 1, 0);
    expect(stage.element.scrollTop).toBeCloseTo(kept, 6);
  });

  test('paints its leaves at once when they first have a size, and again 90 milliseconds after the last other', () => {
    vi.useFakeTimers();
    try {
      const stage = new Stage('Pages', 'article');
      const painted = vi.spyOn(stage, 'repaint');
      const after = (milliseconds: number) => {
        vi.advanceTimersByTime(milliseconds);
        return painted.mock.calls.length;
      };
      stage.show([[content('0')]], 1, 0);
      expect(after(1)).toBe(1);
      stage.fit(2, 0);
      expect(after(60)).toBe(1);
      stage.fit(3, 0);
      stage.fit(3, 0);
      expect([after(89), after(1), after(1000)]).toEqual([1, 2, 2]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the pointer and the keys', () => {
  const setUp = () => {
    const [pages, thumbnails] = [stageOf('0', '1', '2'), new Stage('Thumbnails', 'button')];
    document.body.append(thumbnails.element);
    thumbnails.show([[content('0')], [content('1')], [content('2')]], 1, 0);
    const done = { clicked: vi.fn(), point: vi.fn(), zoomBy: vi.fn(), act: vi.fn() };
    listen(pages, thumbnails, done);
    return { pages, thumbnails, done };
  };
  const press = (leaf: Leaf, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    leaf.element.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('words that are copied from pages are plain, those from elsewhere are left to the browser', () => {
    const { pages } = setUp();
    document.body.append(pages.element);
    const copied = (anchorNode: Node | null, text: string) => {
      const selection = { toString: () => text, anchorNode };
      vi.stubGlobal('getSelection', () => selection);
      const taken: string[] = [];
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: { setData: (_: string, words: string) => void taken.push(words) },
      });
      document.dispatchEvent(event);
      vi.stubGlobal('getSelection', () => null);
      return [taken.length > 0, event.defaultPrevented];
    };
    expect(copied(pages.leaves[0]!.element, 'a\u00ADb')).toEqual([true, true]);
    expect(copied(document.body, 'ab')).toEqual([false, false]);
    expect(copied(pages.leaves[0]!.element, '')).toEqual([false, false]);
    expect(copied(null, 'ab')).toEqual([false, false]);
  });

  test('arrow keys go from thumbnail to thumbnail, as far as there are any, and others lead to their pages', () => {
    const { thumbnails, done } = setUp();
    const { leaves } = thumbnails;
    leaves[0]!.element.focus();
    expect(press(leaves[0]!, 'ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(leaves[1]!.element);
    for (const key of ['ArrowDown', 'ArrowDown']) press(leaves[1]!, key);
    expect(document.activeElement).toBe(leaves[2]!.element);
    press(leaves[2]!, 'ArrowUp');
    expect(document.activeElement).toBe(leaves[1]!.element);
    expect(press(leaves[1]!, 'x')).toBe(false);
    for (const key of ['Enter', ' ']) press(leaves[1]!, key);
    leaves[0]!.element.focus();
    press(leaves[0]!, 'Enter');
    expect(done.point.mock.calls.map(([{ page }]) => page)).toEqual([1, 1, 0]);
  });

  test('a click on a page tells its leaf, and closes menus elsewhere', () => {
    const { pages, done } = setUp();
    const open = document.createElement('details');
    open.open = true;
    document.body.append(open);
    open.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open.open).toBe(true);
    pages.leaves[1]!.element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect([open.open, done.clicked.mock.lastCall![0]]).toEqual([false, pages.leaves[1]]);
    pages.element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(done.clicked).toHaveBeenCalledTimes(1);
  });

  test('the wheel zooms with Ctrl or Command alone', () => {
    const { pages, done } = setUp();
    const turn = (more: object) =>
      pages.element.dispatchEvent(
        Object.assign(new MouseEvent('wheel', { cancelable: true, ...more }), { deltaY: 300 }),
      );
    turn({});
    expect(done.zoomBy).not.toHaveBeenCalled();
    turn({ ctrlKey: true });
    turn({ metaKey: true });
    const factors = done.zoomBy.mock.calls.map(([factor]) => factor);
    expect(factors).toEqual([expect.closeTo(Math.exp(-1), 10), expect.closeTo(Math.exp(-1), 10)]);
  });

  test('Escape closes the menus that are open, other keys leave them', () => {
    const { done } = setUp();
    const open = document.body.appendChild(document.createElement('details'));
    open.open = true;
    const key = (name: string) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    key('+');
    expect(open.open).toBe(true);
    key('Escape');
    expect([open.open, done.act.mock.calls.length]).toEqual([false, 2]);
  });

  test('keys act, but not those that are typed into a field', () => {
    const { done } = setUp();
    const field = document.body.appendChild(document.createElement('input'));
    const key = (target: Element) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
    key(field);
    const typed = done.act.mock.calls.length;
    key(document.body);
    expect(done.act.mock.calls.length).toBe(typed + 1);
  });
});
