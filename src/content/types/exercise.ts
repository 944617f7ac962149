import type { Text } from '../../data/text.ts';
import type { Source } from '../../faults/source.ts';
import type { BlockBase } from './base.ts';

export interface Question {
  readonly text: Text;
  /** The points of the whole, or the sum of its parts'. */
  readonly points: number | null;
  readonly choices: readonly Choice[];
  /** Whether choices have letters, rather than boxes to tick. */
  readonly letters: boolean;
  /** Whether each reader's copy has its choices in an order of its own; null for what the booklet says. */
  readonly shuffle: boolean | null;
  readonly parts: readonly QuestionPart[];
  /** null for none. */
  readonly space: Space | null;
  /** The answer, which replaces the space where it is shown in place. */
  readonly answer: Text | null;
}

export interface Choice {
  readonly text: Text;
  /** Whether it is marked as right; never in a variant that does not show answers. */
  readonly right: boolean;
}

/** A part of an exercise, which has a letter, or of such a part. */
export interface QuestionPart extends Question {
  readonly id: string | null;
  readonly source: Source;
}

export interface ExerciseBlock extends BlockBase, Question {
  readonly kind: 'exercise';
  readonly title: Text | null;
}

/** Room for handwriting. */
export interface Space {
  readonly ruling: 'ruled' | 'dotted' | 'squared' | 'blank' | 'frame';
  readonly size:
    | { readonly lines: number }
    /** A length as typed, such as `60 mm`, or `page` for all of a page; and the lines that share what a title leaves of it. */
    | { readonly height: string; readonly lines?: number };
  /** From line to line, as typed; null for the theme's. */
  readonly pitch: string | null;
}
