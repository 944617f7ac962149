import type { TextMark } from '../drawing/drawing.ts';
import { decorationLines } from '../text/decoration-lines.ts';
import { asShaped, changeOf, inReadingOrder } from '../text/glyph-run.ts';
import type { LabelPart } from '../text/labels.ts';
import type { GlyphRun, SetWords } from '../text/types.ts';
import { type ContentStream, number, numbers } from './content.ts';
import { bearerOf, clusterEnd, type EmbeddedFont, furtherKey, hasOwnCode } from './fonts.ts';
import { foldText, utf16 } from './tounicode.ts';

/** Paints a run with its baseline at (x, y), and the lines along it. Pages have y down, glyphs have y up. */
export function paintRun(
  stream: ContentStream,
  font: EmbeddedFont,
  run: GlyphRun,
  x: number,
  y: number,
): void {
  const { size, rise, color } = run.style;
  const baseline = y - rise;
  stream.fill(color, 'text');
  stream.font(font.name, size);
  const { letterSpacing, scale } = stream.spacing(run.letterSpacing, run.scale);
  stream.text(`1 0 0 -1 ${numbers(x, baseline)} Tm`);
  showGlyphs(stream, font, run, { size, letterSpacing, scale });
  for (const { top, thickness } of decorationLines(run.style)) {
    stream.paint(`${numbers(x, baseline + top, run.width, thickness)} re f`);
  }
}

/** Paints a part of a drawing's text, which is turned clockwise about the left end of its baseline. */
export function paintLabelPart(
  stream: ContentStream,
  font: EmbeddedFont,
  { x, y, rotation, color }: TextMark,
  { size, x: along, rise, shaped, rtl }: LabelPart,
): void {
  const [across, down] = [Math.cos(rotation), Math.sin(rotation)];
  const left = x + along * across + rise * down;
  const baseline = y + along * down - rise * across;
  const [cos, sin, up] = [number(across, 5), number(down, 5), number(-across, 5)];
  stream.fill(color, 'text');
  stream.font(font.name, size);
  stream.text(`${cos} ${sin} ${sin} ${up} ${numbers(left, baseline)} Tm`);
  stream.spacing(0, 1);
  showGlyphs(stream, font, asShaped(shaped, rtl), { size, letterSpacing: 0, scale: 1 });
}

/** The text state for glyphs, as it is written: rounded. */
interface Showing {
  /** Points. */
  readonly size: number;
  /** Points, before scaling. */
  readonly letterSpacing: number;
  readonly scale: number;
}

/**
 * Shows glyphs where they belong (ISO 32000-1, 9.4.3). An adjustment brings each to its place from where
 * rounding has left the pen, so that errors do not add up: none is off by more than 0.01 pt.
 */
function showGlyphs(
  stream: ContentStream,
  font: EmbeddedFont,
  run: SetWords,
  { size, letterSpacing, scale }: Showing,
): void {
  // Thousandths of an em, before scaling, in the unit of the run's lengths.
  const unit = 1000 / (run.style.size * scale);
  const spacing = (1000 * letterSpacing) / size;
  const steps = 10 ** Math.max(0, Math.ceil(Math.log10(size / 20)));
  let array = '';
  let hex = '';
  let origin = 0;
  let pen = 0;
  let rise = 0;
  const show = () => {
    if (hex) stream.text(array ? `[${array}<${hex}>]TJ` : `<${hex}>Tj`);
    array = hex = '';
  };
  for (const word of (run.style.rtl ? inReadingOrder(run) : run).words) {
    const { glyphs, advances, dx, dy, texts } = word;
    const { more, factor } = changeOf(run, word);
    for (let i = 0; i < glyphs.length; ) {
      const end = clusterEnd(texts, i);
      const bearer = hasOwnCode(texts[i]!) ? bearerOf(advances, i, end) : -1;
      const code = bearer < 0 ? undefined : codeOf(font, glyphs[bearer]!, texts[i]!);
      // Where the text has a code of its own, the other glyphs of the cluster stand for nothing.
      const actual = code === undefined ? actualText(font, glyphs[i]!, texts[i]!, end - i) : null;
      if (actual !== null) {
        show();
        stream.text(`/Span<</ActualText<feff${utf16(actual)}>>>BDC`);
      }
      for (; i < end; i++) {
        const isSilent = code !== undefined && i !== bearer;
        if (isSilent) {
          show();
          stream.text('/Span<</ActualText<feff>>>BDC');
        }
        if (dy[i] !== rise) {
          show();
          rise = dy[i]!;
          stream.text(`${number(rise * size)} Ts`);
        }
        const shift = Math.round((origin + dx[i]! * 1000 - pen) * steps) / steps;
        if (shift !== 0) {
          array += `${hex && `<${hex}>`}${number(-shift)}`;
          hex = '';
        }
        hex += i === bearer && code !== undefined ? code : font.codes[glyphs[i]!]!;
        pen += shift + font.widths[glyphs[i]!]! + spacing;
        origin += (advances[i]! * run.style.size + more) * factor * unit;
        if (isSilent) {
          show();
          stream.text('EMC');
        }
      }
      if (actual !== null) {
        show();
        stream.text('EMC');
      }
    }
  }
  show();
  if (rise !== 0) stream.text('0 Ts');
}

/** The code by which a font gives a text for a glyph; undefined where it has none. */
function codeOf(font: EmbeddedFont, glyph: number, text: string): string | undefined {
  return font.texts[glyph] === text ? font.codes[glyph] : font.further.get(furtherKey(glyph, text));
}

/** A cluster's text for ActualText (ISO 32000-1, 14.9.4); null when the font's own mapping gives the same. */
function actualText(font: EmbeddedFont, glyph: number, text: string, length: number): string | null {
  const given = length === 1 ? font.texts[glyph] : null;
  if (text === '' || text === given) return null;
  const folded = foldText(text);
  return folded === given ? null : folded;
}
