import { cohortIds, type ProjectFiles, type Variant } from '../content/index.ts';
import { nearest } from '../faults/nearest.ts';
import type { Version } from '../project/version.ts';
import { type Arguments, usage } from './arguments.ts';

/**
 * The versions that the command line asks for: of the cohorts named, of all, or the booklet itself; of these
 * every N-th with `--shard`.
 * @throws UsageError when there is no such cohort.
 */
export function versionsAsked({ command, values, lists }: Arguments, files: ProjectFiles): Version[] {
  const variants = (lists.variant ?? []) as readonly Variant[];
  const asked = lists.cohort ?? [];
  const [part, parts] = typeof values.shard === 'string' ? values.shard.split('/').map(Number) : [1, 1];
  const inShard = (_: Version, i: number) => i % parts! === part! - 1;
  if (!values.all && asked.length === 0) return [{ cohort: null, variants }].filter(inShard);
  const known = cohortIds(files);
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown !== undefined || known.length === 0) {
    const near = nearest(unknown ?? '', known);
    throw usage('usage-unknown-cohort', { cohort: unknown ?? null, near, known }, command);
  }
  return (values.all ? known : asked).map((cohort) => ({ cohort, variants })).filter(inShard);
}
