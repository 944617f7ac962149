import { type FontLibrary, loadFonts } from '../../text/index.ts';

/** Starts to load the fonts. HarfBuzz is compiled on another thread, while content is read. */
export function startFonts(): Promise<FontLibrary> {
  return loadFonts();
}
