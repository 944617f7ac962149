import type { CompiledTemplate } from '../template/index.ts';

/**
 * The program's own templates, compiled, by path. It is empty here; `scripts/templates.mjs` fills it in the
 * bundle and in tests.
 */
export const precompiled: ReadonlyMap<
  string,
  { readonly text: string; readonly compiled: CompiledTemplate }
> = new Map();
