import type { Spot } from '../protocol.ts';
import { type KeyAction, keyAction, stepOf } from './keys.ts';
import type { Leaf } from './leaf.ts';
import type { Stage } from './stage.ts';
import { copiedText } from './text-lines.ts';

interface InputActions {
  /** A leaf was clicked; a text that was selected was not. */
  clicked(leaf: Leaf, event: MouseEvent): void;
  /** A page is to be brought into view. */
  point(spot: Spot): void;
  zoomBy(factor: number): void;
  act(action: KeyAction): void;
}

/** Listens to the pointer and the keys. */
export function listen(pages: Stage, thumbnails: Stage, { clicked, point, zoomBy, act }: InputActions): void {
  pages.element.addEventListener('click', (event) => {
    const leaf = leafAt(pages, event);
    if (leaf && getSelection()?.isCollapsed !== false) clicked(leaf, event);
  });
  const follow = oncePerFrame(() => thumbnails.follow(pages.reading));
  pages.element.addEventListener('scroll', follow, { passive: true });
  thumbnails.element.addEventListener('click', (event) => {
    const leaf = leafAt(thumbnails, event);
    if (leaf) point({ page: leaf.content.page!, x: 0, y: 0 });
  });
  thumbnails.element.addEventListener('keydown', (event) => {
    const { leaves } = thumbnails;
    const at = leaves.findIndex(({ element }) => element === document.activeElement);
    const next = at + stepOf(event.key);
    if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) leaves[at]!.element.click();
    else if (next !== at) leaves[Math.min(Math.max(0, next), leaves.length - 1)]?.element.focus();
    else return;
    event.preventDefault();
  });
  pages.element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 300));
    },
    { passive: false },
  );
  document.addEventListener('click', ({ target }) => closeMenus(target as Node));
  document.addEventListener('copy', (event) => {
    const text = getSelection()?.toString();
    if (!text || !pages.element.contains(getSelection()?.anchorNode ?? null)) return;
    event.clipboardData?.setData('text/plain', copiedText(text));
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping =
      (event.target as Element).closest('input:not([type=checkbox], [type=radio]), select') !== null;
    const action = keyAction(event, isTyping);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'leave') closeMenus(null);
    act(action);
  });
}

/** Closes the menus that are open, but not the one that has a node. */
function closeMenus(but: Node | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[open]'))
    if (!menu.contains(but)) menu.open = false;
}

function leafAt({ leaves }: Stage, { target }: MouseEvent): Leaf | undefined {
  return leaves.find(({ element }) => element.contains(target as Node));
}

/** Does something at the next frame, however often it is asked before. */
function oncePerFrame(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}
