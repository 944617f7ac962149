import type { DataField } from '../../data/data-set.ts';
import type { Ends, Overlays } from './keys.ts';

/** The end of a band: a day or a year that is named begins at its start, and ends at its end. */
export type End = 'from' | 'to';

/** The foot of a plot, with the places by which references and bands stand on it. */
export interface Foot {
  readonly label: string;
  /** Whether it is the only axis, so that numbers are places on it. */
  readonly isAlone?: true;
  /** The place of a text, in the terms of the axis; null for none. */
  placeOf(text: string, end?: End): number | null;
}

/** The overlays of a plot whose foot is its only axis: their numbers as places on it. */
export function asPlaces(spec: Overlays): Overlays {
  const place = (at: number | string | null) => (at === null ? null : String(at));
  return {
    ...spec,
    reference: spec.reference?.map(({ at, x, ...rest }) => ({ ...rest, at: null, x: x ?? place(at) })),
    band: spec.band?.map(({ at, x, ...rest }) => ({
      ...rest,
      at: null,
      x: x ?? (at && { from: place(at.from), to: place(at.to) }),
    })),
  };
}

/** The places along a foot that overlays name. */
export function placesOf({ reference = [], band = [] }: Overlays, foot: Foot): number[] {
  const place = (text: string | null | undefined, end: End) => (text ? (foot.placeOf(text, end) ?? []) : []);
  const ends = (x: Ends<string> | null) => [place(x?.from, 'from'), place(x?.to, 'to')];
  return [...reference.map(({ x }) => place(x, 'from')), ...band.flatMap(({ x }) => ends(x))].flat();
}

/**
 * The overlays of one of several plots of a figure: lines and bands stand on each, named on the first alone, and notes on
 * that of their series.
 */
export function ofPlot(spec: Overlays, isFirst: boolean, isOwn: (series: DataField) => boolean): Overlays {
  const named = <T extends { readonly label: string | null }>(marks: readonly T[] = []) =>
    isFirst ? marks : marks.map((each) => ({ ...each, label: null }));
  return {
    ...spec,
    reference: named(spec.reference),
    band: named(spec.band),
    annotate: spec.annotate?.filter(({ series }) => (series === null ? isFirst : isOwn(series))),
  };
}
