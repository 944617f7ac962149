export { measureExtent } from './extent.ts';
export { charactersNotSet } from './fallback.ts';
export { FontLibrary, loadFonts } from './fonts.ts';
export { measureText, type TextSetter, textSetter } from './labels.ts';
export { createParagraph } from './paragraph.ts';
export { typeset, typesetWords } from './typeset.ts';
