import type { Part } from '../build/parts.ts';
import { type Arguments, usage } from './arguments.ts';
import type { World } from './world.ts';

type Env = World['env'];

/** An engine that runs a job many times and tells each run its number in the environment. */
interface ArrayEngine {
  readonly name: string;
  /** The number of this run, from 1; null outside such a job. */
  readonly part: (env: Env) => number | null;
  /** How many runs there are; null where the engine does not say. */
  readonly parts: (env: Env) => number | null;
}

/**
 * The engines, the one that runs the process itself first: a job of a forge may start one of a cluster.
 * https://slurm.schedmd.com/job_array.html, https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode,
 * https://docs.gitlab.com/ci/variables/predefined_variables/, https://circleci.com/docs/reference/variables/,
 * https://buildkite.com/docs/pipelines/configure/environment-variables
 */
const ENGINES: readonly ArrayEngine[] = [
  {
    name: 'Slurm',
    part: (env) => {
      const id = numberIn(env, 'SLURM_ARRAY_TASK_ID');
      const step = numberIn(env, 'SLURM_ARRAY_TASK_STEP') ?? 1;
      return id === null ? null : (id - (numberIn(env, 'SLURM_ARRAY_TASK_MIN') ?? 1)) / step + 1;
    },
    parts: (env) => numberIn(env, 'SLURM_ARRAY_TASK_COUNT'),
  },
  { name: 'Kubernetes', part: (env) => fromZero(env, 'JOB_COMPLETION_INDEX'), parts: () => null },
  {
    name: 'Buildkite',
    part: (env) => fromZero(env, 'BUILDKITE_PARALLEL_JOB'),
    parts: (env) => numberIn(env, 'BUILDKITE_PARALLEL_JOB_COUNT'),
  },
  {
    name: 'CircleCI',
    part: (env) => fromZero(env, 'CIRCLE_NODE_INDEX'),
    parts: (env) => numberIn(env, 'CIRCLE_NODE_TOTAL'),
  },
  {
    name: 'GitLab CI',
    part: (env) => numberIn(env, 'CI_NODE_INDEX'),
    parts: (env) => numberIn(env, 'CI_NODE_TOTAL'),
  },
];

/**
 * The part that `--shard` asks for; null without it.
 * @throws UsageError where `auto` finds no number in the environment, or one that does not fit.
 */
export function shardAsked({ values, command }: Arguments, env: Env): Part | null {
  if (typeof values.shard !== 'string') return null;
  const [part, count] = values.shard.split('/');
  const given = count === undefined ? null : Number(count);
  if (part !== 'auto') return { part: Number(part), parts: given! };
  const engine = ENGINES.find((candidate) => candidate.part(env) !== null);
  if (!engine) throw usage('usage-no-array-job', { engine: null, count: null }, command);
  const counted = engine.parts(env);
  const shard = { part: engine.part(env)!, parts: given ?? counted };
  const fits =
    shard.parts !== null && (counted ?? shard.parts) === shard.parts && isPart(shard.part, shard.parts);
  if (!fits) throw usage('usage-no-array-job', { engine: engine.name, count: shard.parts }, command);
  return shard as Part;
}

function isPart(part: number, parts: number): boolean {
  return Number.isInteger(part) && part >= 1 && part <= parts;
}

function numberIn(env: Env, name: string): number | null {
  const text = env[name];
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function fromZero(env: Env, name: string): number | null {
  const index = numberIn(env, name);
  return index === null ? null : index + 1;
}
