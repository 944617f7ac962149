// Copies into dist/ the files of packages that the program reads when it needs them (src/assets.ts).

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countriesAsJson } from './atlas.mjs';
import { speechOf } from './speech.mjs';

const require = createRequire(import.meta.url);
/** The languages in which formulas are said (src/formulas/spoken.ts). */
const SPOKEN = ['de', 'en', 'es', 'fr', 'it'];
/** Profiles of presses that are in no package. Their licences are in notices/. */
const PROFILES = ['FOGRA39L_coated.icc'];
const OWN_PROFILES = fileURLToPath(new URL('profiles', import.meta.url));
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

/**
 * @param {string} dist the folder to write in.
 * @param {{ asset: string, from: string }[]} fonts
 * @param {string[]} patterns names of the package `hyphen` for hyphenation patterns.
 * @returns {string[]} the names of the packages that files were taken from.
 */
export function copyAssets(dist, fonts, patterns) {
  const files = [
    ...fonts,
    { asset: 'harfbuzz.wasm', from: 'harfbuzzjs/dist/harfbuzz.wasm' },
    { asset: 'harfbuzz-subset.wasm', from: 'harfbuzzjs/dist/harfbuzz-subset.wasm' },
    { asset: 'webp.wasm', from: '@cwasm/webp/webp.wasm' },
    { asset: 'jpeg-turbo.wasm', from: '@cwasm/jpeg-turbo/jpeg-turbo.wasm' },
    { asset: 'mozjpeg.wasm', from: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm' },
    { asset: 'lcms.wasm', from: 'lcms-wasm/dist/lcms.wasm' },
    { asset: 'sRGB.icc', from: 'pdfkit/js/data/sRGB_IEC61966_2_1.icc' },
  ];
  for (const { asset, from } of files) copyFileSync(join(MODULES, from), placeOf(dist, asset));
  for (const name of PROFILES) copyFileSync(join(OWN_PROFILES, name), join(dist, name));
  // JSON is read in a tenth of the time of a module.
  for (const name of patterns) {
    const data = require(`hyphen/patterns/${name}.js`);
    writeFileSync(placeOf(dist, `hyphen/${name}.json`), JSON.stringify(data));
  }
  for (const name of ['base', ...SPOKEN]) {
    const json = readFileSync(join(MODULES, `speech-rule-engine/lib/mathmaps/${name}.json`), 'utf8');
    for (const { asset, text } of speechOf(name, json)) writeFileSync(placeOf(dist, `speech/${asset}`), text);
  }
  writeFileSync(placeOf(dist, 'countries.json'), countriesAsJson());
  return [...files.map(({ from }) => packageOf(from)), 'hyphen', 'speech-rule-engine', 'world-atlas'];
}

function placeOf(dist, asset) {
  const place = join(dist, asset);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}

/** The package of a file: `@scope/name`, or `name`. */
function packageOf(specifier) {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];
}
