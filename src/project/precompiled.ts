import type { CompiledTemplate } from '../template/index.ts';

/** Templates of ours by their path, compiled. Empty here: `scripts/compile.mjs` fills it in the bundle. */
export const precompiled: ReadonlyMap<
  string,
  { readonly text: string; readonly compiled: CompiledTemplate }
> = new Map();
