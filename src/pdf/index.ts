export type { PdfMetadata } from './metadata.ts';
export { PaintedPages } from './painted-pages.ts';
export type { TextSetter } from './text.ts';
export { type PdfResources, writePdf } from './write.ts';
