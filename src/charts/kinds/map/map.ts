import { describeListed } from '../../descriptions/listed.ts';
import { kind } from '../kind.ts';
import { shadesHeight } from '../shades.ts';
import { loadAtlas, openAtlas } from './atlas.ts';
import { checkMap } from './check.ts';
import { MOST_LED, paintCountries } from './countries-plan.ts';
import { areaOf, MAP_KEYS } from './keys.ts';
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
