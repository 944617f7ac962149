import type { Drawing, MeasureText, TextMark } from '../drawing/drawing.ts';
import { rounded } from '../drawing/path.ts';
import { svgMarks } from '../drawing/svg.ts';
import { PX } from '../units.ts';
import { element, escaped } from './markup.ts';

export interface SvgView {
  /** The text alternative; empty for a picture that says nothing. */
  readonly alternative: string;
  readonly class: string | null;
  /** Before the ids of what its marks refer to. */
  readonly prefix: string;
  readonly measure: MeasureText;
}

/**
 * A drawing as SVG within HTML. Its texts are text, in the font of the page, and as wide as they are on paper, whatever
 * font that is.
 */
export function inlineSvg(drawing: Drawing, { alternative, class: name, prefix, measure }: SvgView): string {
  const { defs, body } = svgMarks(drawing, prefix, (mark) => textElement(mark, measure));
  const { width, height } = drawing;
  const shown = alternative === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alternative };
  const attributes = {
    class: name,
    width: Math.round(width / PX),
    height: Math.round(height / PX),
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    ...shown,
  };
  const shared = defs.length > 0 ? `<defs>${defs.join('')}</defs>` : '';
  return element('svg', attributes, shared + body.join(''));
}

function textElement({ text, x, y, rotation, font, color }: TextMark, measure: MeasureText): string {
  const place =
    rotation === 0
      ? `x="${rounded(x)}" y="${rounded(y)}"`
      : `transform="translate(${rounded(x)} ${rounded(y)}) rotate(${rounded((rotation * 180) / Math.PI)})"`;
  const length = measure(text, font);
  const fitted =
    [...text].length > 1 ? ` textLength="${rounded(length)}" lengthAdjust="spacingAndGlyphs"` : '';
  const bold = font.weight >= 600 ? ` font-weight="${font.weight}"` : '';
  const slanted = font.style === 'italic' ? ' font-style="italic"' : '';
  return `<text ${place} font-size="${rounded(font.size)}"${bold}${slanted} fill="${color}"${fitted}>${escaped(text)}</text>`;
}
