import { readMetrics } from '../fonts/metrics.ts';
import { tablesOf } from '../fonts/tables.ts';
import { cidGetter, type FontProgram } from './face.ts';
import { closeOverComponents } from './glyf.ts';
import { outlineArea } from './outline-area.ts';
import { glyphOutline } from './outlines.ts';
import { subsetFont } from './subsetter.ts';

/**
 * A font of the program's own, a TrueType file. Its outlines and subsets are made here: HarfBuzz would take longer to
 * load its subsetter than most booklets take to subset all their fonts.
 */
export function shippedFont(data: Uint8Array): FontProgram {
  const tables = tablesOf(data);
  const metrics = readMetrics(tables);
  const em = tables.get('head')!.getUint16(18);
  return {
    metrics,
    outline: (glyph) => glyphOutline(tables, glyph),
    area: (glyph) => outlineArea(tables, glyph) / em ** 2,
    subset: (glyphs) => {
      const kept = [...new Set(glyphs.flatMap((some) => closeOverComponents(tables, some)))];
      const ids = new Map(kept.map((old, id) => [old, id]));
      const newId = cidGetter(ids, metrics.postScriptName);
      return { data: subsetFont(tables, kept), format: 'truetype', newId };
    },
  };
}
