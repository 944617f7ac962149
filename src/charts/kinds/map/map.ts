import type { Size } from '../../../drawing/drawing.ts';
import { all } from '../../fills/fills.ts';
import { pointLook } from '../../fills/strokes.ts';
import type { ChartTheme } from '../../theme.ts';
import { readFamilies } from '../families.ts';
import { kind } from '../kind.ts';
import { loadAtlas, openAtlas } from './atlas.ts';
import { checkMap } from './check.ts';
import { countriesLegend, paintCountries, unnamedCountries } from './countries-plan.ts';
import { describeMap } from './describe.ts';
import { areaOf, MAP_KEYS, type MapSpec } from './keys.ts';
import { paintPlaces, placesLegend, unnamedPlaces } from './places-plan.ts';

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
  describe: describeMap,

  heights(spec, width, theme) {
    const legend = legendOf(spec, width, theme);
    const natural = Math.min(NATURAL_HEIGHT, width * openAtlas().ratio(areaOf(spec)));
    return { natural: Math.max(natural, LEAST_HEIGHT) + legend, least: LEAST_HEIGHT + legend };
  },

  paint: (spec, size, sketch) => (spec.at ? paintPlaces : paintCountries)(spec, size, sketch),

  parts: ({ data: [data], color, at }, theme) => ({
    parts: readFamilies(data, color, theme, ...(at ? [pointLook] : [])).entries,
    near: all,
  }),

  unnamed(spec, { width, height }: Size, theme) {
    const size = { width, height: height - legendOf(spec, width, theme) };
    return (spec.at ? unnamedPlaces : unnamedCountries)(spec, size, theme);
  },
});

function legendOf(spec: MapSpec, width: number, theme: ChartTheme): number {
  return (spec.at ? placesLegend : countriesLegend)(spec, width, theme);
}
