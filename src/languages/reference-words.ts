/** The words of the list of references. */
export interface ReferenceWords {
  readonly etAl: string;
  readonly undated: string;
  /** After the names of editors. */
  readonly editors: (count: number) => string;
  readonly volume: string;
  readonly volumes: (count: string) => string;
  readonly issue: string;
  readonly page: string;
  readonly pages: string;
  /** The dash of a range of pages, where the language asks for another than a hyphen. */
  readonly pageRange?: string;
  readonly numberOfPages: (count: string) => string;
  readonly in: string;
  readonly chapter: string;
  readonly part: string;
  readonly section: string;
  readonly supplement: string;
  readonly version: string;
  readonly series: string;
  readonly original: string;
  readonly review: string;
  /** The words before the names of a source's contributors, such as translators, by what they did. */
  readonly roles: Readonly<Record<Contribution, string>>;
  /** The kind of a source, printed after its title, by CSL type, or by biblatex's type of thesis. */
  readonly media: Readonly<Record<Medium, string>>;
  /** How far a source's publication is, by biblatex's names. */
  readonly states: Readonly<Record<State, string>>;
  readonly accessed: (date: string, day: boolean) => string;
  readonly circa: (date: string) => string;
  readonly beforeCommonEra: (year: number) => string;
  readonly seasons: Readonly<Record<Season, string>>;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A part in a source, by the names of CSL's variables. */
export type Contribution =
  | ('director' | 'composer' | 'performer' | 'editor' | 'editor-translator' | 'compiler' | 'curator')
  | ('editorial-director' | 'translator' | 'illustrator' | 'interviewer' | 'narrator' | 'host' | 'guest')
  | ('producer' | 'executive-producer' | 'script-writer' | 'series-creator' | 'organizer' | 'chair')
  | ('contributor' | 'recipient' | 'original-author' | 'collection-editor');

type Medium = 'thesis' | 'speech' | 'motion_picture' | 'broadcast' | 'dataset' | 'bathesis' | 'mathesis';
type State = 'inpress' | 'forthcoming' | 'submitted' | 'inpreparation' | 'prepublished';
