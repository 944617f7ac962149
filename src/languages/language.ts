import type { ErrataWords, SheetWords } from './print-words.ts';
import type { ReferenceWords } from './reference-words.ts';
import type { LanguageRules } from './rules.ts';

/**
 * All that Livret knows of a language that documents are written in. Its words are typed plainly, with
 * ordinary spaces and apostrophes where the typesetting rules set the right ones.
 */
export interface Language {
  /** The tag of the language, or of the language in a region: `de`, `de-CH` (BCP 47). */
  readonly tag: string;
  /** The language as regions have it that differ, by region subtag. */
  readonly regions?: Readonly<Record<string, Language>>;
  /** Spaces, quotation marks, dashes, ordinals: what authors type plainly is set by these rules. */
  readonly typesetting: LanguageRules;
  readonly hyphenation: Hyphenation;
  /** The words that every text of some length has, in small letters, with spaces between them. */
  readonly commonWords: string;
  readonly numbers: NumberStyle;
  readonly dates: DateStyle;
  /** Opening and closing marks, with the spaces that stand inside them. */
  readonly quotes: Readonly<Record<'outer' | 'inner', readonly [string, string]>>;
  /** Between a head and what it announces. */
  readonly colon: string;
  readonly listSeparator: string;
  /** The word before the last item of an enumeration, with its spaces. */
  readonly and: (next: string) => string;
  /** A label, such as `Figure`, within a sentence: `figure`. */
  readonly inSentence: (label: string) => string;
  /** Names of parts and of kinds of things, for templates: `@root.words.contents`. */
  readonly words: Readonly<Record<Word, string>>;
  /** The words of a line in parentheses, one and several: `(Z. 12)`. */
  readonly shortLines: Readonly<Record<LineWord, readonly [string, string]>>;
  /** The words of things that are counted, several of them: `Chapitres`. */
  readonly plurals: Readonly<Record<Counted, string>>;
  /** Forms of these words in which authors type them before a reference, abbreviated or inflected: `fig.`, `Kapiteln`. */
  readonly otherForms: Partial<Record<Counted, readonly string[]>>;
  /** The words before the label of a figure or table that has the same sources: `comme la` figure 3. */
  readonly sameAs: Readonly<Record<'figure' | 'table', string>>;
  /** The words before and between the ends of a range: `da 2 a 4`. */
  readonly range: { readonly before?: string; readonly between: string };
  /** `1re édition`; an edition that is no number is returned as it is. */
  readonly edition: (edition: string) => string;
  /** The unit of a number of points: `point`, `points`. */
  readonly points: (number: number) => string;
  readonly references: ReferenceWords;
  readonly links: LinkWords;
  readonly web: WebWords;
  readonly charts: ChartWords;
  readonly sheets: SheetWords;
  readonly errata: ErrataWords;
  /** For the templates of messages: `words.greeting`. */
  readonly mail: Readonly<Record<MailWord, string>>;
}

export interface Hyphenation {
  /** A file of patterns of the package `hyphen`. */
  readonly patterns: string;
  /** The letters that no hyphen may precede, whatever the patterns say. */
  readonly notBefore?: string;
  /** Whether a word that is parted at its own hyphen has a hyphen on the next line too. */
  readonly repeatsHyphen?: true;
}

export interface NumberStyle {
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** The least number whose digits are grouped, where no column asks for it. */
  readonly groupedFrom: 1000 | 10_000;
  /** The per cent sign with the space that parts it from its number. */
  readonly percent: string;
  /** The signs of 10⁶ and 10⁹ on axes, after a no-break space. */
  readonly million: string;
  readonly billion: string;
  /** The words and signs after a number that multiply it, in small letters, with their powers of ten: 6 for `millions`. */
  readonly powers: Readonly<Record<string, number>>;
  /** The text of an unknown value in a chart. */
  readonly unknown: string;
}

type Twelve = readonly [...Six, ...Six];
type Six = readonly [string, string, string, string, string, string];

export interface DateStyle {
  readonly months: Twelve;
  /** The months as the ticks of an axis name them. */
  readonly shortMonths: Twelve;
  /** The day as a date has it: `1er`. */
  readonly day: (day: number) => string;
  /** A full date in words, of a day or of several. */
  readonly date: (day: string, month: string, year: string) => string;
  /** A month of a year in words. */
  readonly month: (month: string, year: string) => string;
  /** The one of two figures that is read first in 05/06/2026, day or month; null where both orders are in use. */
  readonly first: 'day' | 'month' | null;
}

export type Word =
  | ('contents' | 'part' | 'chapter' | 'figure' | 'table' | 'notes' | 'number' | 'name')
  | ('continued' | 'source' | 'sources' | 'picture' | 'licence' | 'code' | 'colophon' | 'onCover')
  | ('see' | 'seeAlso')
  | ('listing' | 'equation' | 'exercise' | 'question' | 'answer' | 'answers' | 'points' | 'total')
  | ('keys' | 'keysNote')
  | LineWord
  | (Statement | 'proof');

/** The kinds of statements that have numbers. */
export type Statement =
  | ('theorem' | 'proposition' | 'property' | 'lemma' | 'corollary' | 'conjecture' | 'axiom')
  | ('definition' | 'example' | 'remark');

/** The things that have numbers, by which texts refer to them. */
export type Counted =
  | ('part' | 'chapter' | 'figure' | 'table' | 'listing' | 'equation' | 'exercise' | 'question')
  | LineWord
  | Statement;

/** A line of a text or of code, and one of verse. */
export type LineWord = 'line' | 'verse';

export type MailWord =
  | ('greeting' | 'greetingEnd' | 'intro' | 'page' | 'pages' | 'attached' | 'linked' | 'checksum')
  | ('unsubscribe' | 'cover' | 'pageAttached' | 'pageLinked' | 'kilobytes');

/** The words of web pages that paper does not need. */
interface WebWords {
  /** The link past the contents, for who goes by keyboard. */
  readonly skip: string;
  /** The label that unfolds the table of a chart. */
  readonly data: string;
  /** The links to the chapters before and after. */
  readonly previous: string;
  readonly next: string;
  /** The name of these links together, for screen readers. */
  readonly pages: string;
}

/** The descriptions of links between notes and their calls, for screen readers. */
interface LinkWords {
  readonly toNote: (number: string) => string;
  readonly backToCall: (number: string) => string;
}

export type ChartName =
  | ('map' | 'diagram')
  | ('gantt' | 'calendar' | 'matrix' | 'waffle')
  | ('bars' | 'upright' | 'pie' | 'doughnut' | 'lines' | 'areas' | 'scatter' | 'bubble')
  | ('slope' | 'dumbbell')
  | ('heatmap' | 'multiples' | 'units' | 'periodic' | 'layers' | 'scale')
  | ('histogram' | 'lollipop' | 'dotplot' | 'boxplot' | 'strip' | 'pyramid' | 'waterfall');

/** The words in charts and in their text alternatives. */
export interface ChartWords {
  readonly logarithmic: string;
  /** The chart's kind, at the head of its text alternative. */
  readonly kinds: Readonly<Record<ChartName, string>>;
  readonly unknown: string;
  /** Words in tables, which dots stand for. */
  readonly yes: string;
  readonly no: string;
  /** The days of the week from Monday on, by a letter or two. */
  readonly weekdays: readonly string[];
  readonly most: string;
  readonly least: string;
  readonly largestRise: string;
  readonly largestFall: string;
  readonly by: (quantities: readonly string[], label: string, count: number) => string;
  readonly fromTo: (what: string, from: string, to: string) => string;
  readonly range: (quantity: string, from: string, to: string) => string;
  readonly points: (count: number) => string;
  readonly surface: (quantity: string) => string;
  /** The axis of a histogram that says how many values a class has. */
  readonly frequency: string;
  readonly values: (count: number) => string;
  /** The classes of a histogram, and the width of each, with its unit. */
  readonly classes: (count: number, width: string) => string;
  readonly fullest: (from: string, to: string, count: number) => string;
  /** The head of a column of medians. */
  readonly median: string;
  readonly spread: (count: number, least: string, largest: string, median: string) => string;
  readonly quartiles: (low: string, high: string) => string;
  /** The values beyond the whiskers of a box plot. */
  readonly beyond: (count: number) => string;
  /** The note below a box plot that says what its marks are, and by which rule. */
  readonly boxKey: string;
  /** The sentence that is added where a group has too few values for a box. */
  readonly fewKey: string;
  readonly mean: string;
  /** Marks that are drawn over the data to explain them. */
  readonly overlays: {
    readonly reference: string;
    readonly band: string;
    /** @param sign -1 for a line that falls. */
    readonly trend: (sign: 1 | -1) => string;
    readonly uncertain: string;
    readonly note: string;
  };
  /** Two quantities without a correlation worth telling. */
  readonly unrelated: string;
  /** @param sign -1 where the second quantity falls as the first one grows. */
  readonly related: (sign: 1 | -1, clearly: boolean) => string;
}
