import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, element, filled, iconButton, menu } from '../../src/preview/browser/elements.ts';
import { toolbar } from '../../src/preview/browser/toolbar.ts';
import { firstSettings } from '../../src/preview/browser/views.ts';
import { wordsOf } from '../../src/preview/browser/words.ts';
import { all, STATE, useDom } from './dom.ts';

useDom();

const words = wordsOf('en');

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
    expect(chosenBy(1, 'lyon')).toEqual({ ...chosen, person: null });
    expect(chosenBy(2, '1')).toEqual(chosen);
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
