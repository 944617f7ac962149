// Makes the countries that maps are drawn from: Natural Earth at 1:50 million, as the package world-atlas has it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { simplify } from './simplify.mjs';

const require = createRequire(import.meta.url);

/** Places without a code in Natural Earth: with the states that the United Nations recognise, and Kosovo. */
const WITHOUT_CODE = {
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'Indian Ocean Ter.': 'AU',
};

/** The rectangle of Crimea, which Natural Earth draws with the state that holds it. Degrees. */
const CRIMEA = { west: 32.4, east: 36.7, south: 44.3, north: 46.3 };

/** How far lines may lie from the true ones, degrees of latitude: in maps of regions, of continents on large pages and on small ones, of the world. */
const TOLERANCES = [0.012, 0.03, 0.06, 0.24];

/**
 * The countries as polygons by ISO 3166-1 alpha-2 code, whose arcs are indexes as in TopoJSON, and the arcs at each
 * tolerance, in steps on a grid (The TopoJSON Format Specification, 2.1.4), the numbers of an arc in one list.
 */
export function countriesAsJson() {
  const { transform, arcs, objects } = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  );
  const lines = arcs.map((arc) => summed(arc));
  const degrees = ([x, y]) => [
    x * transform.scale[0] + transform.translate[0],
    y * transform.scale[1] + transform.translate[1],
  ];
  const countries = objects.countries.geometries.flatMap(({ type, arcs: shape, id, properties }) =>
    (type === 'Polygon' ? [shape] : shape).map((polygon) => {
      const points = polygon[0].flatMap((i) => lines[i < 0 ? ~i : i]).map(degrees);
      const own = id ? new Intl.Locale(`und-${id}`).region : (WITHOUT_CODE[properties.name] ?? '');
      return { code: own === 'RU' && points.every(isInCrimea) ? 'UA' : own, arcs: polygon };
    }),
  );
  const levels = TOLERANCES.map((tolerance) => ({
    tolerance,
    arcs: lines.map((line) => {
      const kept = new Set(simplify(line.map(degrees), tolerance).map(String));
      return steps(line.filter((point) => kept.has(String(degrees(point)))));
    }),
  }));
  return JSON.stringify({ transform, countries, levels });
}

function isInCrimea([longitude, latitude]) {
  const { west, east, south, north } = CRIMEA;
  return longitude > west && longitude < east && latitude > south && latitude < north;
}

function summed(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x, y];
  });
}

function steps(line) {
  return line.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - line[i - 1][0], y - line[i - 1][1]]));
}
