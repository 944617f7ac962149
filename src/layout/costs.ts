/**
 * Every cost of breaking a flow into pages, and the limits that decide with them, in one table. `pages/paginate.ts`
 * chooses the pages whose costs have the least sum.
 *
 * The unit is set by the cost of a hole, the empty space at the foot of a page whose text goes on. A hole of n lines
 * costs 12 (n − ½)², since half a line is not seen: 3 for one line, 27 for two, 75 for three; beyond three and a
 * half lines (`GAPING`), 24 for each line more. Whatever we would rather leave a hole for costs a little more than that hole.
 */

/** A page is rather left one line short. */
const ONE_LINE = 4;
/** A page is rather left two lines short. */
const TWO_LINES = 30;
/** A page is rather left three lines short. */
const THREE_LINES = 80;

export const COSTS = {
  // Costs of empty lines.

  /** A line of hole, by the square of lines. */
  hole: 12,
  /**
   * A line at the foot of a page that ends a chapter, by the square, and at most what a line more of a gaping hole costs: the
   * reader expects some white there.
   */
  chapterEnd: 1,
  /** A line that stretched spaces take up, by the square: nobody sees a hole, only wider spaces. */
  stretched: 0.25,
  /**
   * All spaces of a page shrunk by as much as they may be; by the square of the share. More than a hole of one
   * line.
   */
  shrunk: 6,
  /** A paragraph set a line shorter or longer than is best for it. */
  loosened: ONE_LINE,
  /** A line that columns which go on overleaf leave empty, on average. */
  columnSlack: 1,

  // Costs of pages.

  /** One more page, which is paper. */
  page: THREE_LINES,
  /**
   * A page with floats and fewer than `FEWEST_LINES` of text, or a last page of so few. It is less than `splitTable`:
   * two figures and a line of text on a page are better than a table in two parts.
   */
  starvedPage: 60,
  /** A page that begins with the last lines of a chapter, fewer than `FEWEST_LINES`. */
  remnant: TWO_LINES,
  /** Each line that such a page has less than three: rather than with two, the page before it ends three lines short. */
  lostLine: THREE_LINES - TWO_LINES,

  // Costs of breaks.

  /** A page that ends in a hyphen. */
  hyphen: TWO_LINES,
  /** A heading with a single line below it at the foot of a page. */
  loneLine: THREE_LINES,
  /** A break in a box that is better kept together (`--livret-break-inside: reluctant`). */
  reluctant: THREE_LINES,
  /** A break in a table that would fit whole on a page. A break in any other float costs no less. */
  splitTable: THREE_LINES,
  /**
   * The same three rows from either end of the table's body, where the part is like a widow; nearer, up to four
   * times.
   */
  splitTableAtEnd: TWO_LINES,
  /** A break between a table and its later notes. */
  tableNotes: THREE_LINES,
  /** A break in a row that is higher than a page. */
  splitRow: ONE_LINE,
  /** A footnote that goes on on the next page: as bad as a hyphen there, as in plain TeX. */
  splitNote: TWO_LINES,

  // Costs of the places of floats.

  /** A float that waits for the next page. */
  waiting: ONE_LINE,
  /** The same, added for each page's worth of text since its mention. */
  waitingPage: 10,
  /** A float, or a part of one, that waits at the end of a right-hand page: the reader has to turn the leaf. */
  overleaf: THREE_LINES,
  /** A float at the head of the page that mentions it further down. */
  aboveMention: ONE_LINE,
  /** A float at the head of a page that begins with the title of the next chapter. */
  aboveTitle: ONE_LINE,
  /** A float at the foot of a page after that of its mention: it belongs at the head. */
  farFoot: ONE_LINE,
  /** A float in the text, at its mention: on a page that has both the title above it and the end of its chapter. */
  inText: ONE_LINE,
} as const;

// Costs of last resorts: each is dearer than any pages without it.

/** A float outside the chapter of its mention, or above its title. */
export const STRAY = 1e4;
/** A picture that bleeds over an edge of the page away from that edge: in the text, or above notes. */
export const AWAY = STRAY / 2;
/**
 * A break that is used only where nothing else is possible: pages with such breaks are weighed when no other fits.
 */
export const FORBIDDEN = 1e5;
/** A forbidden break within a title, or right below it or the head of a table: where a break is needed, any other is better. */
export const BROKEN_TITLE = 2 * FORBIDDEN;
/** A page that is higher than its capacity. */
export const OVERFULL = 1e8;

// Limits.

/**
 * Lines of hole up to which they cost by their square: once a hole gapes, what is to be empty is better gathered
 * there.
 */
export const GAPING = 3;
/** Fewer lines than this look lost: a page's only text, the end of a chapter at its head, a paragraph set loose. */
export const FEWEST_LINES = 4;
/** Rows that stay together at either end of a table, and lines to write on at either end of their room. */
export const FEWEST_ROWS = 3;
/** Notes of a table that stand on the page of its last row in any case. */
export const FEWEST_TABLE_NOTES = 3;
/**
 * The pages that waiting floats may fill. Where more wait, the text waits too: else any number of floats could stand
 * anywhere in any text, and as many pages would be weighed.
 */
export const MOST_WAITING = 3;
/** A table that takes a smaller share of a page than this is not split. */
export const SMALL_TABLE = 1 / 3;
/** Lines to write on that take a smaller share of a page than this are not split: overleaf they are away from their question. */
export const SMALL_ROOM = 1 / 2;
/** The next page must have room for the rest of a footnote, beside text: this share of it at most. */
export const HIGHEST_REST = 0.4;
/** A page filled less than this share is not weighed where a fuller one may end, unless a chapter ends on it. */
export const LEAST_FILLED = 0.65;
/** Paragraphs of a page that may be set a line shorter or longer. */
export const MOST_LOOSENED = 3;
/** Lines too many that a page is weighed with, since paragraphs may be set shorter. */
export const MOST_SHORTER = 2;
/** Breaks that cost as much end no column while others will do. */
export const UNWELCOME_IN_COLUMNS = 50;
/**
 * Lines by which columns must get lower for an unwelcome break: half a page's depth of white is not left beside
 * text.
 */
export const WORTH_PARTING = 5;
