import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, ContentPart, MarginBoxName, PageStyle } from '../style/computed.ts';
import { formatCounter } from '../style/counter-styles.ts';
import type { Inline } from '../text/types.ts';
import type { FlowContext } from './flow-context.ts';
import { points } from './geometry.ts';
import type { InlineContext } from './inline.ts';
import { baselineIn, lineMarks } from './line-marks.ts';
import type { PageMark } from './page.ts';
import { measureOf } from './page-geometry.ts';

/** The values that margin boxes can print of their page (CSS GCPM 3, 1.1; CSS Paged Media 3, 6). */
export interface PageFacts {
  /** The counters `page` and `pages`. */
  readonly value: number;
  readonly pages: number;
  /** The named strings set before this page, and on it in order. */
  namedString(name: string): { readonly before: string; readonly here: readonly string[] };
}

/** Running heads and folios. */
export function marginBoxMarks(
  pageStyle: PageStyle,
  facts: PageFacts,
  root: ElementNode,
  inlineContext: InlineContext,
  context: FlowContext,
): PageMark[] {
  const marks: PageMark[] = [];
  for (const [name, style] of Object.entries(pageStyle.marginBoxes) as [MarginBoxName, ComputedStyle][]) {
    const text = (style.content ?? []).map((part) => partText(part, facts)).join('');
    if (text === '') continue;
    const inlines: Inline[] = [
      { kind: 'text', text, style: inlineContext.textStyle(style, root), element: root.index },
    ];
    const textAlign = alignment(name);
    const paragraph = context.paragraph({
      inlines,
      style: { ...style, textAlign, textAlignLast: 'auto', textIndent: 0 },
    });
    const [line] = paragraph.break([measureOf(pageStyle)]);
    if (!line) continue;
    const y = lineTop(name, style, pageStyle) + baselineIn(style, context.strut);
    marks.push(
      ...lineMarks(line, pageStyle.margin.left, y).map(
        (mark): PageMark => ({ ...mark, owner: 'pagination' }),
      ),
    );
  }
  return marks;
}

function partText(part: ContentPart, facts: PageFacts): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'counter':
      if (part.name === 'footnote') return '';
      return formatCounter(part.name === 'page' ? facts.value : facts.pages, part.style ?? 'decimal');
    case 'string': {
      const { before, here } = facts.namedString(part.name);
      if (part.which === 'start') return before;
      if (part.which === 'first-except') return here.length > 0 ? '' : before;
      return (part.which === 'last' ? here.at(-1) : here[0]) ?? before;
    }
    default:
      return '';
  }
}

function alignment(name: MarginBoxName): 'left' | 'center' | 'right' {
  return name.endsWith('left') ? 'left' : name.endsWith('right') ? 'right' : 'center';
}

/** Top of the line in its margin, by `vertical-align` (middle by default) and padding. */
function lineTop(name: MarginBoxName, style: ComputedStyle, { height, margin, width }: PageStyle): number {
  const top = name.startsWith('top') ? 0 : height - margin.bottom;
  const room = name.startsWith('top') ? margin.top : margin.bottom;
  const above = points(style.padding.top, width);
  const below = points(style.padding.bottom, width);
  if (style.verticalAlign === 'top') return top + above;
  if (style.verticalAlign === 'bottom') return top + room - below - style.lineHeight;
  return top + above + (room - above - below - style.lineHeight) / 2;
}
