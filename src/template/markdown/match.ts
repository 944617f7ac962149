import type { StateInline } from 'markdown-it';

/** Matches a sticky expression where the parser stands, within what it may read. */
export function matchAt(pattern: RegExp, state: StateInline): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  return match && pattern.lastIndex <= state.posMax ? match : null;
}
