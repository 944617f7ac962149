import type * as z from 'zod/mini';
import type { OverlayForm } from '../../charts/keys.ts';
import type { Band, Ends, Note, Reference, Uncertainty } from '../../charts/overlays/keys.ts';
import type { LocatedDataSet } from '../data/rows.ts';
import { type List, place, type Read } from '../read/types.ts';
import type { overlaySchemas } from '../schema/overlays.ts';
import { Located } from '../yaml/located.ts';
import { fieldsNamed } from './fields.ts';
import type { World } from './world.ts';

type Given<K extends OverlayForm> = Read<z.infer<(typeof overlaySchemas)[K]>>;

/** The readers of overlays by their forms: each gives null, after a fault, for what does not fit. */
export const overlayReaders: {
  readonly [K in OverlayForm]: (
    given: Given<K>,
    sets: readonly LocatedDataSet[],
    world: World,
  ) => object | null;
} = {
  references: readReferences,
  bands: readBands,
  notes: readNotes,
  uncertainty: readUncertainty,
};

function readReferences(given: Given<'references'>): readonly Reference[] {
  return listed(given).map((item): Reference => {
    if (item instanceof Located) return { at: item.value, x: null, label: null, source: item.source };
    const shared = { label: item.label?.value ?? null, source: item[place] };
    return 'at' in item
      ? { at: item.at.value, x: null, ...shared }
      : { at: null, x: item.x.written, ...shared };
  });
}

function readBands(given: Given<'bands'>): readonly Band[] {
  return listed(given).map((item): Band => {
    const shared = { label: item.label?.value ?? null, source: item[place] };
    if ('at' in item) {
      return { at: { from: item.at.from?.value ?? null, to: item.at.to?.value ?? null }, x: null, ...shared };
    }
    const x: Ends<string> = { from: item.x.from?.written ?? null, to: item.x.to?.written ?? null };
    return { at: null, x, ...shared };
  });
}

/** null, after a fault, where a note names a field that is not there. Of several data sets, a note names one by its key. */
function readNotes(
  given: Given<'notes'>,
  sets: readonly LocatedDataSet[],
  world: World,
): readonly Note[] | null {
  const notes = listed(given).map(({ at, series, text, [place]: source }): Note | null => {
    const set = sets.length > 1 && sets.find(({ key }) => key === series?.value);
    const ofSet = set ? [[...set.fields.values()][1]].flatMap((field) => field ?? []) : null;
    const fields = ofSet ?? (series ? fieldsNamed([series], 'number', sets[0]!, world) : []);
    return fields && { at: at.written, series: fields[0] ?? null, text: text.value, source };
  });
  return notes.every((note) => note !== null) ? notes : null;
}

/** null, after a fault, where a field is not there or has no numbers. */
function readUncertainty(
  given: Given<'uncertainty'>,
  [data]: readonly LocatedDataSet[],
  world: World,
): Uncertainty | null {
  if ('low' in given) {
    const fields = fieldsNamed([given.low, given.high], 'number', data!, world);
    return fields && { low: fields[0]!, high: fields[1]! };
  }
  const by = fieldsNamed(given instanceof Located ? [given] : given, 'number', data!, world);
  return by && { by };
}

/** One, or a list, as a list. */
function listed<T>(given: T | List<T>): readonly T[] {
  return Array.isArray(given) ? given : [given as T];
}
