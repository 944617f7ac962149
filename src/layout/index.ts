import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { fitSheets, type Settled, triesScales } from './fit-sheets.ts';
import type { LayoutInputs } from './inputs.ts';
import { layOutAgain } from './lay-out-again.ts';
import type { LayoutMemory } from './layout-memory.ts';
import type { Layout } from './page.ts';
import { Passes } from './passes.ts';
import { keyOfRequest, type PictureRequest, type PictureSource } from './picture.ts';
import { type Scale, UNSCALED } from './scaled-document.ts';

/** Lays a styled document out into pages. Faults go to the report; there are always pages. */
export function layoutDocument(styled: StyledDocument, inputs: LayoutInputs): Layout {
  return beginLayout(styled, inputs).finish();
}

/** A layout of which pages may be seen before it ends. */
interface BegunLayout {
  /**
   * Pages at the scale of the last layout, before others are tried by which the sheets are full: in a long booklet that
   * takes most of the time. null where there are none, or the end is near.
   */
  early(): Layout | null;
  /** The pages of `layoutDocument`. */
  finish(): Layout;
}

/** Begins to lay a document out. Where nothing is kept of the last layout, all is done when it is finished. */
export function beginLayout(styled: StyledDocument, inputs: LayoutInputs): BegunLayout {
  const { memory } = inputs;
  if (!memory)
    return { early: () => null, finish: () => reported(new Fitting(styled, inputs).fit(), inputs).layout };
  const again = memory.last && layOutAgain(styled, memory.last, inputs);
  if (again) return { early: () => null, finish: () => memory.keep(again) };
  return beginAnew(styled, inputs, memory);
}

function beginAnew(styled: StyledDocument, inputs: LayoutInputs, memory: LayoutMemory): BegunLayout {
  memory.begin(styled);
  const asked = new Map<string, PictureRequest>();
  const pictures: PictureSource = (request) => {
    asked.set(keyOfRequest(request), request);
    return inputs.pictures(request);
  };
  const fitting = new Fitting(styled, { ...inputs, pictures });
  return {
    early() {
      const layout = memory.last && fitting.at(memory.last.scale);
      return layout && memory.show(layout);
    },
    finish() {
      const { layout, scale, report } = reported(fitting.fit(), inputs);
      const { fonts, backgrounds } = inputs;
      const { faults } = report;
      return memory.keep({ styled, layout, scale, fonts, backgrounds, asked: [...asked.values()], faults });
    },
  };
}

function reported(settled: Settled, { report }: LayoutInputs): Settled {
  report.add(settled.report.faults);
  return settled;
}

/** A document that is laid out so that its sheets are full. */
class Fitting {
  readonly #styled: StyledDocument;
  readonly #inputs: LayoutInputs;
  readonly #passes: Passes;
  #unscaled: Settled | null = null;

  constructor(styled: StyledDocument, inputs: LayoutInputs) {
    this.#styled = styled;
    this.#inputs = inputs;
    this.#passes = new Passes(styled, inputs);
  }

  /** The pages at a scale; null where no other scale is to be tried, so that these pages are the last. */
  at(scale: Scale): Layout | null {
    if (scale === UNSCALED) {
      const unscaled = this.#settleUnscaled();
      return triesScales(this.#root, unscaled) ? unscaled.layout : null;
    }
    // Passes of their own: where references stand at this scale must not change the pages at others.
    const passes = new Passes(this.#styled, this.#inputs);
    return passes.settle(passes.at(scale)).layout;
  }

  fit(): Settled {
    return fitSheets(this.#root, this.#settleUnscaled(), (scale) => this.#passes.trial(scale));
  }

  get #root(): ComputedStyle {
    return this.#styled.style(this.#styled.tree.root);
  }

  #settleUnscaled(): Settled {
    this.#unscaled ??= this.#passes.settle(this.#passes.at(UNSCALED));
    return this.#unscaled;
  }
}
