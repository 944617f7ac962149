import type { TextMark } from '../drawing/drawing.ts';
import { decorationLines } from '../text/decoration-lines.ts';
import { asShaped, changeOf } from '../text/glyph-run.ts';
import type { LabelPart } from '../text/labels.ts';
import type { GlyphRun, SetWords } from '../text/types.ts';
import type { ContentStream } from './content.ts';
import { codeOf, type EmbeddedFont } from './fonts/embedded-font.ts';
import { glyphTexts, NO_TEXT } from './fonts/usage.ts';
import { number, numbers } from './numbers.ts';

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
  stream.fillText(color, size);
  stream.font(font.name, size);
  const { letterSpacing, scale } = stream.spacing(run.letterSpacing, run.scale);
  const place = (along: number) => stream.text(`1 0 0 -1 ${numbers(x + along, baseline)} Tm`);
  showGlyphs(stream, font, run, { size, letterSpacing, scale, place });
  for (const { top, thickness } of decorationLines(run.style)) {
    stream.paint(`${numbers(x, baseline + top, run.width, thickness)} re f`);
  }
}

/** Paints a part of a drawing's text, which is turned clockwise about the left end of its baseline. */
export function paintLabelPart(
  stream: ContentStream,
  font: EmbeddedFont,
  { x, y, rotation, color }: TextMark,
  { size, x: along, rise, shaped }: LabelPart,
): void {
  const [across, down] = [Math.cos(rotation), Math.sin(rotation)];
  const left = x + rise * down;
  const baseline = y - rise * across;
  const [cos, sin, up] = [number(across, 5), number(down, 5), number(-across, 5)];
  stream.fillText(color, size);
  stream.font(font.name, size);
  stream.spacing(0, 1);
  const place = (further: number) => {
    const at = along + further;
    stream.text(`${cos} ${sin} ${sin} ${up} ${numbers(left + at * across, baseline + at * down)} Tm`);
  };
  showGlyphs(stream, font, asShaped(shaped), { size, letterSpacing: 0, scale: 1, place });
}

/** The text state for glyphs, as it is written: rounded. */
interface Showing {
  /** Points. */
  readonly size: number;
  /** Points, before scaling. */
  readonly letterSpacing: number;
  readonly scale: number;
  /** Places the pen on the baseline, so many points after its start. */
  readonly place: (along: number) => void;
}

/**
 * Shows glyphs where they belong (ISO 32000-1, 9.4.3). An adjustment brings each to its place from where
 * rounding has left the pen, so that errors do not add up: none is off by more than 0.01 pt. Glyphs come from left to
 * right in either direction of writing: readers of PDFs turn text of scripts that run from right to left themselves.
 */
function showGlyphs(
  stream: ContentStream,
  font: EmbeddedFont,
  run: SetWords & Pick<GlyphRun, 'after'>,
  { size, letterSpacing, scale, place }: Showing,
): void {
  // Thousandths of an em, before scaling, in the unit of the run's lengths.
  const unit = 1000 / (run.style.size * scale);
  const spacing = (1000 * letterSpacing) / size;
  const steps = 10 ** Math.max(0, Math.ceil(Math.log10(size / 20)));
  let array = '';
  let codes = '';
  let origin = 0;
  let pen = 0;
  let rise = 0;
  let isPlaced = false;
  /** Glyphs without a text, their places along the baseline and above it. They come last: amid a word they would part it for readers. */
  const silent: (readonly [glyph: number, at: number, up: number])[] = [];
  const show = () => {
    if (!codes) return;
    if (!isPlaced) place(0);
    isPlaced = true;
    stream.text(array ? `[${array}(${codes})]TJ` : `(${codes})Tj`);
    array = codes = '';
  };
  for (const word of run.words) {
    font.shown?.add(word);
    const { glyphs, advances, dx, dy } = word;
    const { more, factor } = changeOf(run, word);
    const texts = glyphTexts(word);
    for (let i = 0; i < glyphs.length; i++) {
      const at = origin + dx[i]! * 1000;
      origin += (advances[i]! * run.style.size + more) * factor * unit;
      if (texts[i] === NO_TEXT) {
        silent.push([glyphs[i]!, at, dy[i]!]);
        continue;
      }
      if (dy[i] !== rise) {
        show();
        rise = dy[i]!;
        stream.text(`${number(rise * size)} Ts`);
      }
      const shift = Math.round((at - pen) * steps) / steps;
      if (shift !== 0) {
        array += `${codes && `(${codes})`}${number(-shift)}`;
        codes = '';
      }
      codes += codeOf(font, glyphs[i]!, texts[i]!);
      pen += shift + font.widths[glyphs[i]!]! + spacing;
    }
  }
  const { after } = run;
  if (after) {
    font.shown?.add(after);
    codes += codeOf(font, after.glyphs[0]!, after.texts[0]!);
  }
  show();
  if (silent.length > 0) stream.beginSilent();
  for (const [glyph, at, up] of silent) {
    place(at / unit);
    if (up !== rise) stream.text(`${number(up * size)} Ts`);
    rise = up;
    stream.text(`(${codeOf(font, glyph, NO_TEXT)})Tj`);
  }
  if (rise !== 0) stream.text('0 Ts');
  if (silent.length > 0) stream.endSilent();
}
