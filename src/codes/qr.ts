import encodeQR, { type ErrorCorrection } from 'qr';
import type { Drawing } from '../drawing/drawing.ts';
import { rectangleBetween } from '../drawing/shapes.ts';
import { IN } from '../units.ts';

/** Modules of white that a reader needs around a code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/**
 * Error correction by the length of a text. The level is the highest that keeps codes small: up to 46 bytes
 * take 33 modules a side (version 4) and up to 122 take 45 (version 7), which a telephone reads off a printed
 * code of 2 cm.
 */
const LEVELS: readonly { readonly bytes: number; readonly level: ErrorCorrection }[] = [
  { bytes: 34, level: 'high' },
  { bytes: 46, level: 'quartile' },
  { bytes: 122, level: 'medium' },
  { bytes: 2953, level: 'low' },
];

/** The longest text that a code can hold, in bytes of UTF-8 (version 40, level L). */
export const MOST_QR_BYTES = LEVELS.at(-1)!.bytes;

/**
 * A text as a QR code (ISO/IEC 18004), black on no ground. All modules are one path, so that no seam shows
 * between them.
 * @param width the side of the square, with its quiet zone.
 * @returns null when the text is longer than `MOST_QR_BYTES`.
 */
export function qrDrawing(text: string, width: number): Drawing | null {
  const modules = qrModules(text);
  if (!modules) return null;
  const side = width / modules.length;
  const path = modules.flatMap((row, y) =>
    runsOf(row).flatMap(([from, to]) => rectangleBetween(from * side, y * side, to * side, (y + 1) * side)),
  );
  const mark = { kind: 'path', path, fill: '#000000', stroke: null, opacity: 1, clip: null } as const;
  return { width, height: width, marks: [mark] };
}

/** The smallest module that a poor scanner resolves: 2.5 dots at 150 dots per inch. */
const LEAST_MODULE = 2.5 * (IN / 150);

/** The width, in points, under which a code of this text may not be read. */
export function leastQrWidth(text: string): number {
  return (qrModules(text)?.length ?? 0) * LEAST_MODULE;
}

/** The rows of a code, true where it is dark, with its quiet zone; null when the text is too long. */
export function qrModules(text: string): readonly (readonly boolean[])[] | null {
  const length = new TextEncoder().encode(text).length;
  const level = LEVELS.find(({ bytes }) => length <= bytes)?.level;
  return level ? encodeQR(text, 'raw', { ecc: level, border: QUIET_ZONE }) : null;
}

/** The dark modules of a row as runs [from, to). */
function runsOf(row: readonly boolean[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
