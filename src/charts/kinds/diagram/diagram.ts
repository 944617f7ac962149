import { describeListed } from '../../descriptions/listed.ts';
import { kind } from '../kind.ts';
import { drawShades, readShades, shadesHeight } from '../shades.ts';
import { checkDiagram } from './check.ts';
import { paintListed, paintTagged } from './draw.ts';
import { DIAGRAM_KEYS } from './keys.ts';
import { loadReader } from './picture.ts';
import { mannerAt } from './plan.ts';

/**
 * A picture of the project whose parts have the names and the colours of rows. Names stand upon their parts where all
 * or most hold them, else in columns beside the picture, else in a list below it by their numbers.
 */
export const diagram = kind({
  keys: DIAGRAM_KEYS,
  load: loadReader,
  check: checkDiagram,
  describe: describeListed,

  heights(spec, width, theme) {
    const legend = shadesHeight(spec, width, theme);
    const { natural, least } = mannerAt(spec, width, theme);
    return { natural: natural + legend, least: least + legend };
  },

  paintOver(spec, { width, height }, sketch) {
    const size = { width, height: height - shadesHeight(spec, width, sketch.theme) };
    const shades = readShades(spec, sketch.theme);
    const { names } = mannerAt(spec, width, sketch.theme);
    const picture = (names === 'listed' ? paintListed : paintTagged)(spec, size, sketch, shades);
    drawShades(sketch, shades, spec.value, { top: size.height, width });
    return picture;
  },

  grounded: true,
});
