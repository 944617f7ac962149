import { textOf } from '../text/glyph-run.ts';
import type { Line, Paragraph } from '../text/types.ts';
import type { ParagraphBox } from './box-tree.ts';
import { COSTS, FORBIDDEN } from './costs.ts';
import { equationOf } from './equations.ts';
import type { FlowContext, Latest } from './flow-context.ts';
import type { Galley } from './galley/galley.ts';
import { leadedForGrid, snapOf } from './galley/line-grid.ts';
import { type GalleyParagraph, lineTaker, type VariantLine } from './galley/paragraph-variants.ts';
import { boxFrom } from './galley/stack.ts';
import type { Band } from './geometry.ts';
import { formulaBox } from './inline.ts';
import { setOnce } from './layout-memory.ts';
import { baselineIn, growthsOf, lineMarks } from './line-marks.ts';

/** A paragraph as it is set in a band. */
interface SetParagraphBox {
  readonly paragraph: Paragraph;
  readonly lines: readonly Line[];
  readonly set: readonly VariantLine[];
  /** The lines when it takes a line less (-1) or more (1), as far as they were set. */
  readonly variants: Map<-1 | 1, readonly VariantLine[]>;
}

/** Sets a paragraph into the galley, line by line. */
export function flowParagraph(box: ParagraphBox, galley: Galley, band: Band, context: FlowContext): void {
  const style = leadedForGrid(box.style, galley, context);
  const baseline = baselineIn(style, context.strut);
  const key = `${band.x} ${band.width} ${baseline}`;
  const known = setOnce(box, key, context, (own) => setParagraph(box, band, baseline, own));
  const { paragraph, lines, set } = known;
  const snap = snapOf(style, baseline, galley, context);
  const before = galley.items.length;
  const growths = growthsOf(lines, style, baseline);
  set.forEach((line, i) => {
    if (i > 0 && (i < style.orphans || lines.length - i < style.widows)) galley.weighBreak(FORBIDDEN);
    else if (i > 0 && lines[i - 1]!.hyphenated) galley.weighBreak(COSTS.hyphen);
    const { above, below } = growths[i]!;
    const height = style.lineHeight + above + below;
    const grown = snap && { ...snap, offset: snap.offset - above };
    galley.line({ height, baseline: baseline + above, snap: grown, ...line });
  });
  const isEven = lines.every(({ boxes }) => boxes.length === 0);
  if (galley.isFixed || !isEven || lines.length === 0 || (snap && style.lineHeight !== snap.pitch)) return;
  galley.paragraphs.push({
    start: boxFrom(galley.items, before),
    end: galley.items.length,
    lineHeight: style.lineHeight,
    takes: lineTaker(paragraph, lines, band.width, style.textAlign),
    set: variantSetter(known, box, band, baseline, context.latest),
  });
}

/** Sets a paragraph in a line less or more. It holds no context, since paragraphs are kept from build to build. */
function variantSetter(
  { paragraph, variants }: SetParagraphBox,
  box: ParagraphBox,
  band: Band,
  baseline: number,
  latest: Latest,
): GalleyParagraph['set'] {
  return (by) => {
    const variant =
      variants.get(by) ?? setLines(paragraph.break([band.width], by), box, band, baseline, latest.flow!);
    variants.set(by, variant);
    return variant;
  };
}

function setParagraph(
  box: ParagraphBox,
  band: Band,
  baseline: number,
  context: FlowContext,
): SetParagraphBox {
  const { source } = box.element;
  const { report } = context;
  const paragraph = context.paragraph(withBrokenEquations(box, band.width, context));
  const lines = paragraph.break([band.width]);
  const overfull = Math.max(0, ...lines.map((line) => line.overfull));
  if (overfull > 0.5)
    report.warning('layout-overfull-line', source, { points: Math.round(overfull * 10) / 10 });
  for (const line of lines) if (line.cut) report.warning('layout-cut-word', source, { text: lastWord(line) });
  return { paragraph, lines, set: setLines(lines, box, band, baseline, context), variants: new Map() };
}

function setLines(
  lines: readonly Line[],
  { element, style }: ParagraphBox,
  band: Band,
  baseline: number,
  { decorated, strut }: FlowContext,
): VariantLine[] {
  const paragraph = { element: element.index, align: style.textAlign, lines };
  const growths = growthsOf(lines, style, baseline);
  return lines.map((line, index) => {
    const y = baseline + growths[index]!.above;
    return {
      marks: [
        ...decorated.marks(line, band.x, y, strut),
        ...lineMarks(line, band.x, y, { paragraph, index }),
      ],
      notes: line.notes,
    };
  });
}

function lastWord({ runs }: Line): string {
  return runs.map(textOf).join('').replace(/^.*\s/, '').replace('\u00AD', '…');
}

/**
 * A paragraph that fits a width: an equation that stands in a line with its number, or with the mark of a proof, is
 * broken where both would be wider. They stand beside its last line then, as beside a `multline` of amsmath.
 */
function withBrokenEquations(box: ParagraphBox, width: number, context: FlowContext): ParagraphBox {
  if (!box.inlines.some(({ kind }) => kind === 'box')) return box;
  const excess = context.paragraph(box).maxContent - width;
  if (excess <= 0) return box;
  const inlines = box.inlines.map((inline) => {
    const equation = equationOf(inline, box.element);
    if (inline.kind !== 'box' || !equation) return inline;
    const { size: fontSize, color } = inline.style;
    const style = { ...box.style, fontSize, color, baselineSource: 'last' } as const;
    const room = Math.max(0, inline.width - excess);
    return formulaBox(equation, style, inline.style, room, context.pictures) ?? inline;
  });
  return { ...box, inlines };
}
