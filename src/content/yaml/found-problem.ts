import type { YamlProblem } from '../../faults/catalogue/content.ts';

/** A mistake in YAML, and the part of the text to show for it. */
export interface FoundProblem {
  readonly problem: YamlProblem;
  readonly from: number;
  readonly to: number;
  /** The text to write instead, a line or several; null when it cannot be told. */
  readonly instead: string | null;
}
