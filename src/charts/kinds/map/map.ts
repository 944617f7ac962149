import type { DataField } from '../../../data/data-set.ts';
import type { Report } from '../../../faults/fault.ts';
import { checkFamilies, checkNumbers, checkSeries } from '../../checks/values.ts';
import { describeListed } from '../../descriptions/listed.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { shadesHeight } from '../shades.ts';
import { AREA_NAMES, areas } from './areas.ts';
import { loadAtlas, openAtlas } from './atlas.ts';
import { countryCode, nearestCountry } from './countries.ts';
import { MOST_LED, paintCountries } from './countries-plan.ts';
import { areaOf, MAP_KEYS, type MapSpec, positionsOf } from './keys.ts';
import { paintPlaces, placesLegend } from './places-plan.ts';

/** A map is no higher than this by itself, points. */
const NATURAL_HEIGHT = 230;
const LEAST_HEIGHT = 90;

/**
 * Countries in the colour of their class or family, or places where they lie, on land as Natural Earth has it.
 * Names stand upon their countries and beside their places.
 */
export const map = kind({
  keys: MAP_KEYS,
  load: loadAtlas,
  check: checkMap,
  describe: describeListed,

  heights(spec, width, theme) {
    const legend = (spec.at ? placesLegend : shadesHeight)(spec, width, theme);
    const natural = Math.min(NATURAL_HEIGHT, width * openAtlas().ratio(areaOf(spec)));
    return { natural: Math.max(natural, LEAST_HEIGHT) + legend, least: LEAST_HEIGHT + legend };
  },

  paint: (spec, size, sketch) => (spec.at ? paintPlaces : paintCountries)(spec, size, sketch),

  grounded: true,

  namesRows: ({ at, data: [{ rows }] }) => at !== null || rows.length <= MOST_LED,
});

function checkMap(spec: MapSpec, report: Report): void {
  const { value, color, at } = spec;
  if (value) checkSeries(spec, [value], report, { unknown: true, negative: at === null ? true : 'surfaces' });
  checkFamilies(spec, color, report);
  if (at) checkPlaces(spec, at, report);
  else checkCountries(spec, report);
}

function checkCountries({ data: [{ rows }], label, area }: MapSpec, report: Report): void {
  const atlas = openAtlas();
  const seen = new Map<string, string>();
  for (const row of rows) {
    const name = textIn(row, label);
    const code = countryCode(name, atlas.codes);
    if (code === null) {
      const near = nearestCountry(name, atlas.codes);
      report.error('chart-country-unknown', row.source, { name, near });
    } else if (seen.has(code)) {
      report.error('chart-place-repeated', row.source, { field: label.name, found: name, what: 'name' });
    } else if (area && !atlas.shows(areas[area], code)) {
      report.error('chart-outside-area', row.source, { name, area, areas: AREA_NAMES });
    }
    if (code) seen.set(code, name);
  }
}

function checkPlaces(spec: MapSpec, at: readonly DataField[], report: Report): void {
  const { source, area, label } = spec;
  const [{ rows }] = spec.data;
  if (at.length !== 2) {
    report.error('chart-latitude-longitude', source, { count: at.length });
    return;
  }
  for (const field of at) checkNumbers(spec, field, report, { unknown: false, negative: true });
  const faultsBefore = report.count;
  for (const row of rows) {
    for (const [i, field] of at.entries()) {
      const [found, most] = [numberIn(row, field), i === 0 ? 90 : 180];
      if (found === null || Math.abs(found) <= most) continue;
      report.error('chart-degrees', row.source, { field: field.name, found, most });
    }
  }
  if (
    report.count > faultsBefore ||
    !area ||
    rows.some((row) => at.some((each) => numberIn(row, each) === null))
  )
    return;
  const positions = positionsOf(spec);
  const isShown = (position: (typeof positions)[number]) => openAtlas().holds(areas[area], [position]);
  if (!positions.some(isShown) && positions.every(([x, y]) => isShown([y, x]))) {
    const instead = at.toReversed().map(({ name }) => name);
    report.error('chart-latitude-longitude', source, { count: at.length, instead });
    return;
  }
  for (const [i, position] of positions.entries()) {
    if (isShown(position)) continue;
    report.error('chart-outside-area', rows[i]!.source, {
      name: textIn(rows[i]!, label),
      area,
      areas: AREA_NAMES,
    });
  }
}
