import { MOST_QR_BYTES, qrDrawing } from '../../codes/qr.ts';
import type { ElementNode } from '../../document/tree.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import { fitPicture, type Picture, type PictureRequest } from '../../layout/picture.ts';
import { typedSizes } from './typed-sizes.ts';

/** The codes of elements, as they were drawn last: a document may take its elements over from the one before. */
const drawn = new WeakMap<ElementNode, Drawing>();

/** A QR code, as wide as it is high; null, after a fault, for a text that is too long. */
export function codePicture(text: string, request: PictureRequest, report: Report): Picture | null {
  const { element } = request;
  // A code that is made smaller to fill sheets could not be read.
  const size = fitPicture({ width: 1, height: 1 }, typedSizes(element), { ...request, scale: 1 });
  const width = Math.min(size.width, size.height);
  const known = drawn.get(element);
  const drawing = known?.width === width ? known : qrDrawing(text, width);
  if (!drawing) {
    const bytes = Buffer.byteLength(text);
    report.error('code-too-long', element.source, { bytes, most: MOST_QR_BYTES });
    return null;
  }
  drawn.set(element, drawing);
  return { width, height: width, drawing };
}
