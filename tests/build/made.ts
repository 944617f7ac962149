import { type Checked, checkVersion } from '../../src/build/check-version.ts';
import type { ProjectSession } from '../../src/build/session.ts';
import { readSharedInputs, type SharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Version } from '../../src/build/version.ts';

/** The version of a booklet that no cohort has. */
export const VERSION: Version = { cohort: null, variants: [] };
export const INPUTS = { date: null, epoch: undefined };

/** The pages that a session makes of the files as they are now. Those that it shows early must leave no trace. */
export async function pagesIn(session: ProjectSession) {
  const watch = new Stopwatch();
  return session.makePages(VERSION, INPUTS, await session.read(watch), watch, undefined, async () => {});
}

/** A version of the booklet in a folder, checked, and all that its versions share. */
export async function checkedIn(
  folder: string,
  version: Version = VERSION,
): Promise<Checked & { readonly shared: SharedInputs }> {
  const watch = new Stopwatch();
  const shared = await readSharedInputs(folder, watch);
  return { ...(await checkVersion(version, true, folder, INPUTS, shared, watch)), shared };
}
