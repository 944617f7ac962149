import type { ElementNode } from '../document/tree.ts';
import type { StyledDocument } from '../style/computed.ts';
import { ANY_PLACE } from '../style/page-styles.ts';
import type { PageMargins } from './bleed.ts';
import { type BoxContext, blockBox } from './boxes.ts';
import type { ComposeContext } from './compose.ts';
import { flowBox } from './flow.ts';
import type { FlowContext, Latest } from './flow-context.ts';
import { FootStacks } from './foot-of-page.ts';
import { Galley } from './galley/galley.ts';
import { DecoratedInlines } from './inline-decoration.ts';
import type { LayoutInputs } from './inputs.ts';
import { baselineIn } from './line-marks.ts';
import { contentHeightOf, measureOf } from './page-geometry.ts';
import type { Paginations } from './pages/paginations.ts';
import type { ParagraphCache } from './paragraph-cache.ts';
import { withTitledFloats } from './titled-floats.ts';

interface PassContext
  extends LayoutInputs,
    Pick<BoxContext, 'textStyle' | 'notes' | 'references' | 'before'> {
  readonly paragraphs: ParagraphCache;
  readonly paginations: Paginations;
  readonly hasGrid: boolean;
  readonly hasLineNumbers: boolean;
}

/** Sets the boxes of a document into a galley, from which pages are made. */
export function setGalley(
  styled: StyledDocument,
  context: PassContext,
): { galley: Galley; context: ComposeContext } {
  const { fonts, pictures, report, textStyle, notes, references, paragraphs, paginations, before } = context;
  const { backgrounds = () => null, hasLineNumbers } = context;
  const inline: BoxContext = { styled, textStyle, notes, references, pictures, before };
  const strut: FlowContext['strut'] = (style) =>
    fonts.resolve(style.fontFamily, style.fontWeight, style.fontStyle);
  const latest = (before?.latest ?? { flow: null }) as Latest;
  const flow: FlowContext = {
    latest,
    flowBox,
    pictures,
    report,
    before,
    paragraph: (box) => paragraphs.get(box.inlines, box.style),
    text: (text, style, element) => ({
      kind: 'text',
      text,
      style: textStyle(style, element),
      element: element.index,
    }),
    decorated: new DecoratedInlines(styled),
    strut,
    grid: context.hasGrid ? gridOf(styled, strut) : null,
    measure: (name) => measureOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
    margins: (name) => marginsOf(name, styled),
    capacity: (name) => contentHeightOf(styled.page({ name, side: 'recto', ...ANY_PLACE })),
  };
  latest.flow = flow;
  const galley = new Galley('auto', { pitch: flow.grid?.pitch ?? 0 });
  const body = bodyOf(styled.tree.root);
  const box = blockBox(body, inline);
  if (box?.kind === 'block')
    flowBox(withTitledFloats(box), galley, { x: 0, width: flow.measure('auto') }, 'auto', flow);
  const foot = new FootStacks(notes, inline, flow);
  return { galley, context: { styled, foot, inline, flow, paginations, backgrounds, hasLineNumbers } };
}

function marginsOf(name: string, styled: StyledDocument): PageMargins {
  const { margin } = styled.page({ name, side: 'recto', ...ANY_PLACE });
  const other = styled.page({ name, side: 'verso', ...ANY_PLACE }).margin;
  return {
    ...margin,
    difference: Math.max(Math.abs(other.left - margin.left), Math.abs(other.right - margin.right)),
  };
}

/** The grid of the page that the root's lines make (CSS Line Grid 1, 2). */
function gridOf(styled: StyledDocument, strut: FlowContext['strut']): FlowContext['grid'] {
  const root = styled.style(styled.tree.root);
  return { pitch: root.lineHeight, baseline: baselineIn(root, strut) };
}

function bodyOf(root: ElementNode): ElementNode {
  return (
    root.children.find((child): child is ElementNode => child.kind === 'element' && child.tag === 'body') ??
    root
  );
}
