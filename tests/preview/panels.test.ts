import { beforeEach, describe, expect, test, vi } from 'vitest';
import { element } from '../../src/preview/browser/elements.ts';
import { faultList } from '../../src/preview/browser/faults-panel.ts';
import { SearchPanel } from '../../src/preview/browser/search-panel.ts';
import { outlineList, SidePanel } from '../../src/preview/browser/side-panel.ts';
import { Status } from '../../src/preview/browser/status.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import type { FaultView, Found } from '../../src/preview/protocol.ts';
import { all, answering, STATE, textsOf, useDom } from './dom.ts';

useDom();

const words = wordsOf('en');

beforeEach(() => document.body.replaceChildren());

describe('the panel at the side', () => {
  test('shows one of several panels, which tabs and arrow keys open, and counts faults', () => {
    const contents = new Map<string, HTMLElement>();
    const contentOf = vi.fn((panel: string) => {
      contents.set(panel, contents.get(panel) ?? element('p', {}, panel));
      return contents.get(panel)!;
    });
    const panel = new SidePanel(words, contentOf);
    document.body.append(panel.element);
    panel.open('pages');
    expect(all(panel.element, '[role=tab]').at(-1)!.textContent).toBe(words.panels.faults);
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

  test('is one stop of the Tab key, within which arrow keys go from the field to the hits, and from hit to hit', async () => {
    answering({ '/search': [1, 2, 3].map((page) => ({ ...found[0], page })) });
    const panel = new SearchPanel(words, String, () => {});
    document.body.append(panel.element);
    panel.input.value = 'mot';
    await panel.search();
    const hits = all(panel.element, 'li button');
    const stops = () => hits.map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    panel.input.focus();
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      return [hits.indexOf(document.activeElement as HTMLElement), event.defaultPrevented];
    };
    expect(press('ArrowUp')).toEqual([-1, false]);
    expect(press('ArrowDown')).toEqual([0, true]);
    expect(press('ArrowUp')).toEqual([-1, true]);
    expect(document.activeElement).toBe(panel.input);
    expect(press('ArrowDown')).toEqual([0, true]);
    expect(press('ArrowDown')).toEqual([1, true]);
    expect(stops()).toEqual([-1, 0, -1]);
    expect(press('ArrowRight')).toEqual([2, true]);
    expect(press('ArrowDown')).toEqual([2, false]);
    expect(press('ArrowUp')).toEqual([1, true]);
    expect(press('Enter')).toEqual([1, false]);
    expect(stops()).toEqual([-1, 0, -1]);
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

  test('of two letters asks, and counts what is found', async () => {
    const asked = answering({ '/search': found });
    const panel = new SearchPanel(words, String, () => {});
    panel.input.value = ' mo ';
    await panel.search();
    expect(asked).toEqual(['/search {"text":" mo "}']);
    expect(textsOf(panel.element, '[role=status]')).toEqual([words.found(1)]);
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
