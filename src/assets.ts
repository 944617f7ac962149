import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file that `npm run compile` takes from a package: a font, WebAssembly, hyphenation patterns. Such files
 * are read when first needed, so they are not in the bundle.
 * @param name the path in dist/: `fonts/SourceSerif4_400Regular.ttf`.
 */
export function assetPath(name: string): string {
  return fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
}

export function readAsset(name: string): Uint8Array<ArrayBuffer> {
  return readFileSync(assetPath(name)) as Uint8Array<ArrayBuffer>;
}
