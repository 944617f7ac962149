import { element } from './elements.ts';

/** Milliseconds for which an event is shown. */
const SHOWN = 4000;

/** The last event, read aloud and shown for a while. */
export class Status {
  readonly element = element('p', { className: 'status', role: 'status' });
  #timer = 0;

  /** Says what has happened. @param stays until something else is said. */
  say(text: string, stays = false): void {
    this.element.replaceChildren(text);
    this.element.classList.add('shown');
    clearTimeout(this.#timer);
    if (!stays) this.#timer = window.setTimeout(() => this.element.classList.remove('shown'), SHOWN);
  }

  /** Adds a link to what was said. */
  offer(address: string, label: string): void {
    this.element.append(' ', element('a', { href: address, textContent: label }));
  }
}
