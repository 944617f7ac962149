import { MOST_QR_BYTES, qrDrawing } from '../../codes/qr.ts';
import type { Report } from '../../faults/fault.ts';
import { fitPicture, type Picture, type PictureRequest } from '../../layout/picture.ts';
import { typedSizes } from './typed-sizes.ts';

/** A QR code, as wide as it is high; null, after a fault, for a text that is too long. */
export function codePicture(text: string, request: PictureRequest, report: Report): Picture | null {
  const { element } = request;
  const size = fitPicture({ width: 1, height: 1 }, typedSizes(element), request);
  const width = Math.min(size.width, size.height);
  const drawing = qrDrawing(text, width);
  if (!drawing) {
    const bytes = Buffer.byteLength(text);
    report.error('code-too-long', element.source, { bytes, most: MOST_QR_BYTES });
    return null;
  }
  return { width, height: width, drawing };
}
