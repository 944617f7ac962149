import type { Report } from '../../../faults/fault.ts';
import { nearest } from '../../../faults/nearest.ts';
import { checkFamilies, checkSeries } from '../../checks/values.ts';
import { plainTheme } from '../../theme.ts';
import { type DiagramSpec, partsOf } from './keys.ts';
import { openPicture, piecesOf } from './picture.ts';

/** Reports a picture that cannot be drawn, and rows whose part is not in it. */
export function checkDiagram(spec: DiagramSpec, report: Report): void {
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
