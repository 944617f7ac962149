import type { Found } from '../protocol.ts';
import { post } from './connection.ts';
import { element } from './elements.ts';
import { stepOf } from './keys.ts';
import type { Words } from './words.ts';

/** A search that waits until she stops typing. Milliseconds. */
const REST = 120;

/** Marks all that was found, and goes to the current one. */
type ShowFound = (found: readonly Found[], current: Found | null) => void;

/** Finds texts on the pages. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #words: Words;
  readonly #count = element('p', { className: 'quiet', role: 'status' });
  readonly #list = element('ol', { className: 'found' });
  readonly #show: ShowFound;
  readonly #labelOf: (page: number) => string;
  #found: readonly Found[] = [];
  #timer = 0;

  constructor(words: Words, labelOf: (page: number) => string, show: ShowFound) {
    this.#words = words;
    this.#show = show;
    this.#labelOf = labelOf;
    this.input = element('input', {
      type: 'search',
      placeholder: words.searchHint,
      ariaLabel: words.searchHint,
      spellcheck: false,
    });
    this.input.oninput = () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.search(), REST);
    };
    this.input.onkeydown = (event) => {
      const { key } = event;
      if (key === 'Enter' && this.#found[0]) this.#show(this.#found, this.#found[0]);
      if (key === 'ArrowDown') this.#focus(this.#hits[0], event);
      // The browser empties the field first.
      if (key === 'Escape' && this.input.value === '') this.input.blur();
    };
    // The hits are one stop of the Tab key; arrow keys go from one to the next, and up to the field.
    this.#list.onkeydown = (event) => {
      const at = this.#hits.indexOf(event.target as HTMLElement);
      const step = stepOf(event.key);
      if (step !== 0) this.#focus(at + step < 0 ? this.input : this.#hits[at + step], event);
    };
    this.#list.addEventListener('focusin', ({ target }) => {
      for (const hit of this.#hits) hit.tabIndex = hit === target ? 0 : -1;
    });
    this.element = element('div', {}, this.input, this.#count, this.#list);
  }

  #focus(next: HTMLElement | undefined, event: KeyboardEvent): void {
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  get #hits(): HTMLElement[] {
    return [...this.#list.querySelectorAll('button')];
  }

  /** Searches the pages as they are now. */
  async search(): Promise<void> {
    const text = this.input.value;
    const found = text.trim().length < 2 ? [] : ((await post<Found[]>('/search', { text })) ?? []);
    if (text !== this.input.value) return;
    this.#found = found;
    this.#count.textContent = text.trim().length < 2 ? '' : this.#words.found(found.length);
    this.#list.replaceChildren(
      ...found.map((each, i) => {
        const go = element(
          'button',
          { type: 'button', tabIndex: i === 0 ? 0 : -1, onclick: () => this.#show(found, each) },
          element('span', { className: 'label', textContent: this.#labelOf(each.page) }),
          element(
            'span',
            {},
            `…${each.before}`,
            element('mark', { textContent: each.match }),
            `${each.after}…`,
          ),
        );
        return element('li', {}, go);
      }),
    );
    this.#show(found, null);
  }
}
