import { DICHROMACIES } from '../../charts/colors/vision.ts';
import type { Found, Opened, PageHead, PageMeasures, SheetsView, Spot, State } from '../protocol.ts';
import { follow, get, post } from './connection.ts';
import { pageContent, sheetRows, spreads } from './contents.ts';
import { button, element } from './elements.ts';
import { countFaults, faultList } from './faults-panel.ts';
import { elementAt } from './hit.ts';
import type { LeafContent } from './leaf.ts';
import { looksLayer, visionFilters } from './looks.ts';
import { PageStore } from './page-store.ts';
import { SearchPanel } from './search-panel.ts';
import { Stage, type Zoom } from './stage.ts';
import { copiedText, textLayer } from './text-layer.ts';
import { type Settings, toolbar, VIEWS } from './toolbar.ts';
import { type Words, wordsOf } from './words.ts';

const PANELS = ['pages', 'outline', 'search', 'faults'] as const;
type Panel = (typeof PANELS)[number];

/** Below this width of the window, pixels, one page fills it and the panel is closed. */
const NARROW = 700;
/** Pixels that pages keep from the edges. */
const GAP = 24;

/** The page of a preview: what it shows, and what is done with it. */
class App {
  readonly #words: Words;
  readonly #store = new PageStore();
  readonly #settings: Settings;
  readonly #stage: Stage;
  readonly #thumbnails: Stage;
  readonly #search: SearchPanel;
  readonly #bar = element('div');
  readonly #tabs = element('div', { className: 'tabs', role: 'tablist' });
  readonly #panel = element('div', { className: 'panel', role: 'tabpanel' });
  readonly #errors = element('section', { className: 'errors', hidden: true });
  readonly #status = element('p', { className: 'status', role: 'status' });
  /** The last event, read aloud and shown for a while. */
  #statusTimer = 0;
  #state: State;
  #open: Panel = 'pages';
  #zoom: Zoom;
  #measures: Promise<PageMeasures[] | null> | null = null;
  /** Counts the builds that were shown. */
  #builds = 0;

  constructor(state: State) {
    this.#state = state;
    const words = wordsOf(state.language);
    this.#words = words;
    const isNarrow = window.innerWidth < NARROW;
    this.#zoom = isNarrow ? 'width' : 'page';
    this.#settings = {
      view: isNarrow ? 'single' : 'spreads',
      scheme: 'booklet',
      looks: new Set(),
      vision: 'all',
    };
    this.#stage = new Stage({
      name: words.panels.pages,
      zoom: this.#zoom,
      gap: GAP,
      onZoom: (percent) => {
        const shown = this.#bar.querySelector('.percent');
        if (shown) shown.textContent = `${Math.round(100 * percent)} %`;
      },
    });
    this.#thumbnails = new Stage({ name: words.panels.pages, zoom: 'width', gap: 18, onZoom: () => {} });
    this.#search = new SearchPanel(
      words,
      (page) => this.#labelOf(page),
      (found, current) => this.#mark(found, current),
    );
    document.documentElement.lang = state.language;
    document.body.classList.toggle('panel-open', !isNarrow);
    const side = element('nav', { className: 'side', ariaLabel: words.panelName }, this.#tabs, this.#panel);
    const center = element('main', {}, this.#stage.element, this.#errors, this.#status);
    const grey = Array(3).fill([0.2126, 0.7152, 0.0722]);
    document.body.append(this.#bar, side, center, visionFilters({ grey, ...DICHROMACIES }));
    this.#listen();
  }

  /** Shows a build. */
  show(state: State): void {
    const before = this.#state;
    this.#state = state;
    this.#store.keepOnly(new Set(state.pages.map(({ id }) => id)));
    this.#measures = null;
    this.#builds++;
    this.#draw();
    if (this.#search.input.value) void this.#search.search();
    const wasWrong = before.faults.some(({ severity }) => severity === 'error');
    if (state.stale || wasWrong) this.#say(countFaults(state, this.#words) || this.#words.noFaults);
  }

  /** Brings a place of a page into view, and points at it. */
  point({ page, y }: Spot): void {
    if (window.innerWidth < NARROW) document.body.classList.remove('panel-open');
    const leaf = this.#leafOf(page) ? this.#stage.goTo(page, y) : this.#asPages()?.goTo(page, y);
    if (!leaf) return;
    leaf.unmark('spot');
    const mark = leaf.mark([{ x: 0, y: y - 2, width: leaf.content.width, height: 14 }], 'spot');
    setTimeout(() => mark?.remove(), 2500);
  }

  lost(): void {
    this.#say(this.#words.lost, true);
  }

  /** Says what has happened. @param stays until something else is said. */
  #say(text: string, stays = false): void {
    this.#status.replaceChildren(text);
    this.#status.classList.add('shown');
    clearTimeout(this.#statusTimer);
    if (!stays) this.#statusTimer = window.setTimeout(() => this.#status.classList.remove('shown'), 4000);
  }

  #leafOf(page: number) {
    return this.#stage.leaves.find(({ content }) => content.page === page);
  }

  /** Leaves sheets, which are no place of reading, for pages. */
  #asPages(): Stage | null {
    if (this.#settings.view !== 'sheets') return null;
    this.#settings.view = 'single';
    this.#draw();
    return this.#stage;
  }

  #labelOf(page: number): string {
    return this.#state.pages[page]?.label ?? '';
  }

  #draw(): void {
    const state = this.#state;
    const words = this.#words;
    const { view } = this.#settings;
    document.title = `${state.title} – Livret`;
    keepingFocus(this.#bar, () =>
      toolbar(state, this.#settings, words, {
        changed: () => this.#draw(),
        looked: () => this.#drawRows(),
        zoomBy: (factor) => this.#zoomBy(factor),
        zoomTo: (zoom) => {
          this.#zoom = zoom;
          this.#fit();
        },
        choose: (choice) => {
          this.#say(words.waiting);
          void post('/choose', choice);
        },
        togglePanel: () => document.body.classList.toggle('panel-open'),
      }),
    );
    const { classList } = this.#stage.element;
    classList.toggle('phone', view === 'phone');
    classList.toggle('stale', state.stale);
    void this.#drawRows();
    this.#drawPanel();
    this.#drawErrors();
  }

  async #drawRows(): Promise<void> {
    const { view, scheme, vision } = this.#settings;
    document.body.dataset.vision = vision;
    const state = this.#state;
    if (view === 'sheets') {
      const sheets = await post<SheetsView>('/sheets', { scheme });
      if (sheets && this.#state === state && this.#settings.view === view)
        this.#stage.show(sheetRows(sheets, state.pages, this.#store, this.#words));
    } else {
      const pages = this.#pages(true);
      this.#stage.show(view === 'spreads' ? spreads(pages, state) : pages.map((page) => [page]));
    }
    this.#fit();
  }

  #pages(withLayers: boolean): LeafContent[] {
    // Measures of a page may change where the page does not.
    const looks = [...this.#settings.looks];
    const key = looks.length > 0 ? `${this.#builds} ${looks}` : '';
    const over = withLayers
      ? { key, layersOf: (head: PageHead, index: number) => this.#layersOf(head, index) }
      : { key: '', layersOf: async () => [] };
    return this.#state.pages.map((head, index) => pageContent(head, index, this.#store, this.#words, over));
  }

  async #layersOf(head: PageHead, index: number): Promise<readonly Element[]> {
    const page = await this.#store.page(head.id);
    const text = page ? [textLayer(page)] : [];
    const { looks } = this.#settings;
    if (looks.size === 0) return text;
    this.#measures ??= get<PageMeasures[]>('/measures');
    const measures = (await this.#measures)?.[index];
    return measures ? [looksLayer(measures, looks, head), ...text] : text;
  }

  #drawPanel(): void {
    const words = this.#words;
    const { faults } = this.#state;
    this.#tabs.replaceChildren(
      ...PANELS.map((panel) => {
        const count = panel === 'faults' && faults.length > 0 ? ` ${faults.length}` : '';
        return button(words.panels[panel] + count, () => this.#openPanel(panel), {
          role: 'tab',
          id: `tab-${panel}`,
          ariaSelected: String(panel === this.#open),
          tabIndex: panel === this.#open ? 0 : -1,
        });
      }),
    );
    this.#panel.setAttribute('aria-labelledby', `tab-${this.#open}`);
    const content = this.#panelContent();
    if (this.#panel.firstChild !== content) this.#panel.replaceChildren(content);
  }

  #panelContent(): HTMLElement {
    const state = this.#state;
    switch (this.#open) {
      case 'pages':
        // The panel has a width once it is shown.
        queueMicrotask(() => this.#thumbnails.show(spreads(this.#pages(false), state)));
        return this.#thumbnails.element;
      case 'outline': {
        const entries = state.outline.map(({ level, label, at }) => {
          const go = element(
            'button',
            { type: 'button', onclick: () => this.point(at) },
            element('span', { textContent: label }),
            element('span', { className: 'label', textContent: this.#labelOf(at.page) }),
          );
          const item = element('li', {}, go);
          item.style.setProperty('--level', String(level - 1));
          return item;
        });
        return element('ol', { className: 'outline' }, ...entries);
      }
      case 'search':
        return this.#search.element;
      case 'faults':
        return this.#faultList();
    }
  }

  #faultList(): HTMLElement {
    return faultList(this.#state, this.#words, {
      show: ({ at }) => at && this.point(at),
      edit: (fault) => void this.#edit({ fault }),
    });
  }

  #drawErrors(): void {
    const { stale, pages } = this.#state;
    this.#errors.hidden = !stale;
    const note = pages.length > 0 ? this.#words.stale : this.#words.noPages;
    const shown = stale ? [element('p', { className: 'quiet', textContent: note }), this.#faultList()] : [];
    this.#errors.replaceChildren(...shown);
  }

  #openPanel(panel: Panel): void {
    this.#open = panel;
    document.body.classList.add('panel-open');
    this.#drawPanel();
    if (panel === 'search') this.#search.input.select();
  }

  #mark(found: readonly Found[], current: Found | null): void {
    for (const leaf of this.#stage.leaves) {
      leaf.unmark('found');
      leaf.unmark('current');
    }
    if (current && !this.#leafOf(current.page)) this.#asPages();
    for (const each of found)
      this.#leafOf(each.page)?.mark(each.boxes, each === current ? 'current' : 'found');
    if (current) this.#stage.goTo(current.page, current.boxes[0]?.y ?? 0);
  }

  /** A phone shows a page as wide as it is. */
  #fit(): void {
    if (this.#settings.view === 'phone') this.#stage.fit('width', 0);
    else this.#stage.fit(this.#zoom, GAP);
  }

  #zoomBy(factor: number): void {
    this.#zoom = Math.min(8, Math.max(0.1, this.#stage.percent * factor));
    this.#fit();
  }

  async #edit(what: { readonly element: number } | { readonly fault: number }): Promise<void> {
    const opened = await post<Opened>('/open', what);
    if (!opened) return;
    const { place, path } = opened;
    this.#say(opened.opened ? this.#words.opened(place) : this.#words.notOpened(place));
    if (opened.opened) return;
    const [line, column] = place.split(':').slice(-2);
    const address = `vscode://file/${encodeURI(path.replaceAll('\\', '/').replace(/^\//, ''))}:${line}:${column}`;
    this.#status.append(' ', element('a', { href: address, textContent: this.#words.inCode }));
  }

  /** Opens the editor at what was clicked. A text that was selected was not. */
  async #click(event: MouseEvent): Promise<void> {
    if (!(getSelection()?.isCollapsed ?? true)) return;
    const leaf = this.#stage.leaves.find((each) => each.element.contains(event.target as Node));
    if (!leaf || leaf.content.page === null) return;
    const { left, top, width } = leaf.element.getBoundingClientRect();
    const scale = leaf.content.width / width;
    const page = await this.#store.page(this.#state.pages[leaf.content.page]!.id);
    const hit = page && elementAt(page, (event.clientX - left) * scale, (event.clientY - top) * scale);
    if (hit !== null) void this.#edit({ element: hit });
  }

  #listen(): void {
    this.#stage.element.addEventListener('click', (event) => void this.#click(event));
    this.#thumbnails.element.addEventListener('click', ({ target }) => {
      const leaf = this.#thumbnails.leaves.find((each) => each.element.contains(target as Node));
      if (leaf) this.point({ page: leaf.content.page!, x: 0, y: 0 });
    });
    this.#stage.element.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoomBy(Math.exp(-event.deltaY / 300));
      },
      { passive: false },
    );
    document.addEventListener('copy', (event) => {
      const text = getSelection()?.toString();
      if (!text || !this.#stage.element.contains(getSelection()?.anchorNode ?? null)) return;
      event.clipboardData?.setData('text/plain', copiedText(text));
      event.preventDefault();
    });
    this.#tabs.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      this.#openPanel(PANELS[(PANELS.indexOf(this.#open) + step + PANELS.length) % PANELS.length]!);
      document.getElementById(`tab-${this.#open}`)?.focus();
    });
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isFind = key === 'f' && (ctrlKey || metaKey);
    if (!isFind && (ctrlKey || metaKey || altKey || (target as Element).closest('input, select'))) return;
    const view = VIEWS[Number(key) - 1];
    if (isFind || key === '/') this.#openPanel('search');
    else if (view) {
      this.#settings.view = view;
      this.#draw();
    } else if (key === '+' || key === '=') this.#zoomBy(1.2);
    else if (key === '-') this.#zoomBy(1 / 1.2);
    else if (key === '0') {
      this.#zoom = 'page';
      this.#fit();
    } else if (key === 'e') this.#openPanel('faults');
    else if (key === 'Escape') {
      getSelection()?.removeAllRanges();
      if (window.innerWidth < NARROW) document.body.classList.remove('panel-open');
    } else return;
    event.preventDefault();
  }
}

/** Fills an element anew. What had the focus in it, by its place among what can have it, has it again. */
function keepingFocus(container: HTMLElement, make: () => HTMLElement): void {
  const places = () => [...container.querySelectorAll<HTMLElement>('button, select, input, summary')];
  const place = places().indexOf(document.activeElement as HTMLElement);
  container.replaceChildren(make());
  places()[place]?.focus();
}

let app: App | null = null;

follow({
  async state(state) {
    if (app) return app.show(state);
    app = new App(state);
    app.show(state);
    const place = new URLSearchParams(location.search).get('at');
    if (!place) return;
    history.replaceState(null, '', '/');
    const spot = await post<Spot>('/spot', { place });
    if (spot) app.point(spot);
  },
  show: (spot) => app?.point(spot),
  connected: (isConnected) => {
    if (!isConnected) app?.lost();
  },
});
