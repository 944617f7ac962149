import type { Found, Spot, State } from '../protocol.ts';
import { post } from './connection.ts';
import { openEditor } from './editing.ts';
import { afterPaint, element, filled } from './elements.ts';
import { countFaults, faultList } from './faults-panel.ts';
import { elementAt } from './hit.ts';
import { listen } from './input.ts';
import type { KeyAction } from './keys.ts';
import type { Leaf } from './leaf.ts';
import { visionFilters } from './looks.ts';
import { PageStore } from './page-store.ts';
import { Rows } from './rows.ts';
import { SearchPanel } from './search-panel.ts';
import { outlineList, type Panel, SidePanel } from './side-panel.ts';
import { Stage } from './stage.ts';
import { Status } from './status.ts';
import { toolbar } from './toolbar.ts';
import { firstSettings, type Settings } from './views.ts';
import { type Words, wordsOf } from './words.ts';
import { type Zoom, zoomedBy } from './zoom.ts';

/** Below this width of the window, pixels, one page fills it and the panel is closed. */
const NARROW = 700;
/** Pixels that pages keep from the edges, and those that thumbnails keep. */
const GAP = 24;
const THUMBNAIL_GAP = 18;

/** The page of a preview: what it shows, and what is done with it. */
export class App {
  readonly #words: Words;
  readonly #store = new PageStore();
  readonly #rows: Rows;
  readonly #settings: Settings;
  readonly #stage: Stage;
  readonly #thumbnails: Stage;
  readonly #search: SearchPanel;
  readonly #bar = element('div');
  readonly #fillBar = filled(this.#bar);
  readonly #panel: SidePanel;
  readonly #errors = element('section', { className: 'errors', hidden: true });
  readonly #status = new Status();
  #state: State;
  #zoom: Zoom;
  #isLost = false;
  /** Whether another version was chosen, which is not there yet. */
  #isWaiting = false;

  constructor(state: State) {
    this.#state = state;
    const words = wordsOf(state.language);
    this.#words = words;
    this.#rows = new Rows(state, this.#store, words);
    const isNarrow = window.innerWidth < NARROW;
    this.#zoom = isNarrow ? 'width' : 'page';
    this.#settings = firstSettings(isNarrow);
    this.#stage = new Stage(words.panels.pages, 'article', (percent) => {
      const shown = this.#bar.querySelector('.percent');
      if (shown) shown.textContent = `${Math.round(100 * percent)} %`;
    });
    this.#thumbnails = new Stage(words.thumbnails, 'button');
    this.#search = new SearchPanel(
      words,
      (page) => this.#labelOf(page),
      (found, current) => this.#mark(found, current),
    );
    document.documentElement.lang = state.language;
    document.body.classList.toggle('panel-open', !isNarrow);
    this.#panel = new SidePanel(words, (panel) => this.#panelContent(panel));
    const center = element('main', {}, this.#stage.element, this.#errors, this.#status.element);
    document.body.append(this.#bar, this.#panel.element, center, visionFilters());
    listen(this.#stage, this.#thumbnails, {
      clicked: (leaf, event) => void this.#click(leaf, event),
      point: (spot) => this.point(spot),
      zoomBy: (factor) => this.#zoomBy(factor),
      act: (action) => this.#act(action),
    });
  }

  /** Shows the pages and the faults of a build in place of those of the last one. */
  show(state: State): void {
    const before = this.#state;
    this.#state = state;
    this.#store.keepOnly(new Set(state.pages.map(({ id }) => id)));
    for (const page of state.drawings) this.#store.take(page);
    this.#rows.show(state);
    this.#draw();
    if (this.#search.input.value) void this.#search.search();
    const wasWrong = before.faults.some(({ severity }) => severity === 'error');
    if (this.#isLost) this.#status.say(this.#words.back);
    this.#isLost = false;
    if (state.stale || wasWrong || this.#isWaiting)
      this.#status.say(countFaults(state, this.#words) || this.#words.noFaults);
    this.#isWaiting = false;
  }

  /** Brings a place of a page into view, and points at it; says of a line that is on no page that it is none. */
  point(spot: Spot | null): void {
    if (spot) this.#pointAt(spot);
    else this.#status.say(this.#words.nowhere);
  }

  #pointAt({ page, y }: Spot): void {
    if (window.innerWidth < NARROW) document.body.classList.remove('panel-open');
    const leaf = this.#leafOf(page) ? this.#stage.goTo(page, y) : this.#asPages()?.goTo(page, y);
    if (!leaf) return;
    leaf.unmark('spot');
    const mark = leaf.mark([{ x: 0, y: y - 2, width: leaf.content.width, height: 14 }], 'spot');
    setTimeout(() => mark?.remove(), 2500);
  }

  /** The server does not answer. What is shown stays. */
  lost(): void {
    // Said once, since it is read aloud.
    if (!this.#isLost) this.#status.say(this.#words.lost, true);
    this.#isLost = true;
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
    const { view } = this.#settings;
    document.title = `${state.title} – Livret`;
    this.#drawBar();
    const { classList } = this.#stage.element;
    classList.toggle('phone', view === 'phone');
    classList.toggle('stale', state.stale);
    void this.#drawRows();
    this.#panel.draw(state.faults.length);
    this.#drawErrors();
  }

  #drawBar(): void {
    const { title, chosen, choices } = this.#state;
    const { view, scheme } = this.#settings;
    this.#fillBar([title, chosen, choices, view, scheme], () => [
      toolbar(this.#state, this.#settings, this.#words, {
        changed: () => this.#draw(),
        looked: () => this.#drawRows(),
        zoomBy: (factor) => this.#zoomBy(factor),
        zoomTo: (zoom) => {
          this.#zoom = zoom;
          this.#fit();
        },
        choose: (choice) => {
          this.#isWaiting = true;
          this.#status.say(this.#words.waiting, true);
          void post('/choose', choice);
        },
        togglePanel: () => document.body.classList.toggle('panel-open'),
      }),
    ]);
  }

  async #drawRows(): Promise<void> {
    const settings = this.#settings;
    document.body.dataset.vision = settings.vision;
    const rows = settings.view === 'sheets' ? await this.#rows.sheets(settings) : this.#rows.pages(settings);
    if (rows) this.#stage.show(rows, ...this.#size());
  }

  #panelContent(panel: Panel): HTMLElement {
    const state = this.#state;
    switch (panel) {
      case 'pages':
        // The pages that are read come first; besides, the panel has a width only once it is shown.
        afterPaint(() => {
          this.#thumbnails.show(this.#rows.thumbnails(), 'width', THUMBNAIL_GAP);
          this.#thumbnails.follow(this.#stage.reading);
        });
        return this.#thumbnails.element;
      case 'outline':
        return outlineList(state, (spot) => this.point(spot));
      case 'search':
        return this.#search.element;
      case 'faults':
        return this.#faultList();
    }
  }

  #faultList(): HTMLElement {
    return faultList(this.#state, this.#words, {
      show: ({ at }) => at && this.point(at),
      edit: (fault) => void openEditor({ fault }, this.#words, this.#status),
    });
  }

  #drawErrors(): void {
    const { stale, pages } = this.#state;
    this.#errors.hidden = !stale;
    const note = pages.length > 0 ? this.#words.stale : this.#words.noPages;
    const shown = stale ? [element('p', { className: 'quiet', textContent: note }), this.#faultList()] : [];
    this.#errors.replaceChildren(...shown);
  }

  #mark(found: readonly Found[], current: Found | null): void {
    for (const leaf of this.#stage.leaves) {
      leaf.unmark('found');
      leaf.unmark('current');
    }
    if (current && !this.#leafOf(current.page)) this.#asPages();
    for (const each of found)
      this.#leafOf(each.page)?.mark(each.boxes, each === current ? 'current' : 'found');
    if (current) this.#stage.goTo(current.page, current.boxes[0]!.y);
  }

  #fit(): void {
    this.#stage.fit(...this.#size());
  }

  /** How large pages are, and how far they keep from the edges; a phone shows a page as wide as it is. */
  #size(): [zoom: Zoom, gap: number] {
    return this.#settings.view === 'phone' ? ['width', 0] : [this.#zoom, GAP];
  }

  #zoomBy(factor: number): void {
    this.#zoom = zoomedBy(this.#stage.percent, factor);
    this.#fit();
  }

  /** Opens the editor at what was clicked. */
  async #click(leaf: Leaf, event: MouseEvent): Promise<void> {
    const { page: index } = leaf.content;
    if (index === null) return;
    const page = await this.#store.page(this.#state.pages[index]!.id);
    const hit = page && elementAt(page, ...leaf.pointAt(event));
    if (hit !== null) void openEditor({ element: hit }, this.#words, this.#status);
  }

  #act(action: KeyAction): void {
    switch (action.kind) {
      case 'panel':
        this.#panel.open(action.panel);
        if (action.panel === 'search') this.#search.input.select();
        break;
      case 'view':
        this.#settings.view = action.view;
        this.#draw();
        break;
      case 'zoom':
        this.#zoomBy(action.factor);
        break;
      case 'whole page':
        this.#zoom = 'page';
        this.#fit();
        break;
      case 'leave':
        getSelection()?.removeAllRanges();
        if (window.innerWidth < NARROW) document.body.classList.remove('panel-open');
    }
  }
}
