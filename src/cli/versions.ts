import type { Version } from '../build/version.ts';
import { cohortIds, type ProjectFiles, type Variant } from '../content/index.ts';
import { nearest } from '../faults/nearest.ts';
import { type Arguments, usage } from './arguments.ts';

/**
 * The versions that the command line asks for: those of named cohorts, those of all cohorts, or the booklet
 * without a cohort.
 * @throws UsageError when there is no such cohort.
 */
export function versionsAsked({ command, values, lists }: Arguments, files: ProjectFiles): Version[] {
  const variants = (lists.variant ?? []) as readonly Variant[];
  const asked = lists.cohort ?? [];
  if (!values.all && asked.length === 0) {
    if (values.copies) throw usage('usage-copies-of-cohort', {}, command);
    return [{ cohort: null, variants }];
  }
  const known = cohortIds(files);
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown !== undefined || known.length === 0) {
    const near = nearest(unknown ?? '', known);
    throw usage('usage-unknown-cohort', { cohort: unknown ?? null, near, known }, command);
  }
  return (values.all ? known : asked).map((cohort) => ({ cohort, variants }));
}

/** The versions of one shard: with `--shard I/N`, every N-th from the I-th. */
export function inShard(versions: readonly Version[], { values }: Arguments): readonly Version[] {
  if (typeof values.shard !== 'string') return versions;
  const [part, parts] = values.shard.split('/').map(Number);
  return versions.filter((_, i) => i % parts! === part! - 1);
}
