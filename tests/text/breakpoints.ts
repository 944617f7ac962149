import type { Breakpoint } from '../../src/text/breakpoints.ts';

/** A place where a line may end, so many points from the paragraph's start, with no space or hyphen. */
export const pointAt = (width: number, changes: Partial<Breakpoint> = {}): Breakpoint => ({
  endWidth: width,
  startWidth: width,
  endElastic: 0,
  startElastic: 0,
  endExtra: 0,
  startExtra: 0,
  letters: 0,
  leaders: 0,
  penalty: 0,
  hyphen: false,
  forced: false,
  open: false,
  ...changes,
});
