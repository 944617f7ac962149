import type { FaultView, State } from '../protocol.ts';
import { afterPaint, button, element } from './elements.ts';
import type { Words } from './words.ts';

interface FaultActions {
  /** Shows the place of a fault on its page. */
  show(fault: FaultView): void;
  /** Opens the editor at a fault, by its place in the list. */
  edit(index: number): void;
}

/** The faults, errors first, each with its line. */
export function faultList({ faults }: State, words: Words, { show, edit }: FaultActions): HTMLElement {
  if (faults.length === 0) return element('p', { className: 'quiet', textContent: words.noFaults });
  const items = inOrder(faults).map(({ fault, index }) => {
    const { severity, code, wrong, instead, file, line, column, frame, at } = fault;
    return element(
      'li',
      { className: severity },
      element(
        'p',
        {},
        element('span', { className: 'severity', textContent: words.severity[severity] }),
        ' ',
        element('span', { textContent: wrong, title: code }),
      ),
      file
        ? button(`${file}:${line}:${column}`, () => edit(index), { className: 'place', title: words.edit })
        : null,
      frame ? frameOf(frame) : null,
      instead ? element('p', { className: 'instead', textContent: instead }) : null,
      at ? button(words.goThere, () => show(fault), { className: 'link' }) : null,
    );
  });
  return element('ol', { className: 'faults' }, ...items);
}

/** The line of a fault, scrolled to the place that is marked below it. */
function frameOf(frame: string): HTMLElement {
  const at = frame.lastIndexOf('^');
  const caret = element('span', { textContent: frame.slice(at) });
  const made = element('pre', { tabIndex: 0 }, frame.slice(0, at), caret);
  afterPaint(() => {
    const beyond = caret.getBoundingClientRect().right - made.getBoundingClientRect().right;
    if (beyond > 0) made.scrollLeft = beyond + made.clientWidth / 2;
  });
  return made;
}

/** Faults with their places in the list, errors first. */
export function inOrder(
  faults: readonly FaultView[],
): { readonly fault: FaultView; readonly index: number }[] {
  return faults
    .map((fault, index) => ({ fault, index }))
    .sort((a, b) => Number(a.fault.severity === 'warning') - Number(b.fault.severity === 'warning'));
}

/** How many errors and warnings there are, in words. */
export function countFaults({ faults }: State, words: Words): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return words.faults(errors, faults.length - errors);
}
