/**
 * What page making weighs: every cost of breaking a flow into pages, and the limits that decide with them, in one
 * table. `pages/paginate.ts` chooses the pages whose costs have the least sum.
 *
 * The unit is what a hole costs, the empty space at the foot of a page whose text goes on. A page that is short
 * by n lines has a hole of e = n − ½ lines, since half a line is not seen, and costs 12 e²: 3 for one line, 27 for
 * two, 75 for three; beyond three and a half lines, 72 for each line more. Anything else costs as much as the
 * hole that we would rather have than it.
 */
export const COSTS = {
  // What a page leaves empty.

  /** A line of hole, by the square of lines. */
  hole: 12,
  /** A line at the foot of a page that ends a chapter, by the square: the reader expects some white there. */
  chapterEnd: 1,
  /** A line that spaces, stretched, take up, by the square: nobody sees the hole, but wide spaces. */
  stretched: 0.25,
  /** All spaces of a page shrunk by as much as they may be; by the square of the share. */
  shrunk: 6,
  /** A paragraph set a line shorter or longer than is best for it. */
  loosened: 4,
  /** A line, on average over the columns, that columns that go on overleaf leave empty. */
  columnSlack: 1,

  // Pages.

  /** A page more, which is paper. */
  page: 80,
  /** A page with floats and hardly any text, or a last page of a few lines (`FEWEST_LINES`). */
  starvedPage: 60,
  /** A page that begins with the last few lines of a chapter (`FEWEST_LINES`). */
  remnant: 30,

  // Where a page ends: costs of breaks.

  /** A page that ends in a hyphen. */
  hyphen: 25,
  /** A heading with a single line below it at the foot of a page. */
  loneLine: 60,
  /** A break in a box that is better kept together (`--livret-break-inside: reluctant`). */
  reluctant: 80,
  /** A break in a table that would fit on a page whole; and in any float, at least. */
  splitTable: 40,
  /** The same near an end of the table's body, where the part is like a widow: up to four times as much. */
  splitTableAtEnd: 40,
  /** A break between a table and its later notes. */
  tableNotes: 60,
  /** A break in a row that is higher than a page. */
  splitRow: 4,
  /** A footnote that goes on on the next page. */
  splitNote: 12,

  // Where floats stand.

  /** A float that waits for the next page. */
  waiting: 4,
  /** The same for each page's worth of text since its mention. */
  waitingPage: 10,
  /** A float at the head of the page that mentions it further down. */
  aboveMention: 6,
  /** A float at the head of a page that begins with the title of the next chapter. */
  aboveTitle: 6,
  /** A float at the foot of a page after that of its mention: it belongs at the head. */
  farFoot: 3,
} as const;

/** A float outside the chapter of its mention. Costs from here on stand for what is never chosen if anything else will do. */
export const STRAY = 1e4;
/** A break that is used only where nothing else is possible. Pages with such breaks are weighed when no other fits. */
export const FORBIDDEN = 1e5;
/** A page that is higher than its capacity. */
export const OVERFULL = 1e8;

/** Lines of hole up to which they cost by their square: once a hole gapes, what is to be empty is better gathered there. */
export const GAPING = 3;
/** Fewer lines than this look lost: a page's only text, the end of a chapter at its head, a paragraph set loose. */
export const FEWEST_LINES = 4;
/** Rows that stay together at either end of a table, and lines to write on at either end of their room. */
export const FEWEST_ROWS = 3;
/** Notes of a table that stand on the page of its last row in any case. */
export const FEWEST_TABLE_NOTES = 3;
/** A table that takes a smaller share of a page than this is not split. */
export const SMALL_TABLE = 1 / 3;
/** The next page must have room for the rest of a footnote, beside text: this share of it at most. */
export const HIGHEST_REST = 0.4;
/** A page filled less than this share is not weighed where a fuller one may end. */
export const LEAST_FILLED = 0.65;
/** Paragraphs of a page that may be set a line shorter or longer. */
export const MOST_LOOSENED = 3;
/** Lines too many that a page is weighed with, since paragraphs may be set shorter. */
export const MOST_SHORTER = 2;
/** Breaks that cost as much end no column while others will do. */
export const UNWELCOME_IN_COLUMNS = 50;
/** Lines by which columns must get lower for an unwelcome break: half a page's depth of white is not left beside text. */
export const WORTH_PARTING = 5;
