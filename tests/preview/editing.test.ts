import { beforeEach, expect, test, vi } from 'vitest';
import { elementAt } from '../../src/preview/browser/hit.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import type { FaultView, PageDrawing, State } from '../../src/preview/protocol.ts';
import { eventually } from '../tools.ts';
import { all, answering, STATE, textsOf, useDom, useNoWatches } from './dom.ts';

// The ways from a page, or from a fault, to the editor and back.

useDom();
useNoWatches();
beforeEach(() => document.body.replaceChildren());

const words = wordsOf('en');
const PLACE = 'content/a.yaml:3:5';
const text = { kind: 'text', x: 20, y: 60, size: 10, width: 50, owner: 4 };
const DRAWN = {
  id: 1,
  items: [
    { kind: 'rect', x: 0, y: 0, width: 100, height: 200 },
    { kind: 'image', x: 20, y: 100, width: 30, height: 40, owner: 0, image: 0 },
    { kind: 'drawing', x: 60, y: 100, drawing: { width: 30, height: 40, marks: [] }, labels: [], owner: 7 },
    { kind: 'image', x: 20, y: 140, width: 30, height: 10, owner: 3, image: 0 },
    { kind: 'image', x: 90, y: 100, width: 10, height: 40, owner: 5, image: 0 },
    { ...text, y: 36, owner: null },
    text,
  ],
} as unknown as PageDrawing;
/** The page as it is sent where it has no letters and no picture, which a window asks for too. */
const PAGE = { ...DRAWN, items: DRAWN.items.filter(({ kind }) => kind === 'drawing') };

test.each([
  [40, 55, 4],
  [25, 120, 0],
  [90, 140, 7],
  // Within a thing that begins where another ends.
  [25, 140.5, 3],
  [90.5, 120, 5],
  // Between two things, the nearer one.
  [54, 120, 0],
  [56, 120, 7],
  // As far as a finger may miss, and farther.
  [84 - 0.1, 55, 4],
  [84, 55, null],
  [40, 52 - 13.9, 4],
  [40, 52 - 14, null],
  // A text that stands for no element, and a ground that all else stands on.
  [40, 30, null],
  [5, 195, null],
  // Nearer to such a text, and still near an element.
  [40, 45, 4],
])('at %d, %d of a page stands the element %s', (x, y, expected) => {
  expect(elementAt(DRAWN, x, y)).toBe(expected);
});

const fault = (more: Partial<FaultView>): FaultView => ({
  ...{ code: 'x', severity: 'error', wrong: 'Wrong', instead: null, file: null, line: 1, column: 1 },
  ...{ frame: null, at: null, ...more },
});

async function appOf(more: Partial<State>, answers: Readonly<Record<string, unknown>>) {
  const { App } = await import('../../src/preview/browser/app.ts');
  const head = (id: number) => ({ id, label: `${id}`, starts: [], side: 'recto', width: 100, height: 200 });
  const state = {
    ...{ ...STATE, language: 'en', project: 'p', pages: [1, 2].map(head), drawings: [], rightToLeft: false },
    ...{ outline: [], faults: [], stale: false, ...more },
  } as State;
  const app = new App(state);
  app.show(state);
  return { app, asked: answering(answers) };
}
const status = () => all(document.body, '.status')[0]!;
const leaf = (index: number) => all(document.body, 'main .leaf')[index]!;

function click(index: number, clientX: number, clientY: number): void {
  leaf(index).getBoundingClientRect = () => ({ left: 10, top: 30, width: 200, height: 400 }) as DOMRect;
  leaf(index).dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
}

test.each([
  [true, `${PLACE}`, 0],
  [false, `${PLACE}`, 1],
])('a click opens the editor at what it means, or offers a link to it: %s', async (opened, place, links) => {
  const { asked } = await appOf({}, { '/page/1': PAGE, '/open': { place, path: '/p/a.yaml', opened } });
  click(0, 10 + 2 * 90, 30 + 2 * 140);
  await eventually(() => expect(status().textContent).not.toBe(''));
  expect(asked.filter((each) => each.startsWith('/open'))).toEqual(['/open {"element":7}']);
  expect(status().textContent).toContain(opened ? words.opened(place) : words.notOpened(place));
  expect(all(status(), 'a').length).toBe(links);
});

test('a click on nothing, or on a page that is not there, opens nothing', async () => {
  const { asked } = await appOf({}, { '/page/1': PAGE });
  click(0, 10 + 2 * 5, 30 + 2 * 195);
  click(1, 20, 40);
  await eventually(() => expect(asked).toContain('/page/2'));
  await new Promise((done) => setTimeout(done));
  expect(asked.filter((each) => each.startsWith('/open'))).toEqual([]);
  // An element that stands in no file: nothing is said.
  click(0, 10 + 2 * 90, 30 + 2 * 140);
  await eventually(() => expect(asked).toContain('/open {"element":7}'));
  await new Promise((done) => setTimeout(done));
  expect(status().textContent).toBe('');
});

test('a fault in the list leads to its place in its file, and to that on its page', async () => {
  const at = { page: 1, x: 1, y: 2 };
  const faults = [
    fault({ severity: 'warning', wrong: 'Odd', instead: 'Write it so', at }),
    fault({ file: 'content/a.yaml', line: 3, column: 5, frame: '3 | un mot\n  | ^^' }),
  ];
  const { asked } = await appOf(
    { faults, stale: true },
    { '/open': { place: PLACE, path: '/p/a.yaml', opened: true } },
  );
  const list = all(document.body, '.errors .faults')[0]!;
  expect(textsOf(list, 'li').map((each) => each.split(' ')[0])).toEqual(['error', 'warning']);
  expect(textsOf(list, '.instead')).toEqual(['Write it so']);
  const [place, there, ...more] = all(list, 'button');
  expect([place!.textContent, there!.textContent, more]).toEqual([PLACE, words.goThere, []]);
  place!.click();
  await eventually(() => expect(status().textContent).toBe(words.opened(PLACE)));
  expect(asked).toContain('/open {"fault":1}');
  there!.click();
  expect(all(leaf(1), 'div.spot')).toHaveLength(1);
});

test.each([
  [130, 100, 30 + 60],
  [100, 100, 0],
  [40, 100, 0],
])('the line of a fault whose mark ends at %d of %d is scrolled by %d', async (caret, edge, scrolled) => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  const { faultList } = await import('../../src/preview/browser/faults-panel.ts');
  const faults = [fault({ frame: '3 | un mot\n  | ^^' })];
  const list = faultList({ ...STATE, faults } as State, words, { show: () => {}, edit: () => {} });
  const [frame] = all(list, 'pre');
  const [mark] = all(frame!, 'span');
  expect([frame!.textContent, mark!.textContent]).toEqual(['3 | un mot\n  | ^^', '^']);
  frame!.getBoundingClientRect = () => ({ right: edge }) as DOMRect;
  mark!.getBoundingClientRect = () => ({ right: caret }) as DOMRect;
  Object.defineProperty(frame, 'clientWidth', { value: 120 });
  for (const draw of frames) draw();
  await eventually(() => expect(frame!.scrollLeft).toBe(scrolled));
  vi.unstubAllGlobals();
});
