import { readColor } from '../colors.ts';
import type { DrawingFont, Mark, Rectangle } from '../drawing/drawing.ts';
import { backgroundMarks } from './grounds.ts';
import { type HtmlLine, type HtmlWord, htmlText } from './html-lines.ts';
import { lengthIn } from './lengths.ts';
import type { Draws, Scene } from './scene.ts';
import type { Style } from './style.ts';
import { inkedText } from './text-marks.ts';
import { fontOf } from './text-style.ts';
import type { SvgElement } from './xml.ts';

/** The height of a line without a `line-height`, and the distance of its baseline from its middle, ems. */
const NORMAL_LINE = 1.2;
const BELOW_MIDDLE = 0.35;

/** Words of one style in a row. */
interface Run {
  text: string;
  readonly word: HtmlWord;
}

/** A line as it is set, and the line of the author's that it is a part of. */
interface SetLine {
  readonly runs: readonly (Run & { readonly font: DrawingFont; readonly width: number })[];
  readonly style: Style;
  readonly of: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The marks of a `foreignObject` whose HTML is text alone, line by line, as Mermaid and draw.io write their labels. Other HTML
 * is told, and has none.
 * @param box of the element, in its coordinates.
 */
export function htmlMarks(element: SvgElement, scene: Scene, box: Rectangle, drawer: Draws): Mark[] {
  const frame = htmlFrame(element, scene.style, box, drawer);
  const text = htmlText(frame.element, frame.style, drawer);
  if (!text) {
    drawer.document.loses('foreign', element.tag, element);
    return [];
  }
  const lines = text.lines.flatMap((line, of) => setLines(line, of, frame.box.width, drawer));
  const heightOf = (some: readonly SetLine[]) => some.reduce((sum, { height }) => sum + height, 0);
  const { before, above } = frame;
  const width = before === null ? frame.box.width : Math.max(0, ...lines.map((line) => line.width));
  const left = frame.box.x + (before ?? 0) * (frame.box.width - width);
  const top = frame.box.y + above * (frame.box.height - heightOf(lines));
  const topOf = (line: number) => top + heightOf(lines.filter(({ of }) => of < line));
  const grounds = text.grounds.flatMap(({ from, to, style }) =>
    backgroundMarks(style, scene, { x: left, y: topOf(from), width, height: topOf(to) - topOf(from) }),
  );
  let y = top;
  const marks = lines.flatMap((line) => {
    const baseline = y + line.height / 2 + BELOW_MIDDLE * line.style.fontSize;
    y += line.height;
    return lineMarks(line, { x: left, y: baseline, width }, scene);
  });
  return [...grounds, ...marks];
}

function lineHeight(style: Style): number {
  const { fontSize } = style;
  const asked = style.get('line-height') ?? 'normal';
  if (/^[\d.]+$/.test(asked)) return Number(asked) * fontSize;
  return lengthIn(asked, { fontSize, percent: fontSize }) ?? NORMAL_LINE * fontSize;
}

/** The lines of a width in which an author's line is set; one alone where it is not to be broken. */
function setLines({ words, style }: HtmlLine, of: number, width: number, drawer: Draws): SetLine[] {
  const isWhole = /^(?:nowrap|pre)$/.test(style.get('white-space') ?? '');
  const lines: HtmlWord[][] = [[]];
  for (const word of words) {
    const longer = [...lines.at(-1)!, word];
    const isFull = longer.length > 1 && lineOf(longer, style, of, drawer).width > width + MEASURED;
    if (word.isSpaced && isFull && !isWhole) lines.push([word]);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => lineOf(line, style, of, drawer));
}

/** Boxes are rounded to the width of their words. */
const MEASURED = 0.5;

function lineOf(words: readonly HtmlWord[], style: Style, of: number, drawer: Draws): SetLine {
  const runs: Run[] = [];
  for (const word of words) {
    const before = runs.at(-1);
    const space = word.isSpaced && before ? ' ' : '';
    if (before?.word.style === word.style) before.text += space + word.text;
    else runs.push({ text: space + word.text, word });
  }
  const set = runs.map(({ text, word }) => {
    const font = fontOf(word.style, word.element, drawer);
    return { text, word, font, width: drawer.surroundings.measure(text, font) };
  });
  const width = set.reduce((sum, run) => sum + run.width, 0);
  return { runs: set, style, of, width, height: lineHeight(style) };
}

/** @param place the left end of the baseline of a line as wide as the block, and that width. */
function lineMarks(line: SetLine, place: Pick<Rectangle, 'x' | 'y' | 'width'>, scene: Scene): Mark[] {
  const before = shareOf(line.style.get('text-align'));
  let x = place.x + before * (place.width - line.width);
  return line.runs.flatMap(({ text, word: { style }, font, width }) => {
    const baseline = { x, y: place.y, width };
    x += width;
    const ink = readColor(style.get('color') ?? 'black');
    if (!ink || ink.opacity === 0 || !style.isVisible) return [];
    return inkedText({ text, font, baseline, style }, ink.color, ink.opacity, scene.matrix);
  });
}

/** The box in which HTML stands, and how it stands there. */
interface HtmlFrame {
  /** The element whose children stand in it, and its style. */
  readonly element: SvgElement;
  readonly style: Style;
  readonly box: Rectangle;
  /** The share of the free room that is left above the text. */
  readonly above: number;
  /** The share that is left before its widest line; null where lines are as wide as the box. */
  readonly before: number | null;
}

/**
 * The frame of the HTML in a `foreignObject`: its box, where text begins at the top left; or, where a single element fills it
 * with `display: flex`, that element's box, in which draw.io centres its labels.
 */
function htmlFrame(element: SvgElement, style: Style, box: Rectangle, { document }: Draws): HtmlFrame {
  const plain = { element, style, box, above: 0, before: null };
  const inside = element.children.filter((child) => child.kind === 'element' || child.text.trim() !== '');
  const [flex] = inside;
  if (inside.length !== 1 || flex?.kind !== 'element') return plain;
  const own = style.of(flex, document.rules);
  if (own.get('display') !== 'flex' || /column/.test(own.get('flex-direction') ?? '')) return plain;
  const length = (name: string, otherwise: number, percent: number) =>
    lengthIn(own.get(name), { fontSize: own.fontSize, percent }) ?? otherwise;
  return {
    element: flex,
    style: own,
    box: {
      x: box.x + length('margin-left', 0, box.width),
      y: box.y + length('margin-top', 0, box.width) + length('padding-top', 0, box.width),
      width: length('width', box.width, box.width),
      height: length('height', 0, box.height),
    },
    above: shareOf(own.get('align-items')),
    before: shareOf(own.get('justify-content')),
  };
}

/** The share of the free room before a box or a line that is aligned so (CSS Box Alignment 3, 4; CSS Text 3, 7.1). */
function shareOf(alignment = ''): number {
  if (/center/.test(alignment)) return 0.5;
  return /end|right/.test(alignment) ? 1 : 0;
}
