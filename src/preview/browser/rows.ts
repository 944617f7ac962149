import type { PageHead, PageMeasures, SheetsView, State } from '../protocol.ts';
import { get, post } from './connection.ts';
import { pageContent, sheetRows, spreads } from './contents.ts';
import type { LeafContent } from './leaf.ts';
import { type Look, looksLayer } from './looks.ts';
import type { PageStore } from './page-store.ts';
import { textLayer } from './text-layer.ts';
import type { Settings } from './views.ts';
import type { Words } from './words.ts';

/** The rows of leaves in which a booklet is seen. */
export class Rows {
  readonly #store: PageStore;
  readonly #words: Words;
  #state: State;
  #measures: Promise<PageMeasures[] | null> | null = null;
  /** Counts the builds that were shown. */
  #builds = 0;

  constructor(state: State, store: PageStore, words: Words) {
    this.#state = state;
    this.#store = store;
    this.#words = words;
  }

  show(state: State): void {
    this.#state = state;
    this.#measures = null;
    this.#builds++;
  }

  /** Pages, as spreads or one under another. */
  pages({ view, looks }: Settings): LeafContent[][] {
    // Measures of a page may change where the page does not.
    const key = looks.size > 0 ? `${this.#builds} ${[...looks]}` : '';
    const pages = this.#leaves(key, (head, index) => this.#layersOf(head, index, looks));
    return view === 'spreads' ? spreads(pages, this.#state) : pages.map((page) => [page]);
  }

  /** Sheets of paper; null where something else is shown by the time that they are there. */
  async sheets(settings: Settings): Promise<LeafContent[][] | null> {
    const state = this.#state;
    const { scheme } = settings;
    const sheets = await post<SheetsView>('/sheets', { scheme });
    const isMeant = this.#state === state && settings.view === 'sheets' && settings.scheme === scheme;
    return sheets && isMeant ? sheetRows(sheets, state.pages, this.#store, this.#words) : null;
  }

  /** The pages alone, as spreads. */
  thumbnails(): LeafContent[][] {
    return spreads(
      this.#leaves('', async () => []),
      this.#state,
    );
  }

  #leaves(
    key: string,
    layersOf: (head: PageHead, index: number) => Promise<readonly Element[]>,
  ): LeafContent[] {
    return this.#state.pages.map((head, index) =>
      pageContent(head, index, this.#store, this.#words, { key, layersOf }),
    );
  }

  async #layersOf(head: PageHead, index: number, looks: ReadonlySet<Look>): Promise<readonly Element[]> {
    const page = await this.#store.page(head.id);
    const text = page ? [textLayer(page)] : [];
    if (looks.size === 0) return text;
    this.#measures ??= get<PageMeasures[]>('/measures');
    const measures = (await this.#measures)?.[index];
    return measures ? [looksLayer(measures, looks, head), ...text] : text;
  }
}
