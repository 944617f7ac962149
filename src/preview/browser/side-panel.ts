import type { Spot, State } from '../protocol.ts';
import { button, element, filled } from './elements.ts';
import { tabBeside } from './keys.ts';
import type { Words } from './words.ts';

const PANELS = ['pages', 'outline', 'search', 'faults'] as const;
export type Panel = (typeof PANELS)[number];

/** The panel beside the pages, of which one of several is open. */
export class SidePanel {
  readonly element: HTMLElement;
  readonly #tabs = element('div', { className: 'tabs', role: 'tablist' });
  readonly #fillTabs = filled(this.#tabs);
  readonly #panel = element('div', { className: 'panel', role: 'tabpanel' });
  readonly #words: Words;
  readonly #contentOf: (panel: Panel) => HTMLElement;
  #open: Panel = 'pages';
  #faults = 0;

  /** @param contentOf gives what a panel shows when it is open. */
  constructor(words: Words, contentOf: (panel: Panel) => HTMLElement) {
    this.#words = words;
    this.#contentOf = contentOf;
    this.element = element('nav', { className: 'side', ariaLabel: words.panelName }, this.#tabs, this.#panel);
    this.#tabs.addEventListener('keydown', ({ key }) => {
      const next = tabBeside(PANELS, this.#open, key);
      if (!next) return;
      this.open(next);
      document.getElementById(`tab-${next}`)?.focus();
    });
  }

  open(panel: Panel): void {
    this.#open = panel;
    document.body.classList.add('panel-open');
    this.draw(this.#faults);
  }

  /** Draws the tabs, and the panel that is open. @param faults their number. */
  draw(faults: number): void {
    this.#faults = faults;
    this.#drawTabs();
    const content = this.#contentOf(this.#open);
    if (this.#panel.firstChild !== content) this.#panel.replaceChildren(content);
  }

  #drawTabs(): void {
    const [open, faults] = [this.#open, this.#faults];
    this.#fillTabs([open, faults], () =>
      PANELS.map((panel) => {
        const count = panel === 'faults' && faults > 0 ? ` ${faults}` : '';
        return button(this.#words.panels[panel] + count, () => this.open(panel), {
          role: 'tab',
          id: `tab-${panel}`,
          ariaSelected: String(panel === open),
          tabIndex: panel === open ? 0 : -1,
        });
      }),
    );
    this.#panel.setAttribute('aria-labelledby', `tab-${open}`);
  }
}

/** The titles of a booklet, each leading to its place. */
export function outlineList(
  { outline, pages }: Pick<State, 'outline' | 'pages'>,
  go: (spot: Spot) => void,
): HTMLElement {
  const entries = outline.map(({ level, label, at }) => {
    const title = element(
      'button',
      { type: 'button', onclick: () => go(at) },
      element('span', { textContent: label }),
      element('span', { className: 'label', textContent: pages[at.page]?.label ?? '' }),
    );
    const item = element('li', {}, title);
    item.style.setProperty('--level', String(level - 1));
    return item;
  });
  return element('ol', { className: 'outline' }, ...entries);
}
