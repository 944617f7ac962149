// Texts in formulas (`\text`, `\textbf`, `\mbox`) are set in the font of the text around, as amsmath has it (its manual, 6).

// The output loads its wrappers: one that is loaded before it finds it half made.
import '@mathjax/src/js/output/svg.js';
import { SvgTextNode } from '@mathjax/src/js/output/svg/Wrappers/TextNode.js';
import type { BBox } from '@mathjax/src/js/util/BBox.js';
import type { FormulaFont, TextExtent } from './formula.ts';
import { FACE, FACES, TEXT } from './text-marks.ts';

/** A text with a letter, a digit or a sign: spaces alone are the formula's. */
const INKED = /[^\s\u00a0]/;

/** A text that a formula asks its font for. */
export type AskedText = readonly [text: string, face: string];

// MathJax hands nothing of a caller's to its nodes, and sets one formula at a time.
let font: FormulaFont | null = null;
let asked: AskedText[] = [];

/** Sets a formula whose texts have a font; null for MathJax's. @returns the texts that were asked for as well, each once. */
export function withFont<Set>(textFont: FormulaFont | null, set: () => Set): [Set, readonly AskedText[]] {
  [font, asked] = [textFont, []];
  const made = set();
  return [made, asked];
}

interface TextNode {
  readonly node: { getText(): string };
  readonly parent: { readonly variant: string; readonly node: { isKind(kind: string): boolean } };
  readonly adaptor: { append(parent: unknown, child: unknown): unknown };
  dom: unknown[];
  svg(kind: string, attributes: Readonly<Record<string, string>>): unknown;
}

/** Has MathJax ask the font of texts for their measures, and leave them as texts in its output. */
export function setTextsInTheirFont(): void {
  const { computeBBox, toSVG } = SvgTextNode.prototype as unknown as {
    computeBBox(this: TextNode, box: BBox, again?: boolean): void;
    toSVG(this: TextNode, parents: unknown[]): void;
  };
  const changed: typeof SvgTextNode.prototype | object = {
    computeBBox(this: TextNode, box: BBox, again?: boolean): void {
      const extent = extentOf(this);
      if (!extent) computeBBox.call(this, box, again);
      else {
        box.empty();
        Object.assign(box, { w: extent.width, h: extent.ascent, d: extent.descent });
        box.clean();
      }
    },
    toSVG(this: TextNode, parents: unknown[]): void {
      if (!extentOf(this)) toSVG.call(this, parents);
      else {
        const attributes = { [TEXT]: this.node.getText(), [FACE]: this.parent.variant };
        this.dom = [this.adaptor.append(parents[0], this.svg('g', attributes))];
      }
    },
  };
  Object.assign(SvgTextNode.prototype, changed);
}

/** The measures of a text in its font; null where the formula's own font sets it. */
function extentOf({ node, parent }: TextNode): TextExtent | null {
  const face = parent.node.isKind('mtext') ? FACES[parent.variant] : undefined;
  const text = node.getText();
  if (!face || !INKED.test(text)) return null;
  if (!asked.some(([known, name]) => known === text && name === parent.variant))
    asked.push([text, parent.variant]);
  return font?.(text, face) ?? null;
}
