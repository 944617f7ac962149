import type { PlainText } from '../../content/index.ts';
import type { Word } from '../../languages/language.ts';
import type { PersonView } from '../person.ts';
import type { Rich } from '../rich.ts';
import type { BlockView } from './block.ts';
import type { DateView } from './date.ts';
import type { EntryView } from './lists.ts';

/** Stands for the digest in what templates write; no file of a project can have this character. */
export const DIGEST = '\u0001';

/**
 * The values that templates see: plain objects with own properties only. Every property is always there (null
 * when there is no value), so that a name that is not here is a mistake in the template. docs/templates.md
 * describes it for their authors. `at` is the place in the content, for `data-source`.
 */
export interface BookletView {
  readonly at: string;
  /** The places of its plain texts; of one that the content does not say, that of the booklet. */
  readonly places: Readonly<Record<PlainText, string>>;
  readonly language: string;
  readonly words: Readonly<Record<Word, string>>;
  readonly title: string;
  readonly subtitle: Rich | null;
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
  /** Names of classes, with spaces between. */
  readonly class: string | null;
  /** Whether a picture that bleeds over the top of the page opens it. */
  readonly pictured: boolean;
  /** The title of its part as plain text, for the running head. */
  readonly part: string | null;
  /** Plain text for the running head. */
  readonly short: string;
  readonly sections: readonly EntryView[];
  readonly blocks: readonly BlockView[];
}
