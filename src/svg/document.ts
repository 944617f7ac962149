import type { MeasureText } from '../drawing/drawing.ts';
import type { SvgChange, SvgLoss } from '../faults/catalogue/svg.ts';
import type { Report } from '../faults/fault.ts';
import { Rules } from './css.ts';
import type { SvgElement } from './xml.ts';

/** The fonts and colours of the text around a picture. */
export interface Surroundings {
  /** The language, BCP 47. */
  readonly language: string;
  /** The colour of `currentColor`, `#rrggbb`. */
  readonly color: string;
  /** The width of a text, in the unit of the font's size. */
  readonly measure: MeasureText;
  /** The booklet's family for a list: the first of them that it has, else that of the text around. */
  family(names: readonly string[]): string;
}

/** The characters of a file that a fault shows. */
const SHOWN = 60;

/** A parsed file: its elements, those with ids, its style sheets. Faults are reported once of each kind. */
export class SvgDocument {
  readonly root: SvgElement;
  readonly rules = new Rules();
  readonly #file: string;
  readonly #report: Report;
  readonly #byId = new Map<string, SvgElement>();
  readonly #told = new Set<string>();

  constructor(root: SvgElement, file: string, report: Report) {
    this.root = root;
    this.#file = file;
    this.#report = report;
    const sheets: [css: string, element: SvgElement][] = [];
    this.#collect(root, sheets);
    for (const [css, element] of sheets)
      this.rules.add(css, (what) =>
        this.changes(what.startsWith('@') ? 'at-rule' : 'selector', what, element),
      );
    this.rules.tellAnimations(elementsIn(root));
  }

  /** The element of an id; null for none, and where no id is given. */
  byId(id: string | null): SvgElement | null {
    return this.#byId.get(id ?? '') ?? null;
  }

  get ids(): string[] {
    return [...this.#byId.keys()];
  }

  /** Tells that something would be missing on paper. */
  loses(loss: SvgLoss, name: string, element: SvgElement): void {
    if (this.#isNew(`${loss} ${name}`))
      this.#report.error('svg-lost', this.sourceOf(element), { loss, name: name.slice(0, SHOWN) });
  }

  /** Tells that something will look otherwise. */
  changes(change: SvgChange, name: string, element: SvgElement): void {
    if (this.#isNew(`${change} ${name}`))
      this.#report.warning('svg-changed', this.sourceOf(element), { change, name });
  }

  /** Tells of an attribute that cannot be read. */
  misreads(name: string, value: string, element: SvgElement): void {
    if (this.#isNew(`value ${name} ${value}`))
      this.#report.error('svg-value', this.sourceOf(element), {
        tag: element.tag,
        name,
        value: value.slice(0, SHOWN),
      });
  }

  /** Tells which family stands in for one that the booklet does not have. */
  replaces(family: string, by: string, element: SvgElement): void {
    if (this.#isNew(`family ${family}`))
      this.#report.warning('svg-font', this.sourceOf(element), { family, by });
  }

  sourceOf({ place }: SvgElement) {
    return { file: this.#file, ...place };
  }

  #isNew(fault: string): boolean {
    const isNew = !this.#told.has(fault);
    this.#told.add(fault);
    return isNew;
  }

  #collect(element: SvgElement, sheets: [string, SvgElement][]): void {
    const { id } = element.attributes;
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    if (element.tag === 'style')
      sheets.push([
        element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''),
        element,
      ]);
    for (const child of element.children) if (child.kind === 'element') this.#collect(child, sheets);
  }
}

function* elementsIn(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elementsIn(child);
}

/** The id of a reference within the file: `#id`, or `url(#id)` in a property. */
export function idIn(reference: string): string | null {
  return /^\s*(?:url\(\s*["']?#([^"')]+)["']?\s*\)|#(.+))/.exec(reference)?.slice(1).find(Boolean) ?? null;
}
