import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, element, filled, iconButton, menu } from '../../src/preview/browser/elements.ts';
import { faultList } from '../../src/preview/browser/faults-panel.ts';
import { Leaf, type LeafContent } from '../../src/preview/browser/leaf.ts';
import { looksLayer, visionFilters } from '../../src/preview/browser/looks.ts';
import { SearchPanel } from '../../src/preview/browser/search-panel.ts';
import { outlineList, SidePanel } from '../../src/preview/browser/side-panel.ts';
import { Status } from '../../src/preview/browser/status.ts';
import { toolbar } from '../../src/preview/browser/toolbar.ts';
import { firstSettings } from '../../src/preview/browser/views.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import type { FaultView, Found, PageDrawing, PageMeasures, State } from '../../src/preview/protocol.ts';
import { all, answering, textsOf, useDom } from './dom.ts';

useDom();

const words = wordsOf('en');

const STATE = {
  title: 'Essai',
  chosen: { booklet: 'a', cohort: null, variants: [], person: null },
  choices: { booklets: [], cohorts: [], variants: [], people: [] },
} as unknown as State;

beforeEach(() => document.body.replaceChildren());

describe('elements', () => {
  test('have their properties and children, but for null', () => {
    const made = element('p', { className: 'a' }, 'un', null, element('b', {}, 'deux'));
    expect(made.outerHTML).toBe('<p class="a">un<b>deux</b></p>');
    const act = vi.fn();
    button('Go', act, { className: 'x' }).click();
    iconButton('M0 0', 'Name', act).click();
    expect(act).toHaveBeenCalledTimes(2);
    expect(iconButton('M0 0', 'Name', act).title).toBe('Name');
  });

  test('a menu shows what is chosen and tells what she chooses', () => {
    const choose = vi.fn();
    const made = menu(
      'Size',
      [
        ['a', 'A'],
        ['b', 'B'],
      ],
      'b',
      choose,
    );
    const [select] = all<HTMLSelectElement>(made, 'select');
    expect(all<HTMLOptionElement>(select!, 'option').map(({ selected }) => selected)).toEqual([false, true]);
    select!.value = 'a';
    select!.dispatchEvent(new Event('change'));
    expect(choose).toHaveBeenCalledWith('a');
  });

  test('an element is filled anew where what it shows has changed, and keeps the focus', () => {
    const place = document.body.appendChild(element('div'));
    const fill = filled(place);
    const make = vi.fn(() => [button('a', () => {}), button('b', () => {})]);
    fill(1, make);
    (place.lastChild as HTMLElement).focus();
    fill(1, make);
    expect(make).toHaveBeenCalledTimes(1);
    fill(2, make);
    expect(make).toHaveBeenCalledTimes(2);
    expect(document.activeElement).toBe(place.lastChild);
  });
});

describe('the bar', () => {
  const actions = () => ({
    ...{ changed: vi.fn(), looked: vi.fn(), zoomBy: vi.fn(), zoomTo: vi.fn() },
    ...{ choose: vi.fn(), togglePanel: vi.fn() },
  });

  test('has menus of what a project has several of, and each leads to its version', () => {
    const people = [{ number: '1', name: 'Awa' }];
    const choices = { booklets: ['a', 'b'], cohorts: ['lyon'], variants: ['teacher'], people };
    const chosen = { booklet: 'a', cohort: 'lyon', variants: [], person: '1' };
    const done = actions();
    const bar = toolbar({ ...STATE, choices, chosen }, firstSettings(false), words, done);
    const selects = all<HTMLSelectElement>(bar, '.versions select');
    expect(selects.map(({ value }) => value)).toEqual(['a', 'lyon', '1']);
    const chosenBy = (at: number, value: string) => {
      selects[at]!.value = value;
      selects[at]!.dispatchEvent(new Event('change'));
      return done.choose.mock.lastCall![0];
    };
    expect(chosenBy(0, 'b')).toEqual({ booklet: 'b', cohort: null, variants: [], person: null });
    expect(chosenBy(1, '')).toEqual({ ...chosen, cohort: null, person: null });
    expect(chosenBy(2, '')).toEqual({ ...chosen, person: null });
    all(bar, '.toggle')[0]!.click();
    expect(done.choose.mock.lastCall![0]).toEqual({ ...chosen, variants: ['teacher'] });
    const shown = toolbar(
      { ...STATE, choices, chosen: { ...chosen, variants: ['teacher'] } },
      firstSettings(false),
      words,
      done,
    );
    expect(all(shown, '.toggle')[0]!.ariaPressed).toBe('true');
    all(shown, '.toggle')[0]!.click();
    expect(done.choose.mock.lastCall![0]).toEqual(chosen);
    const one = { ...choices, booklets: ['a'], cohorts: [], people: [] };
    expect(all(toolbar({ ...STATE, choices: one }, firstSettings(false), words, done), 'select')).toEqual([]);
  });

  test('has the ways on paper where sheets are seen', () => {
    const [settings, done] = [firstSettings(false), actions()];
    const bar = () => toolbar(STATE, settings, words, done);
    expect(all(bar(), 'select')).toEqual([]);
    all(bar(), '.segments button')
      .find(({ textContent }) => textContent === words.views.sheets)!
      .click();
    expect([settings.view, done.changed.mock.calls.length]).toEqual(['sheets', 1]);
    const [select] = all<HTMLSelectElement>(bar(), 'select');
    expect(select!.value).toBe('booklet');
    select!.value = '2-up';
    select!.dispatchEvent(new Event('change'));
    expect([settings.scheme, done.changed.mock.calls.length]).toEqual(['2-up', 2]);
    const pressed = all(bar(), '.segments button').filter(({ ariaPressed }) => ariaPressed === 'true');
    expect(pressed.map(({ textContent }) => textContent)).toEqual([words.views.sheets]);
  });

  test('turns looks on and off, and zooms by a step or to the window', () => {
    const [settings, done] = [firstSettings(false), actions()];
    const bar = toolbar(STATE, settings, words, done);
    const [margins] = all<HTMLInputElement>(bar, 'input[type=checkbox]');
    for (const shown of [true, false]) {
      margins!.checked = shown;
      margins!.dispatchEvent(new Event('change'));
      expect(settings.looks.has('margins')).toBe(shown);
    }
    all(bar, 'input[type=radio]')[1]!.dispatchEvent(new Event('change'));
    expect([settings.vision, done.looked.mock.calls.length]).toEqual(['grey', 3]);
    for (const each of all(bar, '.zoom button')) each.click();
    const [[out], [further]] = done.zoomBy.mock.calls as [[number], [number]];
    expect(out * further).toBeCloseTo(1, 10);
    expect(further).toBeGreaterThan(1);
    expect(done.zoomTo.mock.calls).toEqual([['width'], ['page']]);
  });
});

describe('the panel at the side', () => {
  test('shows one of several panels, which tabs and arrow keys open, and counts faults', () => {
    const contents = new Map<string, HTMLElement>();
    const contentOf = vi.fn((panel: string) => {
      contents.set(panel, contents.get(panel) ?? element('p', {}, panel));
      return contents.get(panel)!;
    });
    const panel = new SidePanel(words, contentOf);
    document.body.append(panel.element);
    panel.draw(0);
    const tabs = () => all(panel.element, '[role=tab]');
    expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    panel.draw(3);
    expect(tabs().at(-1)!.textContent).toBe(`${words.panels.faults} 3`);
    tabs()[0]!.focus();
    tabs()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(textsOf(panel.element, '.panel p')).toEqual(['outline']);
    expect(document.activeElement!.id).toBe('tab-outline');
    tabs()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
    expect(textsOf(panel.element, '.panel p')).toEqual(['outline']);
    tabs()[3]!.click();
    expect(textsOf(panel.element, '.panel p')).toEqual(['faults']);
    expect(tabs().map(({ ariaSelected }) => ariaSelected)).toEqual(['false', 'false', 'false', 'true']);
  });

  test('an outline has titles by their levels, with the labels of their pages', () => {
    const go = vi.fn();
    const at = (page: number) => ({ page, x: 0, y: 0 });
    const outline = [
      { level: 1, label: 'Un', at: at(0) },
      { level: 2, label: 'Deux', at: at(9) },
    ];
    const list = outlineList({ outline, pages: [{ label: 'iv' }] as never }, go);
    expect(textsOf(list, '.label')).toEqual(['iv', '']);
    expect(all(list, 'li').map(({ style }) => style.getPropertyValue('--level'))).toEqual(['0', '1']);
    all(list, 'button')[1]!.click();
    expect(go).toHaveBeenCalledWith(at(9));
  });

  test('faults stand errors first, each with its line, what to write, and the way to its page', () => {
    const fault = (severity: 'error' | 'warning', more: Partial<FaultView>): FaultView => ({
      ...{ code: 'c', severity, wrong: severity, instead: null, file: null, line: 2, column: 3 },
      ...{ frame: null, at: null },
      ...more,
    });
    const [show, edit] = [vi.fn(), vi.fn()];
    const faults = [
      fault('warning', { at: { page: 0, x: 0, y: 0 } }),
      fault('error', { file: 'a.yaml', frame: '2 | abc\n     ^', instead: 'write' }),
    ];
    const list = faultList({ ...STATE, faults }, words, { show, edit });
    expect(all(list, 'li').map(({ className }) => className)).toEqual(['error', 'warning']);
    expect(textsOf(list, '.place')).toEqual(['a.yaml:2:3']);
    expect(textsOf(list, 'pre span')).toEqual(['^']);
    expect(textsOf(list, '.instead')).toEqual(['write']);
    all(list, '.place')[0]!.click();
    expect(edit).toHaveBeenCalledWith(1);
    all(list, '.link')[0]!.click();
    expect(show).toHaveBeenCalledWith(faults[0]);
    expect(all(list, '.link')).toHaveLength(1);
    expect(faultList({ ...STATE, faults: [] }, words, { show, edit }).textContent).toBe(words.noFaults);
  });
});

describe('a search', () => {
  const found = [{ page: 1, before: 'a ', match: 'mot', after: ' b', boxes: [] }] as Found[];

  test('lists what is found, and goes to it', async () => {
    const asked = answering({ '/search': found });
    const show = vi.fn();
    const panel = new SearchPanel(words, (page) => `p. ${page}`, show);
    document.body.append(panel.element);
    panel.input.value = 'mot';
    await panel.search();
    expect(asked).toEqual(['/search {"text":"mot"}']);
    expect(textsOf(panel.element, 'li')).toEqual(['p. 1…a mot b…']);
    expect(textsOf(panel.element, '[role=status]')).toEqual([words.found(1)]);
    expect(show).toHaveBeenLastCalledWith(found, null);
    panel.input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(show).toHaveBeenLastCalledWith(found, found[0]);
    all(panel.element, 'li button')[0]!.click();
    expect(show).toHaveBeenCalledTimes(3);
    panel.input.focus();
    panel.input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(document.activeElement).toBe(panel.input);
    panel.input.value = '';
    panel.input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(document.activeElement).not.toBe(panel.input);
  });

  test('of one letter asks nothing, and one that was overtaken shows nothing', async () => {
    const asked = answering({ '/search': found });
    const show = vi.fn();
    const panel = new SearchPanel(words, String, show);
    panel.input.value = ' m ';
    await panel.search();
    expect([asked, textsOf(panel.element, '[role=status]')]).toEqual([[], ['']]);
    panel.input.value = 'mo';
    const first = panel.search();
    panel.input.value = 'mot';
    await first;
    expect(show).toHaveBeenCalledTimes(1);
    panel.input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(show).toHaveBeenCalledTimes(1);
  });

  test('waits until she stops typing', async () => {
    vi.useFakeTimers();
    try {
      const asked = answering({ '/search': [] });
      const panel = new SearchPanel(words, String, () => {});
      for (const text of ['mo', 'mot']) {
        panel.input.value = text;
        panel.input.dispatchEvent(new Event('input'));
        vi.advanceTimersByTime(100);
      }
      expect(asked).toEqual([]);
      vi.advanceTimersByTime(100);
      expect(asked).toEqual(['/search {"text":"mot"}']);
    } finally {
      vi.useRealTimers();
    }
  });
});

test('an event is shown for four seconds, unless it stays', () => {
  vi.useFakeTimers();
  try {
    const status = new Status();
    const isShown = () => status.element.classList.contains('shown');
    status.say('un');
    status.offer('vscode://x', 'Open');
    expect(status.element.innerHTML).toBe('un <a href="vscode://x">Open</a>');
    vi.advanceTimersByTime(3999);
    expect(isShown()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isShown()).toBe(false);
    status.say('deux');
    status.say('trois', true);
    vi.advanceTimersByTime(9000);
    expect([isShown(), status.element.textContent]).toEqual([true, 'trois']);
  } finally {
    vi.useRealTimers();
  }
});

describe('a leaf', () => {
  const content = (key: string, more: Partial<LeafContent> = {}): LeafContent => ({
    ...{ key, starts: [], over: '', label: `Page ${key}`, number: key, width: 200, height: 400, page: 0 },
    load: async () => () => {},
    layers: async () => [element('i', {}, key)],
    ...more,
  });
  const sized = (leaf: Leaf, width: number, height: number) => {
    Object.defineProperty(leaf.element, 'clientWidth', { value: width });
    Object.defineProperty(leaf.element, 'clientHeight', { value: height });
    leaf.element.getBoundingClientRect = () => ({ left: 10, top: 20, width, height }) as DOMRect;
  };

  test('is painted when it comes near, at the size of the screen, and let go when it is far', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 100, 200);
    await leaf.paint();
    expect(leaf.element.dataset.painted).toBeUndefined();
    leaf.near = true;
    await vi.waitFor(() => expect(textsOf(leaf.element, 'i')).toEqual(['1']));
    const canvas = () => all<HTMLCanvasElement>(leaf.element, 'canvas')[0]!;
    expect([canvas().width, canvas().height]).toEqual([100, 200]);
    leaf.show(content('2'));
    await vi.waitFor(() => expect(textsOf(leaf.element, 'i')).toEqual(['2']));
    expect([leaf.element.dataset.painted, leaf.element.ariaLabel]).toEqual(['2', 'Page 2']);
    leaf.show(content('2', { over: 'grid', layers: async () => [element('i', {}, 'grid')] }));
    await vi.waitFor(() => expect(textsOf(leaf.element, 'i')).toEqual(['grid']));
    leaf.near = false;
    expect([canvas().width, leaf.element.dataset.painted, textsOf(leaf.element, 'i')]).toEqual([
      0,
      undefined,
      [],
    ]);
  });

  test('has no more pixels on a side than browsers show', async () => {
    const leaf = new Leaf(content('1'), 'article');
    sized(leaf, 100, 16_384);
    leaf.near = true;
    await vi.waitFor(() => expect(leaf.element.dataset.painted).toBe('1'));
    const [canvas] = all<HTMLCanvasElement>(leaf.element, 'canvas');
    expect([canvas!.width, canvas!.height]).toEqual([50, 8192]);
  });

  test('knows the point of a page below the pointer, and marks places', () => {
    const leaf = new Leaf(content('1'), 'button');
    sized(leaf, 100, 200);
    expect(leaf.element.tabIndex).toBe(-1);
    expect(leaf.pointAt({ clientX: 60, clientY: 120 })).toEqual([100, 200]);
    const first = leaf.mark([{ x: 20, y: 40, width: 50, height: 100 }], 'found')!;
    const { left, top, width, height } = first.style;
    expect([left, top, width, height]).toEqual(['10%', '10%', '25%', '25%']);
    expect(leaf.mark([], 'spot')).toBeNull();
    leaf.mark([{ x: 0, y: 0, width: 1, height: 1 }], 'spot');
    leaf.unmark('found');
    expect(all(leaf.element, '.marks div').map(({ className }) => className)).toEqual(['spot']);
  });
});

test('looks and filters are drawn as SVG', () => {
  const margins = { left: 10, top: 20, right: 30, bottom: 40 };
  const measures: PageMeasures = { margins, grid: null, gaps: [], rivers: [] };
  const layer = looksLayer(measures, new Set(['margins']), { width: 200, height: 300 });
  expect(layer.getAttribute('viewBox')).toBe('0 0 200 300');
  expect(layer.innerHTML).toContain('width="160" height="240"');
  const light = '0.2126 0.7152 0.0722 0 0';
  expect(visionFilters().querySelector('#grey feColorMatrix')!.getAttribute('values')).toBe(
    `${light} ${light} ${light} 0 0 0 1 0`,
  );
});

test('the text of a page lies over it, as wide as it is painted', async () => {
  const { textLayer } = await import('../../src/preview/browser/text-layer.ts');
  const text = (x: number, more: object) => ({
    ...{ kind: 'text', text: 'mots', x, y: 50, size: 10, width: 80, line: 1, heading: 0, owner: 3 },
    ...{ face: 0, scale: 1, color: '#000000', glyphs: [], dx: [], dy: null },
    ...more,
  });
  const picture = {
    kind: 'image',
    x: 5,
    y: 6,
    width: 70,
    height: 80,
    cut: null,
    image: 1,
    alt: 'Une vue',
    owner: 4,
  };
  const items = [
    text(20, {}),
    text(110, {}),
    text(20, { line: 2, heading: 2 }),
    text(20, { line: 3, owner: null }),
    picture,
  ];
  const layer = textLayer({ id: 1, items } as unknown as PageDrawing);
  const [first, heading, running] = all(layer, '.line');
  expect([first!.style.left, first!.style.top]).toEqual(['20px', '42px']);
  expect(all(first!, 'span').map(({ style }) => [style.width, style.marginLeft, style.transform])).toEqual([
    ['80px', '0px', 'scaleX(2)'],
    ['80px', '10px', 'scaleX(2)'],
  ]);
  expect([first!.ariaHidden, heading!.role, heading!.ariaLevel]).toEqual([null, 'heading', '2']);
  expect(running!.ariaHidden).toBe('true');
  const [shown] = all(layer, '[role=img]');
  const { left, top, width, height } = shown!.style;
  expect([shown!.ariaLabel, left, top, width, height]).toEqual(['Une vue', '5px', '6px', '70px', '80px']);
});
