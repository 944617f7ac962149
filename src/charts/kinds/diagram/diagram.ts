import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import { checkFamilies, checkSeries } from '../../checks/values.ts';
import { describeListed } from '../../descriptions/listed.ts';
import { plainTheme } from '../../theme.ts';
import { kind } from '../kind.ts';
import { drawShades, readShades, shadesHeight } from '../shades.ts';
import { paintListed, paintTagged } from './draw.ts';
import { DIAGRAM_KEYS, type DiagramSpec, partsOf } from './keys.ts';
import { loadReader, openPicture, piecesOf } from './picture.ts';
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

/** Reports a picture that cannot be drawn, and rows whose part is not in it. */
function checkDiagram(spec: DiagramSpec, report: Report): void {
  const { value, color, part } = spec;
  if (value) checkSeries(spec, [value], report, { unknown: true, negative: true });
  checkFamilies(spec, color, report);
  const parts = partsOf(spec);
  const { picture, faults } = openPicture(spec.picture);
  report.add(faults);
  if (!picture) return;
  const { ids } = picture;
  const drawn = new Set(piecesOf(picture, parts, plainTheme).map(({ part }) => part));
  for (const [i, { source }] of spec.data[0].rows.entries()) {
    const id = parts[i]!;
    const details = { part: id, picture: spec.picture.file.replace(/^content\//, '') };
    if (!ids.includes(id)) {
      report.error('chart-part-unknown', source, { ...details, near: nearest(id, ids), ids });
    } else if (parts.indexOf(id) < i) {
      report.error('chart-place-repeated', source, { field: part.name, found: id, what: 'name' });
    } else if (!drawn.has(id)) {
      report.error('chart-part-unseen', source, details);
    }
  }
}
