import { SCHEMES, type Scheme } from '../../print/options.ts';
import type { Choice, State } from '../protocol.ts';
import { button, element, iconButton, menu } from './elements.ts';
import { ZOOM_STEP } from './keys.ts';
import { LOOKS, VISIONS } from './looks.ts';
import { type Settings, VIEWS } from './views.ts';
import type { Words } from './words.ts';

/** Three lines; an arrow between two edges; a page between four corners. */
const ICONS = {
  panel: 'M2 4h12M2 8h12M2 12h12',
  width: 'M1.5 2v12M14.5 2v12M4 8h8M6.5 5.5 4 8l2.5 2.5M9.5 5.5 12 8l-2.5 2.5',
  page: 'M1.5 4V1.5H4M12 1.5h2.5V4M14.5 12v2.5H12M4 14.5H1.5V12M5 4h6v8H5z',
};

interface ToolbarActions {
  /** The view has changed. */
  changed(): void;
  /** The choice of looks has changed. */
  looked(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: 'width' | 'page'): void;
  choose(choice: Choice): void;
  togglePanel(): void;
}

/** The bar over the pages. It is made anew with each state. */
export function toolbar(
  state: State,
  settings: Settings,
  words: Words,
  actions: ToolbarActions,
): HTMLElement {
  const { title, chosen, choices } = state;
  const percent = element('output', { className: 'percent', ariaLabel: words.zoom });
  return element(
    'header',
    { className: 'toolbar' },
    iconButton(ICONS.panel, words.showPanel, actions.togglePanel, { className: 'panel-toggle' }),
    element('h1', { textContent: title }),
    versionMenus(choices, chosen, words, actions),
    viewSwitch(settings, words, actions),
    settings.view === 'sheets'
      ? menu(
          words.scheme,
          SCHEMES.map((scheme) => [scheme, words.schemes[scheme]]),
          settings.scheme,
          (scheme) => {
            settings.scheme = scheme as Scheme;
            actions.changed();
          },
        )
      : null,
    lookMenu(settings, words, actions),
    element(
      'div',
      { className: 'zoom', role: 'group', ariaLabel: words.zoom },
      button('−', () => actions.zoomBy(1 / ZOOM_STEP), { ariaLabel: words.zoomOut }),
      percent,
      button('+', () => actions.zoomBy(ZOOM_STEP), { ariaLabel: words.zoomIn }),
      iconButton(ICONS.width, words.fitWidth, () => actions.zoomTo('width')),
      iconButton(ICONS.page, words.fitPage, () => actions.zoomTo('page')),
    ),
  );
}

function versionMenus(
  { booklets, cohorts, variants, people }: State['choices'],
  chosen: Choice,
  words: Words,
  { choose }: ToolbarActions,
): HTMLElement {
  const toggles = variants.map((variant) => {
    const isShown = chosen.variants.includes(variant);
    const next = isShown ? chosen.variants.filter((each) => each !== variant) : [...chosen.variants, variant];
    return button(
      words.variants[variant as keyof Words['variants']],
      () => choose({ ...chosen, variants: next }),
      {
        className: 'toggle',
        ariaPressed: String(isShown),
      },
    );
  });
  return element(
    'div',
    { className: 'versions' },
    booklets.length > 1
      ? menu(
          words.booklet,
          booklets.map((id) => [id, id]),
          chosen.booklet ?? '',
          (booklet) => choose({ booklet, cohort: null, variants: chosen.variants, person: null }),
        )
      : null,
    cohorts.length > 0
      ? menu(
          words.cohort,
          [['', words.noCohort], ...cohorts.map((id) => [id, id] as const)],
          chosen.cohort ?? '',
          (cohort) => choose({ ...chosen, cohort: cohort || null, person: null }),
        )
      : null,
    people.length > 0
      ? menu(
          words.person,
          [['', words.everyone], ...people.map(({ number, name }) => [number, `${number} ${name}`] as const)],
          chosen.person ?? '',
          (person) => choose({ ...chosen, person: person || null }),
        )
      : null,
    ...toggles,
  );
}

function viewSwitch(settings: Settings, words: Words, { changed }: ToolbarActions): HTMLElement {
  const buttons = VIEWS.map((view) =>
    button(
      words.views[view],
      () => {
        settings.view = view;
        changed();
      },
      { ariaPressed: String(settings.view === view) },
    ),
  );
  return element('div', { className: 'segments', role: 'group', ariaLabel: words.viewName }, ...buttons);
}

function lookMenu(settings: Settings, words: Words, { looked }: ToolbarActions): HTMLElement {
  const boxes = LOOKS.map((look) => {
    const input = element('input', { type: 'checkbox', checked: settings.looks.has(look) });
    input.onchange = () => {
      if (input.checked) settings.looks.add(look);
      else settings.looks.delete(look);
      looked();
    };
    return element('label', {}, input, words.look[look]);
  });
  const visions = VISIONS.map((vision) => {
    const input = element('input', { type: 'radio', name: 'vision', checked: settings.vision === vision });
    input.onchange = () => {
      settings.vision = vision;
      looked();
    };
    return element('label', {}, input, words.visions[vision]);
  });
  return element(
    'details',
    { className: 'looks-menu' },
    element('summary', { textContent: words.looks }),
    element(
      'div',
      { className: 'popup' },
      ...boxes,
      element('fieldset', {}, element('legend', { textContent: words.vision }), ...visions),
    ),
  );
}
