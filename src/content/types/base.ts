import type { Text } from '../../data/text.ts';
import type { Source } from '../../faults/source.ts';

export interface BlockBase {
  readonly id: string | null;
  /**
   * The tags that say in which variants it is shown; without tags, in all. A section's tags hold for all of
   * it.
   */
  readonly tags?: Tags | null;
  /** `here` for a block that does not move from where it is written. */
  readonly place?: 'here' | null;
  /** A BCP 47 tag, where it is not in the booklet's language; a section's holds for all of it. */
  readonly lang?: string | null;
  /** Names of classes, with spaces between. */
  readonly class?: Text | null;
  readonly source: Source;
}

export interface Tags {
  readonly audience: 'student' | 'teacher' | null;
  readonly level: 'basic' | 'advanced' | null;
}
