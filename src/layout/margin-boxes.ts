import { formatCounter } from '../document/counter-styles.ts';
import type { ElementNode } from '../document/tree.ts';
import type { ComputedStyle, ContentPart, MarginBoxName, PageStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import type { Inline } from '../text/types.ts';
import type { FlowContext } from './flow-context.ts';
import { decorationMarks } from './galley/decoration.ts';
import { type Band, contentBand } from './geometry.ts';
import type { InlineContext } from './inline.ts';
import { baselineIn, lineMarks } from './line-marks.ts';
import type { PageMark } from './page.ts';
import { measureOf } from './page-geometry.ts';
import { textStyleFor, transform } from './text-style.ts';

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
    if (!style.content) continue;
    const text = style.content.map((part) => partText(part, facts)).join('');
    // `content: ""` is a box for a background, a logo say; a head without words on its page has no rule either.
    if (text === '' && !style.content.every(({ kind }) => kind === 'text')) continue;
    const box = borderBox(name, style, pageStyle);
    const decoration = decorationMarks(style, box.x, box.y, box.width, box.height);
    marks.push(...decoration.map(ofPagination));
    if (text === '') continue;
    const inlines: Inline[] = [
      {
        kind: 'text',
        text: transform(text, style, root),
        style: textStyleFor(text, style, root, inlineContext),
        element: root.index,
      },
    ];
    const paragraph = context.paragraph({
      inlines,
      style: { ...style, textAlignLast: 'auto', textIndent: 0 },
    });
    const content = contentBand(style, box, measureOf(pageStyle));
    const [line] = paragraph.break([content.width]);
    if (!line) continue;
    const y = lineTop(style, box, pageStyle.width) + baselineIn(style, context.strut);
    marks.push(...lineMarks(line, content.x, y).map(ofPagination));
  }
  return marks;
}

const ofPagination = (mark: PageMark): PageMark => ({ ...mark, owner: 'pagination' });

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

interface BorderBox extends Band {
  readonly y: number;
  readonly height: number;
}

/** The border box of a margin box: as wide as the text of the page and as high as the page's margin, less its own margins. */
function borderBox(name: MarginBoxName, style: ComputedStyle, page: PageStyle): BorderBox {
  const measure = measureOf(page);
  const isAbove = name.startsWith('top');
  const [top, right, bottom, left] = [
    style.margin.top,
    style.margin.right,
    style.margin.bottom,
    style.margin.left,
  ].map((margin) => points(margin, measure)) as [number, number, number, number];
  return {
    x: page.margin.left + left,
    y: (isAbove ? 0 : page.height - page.margin.bottom) + top,
    width: measure - left - right,
    height: (isAbove ? page.margin.top : page.margin.bottom) - top - bottom,
  };
}

/** Top of the line in its box, by `vertical-align` (middle by default). */
function lineTop(style: ComputedStyle, { y, height }: BorderBox, pageWidth: number): number {
  const { padding, border, verticalAlign, lineHeight } = style;
  const above = border.top.width + points(padding.top, pageWidth);
  const below = border.bottom.width + points(padding.bottom, pageWidth);
  if (verticalAlign === 'top') return y + above;
  if (verticalAlign === 'bottom') return y + height - below - lineHeight;
  return y + above + (height - above - below - lineHeight) / 2;
}
