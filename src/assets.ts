import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Reads a file of an installed package: a font, WebAssembly, hyphenation patterns. Such files are read
 * when first needed, so they stay in their packages and are not bundled.
 * @param specifier a path as in an import: `harfbuzzjs/dist/harfbuzz.wasm`.
 */
export function readAsset(specifier: string): Uint8Array<ArrayBuffer> {
  return readFileSync(require.resolve(specifier)) as Uint8Array<ArrayBuffer>;
}

/**
 * Loads a CommonJS module that holds data only. The copy as JSON that `npm run compile` leaves in dist/ is
 * preferred where there is one: JSON is read in a tenth of the time.
 */
export function loadData(specifier: string): unknown {
  const json = new URL(`../dist/${specifier}on`, import.meta.url);
  return existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : require(specifier);
}
