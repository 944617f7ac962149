import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Loads a package that Livret does not need from the folder that `BENCH_PACKAGES` names.
 * @throws where it is not installed there.
 */
export function optional(name) {
  return createRequire(join(process.env.BENCH_PACKAGES ?? '.', 'any.js'))(name);
}
