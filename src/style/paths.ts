import { posix } from 'node:path';

/**
 * The file that `url(…)` names, from the project's folder, and its fragment; null for an address on the network.
 * @param sheet the file of the style sheet, from whose folder the path starts.
 */
export function pathBeside(
  sheet: string,
  address: string,
): { readonly path: string; readonly fragment: string | null } | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return null;
  const [path, fragment] = address.split('#') as [string, string?];
  const file = posix.join(posix.dirname(sheet), decoded(path.replace(/\?.*/, '')));
  return { path: file, fragment: fragment || null };
}

/** A path whose characters may be written as `%20`. */
function decoded(path: string): string {
  return /^(?:[^%]|%[0-7][\da-f])*$/i.test(path) ? decodeURIComponent(path) : path;
}
