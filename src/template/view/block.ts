import type { Block, BlockBase } from '../../content/index.ts';
import type { Text } from '../../data/text.ts';
import type { Language } from '../../languages/language.ts';
import type { Rich } from '../rich.ts';
import type { Caption, CellsView, ImageView, PartPictureView, TimelineRow } from './figures.ts';
import type { EntryView, GlossaryEntryView, IndexLetterView, ReferenceView } from './lists.ts';
import type { AnswerView, PointsView, QuestionView, SignInRow, SpaceView } from './questions.ts';

interface BlockViewBase {
  /** The partial that sets it: `blocks/figure`. */
  readonly template: string;
  readonly id: string | null;
  readonly at: string;
  /** Whether it stands where it is written: `place: here`, or a figure or table without a number. */
  readonly stays: boolean;
  /** A BCP 47 tag; null in the booklet's language. */
  readonly lang: string | null;
  /** The words of its language: `words.continued`. */
  readonly words: Language['words'];
  /** Names of classes, with spaces between. */
  readonly class: string | null;
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
        /** The mark of the proof that ends with it; null for none. */
        readonly end: Rich | null;
        /** Where it ends in lines of its own: `multline`, whose number stands beside the last of them, or `aligned`. */
        readonly lines: 'multline' | 'aligned' | null;
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
        readonly pictures: readonly PartPictureView[];
      } & Caption)
    | ({
        readonly kind: 'table';
        /** The widths of columns as typed, `30%`; null when none is given. */
        readonly widths: readonly (string | null)[] | null;
        /** Whether it has a column that is empty, to be filled in by hand. */
        readonly blank: boolean;
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
        /** Whether it claims something, which a proof may prove. */
        readonly claims: boolean;
        /** The text, with its label and title before the first words. */
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
        /** `Listing 3`; null without a title. */
        readonly label: string | null;
        readonly title: Rich | null;
        readonly code: Rich;
        /** The lines, where they have numbers. */
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
