import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { EnvironmentError, errnoOf } from './environment-error.ts';

/**
 * The place of a folder to write in. Symbolic links may lead to `root`, but none from there out of it.
 * @param folder path from `root`.
 * @throws EnvironmentError when a link on the way leads out.
 */
export function folderInside(root: string, folder: string): string {
  const place = join(root, folder);
  const [inside, real] = [root, place].map((path) => withSeparator(realFolder(path)));
  if (!real!.startsWith(inside!)) throw leadsOut(place);
  return place;
}

/** The place of a file to write, likewise. A link in the file's own place is not followed when the file is replaced. */
export function placeInside(root: string, file: string): string {
  return join(folderInside(root, dirname(file)), basename(file));
}

/** The same for a file that is written in its place and not replaced: it must not be a link itself. */
export function ownPlaceInside(root: string, file: string): string {
  const place = placeInside(root, file);
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) throw leadsOut(place);
  return place;
}

/** The real path of a folder. Of one that is still to be made, it is the path that it will have. */
function realFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT' || dirname(path) === path) return path;
    return join(realFolder(dirname(path)), basename(path));
  }
}

const withSeparator = (path: string) => (path.endsWith(sep) ? path : path + sep);

function leadsOut(path: string): EnvironmentError {
  return EnvironmentError.of('file-link-outside', { path });
}
