import { readFileSync } from 'node:fs';

const read = (path: string) => readFileSync(`node_modules/${path}`);

/** Fonts of packages, in the formats that projects bring. */
export const FONTS = {
  arabicWoff2: () => read('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'),
  arabicWoff: () => read('@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff'),
  hebrew: () => read('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2'),
  /** Kana, and the commonest signs. */
  japanese: () => read('@fontsource/dotgothic16/files/dotgothic16-119-400-normal.woff2'),
  /** A TrueType font with the axes wght and opsz. */
  variable: () => read('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'),
  cff: () => read('source-code-pro/OTF/SourceCodePro-Regular.otf'),
  cffWoff2: () => read('source-code-pro/WOFF2/OTF/SourceCodePro-Regular.otf.woff2'),
  cff2: () => read('source-code-pro/VF/SourceCodeVF-Upright.otf'),
  trueTypeWoff2: () => read('source-code-pro/WOFF2/TTF/SourceCodePro-Regular.ttf.woff2'),
  trueTypeWoff: () => read('source-code-pro/WOFF/TTF/SourceCodePro-Regular.ttf.woff'),
  trueType: () => read('source-code-pro/TTF/SourceCodePro-Regular.ttf'),
};
