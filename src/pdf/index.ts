export type { ClaimedStandard } from './conformance.ts';
export { pictureFiles } from './converted.ts';
export type { Attachment, PdfMetadata } from './metadata.ts';
export { PaintedPages } from './painted-pages.ts';
export { isShownAlike } from './painting.ts';
export { SharedPages } from './shared-pages.ts';
export { type PdfResources, writePdf } from './write.ts';
export { writeSheets } from './write-sheets.ts';
