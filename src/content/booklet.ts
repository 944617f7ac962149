import type { DataSet } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import type { Source } from '../faults/source.ts';
import type { Mailbox } from './mailbox.ts';
import type { Person } from './people/people.ts';
import type { ThemeName } from './themes.ts';
import type { Block, CoverBlock } from './types/block.ts';
import type { Reference } from './types/reference.ts';

/** The validated content of a booklet; every node knows its place. docs/content.md describes the files. */
export interface Booklet {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: Text | null;
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
  readonly statements: Statements;
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
  /** The places of the plain texts of the cover and the back that the content says. */
  readonly places: Readonly<Partial<Record<PlainText, Source>>>;
}

export type PlainText = 'title' | 'authors' | 'date' | 'edition' | 'licence' | 'address';

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
  readonly class?: Text | null;
  readonly numbered: boolean;
  /** The entries of the index that all of it is about. */
  readonly index: readonly Text[];
  readonly blocks: readonly Block[];
  readonly source: Source;
}

/** The settings of all exercises of a booklet. */
export interface Exercises {
  /** null for exercises without numbers. */
  readonly numbers: 'throughout' | 'chapter' | null;
  /** The place of answers: none but the copy for teachers, the place of the room to answer, or the end. */
  readonly answers: 'teacher' | 'here' | 'end';
  /** The things that stand in an order of their own in each reader's copy; null for none. */
  readonly shuffle: 'choices' | 'exercises' | 'all' | null;
}

/** The numbers of all statements of a booklet. */
export interface Statements {
  readonly numbers: 'throughout' | 'chapter';
  /** Whether all kinds are counted together: theorem 1, lemma 2. */
  readonly together: boolean;
}

/** The settings of all figures of a booklet. */
export interface FigureSettings {
  /** Whether what a figure says stands above it, where the figure does not say so itself. */
  readonly headline: boolean;
  /** Whether each figure and table says its sources, or only the first of those that share them. */
  readonly sources: 'once' | 'each';
}
