import type { Drawing } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import type { Surroundings } from './document.ts';
import { drawSvg } from './draw.ts';
import { openSvg } from './open.ts';

export type { Surroundings } from './document.ts';

/**
 * Draws an SVG file at its own size. What cannot be drawn is reported with its place in the file.
 * @param path from the project's folder.
 * @returns null, after a fault, when it cannot be read.
 */
export function readSvg(
  file: Uint8Array,
  path: string,
  surroundings: Surroundings,
  report: Report,
): Drawing | null {
  return openSvg(file, path, report, ({ document, size, viewport }) =>
    drawSvg(document, size, viewport, surroundings),
  );
}
