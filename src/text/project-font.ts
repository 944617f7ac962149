import { cidsOf } from '../fonts/cff.ts';
import { licenceOf } from '../fonts/licence.ts';
import { readMetrics } from '../fonts/metrics.ts';
import type { OpenedFont } from '../fonts/open.ts';
import { bytesOf, tablesOf } from '../fonts/tables.ts';
import { cidGetter, type FontProgram } from './face.ts';
import type { FontSubset } from './font-types.ts';
import { subsetByHarfBuzz } from './harfbuzz-subset.ts';

/** A font that a project brings. HarfBuzz, which expects broken files, makes its subsets. */
export function projectFont({ data, tables }: OpenedFont): FontProgram {
  const metrics = readMetrics(tables);
  const cff = tables.get('CFF ');
  const { whole } = licenceOf(tables);

  // Glyphs keep their numbers, so that documents which share pages have the same codes. In a CFF font that gives its
  // glyphs CIDs, these stay.
  const cids = cff ? cidsOf(cff) : null;

  function subset(glyphs: readonly (readonly number[])[]): FontSubset {
    const kept = [...new Set([0, ...glyphs.flat()])];
    const file = whole ? data : subsetByHarfBuzz(data, kept, cids === null);
    if (!file) throw new Error(`HarfBuzz made no subset of ${metrics.postScriptName}`);
    const known = new Map(kept.map((glyph) => [glyph, cids?.[glyph] ?? glyph]));
    const newId = cidGetter(known, metrics.postScriptName);
    if (!cff) return { data: file, format: 'truetype', newId };
    return { data: bytesOf(tablesOf(file).get('CFF ')!), format: 'cff', newId };
  }

  return { metrics, subset };
}
