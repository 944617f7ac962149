import { createRequire } from 'node:module';

const SERIF = '@expo-google-fonts/source-serif-4';
const SANS = '@expo-google-fonts/source-sans-3';
const FILES = {
  serif: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  italic: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  bold: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  sans: `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
  sansBold: `${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
};

/** The paths of the fonts that all engines set the text in. */
export const fontFile = (name) => createRequire(import.meta.url).resolve(FILES[name]);
