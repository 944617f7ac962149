import type { Rich } from '../rich.ts';

/** Room for handwriting. */
export interface SpaceView {
  readonly id: string | null;
  readonly at: string;
  readonly title: Rich | null;
  readonly ruling: string;
  /** Whether it takes all of a page. */
  readonly page: boolean;
  /** The number of lines, else null: the height is then given, such as `60mm`. */
  readonly lines: number | null;
  readonly height: string | null;
  /** `8mm`; null for the theme's. */
  readonly pitch: string | null;
}

/** An exercise, or a part of one; points that stand beside no label or title are in its text. */
export interface QuestionView {
  readonly text: Rich;
  readonly choices: readonly { readonly text: Rich; readonly right: boolean }[];
  readonly letters: boolean;
  readonly parts: readonly PartView[];
  readonly space: SpaceView | null;
  readonly answer: Rich | null;
}

export interface PartView extends QuestionView {
  readonly id: string | null;
  readonly at: string;
}

/** The answers to a question: the right ones of its choices, and a text. */
export interface SolutionView {
  /** The letter is null where choices have boxes. */
  readonly right: readonly { readonly letter: string | null; readonly text: Rich }[];
  readonly answer: Rich | null;
  /** Whether they are more than words. */
  readonly blocks: boolean;
}

/** The answers to an exercise, as the list at the end has them. */
export interface AnswerView extends SolutionView {
  readonly id: string;
  readonly at: string;
  /** The id of the exercise. */
  readonly exercise: string;
  readonly label: string;
  readonly title: Rich | null;
  /** Labelled `b`, `b.ii`. */
  readonly parts: readonly (SolutionView & { readonly label: string })[];
}

/** The points of exercises, in tables of a few exercises each; the last one has the total. */
export interface PointsView {
  readonly tables: readonly {
    readonly columns: readonly { readonly number: string; readonly points: string }[];
    readonly total: string | null;
  }[];
}

/** A line to sign on; without a name it is anybody's. */
export interface SignInRow {
  readonly number: string;
  readonly name: string | null;
  /** One for each column to sign in. */
  readonly columns: readonly string[];
}
