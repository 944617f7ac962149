import { LastDocument, type Shown } from '../../src/build/last-document.ts';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { beginLayout, layoutDocument } from '../../src/layout/index.ts';
import type { LayoutInputs } from '../../src/layout/inputs.ts';
import { LayoutMemory } from '../../src/layout/layout-memory.ts';
import type { Page } from '../../src/layout/page.ts';
import type { PictureSource } from '../../src/layout/picture.ts';
import { languagesIn, type ShapeStyles, styleDocument, Theme } from '../../src/style/index.ts';
import { LastOfShape } from '../../src/style/last-of-shape.ts';
import { A5, parseBody } from '../style/styled.ts';
import { BACKGROUNDS, FONTS, PICTURES } from './laid-out.ts';

const srcOf: Shown = ({ attributes }) => attributes.src ?? null;

/** A layout, and that of the same document from the ground. */
interface LaidOut {
  readonly pages: readonly Page[];
  /** The pages that could be seen before; null where there are none. At every other state nobody asks for them. */
  readonly early: readonly Page[] | null;
  readonly faults: readonly Fault[];
  /** Whether pages were made, not only words set on those of before. */
  readonly isWhole: boolean;
  /** The addresses of the pictures that the session asked for. */
  readonly asked: readonly (string | undefined)[];
  readonly anew: { readonly pages: readonly Page[]; readonly faults: readonly Fault[] };
}

/** Lays out one state of a document after another, each with and without what is kept of those before. */
export class Session {
  readonly #memory = new LayoutMemory();
  readonly #last = new LastDocument();
  readonly #shape = new LastOfShape<ShapeStyles>();
  readonly #theme: Theme;
  #begun = 0;
  #states = 0;

  constructor(css: string, body: string) {
    this.#theme = new Theme([{ file: 'theme.css', css }], A5, languagesIn(parseBody(body)));
    const begin = this.#memory.begin.bind(this.#memory);
    this.#memory.begin = (styled) => {
      this.#begun++;
      begin(styled);
    };
  }

  /** @param shown tells what a picture shows. */
  layOut(body: string, given: Partial<LayoutInputs> = {}, shown: Shown = srcOf): LaidOut {
    const inputs = { fonts: FONTS, pictures: PICTURES, backgrounds: BACKGROUNDS, ...given };
    const taken = styleDocument(this.#last.takeOver(parseBody(body)), this.#theme, new Report(), this.#shape);
    const styled = this.#last.settle(taken, shown, inputs.fonts);
    const begun = this.#begun;
    const recorder = () => {
      const report = new Report();
      const asked: (string | undefined)[] = [];
      const pictures: PictureSource = (request) => {
        asked.push(request.element.attributes.src);
        return inputs.pictures(request);
      };
      return { ...inputs, pictures, report, asked };
    };
    const own = recorder();
    const laying = beginLayout(styled, { ...own, memory: this.#memory });
    const early = ++this.#states % 2 === 0 ? (laying.early()?.pages ?? null) : null;
    const { pages } = laying.finish();
    const other = recorder();
    const anew = { pages: layoutDocument(styled, other).pages, faults: other.report.faults };
    const isWhole = this.#begun > begun;
    return { pages, early, faults: own.report.faults, asked: own.asked, isWhole, anew };
  }
}
