import type { Mark, Rectangle } from '../drawing/drawing.ts';
import { transformedPath } from '../drawing/matrix.ts';
import { readColor, type SvgColor } from './colors.ts';
import { type HtmlLine, type HtmlWord, htmlText } from './html-lines.ts';
import { lengthIn } from './lengths.ts';
import type { Draws, Scene } from './scene.ts';
import { rectangle } from './shapes.ts';
import type { Style } from './style.ts';
import { inkedText } from './text-marks.ts';
import { fontOf } from './text-style.ts';
import type { SvgElement } from './xml.ts';

/** The height of a line without a `line-height`, and the distance of its baseline from its middle, ems. */
const NORMAL_LINE = 1.2;
const BELOW_MIDDLE = 0.35;

/**
 * The marks of a `foreignObject` whose HTML is text alone, line by line from the top of its box, as Mermaid writes its labels.
 * Other HTML is told, and has none.
 * @param box in the coordinates of the element.
 */
export function htmlMarks(element: SvgElement, scene: Scene, box: Rectangle, drawer: Draws): Mark[] {
  const text = htmlText(element, scene.style, drawer);
  if (!text) {
    drawer.document.loses('foreign', element.tag, element);
    return [];
  }
  const tops: number[] = [];
  let top = box.y;
  const marks = text.lines.flatMap((line) => {
    tops.push(top);
    const height = lineHeight(line.style);
    return wrapped(line, box.width, drawer).flatMap((words) => {
      const baseline = top + height / 2 + BELOW_MIDDLE * line.style.fontSize;
      top += height;
      return lineMarks(words, line.style, { ...box, y: baseline }, scene, drawer);
    });
  });
  tops.push(top);
  const grounds = text.grounds.flatMap(({ from, to, style }) => {
    const color = readColor(style.get('background-color') ?? style.get('background')!);
    const height = tops[to]! - tops[from]!;
    return color ? groundMarks({ ...box, y: tops[from]!, height }, color, scene) : [];
  });
  return [...grounds, ...marks];
}

function groundMarks(box: Rectangle, { color, opacity }: SvgColor, { matrix }: Scene): Mark[] {
  if (opacity === 0 || !(box.width > 0) || !(box.height > 0)) return [];
  const path = transformedPath(matrix, rectangle(box));
  return [{ kind: 'path', path, fill: color, stroke: null, opacity, clip: null }];
}

function lineHeight(style: Style): number {
  const { fontSize } = style;
  const asked = style.get('line-height') ?? 'normal';
  if (asked === 'normal') return NORMAL_LINE * fontSize;
  if (/^[\d.]+$/.test(asked)) return Number(asked) * fontSize;
  return lengthIn(asked, { fontSize, percent: fontSize }) ?? NORMAL_LINE * fontSize;
}

/** The words of a line in lines of a width; in one where the text is not to be broken. */
function wrapped({ words, style }: HtmlLine, width: number, drawer: Draws): HtmlWord[][] {
  if (/^(?:nowrap|pre)$/.test(style.get('white-space') ?? '')) return [words];
  const lines: HtmlWord[][] = [[]];
  let used = 0;
  for (const word of words) {
    const [space, own] = [word.isSpaced ? spaceOf(word, drawer) : 0, widthOf(word.text, word, drawer)];
    const isFirst = lines.at(-1)!.length === 0;
    if (word.isSpaced && !isFirst && used + space + own > width + MEASURED) lines.push([]);
    used = lines.at(-1)!.length === 0 ? own : used + space + own;
    lines.at(-1)!.push(word);
  }
  return lines;
}

/** Boxes are rounded to the width of their words. */
const MEASURED = 0.5;

const widthOf = (text: string, { style, element }: HtmlWord, drawer: Draws): number =>
  drawer.surroundings.measure(text, fontOf(style, element, drawer));

const spaceOf = (word: HtmlWord, drawer: Draws): number => widthOf(' ', word, drawer);

/** The marks of words on a baseline; words of one style are one text. */
function lineMarks(
  words: readonly HtmlWord[],
  style: Style,
  { x, y, width }: Pick<Rectangle, 'x' | 'y' | 'width'>,
  scene: Scene,
  drawer: Draws,
): Mark[] {
  const pieces: { text: string; word: HtmlWord }[] = [];
  for (const word of words) {
    const before = pieces.at(-1);
    const space = word.isSpaced && before ? ' ' : '';
    if (before?.word.style === word.style) before.text += space + word.text;
    else pieces.push({ text: space + word.text, word });
  }
  const widths = pieces.map(({ text, word }) => widthOf(text, word, drawer));
  const free = width - widths.reduce((sum, each) => sum + each, 0);
  const align = style.get('text-align') ?? 'start';
  let at = x + free * (/center/.test(align) ? 0.5 : /^(?:right|end)$/.test(align) ? 1 : 0);
  return pieces.flatMap(({ text, word }, i) => {
    const baseline = { x: at, y, width: widths[i]! };
    at += widths[i]!;
    const ink = readColor(word.style.get('color') ?? 'black');
    if (!ink || ink.opacity === 0 || !word.style.isVisible) return [];
    const font = fontOf(word.style, word.element, drawer);
    return inkedText({ text, font, baseline, style: word.style }, ink.color, ink.opacity, scene.matrix);
  });
}
