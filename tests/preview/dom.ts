import { afterAll, beforeAll, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';
import type { State } from '../../src/preview/protocol.ts';

/** The context of a canvas that says how wide a text is, and forgets what is painted. */
const context = new Proxy({} as Record<string | symbol, unknown>, {
  get: (target, name) =>
    name === 'measureText' ? (text: string) => ({ width: 10 * text.length }) : (target[name] ?? (() => {})),
});

/**
 * Gives the tests of a file a document as browsers have. It lays nothing out: what a test needs of sizes it sets by
 * itself. Modules that ask for the document when they load are imported in tests.
 */
export function useDom(): void {
  let undo: (() => unknown) | undefined;
  beforeAll(async () => {
    const { teardown } = await builtinEnvironments['happy-dom']!.setup(globalThis, {});
    undo = () => teardown(globalThis);
    HTMLCanvasElement.prototype.getContext = (() => context) as never;
  });
  afterAll(() => undo?.());
}

/** Watches of what is seen, and of sizes, that never tell anything: nothing is laid out here. */
export function useNoWatches(): void {
  class Watch {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  beforeAll(() => {
    for (const name of ['IntersectionObserver', 'ResizeObserver']) vi.stubGlobal(name, Watch);
  });
  afterAll(() => vi.unstubAllGlobals());
}

/** All elements in one that a selector selects, in order. */
export const all = <T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T[] => [
  ...within.querySelectorAll<T>(selector),
];

/** The texts of elements. */
export const textsOf = (within: ParentNode, selector: string): string[] =>
  all(within, selector).map(({ textContent }) => textContent);

/** Answers what a window asks the server for, by paths after its number; gives the paths that were asked for, with what was sent. */
export function answering(answers: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (async (address: string, request?: RequestInit) => {
    const path = address.replace(/^\/\d+/, '');
    asked.push(request ? `${path} ${request.body}` : path);
    return { ok: path in answers, json: async () => answers[path] };
  }) as never;
  return asked;
}

/** A preview of a booklet that has one version. */
export const STATE = {
  title: 'Essai',
  chosen: { booklet: 'a', cohort: null, variants: [], person: null },
  choices: { booklets: [], cohorts: [], variants: [], people: [] },
} as unknown as State;
