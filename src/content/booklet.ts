import type { ChartSpec } from '../charts/spec.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import type { CellMarkAddress } from '../document/picture-address.ts';
import type { Source } from '../faults/source.ts';
import type { Season } from '../languages/language.ts';
import type { Mailbox } from './mailbox.ts';
import type { Person } from './people/people.ts';
import type { DateVariable, Role, TextVariable } from './schema/references.ts';
import type { ThemeName } from './themes.ts';

/** The validated content of a booklet; every node knows its place. docs/content.md describes the files. */
export interface Booklet {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly language: string;
  /** YYYY-MM-DD, or null: the build then needs `--date` or SOURCE_DATE_EPOCH. */
  readonly date: string | null;
  readonly edition: string;
  /** Points. */
  readonly page: { readonly width: number; readonly height: number };
  readonly theme: ThemeName;
  readonly print: PrintSettings;
  /** The number of copies to print; null when the content does not say. */
  readonly copies: number | null;
  /** Absent where the content says none. */
  readonly prices?: Prices;
  readonly licence: string | null;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly exercises: Exercises;
  /** The chapters as written, of a copy that has exercises or choices in another order; absent for others. */
  readonly written?: readonly Chapter[];
  readonly figures: FigureSettings;
  /** For whom, when and where: a text of the cover. */
  readonly occasion: Text | null;
  /** The web address of its files. */
  readonly address: string | null;
  /** The drawing or the picture of the cover. */
  readonly cover: CoverBlock | null;
  readonly blurb: Text | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The person whose copy it is; absent in a booklet that is nobody's copy. */
  readonly person?: Person;
  readonly chapters: readonly Chapter[];
  readonly references: ReadonlyMap<string, Reference>;
  /** The data by key; null for a file that cannot be read, so that a text that names it is not at fault too. */
  readonly data: ReadonlyMap<string, DataSet | null>;
  /** The people who sign its sheets, when they are known. */
  readonly signers?: readonly Signer[];
  readonly mail: MailSettings;
  readonly source: Source;
}

/** Prices of printing; null for one that is not said. */
export interface Prices {
  /** An ISO 4217 code. */
  readonly currency: string;
  /** A sheet of paper. */
  readonly sheet: number | null;
  /** A side of a sheet that has no ink but black. */
  readonly black: number | null;
  readonly color: number | null;
}

/** The PDF to print. */
export interface PrintSettings {
  readonly colors: 'color' | 'grey' | 'cmyk';
  /** The amount of ink. */
  readonly amount: 'full' | 'light';
  /** The edge on which the printer turns sheets, if it is said. */
  readonly flip?: 'short' | 'long';
  /** The path of the ICC profile of the press, from the project's folder; absent for coated paper. */
  readonly profile?: string;
}

export interface Signer {
  readonly number: string;
  readonly name: string;
}

/** The settings of the messages that bring a booklet. */
export interface MailSettings {
  readonly from: Mailbox | null;
  readonly replyTo: Mailbox | null;
  /** The address to write to in order to get no more messages. */
  readonly unsubscribe: string | null;
  /** The address of the PDF, which is then not attached. */
  readonly link: string | null;
  /** Each person gets their own copy, rather than the PDF of all. */
  readonly copies: boolean;
  /** The booklet is attached as a web page too. */
  readonly html: boolean;
  /** The address of that page, which is then not attached. */
  readonly htmlLink: string | null;
  /** The figure that is shown, by its id. */
  readonly figure: { readonly value: string; readonly source: Source } | null;
  /** Paragraphs of plain text. */
  readonly message: Text | null;
}

/** A group of chapters that follow one another. */
export interface Part {
  readonly id: string | null;
  readonly title: Text;
  /** The text below its title. */
  readonly text: Text | null;
  readonly source: Source;
}

export interface Chapter {
  readonly id: string;
  /** null for a chapter in no part. */
  readonly part: Part | null;
  readonly title: Text;
  readonly short: string | null;
  /** Names of classes, with spaces between. */
  readonly class?: string | null;
  readonly numbered: boolean;
  /** The entries of the index that all of it is about. */
  readonly index: readonly Text[];
  readonly blocks: readonly Block[];
  readonly source: Source;
}

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
  readonly class?: string | null;
  readonly source: Source;
}

export interface Tags {
  readonly audience: 'student' | 'teacher' | null;
  readonly level: 'basic' | 'advanced' | null;
}

export type Block = BlockBase &
  (
    | {
        readonly kind: 'section';
        readonly level: 2 | 3;
        readonly title: Text;
        /** The entries of the index that all of it is about. */
        readonly index: readonly Text[];
      }
    | { readonly kind: 'text' | 'lead' | 'note'; readonly text: Text }
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
    | CodeBlock
    | {
        readonly kind: 'verse';
        /** Its lines as typed; empty ones part stanzas. */
        readonly text: Text;
        readonly lineNumbers: boolean;
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
        /** At least so many; null for one for each person, or twenty where there is no list. */
        readonly rows: number | null;
      }
    | { readonly kind: 'break'; readonly to: 'page' | 'recto' }
    | { readonly kind: 'references' }
    | { readonly kind: 'lists'; readonly of: 'figures' | 'tables' }
    | { readonly kind: 'index' }
  );

/** A picture file as it is to be set. */
export interface Image {
  readonly file: string;
  readonly alt: Text;
  readonly rights: PictureRights;
  /** Points; null for the measure. */
  readonly width: number | null;
  /** Points; null for the height of its shape. */
  readonly height: number | null;
}

/** One of several pictures under one title. */
export interface PartPicture extends Image {
  readonly id: string | null;
  readonly title: Text | null;
  readonly source: Source;
}

export type Edge = 'top' | 'right' | 'bottom' | 'left';

/** Whom a picture is from, and under what licence; `own` for the booklet's authors, which no caption says. */
export type PictureRights = 'own' | { readonly credit: string; readonly licence: string };

/** The settings of all exercises of a booklet. */
export interface Exercises {
  /** null for exercises without numbers. */
  readonly numbers: 'throughout' | 'chapter' | null;
  /** The place of answers: none but the copy for teachers, the place of the room to answer, or the end. */
  readonly answers: 'teacher' | 'here' | 'end';
  /** The things that stand in an order of their own in each reader's copy; null for none. */
  readonly shuffle: 'choices' | 'exercises' | 'all' | null;
}

/** The settings of all figures of a booklet. */
export interface FigureSettings {
  /** Whether what a figure says stands above it, where the figure does not say so itself. */
  readonly headline: boolean;
  /** Whether each figure and table says its sources, or only the first of those that share them. */
  readonly sources: 'once' | 'each';
}

export interface Question {
  readonly text: Text;
  /** Its own, or the sum of its parts'. */
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

export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
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
    /** '' for none. */
    readonly unit: string;
    readonly says: Text;
  }[];
  /** Keys of references. */
  readonly sources: readonly string[];
}

/** Room for handwriting. */
export interface Space {
  readonly ruling: 'ruled' | 'dotted' | 'squared' | 'blank' | 'frame';
  readonly size:
    | { readonly lines: number }
    /** A length as typed, such as `60 mm`, or `page` for all of a page. */
    | { readonly height: string };
  /** From line to line, as typed; null for the theme's. */
  readonly pitch: string | null;
}

export type CoverBlock = FigureBlock | (BlockBase & Extract<Block, { kind: 'image' }>);

export interface FigureBlock extends BlockBase {
  readonly kind: 'figure';
  readonly title: Text;
  readonly says: Text | null;
  /** Whether what it says stands above it; null where the booklet says it for all figures. */
  readonly headline: boolean | null;
  readonly alt: Text;
  /** Keys of references. */
  readonly sources: readonly string[];
  readonly chart: ChartSpec;
  /** The data that it gives itself; null where it names them. */
  readonly own: DataSet | null;
  /** Its data, set below it. */
  readonly table: Pick<TableBlock, 'columns' | 'rowHeads' | 'head' | 'bodies' | 'foot'> | null;
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly title: Text | null;
  readonly says: Text | null;
  readonly sources: readonly string[];
  readonly columns: readonly {
    /** `decimal`: numbers stand with their decimal marks under one another. */
    readonly align: 'left' | 'right' | 'center' | 'decimal';
    readonly width: string | null;
  }[];
  /** Whether the first cell of each row heads it. */
  readonly rowHeads: boolean;
  readonly head: readonly (readonly TableCell[])[];
  readonly bodies: readonly TableBody[];
  readonly foot: readonly TableCell[] | null;
  /** The reservation about the data, of a table that is made from data. */
  readonly note?: Text | null;
  /** The note of the table itself. */
  readonly ownNote?: Text | null;
}

/** Rows of a table, and what stands above them, over all columns; null for rows that are in no group. */
export interface TableBody {
  readonly group: Text | null;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A drawing in a cell. Its `alt` says what the cell's text does not: nothing for a bar. */
export interface CellMark {
  readonly address: CellMarkAddress;
  readonly alt: string;
}

/** A cell's text; in a table where some reach over columns or rows, with its place. */
export interface TableCell extends Text {
  /** The bar or line that is drawn beside its number. */
  readonly mark?: CellMark;
  /** Counts from 0. */
  readonly column?: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A source, in CSL-JSON's terms (https://docs.citationstyles.org): what it has, by the names of CSL's variables. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly language: string | null;
  readonly names: Readonly<Partial<Record<Role, readonly Name[]>>>;
  readonly dates: Readonly<Partial<Record<DateVariable, ReferenceDate>>>;
  readonly texts: Readonly<Partial<Record<TextVariable, string>>>;
  readonly source: Source;
}

export interface Name {
  /** The name by which a source is called in short, with a particle that belongs to it: `van Gogh`. */
  readonly family: string;
  /** All of the name, as it is read: `Vincent van Gogh`, `Martin Luther King Jr.` */
  readonly full: string;
}

/** The date of a source: a day, month or year, or from one to another; or a text in place of it. */
export type ReferenceDate =
  | {
      /** YYYY, YYYY-MM or YYYY-MM-DD. A year before the common era is negative: -52. */
      readonly start: string;
      readonly end: string | null;
      readonly season: Season | null;
      readonly circa: boolean;
    }
  | { readonly literal: string };
