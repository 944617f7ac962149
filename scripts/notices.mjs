// Writes the licences of all packages of which something is in dist/.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
/** Notices that a package does not carry itself: licences of what was compiled into it, or its own. */
const NOTICES = fileURLToPath(new URL('notices', import.meta.url));

/** Licences that a package carries in a folder: those of what was compiled into it. */
const WITHIN = { '@jsquash/jpeg': ['codec/LICENSE.codec.md'] };

/** The licence of a profile that is in no package (profiles/). */
const COATED = join(NOTICES, 'FOGRA39L_coated.txt');

/** The packages whose files esbuild put into a bundle. */
export function bundledPackages(metafile) {
  const names = Object.keys(metafile.inputs).flatMap((path) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    return name ?? [];
  });
  return [...new Set(names)];
}

/** @throws when a package has no licence, or one that does not let us give it away. */
export function noticesOf(packages) {
  const sections = [...[...new Set(packages)].sort().map(notice), section('FOGRA39L_coated.icc', [COATED])];
  return `Livret contains the following software and fonts.\n\n${sections.join('\n')}`;
}

function notice(name) {
  const folder = join(MODULES, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!FREE.test(license)) throw new Error(`${name} is under ${license}`);
  const own = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  // A package of fonts gives its fonts alone.
  const files = own.includes('LICENSE_FONT') ? ['LICENSE_FONT'] : [...own, ...(WITHIN[name] ?? [])];
  const extra = join(NOTICES, `${name.replaceAll(/[@/]+/g, '-').replace(/^-/, '')}.txt`);
  const paths = [...files.map((file) => join(folder, file)), ...(existsSync(extra) ? [extra] : [])];
  if (paths.length === 0) throw new Error(`${name} has no licence: write it into ${extra}`);
  return section(`${name} ${version}`, paths);
}

function section(title, paths) {
  const texts = paths.map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim());
  return `${'='.repeat(80)}\n${title}\n\n${texts.join('\n\n')}\n`;
}

const FREE = /MIT|ISC|BSD|Apache-2\.0|0BSD|BlueOak-1\.0\.0|OFL-1\.1/;
