import type { DataField } from '../../../data/data-set.ts';
import type { Report } from '../../../faults/fault.ts';
import { checkFamilies, checkNumbers, checkSeries } from '../../checks/values.ts';
import { numberIn, textIn } from '../../values/fields.ts';
import { AREA_NAMES, areas } from './areas.ts';
import { openAtlas } from './atlas.ts';
import { countryCode, nearestCountry } from './countries.ts';
import { type MapSpec, positionsOf } from './keys.ts';

export function checkMap(spec: MapSpec, report: Report): void {
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
