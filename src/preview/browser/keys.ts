import { VIEWS, type View } from './views.ts';

/** The action that a key asks for. */
export type KeyAction =
  | { readonly kind: 'panel'; readonly panel: 'search' | 'faults' }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'whole page' }
  | { readonly kind: 'leave' };

/** The factor of one step of the zoom. */
export const ZOOM_STEP = 1.2;

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The action of a key; null for one that the browser keeps.
 * @param isTyping whether the key is typed into a field or a menu: there the search alone is asked for.
 */
export function keyAction({ key, ctrlKey, metaKey, altKey }: Key, isTyping: boolean): KeyAction | null {
  const isCommand = ctrlKey || metaKey;
  if (isCommand && key === 'f') return { kind: 'panel', panel: 'search' };
  if (isCommand || altKey || isTyping) return null;
  const view = VIEWS[Number(key) - 1];
  if (view) return { kind: 'view', view };
  return KEYS[key] ?? null;
}

const KEYS: Readonly<Record<string, KeyAction>> = {
  '/': { kind: 'panel', panel: 'search' },
  e: { kind: 'panel', panel: 'faults' },
  '+': { kind: 'zoom', factor: ZOOM_STEP },
  '=': { kind: 'zoom', factor: ZOOM_STEP },
  '-': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  '0': { kind: 'whole page' },
  Escape: { kind: 'leave' },
};

/** How far a key goes forward in a list. */
export function stepOf(key: string): number {
  return { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key] ?? 0;
}

/** The tab that an arrow key leads to, round the ends; null for any other key. */
export function tabBeside<T>(tabs: readonly T[], tab: T, key: string): T | null {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? null : tabs.at((tabs.indexOf(tab) + step) % tabs.length)!;
}
