import { drawCellMark } from '../../charts/cell-marks.ts';
import type { CellMarkAddress } from '../../document/picture-address.ts';
import { languageOf } from '../../document/tree.ts';
import type { Picture, PictureRequest } from '../../layout/picture.ts';
import type { FontLibrary } from '../../text/index.ts';
import { chartTheme } from '../chart-theme.ts';

/** A bar or a line in a cell of a table, of the size of its text. */
export function cellMarkPicture(
  mark: CellMarkAddress,
  { element, style, asked }: PictureRequest,
  fonts: FontLibrary,
): Picture {
  const drawing = drawCellMark(mark, chartTheme(style, languageOf(element), fonts), asked.width);
  return { width: drawing.width, height: drawing.height, baseline: drawing.height, drawing };
}
