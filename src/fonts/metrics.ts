import { NAMES, nameOf } from './names.ts';
import type { Tables } from './tables.ts';

/** Metrics of a font file, in ems. */
export interface FaceMetrics {
  readonly postScriptName: string;
  readonly ascent: number;
  /** Negative, below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative for italics that lean right. */
  readonly italicAngle: number;
  /** The bounding box of all glyphs: xMin, yMin, xMax, yMax. */
  readonly bbox: readonly [number, number, number, number];
  readonly underlinePosition: number;
  readonly underlineThickness: number;
}

/** The least version of OS/2 that has the heights of letters. */
const WITH_HEIGHTS = 2;
/** The heights of letters of most fonts, for those that do not say theirs, and the underline. */
const USUAL = { capHeight: 0.7, xHeight: 0.5, underlinePosition: -0.1, underlineThickness: 0.05 };

/** The metrics of a font that `checkTables` has found sound. */
export function readMetrics(tables: Tables): FaceMetrics {
  const head = tables.get('head')!;
  const hhea = tables.get('hhea')!;
  const os2 = tables.get('OS/2');
  const post = tables.get('post');
  const em = head.getUint16(18);
  const heights = os2 && os2.byteLength >= 90 && os2.getUint16(0) >= WITH_HEIGHTS ? os2 : null;
  const lines = post && post.byteLength >= 12 && post.getInt16(10) > 0 ? post : null;
  return {
    postScriptName: postScriptName(tables),
    ascent: hhea.getInt16(4) / em,
    descent: hhea.getInt16(6) / em,
    capHeight: heights ? heights.getInt16(88) / em : USUAL.capHeight,
    xHeight: heights ? heights.getInt16(86) / em : USUAL.xHeight,
    italicAngle: post && post.byteLength >= 8 ? post.getInt32(4) / 65536 : 0,
    bbox: [head.getInt16(36) / em, head.getInt16(38) / em, head.getInt16(40) / em, head.getInt16(42) / em],
    underlinePosition: lines ? lines.getInt16(8) / em : USUAL.underlinePosition,
    underlineThickness: lines ? lines.getInt16(10) / em : USUAL.underlineThickness,
  };
}

/** A PostScript name has ASCII characters alone, without spaces and delimiters (OpenType 1.9, name, 6). */
function postScriptName(tables: Tables): string {
  const name = nameOf(tables, NAMES.postScript) ?? nameOf(tables, NAMES.family) ?? '';
  return name.replace(/[^!-~]|[[\](){}<>/%]/g, '') || 'Unnamed';
}
