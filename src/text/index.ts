export { FontLibrary, loadFonts } from './fonts.ts';
export { measureText } from './measure.ts';
export { createParagraph } from './paragraph.ts';
export { typeset, typesetWords } from './typeset.ts';
