import type { Block, BlockBase } from '../content/index.ts';
import type { Text } from '../data/text.ts';
import type { Word } from '../languages/language.ts';
import type { PersonView } from './person.ts';
import type { Rich } from './rich.ts';

/** Stands for the digest in what templates write; no file of a project can have this character. */
export const DIGEST = '\u0001';

/**
 * The values that templates see: plain objects with own properties only. Every property is always there (null
 * when there is no value), so that a name that is not here is a mistake in the template. docs/templates.md
 * describes it for their authors. `at` is the place in the content, for `data-source`.
 */
export interface BookletView {
  readonly at: string;
  readonly language: string;
  readonly words: Readonly<Record<Word, string>>;
  readonly title: string;
  readonly subtitle: string | null;
  /** `A, B et C`. */
  readonly authors: string;
  readonly date: DateView | null;
  /** `1re édition`. */
  readonly edition: string;
  /** `DIGEST`, in whose place the digest of the booklet's inputs is put once they are known. */
  readonly digest: string;
  readonly licence: string | null;
  /** The person whose copy it is; null in a booklet that is nobody's copy. */
  readonly person: PersonView | null;
  /** For whom, when and where. */
  readonly occasion: Rich | null;
  /** The web address of its files. */
  readonly address: string | null;
  readonly cover: CoverView | null;
  readonly blurb: Rich | null;
  readonly chapters: readonly ChapterView[];
  /** The chapters by the parts in which they stand. */
  readonly parts: readonly BookPartView[];
}

/** The drawing or the picture of the cover. */
export interface CoverView {
  readonly at: string;
  readonly src: string;
  /** Whether it is a picture rather than a drawing. */
  readonly isPhoto: boolean;
  /** Plain text. */
  readonly alt: string;
  readonly title: Rich | null;
  readonly source: Rich | null;
}

export interface DateView {
  /** The date as content gives it: `2026-11-24`. */
  readonly iso: string;
  /** `24 novembre 2026`. */
  readonly words: string;
}

/** A part with its chapters, or chapters that stand in none. */
export interface BookPartView {
  readonly id: string | null;
  readonly at: string;
  /** `Partie II`. */
  readonly label: string | null;
  /** null for chapters that stand in no part. */
  readonly title: Rich | null;
  readonly entry: Rich | null;
  /** Plain text for the running head. */
  readonly short: string | null;
  readonly text: Rich | null;
  readonly chapters: readonly ChapterView[];
}

export interface ChapterView {
  readonly id: string;
  readonly at: string;
  readonly number: number | null;
  /** Whether its number has one digit, to be set under the units of longer ones. */
  readonly units: boolean;
  readonly title: Rich;
  /** The title without notes, citations and links, for the contents. */
  readonly entry: Rich;
  /** Plain text for the running head. */
  /** Names of classes, with spaces between. */
  readonly class: string | null;
  readonly short: string;
  readonly sections: readonly EntryView[];
  readonly blocks: readonly BlockView[];
}

/** A line of the contents, or of a list of figures or tables. */
export interface EntryView {
  readonly id: string;
  /** `Figure 3`; null for sections. */
  readonly label: string | null;
  readonly entry: Rich;
}

export interface GlossaryEntryView {
  /** null where no text leads to it. */
  readonly id: string | null;
  readonly term: Rich;
  readonly definition: Rich;
}

/** The entries of an index under one letter. */
export interface IndexLetterView {
  /** null for entries that begin with no letter. */
  readonly letter: string | null;
  readonly terms: readonly IndexTermView[];
}

/** An entry of an index, with its sub-entries. */
export interface IndexTermView {
  /** null where no other entry leads to it. */
  readonly id: string | null;
  readonly at: string;
  readonly words: Rich;
  readonly pages: readonly IndexPagesView[];
  readonly sees: readonly IndexSeeView[];
  readonly terms: readonly IndexTermView[];
}

/** A page of an entry, or from one to another: the ids of the elements where it begins and ends. */
export interface IndexPagesView {
  readonly from: string;
  readonly to: string | null;
  readonly main: boolean;
}

/** An entry to which another leads. */
export interface IndexSeeView {
  /** The sign that parts it from the entry before it. */
  readonly before: string;
  /** `voir`, `voir aussi`; null after another of the same kind. */
  readonly label: string | null;
  readonly id: string;
  readonly words: Rich;
}

interface BlockViewBase {
  /** The partial that sets it: `blocks/figure`. */
  readonly template: string;
  readonly id: string | null;
  readonly at: string;
  /** Whether it stands where it is written: `place: here`, or a figure or table without a number. */
  readonly stays: boolean;
  /** A BCP 47 tag; null in the booklet's language. */
  readonly lang: string | null;
  /** Names of classes, with spaces between. */
  readonly class: string | null;
}

export interface Caption {
  /** `Figure 3`; null for what has no title. */
  readonly label: string | null;
  readonly title: Rich | null;
  readonly says: Rich | null;
  /** Whether what it says stands above all else. */
  readonly headline: boolean;
  /** `Sources : Steffen et al. 2015 [3]. A reservation about the data.` */
  readonly source: Rich | null;
}

export interface ImageView {
  readonly file: string;
  readonly alt: string;
  /** Points; null where content says none. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One of several pictures under one title. */
export interface PartPictureView extends ImageView {
  readonly id: string | null;
  readonly at: string;
  /** `a`. */
  readonly letter: string;
  readonly title: Rich | null;
}

/** The cells of a table. */
export interface CellsView {
  /** The rows of the head, and the first of them. */
  readonly heads: readonly (readonly CellView[])[];
  readonly head: readonly CellView[];
  readonly columns: number;
  /** The rows by groups, each with its head; one without a head where there are no groups. */
  readonly bodies: readonly {
    readonly group: Rich | null;
    readonly rows: readonly (readonly CellView[])[];
  }[];
  readonly rows: readonly (readonly CellView[])[];
  readonly foot: readonly CellView[] | null;
}

export interface CellView {
  readonly text: Rich;
  /** The bar or line that is drawn beside its number: its address, and what it says more. */
  readonly mark: { readonly src: string; readonly alt: string } | null;
  /** null for left, which is the rule. */
  readonly align: 'right' | 'center' | 'decimal' | null;
  /** Columns and rows that it reaches over; null for one. */
  readonly colspan: number | null;
  readonly rowspan: number | null;
  /** `row` for a cell that heads its row; null for others. */
  readonly scope: 'row' | null;
}

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

export interface TimelineRow {
  readonly at: string;
  readonly date: DateView;
  readonly place: Rich | null;
  readonly event: Rich;
}

export interface ReferenceView {
  readonly id: string;
  readonly at: string;
  readonly number: number;
  readonly entry: Rich;
}

export type BlockView = BlockViewBase &
  (
    | Shown<BlockOf<'text' | 'lead' | 'note' | 'list' | 'quote' | 'box'>>
    | {
        readonly kind: 'math';
        /** The address of its picture. */
        readonly src: string;
        readonly alt: string;
        readonly number: number | null;
      }
    | { readonly kind: 'section' | 'subsection'; readonly title: Rich; readonly blocks: readonly BlockView[] }
    | ({ readonly kind: 'figure'; readonly alt: string; readonly table: CellsView | null } & Caption)
    | ({
        readonly kind: 'image';
        /** The edges over which it bleeds, `top left`; null for none. */
        readonly bleed: string | null;
        /** Whether it takes a page of its own. */
        readonly page: boolean;
        /** Whether its caption stands above it. */
        readonly above: boolean;
        /** The text beside it, and the side on which the picture stands; null for none. */
        readonly beside: { readonly side: 'left' | 'right'; readonly text: Rich } | null;
      } & ImageView &
        Caption)
    | ({
        readonly kind: 'pictures';
        /** Whether all are cut to one size. */
        readonly cut: boolean;
        readonly pictures: readonly PartPictureView[];
      } & Caption)
    | ({
        readonly kind: 'table';
        /** The widths of columns as typed, `30%`; null when none is given. */
        readonly widths: readonly (string | null)[] | null;
      } & CellsView &
        Caption)
    | ({
        readonly kind: 'timeline';
        readonly head: { readonly date: string; readonly place: string | null; readonly event: string };
        readonly rows: readonly TimelineRow[];
      } & Caption)
    | {
        readonly kind: 'definitions';
        readonly entries: readonly {
          readonly term: Rich;
          readonly definition: Rich;
          /** Whether the definition is paragraphs or lists, rather than words alone. */
          readonly blocks: boolean;
        }[];
      }
    | {
        readonly kind: 'statement';
        /** `theorem`, `proof` … */
        readonly style: string;
        /** Its text, with its label and title before the first words. */
        readonly text: Rich;
        readonly blocks: readonly BlockView[];
        /** The end mark of a proof whose last block has no words for it to follow; else null. */
        readonly end: Rich | null;
      }
    | {
        readonly kind: 'verse';
        readonly stanzas: readonly (readonly {
          readonly text: Rich;
          /** Whether spaces stood before it. */
          readonly indented: boolean;
          /** null for most lines. */
          readonly number: number | null;
        }[])[];
        readonly from: Rich | null;
      }
    | {
        readonly kind: 'code';
        readonly code: Rich;
        /** Its lines, where they have numbers. */
        readonly lines: readonly Rich[] | null;
      }
    | ({
        readonly kind: 'exercise';
        /** `Exercice 4`; null where exercises have no numbers. */
        readonly label: string | null;
        readonly title: Rich | null;
        /** `4 points`, where it stands beside the label or the title. */
        readonly points: string | null;
        /** The id of its answer at the end. */
        readonly answerId: string | null;
      } & QuestionView)
    | { readonly kind: 'answers'; readonly entries: readonly AnswerView[] }
    | ({ readonly kind: 'points' } & PointsView)
    | {
        readonly kind: 'numbers';
        readonly entries: readonly { readonly value: string; readonly says: Rich }[];
        readonly source: Rich | null;
      }
    | ({ readonly kind: 'space' } & Omit<SpaceView, 'id' | 'at'>)
    | {
        readonly kind: 'sign-in';
        readonly title: Rich | null;
        readonly columns: readonly string[];
        readonly rows: readonly SignInRow[];
      }
    | { readonly kind: 'break'; readonly recto: boolean }
    | { readonly kind: 'references'; readonly entries: readonly ReferenceView[] }
    | { readonly kind: 'lists'; readonly entries: readonly EntryView[] }
    | { readonly kind: 'glossary'; readonly entries: readonly GlossaryEntryView[] }
    | { readonly kind: 'index'; readonly letters: readonly IndexLetterView[] }
  );

/** A block whose view has its very keys: texts are set, blocks within it are views. */
type Shown<B> = B extends Block
  ? { readonly [K in Exclude<keyof B, keyof BlockBase>]: ShownValue<B[K]> }
  : never;
type ShownValue<V> = V extends Text
  ? Rich
  : V extends readonly Block[]
    ? readonly BlockView[]
    : V extends readonly (infer Item)[]
      ? readonly ShownValue<Item>[]
      : V extends object
        ? { readonly [K in keyof V]: ShownValue<V[K]> }
        : V;

export type BlockOf<K extends Block['kind']> = Block & { readonly kind: K };
/** A view without what all views have. */
export type ViewOf<K extends BlockView['kind']> = Own<Extract<BlockView, { kind: K }>>;
type Own<V> = V extends unknown ? Omit<V, keyof BlockViewBase> : never;
