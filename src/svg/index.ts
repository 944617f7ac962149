import type { Drawing, Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { type Surroundings, SvgDocument } from './document.ts';
import { drawSvg } from './draw.ts';
import { lengthIn } from './lengths.ts';
import { viewBoxOf } from './viewport.ts';
import { parseSvg, SvgError } from './xml.ts';

export type { Surroundings } from './document.ts';

/** Points in a px (CSS Values 4, 6.2). */
const PX = 0.75;
/** The longest side, px: far more than any page has. */
const MOST_SIDE = 1e5;
/** The size of a picture that says none (CSS Images 3, 5.1), px. */
const DEFAULT: Size = { width: 300, height: 150 };

/**
 * Draws an SVG file at its own size. What cannot be drawn is told with its place in the file.
 * @param path from the project's folder.
 * @returns null, after a fault, when it cannot be read.
 */
export function readSvg(
  file: Uint8Array,
  path: string,
  surroundings: Surroundings,
  report: Report,
): Drawing | null {
  try {
    const document = new SvgDocument(parseSvg(file), path, report);
    const { attributes } = document.root;
    const view = viewBoxOf(attributes.viewBox);
    const length = (name: 'width' | 'height') => {
      const value = attributes[name];
      return value?.trim().endsWith('%') ? null : lengthIn(value, { fontSize: 16, percent: 0 });
    };
    const [width, height] = [length('width'), length('height')];
    const shape = view ? view.width / view.height : DEFAULT.width / DEFAULT.height;
    const wide = width ?? (height === null ? (view?.width ?? DEFAULT.width) : height * shape);
    const viewport = { x: 0, y: 0, width: wide, height: height ?? wide / shape };
    const isSized = (side: number) => side > 0 && side <= MOST_SIDE;
    if (!isSized(viewport.width) || !isSized(viewport.height))
      throw new SvgError('root', document.root.place);
    const size = { width: viewport.width * PX, height: viewport.height * PX };
    return drawSvg(document, size, viewport, surroundings);
  } catch (error) {
    if (!(error instanceof SvgError)) throw error;
    report.error('svg-unreadable', { file: path, ...error.place }, { reason: error.reason });
    return null;
  }
}
