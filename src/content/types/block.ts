import type { DataSet } from '../../data/data-set.ts';
import type { Text } from '../../data/text.ts';
import type { Statement } from '../../languages/language.ts';
import type { BlockBase } from './base.ts';
import type { ExerciseBlock, Space } from './exercise.ts';
import type { FigureBlock } from './figure.ts';
import type { Edge, Image, PartPicture } from './picture.ts';
import type { TableBlock } from './table.ts';

/** Whether lines are counted from the first, or on from those before; null where they have no numbers. */
export type LineNumbers = 'own' | 'continued' | null;

export type Block = BlockBase &
  (
    | {
        readonly kind: 'section';
        readonly level: 2 | 3;
        readonly title: Text;
        /** The entries of the index that all of it is about. */
        readonly index: readonly Text[];
      }
    | { readonly kind: 'lead' | 'note'; readonly text: Text }
    | {
        readonly kind: 'text';
        readonly text: Text;
        /** Whether every fifth line has a number, and whether they are counted on from the text before; null for none. */
        readonly lineNumbers: LineNumbers;
      }
    | {
        readonly kind: 'list';
        readonly ordered: boolean;
        /** Whether a box to tick stands before each item. */
        readonly choices: boolean;
        readonly items: readonly Text[];
      }
    | {
        /** A formula on lines of its own, in TeX. It has a number if it has an id. */
        readonly kind: 'math';
        readonly tex: Text;
        /** The words for who cannot see it; null for the TeX. */
        readonly alt: string | null;
      }
    | { readonly kind: 'quote'; readonly text: Text; readonly from: Text | null }
    | FigureBlock
    | ({
        readonly kind: 'image';
        readonly title: Text | null;
        /** The edges of the page over which it bleeds, or `page` for a page of its own; null for none. */
        readonly bleed: 'page' | readonly Edge[] | null;
        /** The text beside it, and the side on which the picture stands; null for none. */
        readonly beside: { readonly text: Text; readonly side: 'left' | 'right' } | null;
      } & Image)
    | {
        readonly kind: 'pictures';
        readonly title: Text | null;
        readonly says: Text | null;
        readonly pictures: readonly PartPicture[];
      }
    | TableBlock
    | {
        readonly kind: 'timeline';
        readonly title: Text | null;
        readonly sources: readonly string[];
        readonly data: DataSet;
      }
    | {
        readonly kind: 'box';
        readonly style: 'facts' | 'method' | 'caution' | 'slip';
        readonly title: Text;
        readonly blocks: readonly Block[];
      }
    | StatementBlock
    | CodeBlock
    | {
        readonly kind: 'verse';
        /** The lines as typed; empty ones part stanzas. */
        readonly text: Text;
        readonly lineNumbers: LineNumbers;
        readonly from: Text | null;
      }
    | {
        readonly kind: 'glossary';
        readonly entries: readonly {
          readonly term: Text;
          readonly definition: Text;
          /** The words by which it is sorted; null for its own. */
          readonly sort: string | null;
        }[];
      }
    | {
        readonly kind: 'definitions';
        readonly entries: readonly { readonly term: Text; readonly definition: Text }[];
      }
    | ExerciseBlock
    | NumbersBlock
    | { readonly kind: 'answers' }
    | {
        readonly kind: 'points';
        /** The sum that the points have to give; null where none is said. */
        readonly total: number | null;
      }
    | ({ readonly kind: 'space'; readonly title: Text | null } & Space)
    | {
        readonly kind: 'sign-in';
        readonly title: Text | null;
        /** The heads of the columns to sign in. */
        readonly columns: readonly string[];
        /** The least number of rows; null for a row for each person, or twenty where there is no list. */
        readonly rows: number | null;
      }
    | { readonly kind: 'break'; readonly to: 'page' | 'recto' }
    | { readonly kind: 'references' }
    | { readonly kind: 'lists'; readonly of: 'figures' | 'tables' }
    | { readonly kind: 'index' }
  );

/** A definition, a theorem, a proof and the like. */
export interface StatementBlock extends BlockBase {
  readonly kind: 'statement';
  readonly style: Statement | 'proof';
  readonly title: Text | null;
  readonly numbered: boolean;
  readonly text: Text;
  /** The blocks that go on after its text. */
  readonly blocks: readonly Block[];
}

export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  readonly title: Text | null;
  readonly code: string;
  /** The name of a grammar by which it is highlighted; null for none. */
  readonly grammar: string | null;
  readonly lineNumbers: boolean;
}

/** Large figures side by side, and what each says. */
export interface NumbersBlock extends BlockBase {
  readonly kind: 'numbers';
  readonly entries: readonly {
    /** A number as typed, `1984.50`, or words. */
    readonly value: Text;
    readonly isNumber: boolean;
    /** The unit after the number; '' where it has none. */
    readonly unit: string;
    readonly says: Text;
  }[];
  /** Keys of references. */
  readonly sources: readonly string[];
}

export type CoverBlock = FigureBlock | (BlockBase & Extract<Block, { kind: 'image' }>);
