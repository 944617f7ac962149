import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultView, PageHead, State } from '../../src/preview/protocol.ts';
import { eventually } from '../tools.ts';
import { all, answering, STATE, textsOf, useDom, useNoWatches } from './dom.ts';

useDom();
useNoWatches();
beforeEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
});

const head = (id: number, label: string): PageHead => ({
  ...{ id, label, starts: [], side: 'recto', width: 100, height: 200 },
});
const fault = (severity: FaultView['severity']): FaultView => ({
  ...{
    code: 'x',
    severity,
    wrong: 'Faux',
    instead: null,
    file: null,
    line: 1,
    column: 1,
    frame: null,
    at: null,
  },
});
const state = (more: Partial<State> = {}): State => ({
  ...STATE,
  ...{ language: 'fr', project: 'p', pages: [head(1, 'i'), head(2, 'ii')], drawings: [], rightToLeft: false },
  ...{ outline: [], faults: [], stale: false },
  ...more,
});

/** A window of this width that shows a build. */
async function appOf(first: State, width = 1200) {
  const { App } = await import('../../src/preview/browser/app.ts');
  Object.defineProperty(window, 'innerWidth', { value: width, configurable: true, writable: true });
  answering({});
  const app = new App(first);
  app.show(first);
  return app;
}
const errors = () => all(document.body, '.errors')[0]!;
const said = () => all(document.body, '.status')[0]!.textContent;
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const leaves = () => all(document.body, 'main .leaf');

describe('a window', () => {
  test('has the title and the language of the booklet', async () => {
    await appOf(state({ language: 'en' }));
    expect([document.title, document.documentElement.lang]).toEqual(['Essai – Livret', 'en']);
  });

  test.each([
    [1200, true],
    [700, true],
    [699, false],
  ])('that is %i pixels wide opens its panel: %s', async (width, isOpen) => {
    await appOf(state(), width);
    expect(document.body.classList.contains('panel-open')).toBe(isOpen);
  });

  test.each([
    [700, true],
    [699, false],
  ])('that is %i pixels wide keeps its panel open after Escape, and beside a place: %s', async (width, stays) => {
    const app = await appOf(state(), width);
    for (const act of [() => press('Escape'), () => app.point({ page: 0, x: 0, y: 9 })]) {
      document.body.classList.add('panel-open');
      act();
      expect(document.body.classList.contains('panel-open')).toBe(stays);
    }
  });

  test('says why it shows no pages, or those of an earlier build', async () => {
    const app = await appOf(state());
    expect([errors().hidden, errors().textContent]).toEqual([true, '']);
    app.show(state({ stale: true, faults: [fault('error')], pages: [head(1, 'i')] }));
    expect(errors().hidden).toBe(false);
    expect(textsOf(errors(), '.quiet')).toEqual([
      'Les pages sont celles du dernier enregistrement sans erreur.',
    ]);
    expect(textsOf(errors(), '.faults li')).toEqual(['erreur Faux']);
    app.show(state({ stale: true, faults: [fault('error')], pages: [] }));
    expect(textsOf(errors(), '.quiet')).toEqual([
      'Pas encore de pages : les erreurs ci-dessous les empêchent.',
    ]);
  });

  test('tells of faults when files are at fault, and of none once they are mended', async () => {
    const app = await appOf(state({ faults: [fault('warning')] }));
    expect(said()).toBe('');
    app.show(state({ stale: true, faults: [fault('error'), fault('warning')] }));
    expect(said()).toBe('1 erreur, 1 avertissement');
    app.show(state());
    expect(said()).toBe('Aucune faute.');
    app.lost();
    expect(said()).toBe('L’aperçu est arrêté : relancez livret preview.');
  });

  test('says that a version which was chosen is on its way, until it is there', async () => {
    const choices = { ...STATE.choices, variants: ['teacher'] };
    const app = await appOf(state({ choices }));
    answering({ '/choose': {} });
    all(document.body, '.toggle')[0]!.click();
    expect(said()).toBe('Composition…');
    app.show(state({ choices, chosen: { ...STATE.chosen, variants: ['teacher'] } }));
    expect(said()).toBe('Aucune faute.');
  });

  test('says once that the server is lost, and when it is back', async () => {
    const app = await appOf(state());
    app.lost();
    const status = all(document.body, '[role=status]')[0]!;
    const text = status.firstChild;
    app.lost();
    expect(status.firstChild).toBe(text);
    app.show(state());
    expect(said()).toBe('L’aperçu est de retour.');
    expect(leaves()).toHaveLength(state().pages.length);
  });

  test('marks pages of an earlier build, and those of a telephone', async () => {
    const app = await appOf(state({ stale: true, faults: [fault('error')] }));
    const { classList } = all(document.body, 'main .stage')[0]!;
    expect([classList.contains('stale'), classList.contains('phone')]).toEqual([true, false]);
    app.show(state());
    press('4');
    expect([classList.contains('stale'), classList.contains('phone')]).toEqual([false, true]);
  });

  test('shows pages of a telephone as wide as it is, others whole and apart from its edges', async () => {
    await appOf(state());
    const stage = all(document.body, 'main .stage')[0]!;
    for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(stage, side, { value: 500 });
    const scaleIn = (view: string) => {
      press(view);
      return Number(stage.style.getPropertyValue('--scale'));
    };
    expect([scaleIn('2'), scaleIn('4')]).toEqual([(500 - 2 * 24) / 200, 500 / 100]);
    // The bar says how large that is: a point on paper is 4/3 pixels.
    expect(textsOf(document.body, '.percent')).toEqual(['375 %']);
    // Thumbnails are as wide as their panel.
    const thumbnails = all(document.body, 'nav .stage')[0]!;
    Object.defineProperty(thumbnails, 'clientWidth', { value: 136 });
    press('2');
    await eventually(() =>
      expect(thumbnails.style.getPropertyValue('--scale')).toBe(String((136 - 2 * 18) / 100)),
    );
  });

  test('marks all that is found on pages, and the one that it goes to in another way', async () => {
    await appOf(state());
    const box = { x: 1, y: 150, width: 3, height: 4 };
    const found = [0, 1].map((page) => ({ page, before: '', match: 'mot', after: '', boxes: [box] }));
    answering({ '/search': found });
    press('/');
    const input = all<HTMLInputElement>(document.body, 'input[type=search]')[0]!;
    input.value = 'mot';
    input.dispatchEvent(new Event('input'));
    const marks = () =>
      leaves().map((leaf) => ['found', 'current'].map((kind) => all(leaf, `div.${kind}`).length));
    await eventually(() =>
      expect(marks()).toEqual([
        [1, 0],
        [1, 0],
      ]),
    );
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(marks()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    // The place is scrolled to a third down the window.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top: 0, height: 200 } as DOMRect);
    const scroll = vi.spyOn(Element.prototype, 'scrollBy');
    all(document.body, 'ol.found button')[1]!.click();
    expect(scroll.mock.calls).toEqual([[{ top: expect.closeTo(150 - 200 / 3, 9) }]]);
    vi.restoreAllMocks();
    expect(marks()).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('shows each page once, in spreads or one under another', async () => {
    await appOf(state({ pages: [head(1, 'i'), { ...head(2, 'ii'), side: 'verso' }, head(3, 'iii')] }));
    const rows = () => all(document.body, 'main .row').map(({ children }) => children.length);
    expect(rows().reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(3);
    press('2');
    expect([leaves().length, rows()]).toEqual([3, [1, 1, 1]]);
  });

  test('points at a place of a page for two seconds and a half', async () => {
    vi.useFakeTimers();
    try {
      const app = await appOf(state());
      app.point({ page: 1, x: 0, y: 50 });
      // The box is 14 points high, two of them above the place, on a page of 200.
      const [spot] = all(leaves()[1]!, '.spot');
      expect([spot!.style.top, Math.round(Number.parseFloat(spot!.style.height))]).toEqual(['24%', 7]);
      expect(all(leaves()[0]!, '.spot')).toHaveLength(0);
      vi.advanceTimersByTime(2400);
      expect(all(document.body, '.spot')).toHaveLength(1);
      vi.advanceTimersByTime(200);
      expect(all(document.body, '.spot')).toHaveLength(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a window that is pointed elsewhere', () => {
  const spots = () => leaves().map((leaf) => all(leaf, '.spot').length);

  test('leaves sheets for pages, one under another', async () => {
    const app = await appOf(state());
    press('3');
    app.point({ page: 1, x: 0, y: 50 });
    expect(spots()).toEqual([0, 1]);
  });

  test('says that a line is on no page, and points at nothing where there is no such page', async () => {
    const app = await appOf(state());
    app.point(null);
    expect(document.querySelector('.status')!.textContent).toBe('Cette ligne n’est sur aucune page.');
    const before = all(document.body, 'main .row').length;
    app.point({ page: 9, x: 0, y: 50 });
    expect(spots()).toEqual([0, 0]);
    expect(all(document.body, 'main .row')).toHaveLength(before);
  });
});

describe('a window that follows a server', () => {
  /** The connections that were opened. */
  const sockets: Socket[] = [];
  class Socket {
    onmessage = (_: { readonly data: string }) => {};
    onclose = () => {};
    readonly address: string;
    constructor(address: string) {
      this.address = address;
      sockets.push(this);
    }
    tell(event: string, data: unknown): void {
      this.onmessage({ data: JSON.stringify({ event, data }) });
    }
  }

  async function following() {
    const connection = await import('../../src/preview/browser/connection.ts');
    vi.stubGlobal('WebSocket', Socket);
    sockets.length = 0;
    const told: string[] = [];
    connection.follow({
      state: ({ title }) => told.push(`state ${title}`),
      show: (spot) => told.push(`show ${spot?.page}`),
      lost: () => told.push('lost'),
    });
    return { ...connection, told };
  }

  test('asks under its number, and takes builds and places', async () => {
    const { get, post, addressOf, told } = await following();
    const [socket] = sockets;
    expect(socket!.address).toBe(`ws://${location.host}/events${location.search}`);
    socket!.tell('window', 7);
    expect(addressOf('/sheets')).toBe('/7/sheets');
    socket!.tell('state', state());
    socket!.tell('show', { page: 3 });
    expect(told).toEqual(['state Essai', 'show 3']);
    const asked: unknown[] = [];
    globalThis.fetch = (async (address: string, request?: RequestInit) => {
      asked.push([address, request?.method, request?.body]);
      return { ok: !address.endsWith('none'), json: async () => 'answer' };
    }) as never;
    expect([
      await get('/a'),
      await get('/none'),
      await post('/b', { c: 1 }),
      await post('/none', {}),
    ]).toEqual(['answer', null, 'answer', null]);
    expect(asked.slice(0, 3)).toEqual([
      ['/7/a', undefined, undefined],
      ['/7/none', undefined, undefined],
      ['/7/b', 'POST', '{"c":1}'],
    ]);
  });

  test('looks again for a server that does not answer, a second later', async () => {
    vi.useFakeTimers();
    try {
      const { told } = await following();
      sockets[0]!.onclose();
      expect([told, sockets.length]).toEqual([['lost'], 1]);
      vi.advanceTimersByTime(999);
      expect(sockets).toHaveLength(1);
      vi.advanceTimersByTime(1);
      expect(sockets).toHaveLength(2);
      sockets[1]!.tell('state', state());
      expect(told).toEqual(['lost', 'state Essai']);
    } finally {
      vi.useRealTimers();
    }
  });
});
