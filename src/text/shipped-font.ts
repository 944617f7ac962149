import { readMetrics } from '../fonts/metrics.ts';
import { tablesOf } from '../fonts/tables.ts';
import { cidGetter, type FontProgram } from './face.ts';
import { closeOverComponents } from './glyf.ts';
import { subsetFont } from './subsetter.ts';

/**
 * A font of the program's own, a TrueType file. Its subsets are made here: HarfBuzz would take longer to load its
 * subsetter than most booklets take to subset all their fonts.
 */
export function shippedFont(data: Uint8Array): FontProgram {
  const tables = tablesOf(data);
  const metrics = readMetrics(tables);
  return {
    metrics,
    subset: (glyphs) => {
      const kept = [...new Set(glyphs.flatMap((some) => closeOverComponents(tables, some)))];
      const ids = new Map(kept.map((old, id) => [old, id]));
      const newId = cidGetter(ids, metrics.postScriptName);
      return { data: subsetFont(tables, kept), format: 'truetype', newId };
    },
  };
}
