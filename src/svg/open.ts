import type { Rectangle, Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { SvgDocument } from './document.ts';
import { lengthIn } from './lengths.ts';
import { viewBoxOf } from './viewport.ts';
import { parseSvg, SvgError } from './xml.ts';

/** Points in a px (CSS Values 4, 6.2). */
const PX = 0.75;
/** The longest side, px: far more than any page has. */
const MOST_SIDE = 1e5;
/** The size of a picture that says none (CSS Images 3, 5.1), px. */
const DEFAULT: Size = { width: 300, height: 150 };

/** A file that was read: its elements, its own size in points, and the viewport of its root in px. */
export interface OpenSvg {
  readonly document: SvgDocument;
  readonly size: Size;
  readonly viewport: Rectangle;
}

/**
 * Reads an SVG file and does something with it.
 * @param path from the project's folder.
 * @returns null, after a fault, when it cannot be read.
 */
export function openSvg<T>(
  file: Uint8Array,
  path: string,
  report: Report,
  use: (opened: OpenSvg) => T,
): T | null {
  try {
    const document = new SvgDocument(parseSvg(file), path, report);
    const viewport = viewportOf(document);
    return use({
      document,
      size: { width: viewport.width * PX, height: viewport.height * PX },
      viewport,
    });
  } catch (error) {
    if (!(error instanceof SvgError)) throw error;
    report.error('svg-unreadable', { file: path, ...error.place }, { reason: error.reason });
    return null;
  }
}

function viewportOf({ root: { attributes, place } }: SvgDocument): Rectangle {
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
  if (!isSized(viewport.width) || !isSized(viewport.height)) throw new SvgError('root', place);
  return viewport;
}
