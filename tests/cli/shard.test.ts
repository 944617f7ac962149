import { expect, test } from 'vitest';
import { type Arguments, UsageError } from '../../src/cli/arguments.ts';
import { shardAsked } from '../../src/cli/shard.ts';

type Env = Readonly<Record<string, string>>;

function asked(shard: string, env: Env = {}): string {
  const parsed: Arguments = { command: 'build', project: '.', values: { shard }, lists: {} };
  try {
    const { part, parts } = shardAsked(parsed, env)!;
    return `${part}/${parts}`;
  } catch (error) {
    if (error instanceof UsageError) return JSON.stringify(error.fault.details);
    throw error;
  }
}

const slurm = (id: number, min: number, count: number, step = 1): Env => ({
  SLURM_ARRAY_TASK_ID: `${id}`,
  SLURM_ARRAY_TASK_MIN: `${min}`,
  SLURM_ARRAY_TASK_COUNT: `${count}`,
  SLURM_ARRAY_TASK_STEP: `${step}`,
});

const BUILDKITE = { BUILDKITE_PARALLEL_JOB: '0', BUILDKITE_PARALLEL_JOB_COUNT: '5' };
const CIRCLE = { CIRCLE_NODE_INDEX: '3', CIRCLE_NODE_TOTAL: '4' };
const GITLAB = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' };

test.each<[shard: string, env: Env, part: string]>([
  ['2/4', {}, '2/4'],
  ['2/4', GITLAB, '2/4'],
  ['auto', GITLAB, '2/3'],
  ['auto', CIRCLE, '4/4'],
  ['auto', BUILDKITE, '1/5'],
  ['auto', slurm(1, 1, 8), '1/8'],
  ['auto', slurm(0, 0, 8), '1/8'],
  ['auto', slurm(14, 0, 8, 2), '8/8'],
  ['auto/8', slurm(7, 0, 8), '8/8'],
  ['auto/8', { JOB_COMPLETION_INDEX: '0' }, '1/8'],
  ['auto/8', { JOB_COMPLETION_INDEX: '7' }, '8/8'],
  // A job of a forge that starts one of a cluster hands its environment down.
  ['auto', { ...GITLAB, ...slurm(4, 1, 8) }, '4/8'],
])('--shard %s in %o is the part %s', (shard, env, part) => expect(asked(shard, env)).toBe(part));

test.each<[shard: string, env: Env, details: object]>([
  ['auto', {}, { engine: null, count: null }],
  ['auto', { CI_NODE_TOTAL: '1' }, { engine: null, count: null }],
  ['auto', { JOB_COMPLETION_INDEX: '0' }, { engine: 'Kubernetes', count: null }],
  ['auto/4', { JOB_COMPLETION_INDEX: '4' }, { engine: 'Kubernetes', count: 4 }],
  // One task of eight that is tried again by itself, and an array with a gap.
  ['auto/8', slurm(3, 3, 1), { engine: 'Slurm', count: 8 }],
  ['auto', slurm(7, 1, 3), { engine: 'Slurm', count: 3 }],
  ['auto', slurm(3, 0, 4, 2), { engine: 'Slurm', count: 4 }],
])('--shard %s in %o does not fit', (shard, env, details) => {
  expect(JSON.parse(asked(shard, env))).toEqual(details);
});
