/**
 * The budget of a build: how much of anything the program takes from a project. Below a limit the cost grows with the
 * input; above it there is a fault. Each limit lies far beyond what a booklet needs, and low enough that the worst
 * project at it ends within a minute and a gigabyte.
 */

/** The most errors that one report keeps, and the most warnings; the others are only counted. */
export const MOST_FAULTS = 100;

/** Bytes of a file of any kind. It bounds the memory that a project takes. */
export const MOST_FILE_BYTES = 200e6;
/** Bytes of a file that is typed: YAML, templates, style sheets. It is read in about a second. */
export const MOST_TYPED_BYTES = 2e6;

/** Levels of lists and groups in YAML; the format itself needs about ten. The reader recurses. */
export const MOST_YAML_LEVELS = 100;
/** Characters of an id, of a name of data or of a variable, of a key of a source. */
export const MOST_NAME_CHARACTERS = 200;
/** Aliases of a YAML file: aliases of aliases would multiply without end. */
export const MOST_ALIASES = 100;
/** Faults told of one YAML file that cannot be parsed: an error often causes others further down. */
export const MOST_YAML_FAULTS = 5;

/** Blocks within blocks that Markdown's parser reads; deeper ones would be lost. */
export const MOST_MARKDOWN_LEVELS = 20;
/** Groups within groups in a formula. MathJax recurses, a dozen calls a level. */
export const MOST_FORMULA_LEVELS = 50;

/** Blocks and brackets within one another in a style sheet: the parser recurses. */
export const MOST_CSS_LEVELS = 50;
/** Rules of a style sheet, a selector each, and its `@page` rules: each is tried on elements, or on kinds of pages. */
export const MOST_RULES = 5000;
export const MOST_PAGE_RULES = 200;
/** Characters of a value after substitution: variables that double each other would fill the memory. */
export const MOST_VALUE_CHARACTERS = 10_000;
/** Variables that are defined by one another. */
export const MOST_VARIABLE_LEVELS = 100;
/** The longest length, points, and the shortest side of a page: those of a PDF's page (ISO 32000-1, Annex C.2). */
export const MOST_LENGTH = 14_400;
export const LEAST_PAGE_SIDE = 3;
/** The factor of a relative length, or of a percentage. */
export const MOST_TIMES = 1000;
/** An integer: pages, lines and counters are far fewer. */
export const MOST_INTEGER = 1_000_000;
/** Columns of text on a page. */
export const MOST_COLUMNS = 12;

/** Blocks within one another in a template: the compiler recurses. */
export const MOST_TEMPLATE_LEVELS = 100;
/** Templates that call one another: a deeper call is a template that calls itself for ever. */
export const MOST_CALLS = 100;
/** Turns of all loops of a template: a hundred columns of ten thousand rows. Nested lists could multiply without end. */
export const MOST_TURNS = 1_000_000;
/** Levels of the tree of elements, which is walked by recursion. A booklet's tree is some twenty deep. */
export const MOST_ELEMENT_LEVELS = 200;
/** Elements of a document: chapters, blocks, notes, items, rows and cells. Books of a thousand pages have fewer. */
export const MOST_ELEMENTS = 50_000;
/** Characters of a document: those of two thousand pages. */
export const MOST_CHARACTERS = 5_000_000;
/** Pages of a document. A small page or large type makes many of few elements. */
export const MOST_PAGES = 5000;
/** Passes of a layout: references to pages move pages, and a booklet settles in two or three. */
export const MOST_PASSES = 5;

/** Bytes of a font, unpacked: those of a Chinese, Japanese and Korean collection. It is read in about a second. */
export const MOST_FONT_BYTES = 64e6;
/** `@font-face` rules of a style sheet: a family of web fonts comes in a hundred files and more. */
export const MOST_FONT_FACES = 1000;

/** Pixels of a picture: those of the largest cameras. */
export const MOST_PIXELS = 50e6;
/** Bytes of a picture once it is unpacked: as many pixels in colour, without transparency. */
export const MOST_UNPACKED_BYTES = 150e6;
/** Pixels of a side of a picture that the program draws, for mail and slides. Pages and charts may be strips. */
export const MOST_SIDE_PIXELS = 10_000;

/** Elements of an SVG file, and elements that it draws: `use` may draw an element again and again. */
export const MOST_SVG_ELEMENTS = 100_000;
/** Characters that the entities of an SVG file stand for: entities could multiply without end. */
export const MOST_ENTITY_CHARACTERS = 1_000_000;
/** Tiles of a pattern of an SVG file: each is drawn. */
export const MOST_TILES = 2500;
