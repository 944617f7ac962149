import { LinebreakVisitor } from '@mathjax/src/js/output/common/LinebreakVisitor.js';

/** The least width of a space that parts formulas in one line, ems: a `\quad`. */
const PARTING = 1;

/** How much rather a line ends at such a space than within one of the formulas, in the measure of MathJax's penalties. */
const RATHER = 1000;

/** Breaks lines that hold several formulas between them, where it can. */
export class BetweenFormulas extends (LinebreakVisitor as unknown as typeof LineEnds) {
  constructor(wrappers: unknown) {
    super(wrappers);
    const { space } = this.FACTORS;
    this.FACTORS.space = (penalty, node) =>
      space!(penalty, node) - (node.getBBox().w >= PARTING ? RATHER : 0);
  }
}

interface Space {
  getBBox(): { readonly w: number };
}

/** MathJax's visitor, without the eleven parameters of its type. */
declare class LineEnds {
  constructor(wrappers: unknown);
  readonly FACTORS: Record<string, (penalty: number, node: Space) => number>;
}
