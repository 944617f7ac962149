type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'children' | 'dataset'>
> & { readonly role?: string };

/** An HTML element with properties and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something. */
export function button(
  label: string,
  act: () => void,
  properties: Properties<'button'> = {},
): HTMLButtonElement {
  return element('button', { type: 'button', textContent: label, onclick: act, ...properties });
}

/** A button that shows an icon. @param path its lines, in a square of 16 units. @param name its name, told and shown as a tip. */
export function iconButton(
  path: string,
  name: string,
  act: () => void,
  properties: Properties<'button'> = {},
): HTMLButtonElement {
  const made = button('', act, { ariaLabel: name, title: name, ...properties });
  made.innerHTML = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
  return made;
}

/** A menu of one choice. */
export function menu(
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    {},
    ...options.map(([value, text]) =>
      element('option', { value, textContent: text, selected: value === chosen }),
    ),
  );
  select.onchange = () => choose(select.value);
  return element('label', { className: 'menu' }, element('span', { textContent: label }), select);
}

/**
 * A function that fills an element, and fills it anew where what it shows has changed. What had the focus in it, by its
 * place among what can have it, has it again.
 */
export function filled(container: HTMLElement): (shown: unknown, make: () => HTMLElement[]) => void {
  const places = () => [...container.querySelectorAll<HTMLElement>('button, select, input, summary')];
  let before = '';
  return (shown, make) => {
    const now = JSON.stringify(shown);
    if (now === before) return;
    before = now;
    const place = places().indexOf(document.activeElement as HTMLElement);
    container.replaceChildren(...make());
    places()[place]?.focus();
  };
}

/** Does something once the browser has painted what stands now. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
