import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The one place that knows where the files of packages are: fonts, WebAssembly, patterns. They are read
 * when first needed, so they stay files beside the bundle's packages and are not bundled themselves.
 * @param specifier as in an import: `harfbuzzjs/dist/harfbuzz.wasm`.
 */
export function readAsset(specifier: string): Uint8Array<ArrayBuffer> {
  return readFileSync(require.resolve(specifier)) as Uint8Array<ArrayBuffer>;
}

/**
 * A CommonJS module of data, loaded when first needed: from what was made of it for the bundle, if it was,
 * since JSON is read in a tenth of the time.
 */
export function loadData(specifier: string): unknown {
  const json = new URL(`../../dist/${specifier}on`, import.meta.url);
  return existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : require(specifier);
}
