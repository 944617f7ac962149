import { choice, field, fields, labelsOf, optional } from '../../keys.ts';
import type { Spec } from '../../spec.ts';
import { numberIn } from '../../values/fields.ts';
import { AREA_NAMES, type Area, areaAround, areas, type Position } from './areas.ts';
import { openAtlas } from './atlas.ts';
import { countryCode } from './countries.ts';

export const MAP_KEYS = {
  label: field('text'),
  /** Latitude and longitude, of which each row is a place; without them each is a country. */
  at: optional(fields('number')),
  value: optional(field('number')),
  color: optional(field('text')),
  detail: optional(field('any')),
  area: optional(choice(...AREA_NAMES)),
  highlight: labelsOf('label'),
};

export type MapSpec = Spec<typeof MAP_KEYS>;

/** The parts of the world that a map of countries shows where the figure does not say, the first that holds them all. */
const PARTS = ['europe', 'africa', 'south-america', 'north-america', 'asia', 'oceania'] as const;

/** The place of each row. Longitudes and latitudes were checked. */
export function positionsOf({ data: [{ rows }], at }: MapSpec): Position[] {
  const [latitude, longitude] = at!;
  return rows.map((row) => [numberIn(row, longitude!)!, numberIn(row, latitude!)!]);
}

/** The country of each row. Names were checked. */
export function codesOf({ data: [{ rows }], label }: MapSpec): string[] {
  return rows.map(({ values }) => countryCode(String(values[label.name]), openAtlas().codes)!);
}

export function areaOf(spec: MapSpec): Area {
  if (spec.area) return areas[spec.area];
  if (spec.at) return areaAround(positionsOf(spec));
  const atlas = openAtlas();
  const middles = codesOf(spec).map((code) => atlas.middle(code));
  return areas[PARTS.find((name) => atlas.holds(areas[name], middles)) ?? 'world'];
}
