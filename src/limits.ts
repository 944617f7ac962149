/**
 * The budget of a build: how much of anything the program takes from a project. Below a limit the cost grows with the
 * input; above it there is a fault. Each limit lies far beyond what a booklet needs, and low enough that the worst
 * project at it ends within a minute and a gigabyte.
 */

/** Faults that one report keeps of errors, and as many of warnings; the others are counted. */
export const MOST_FAULTS = 100;

/** Bytes of a file of any kind. It bounds the memory that a project takes. */
export const MOST_FILE_BYTES = 200e6;
/** Bytes of a file that is typed: YAML, templates, style sheets. It is read in about a second. */
export const MOST_TYPED_BYTES = 2e6;

/** Levels of lists and groups in YAML; the format itself needs about ten. The reader recurses. */
export const MOST_YAML_LEVELS = 100;
/** Aliases of a YAML file: aliases of aliases would multiply without end. */
export const MOST_ALIASES = 100;
/** Faults told of one YAML file that cannot be parsed: an error often causes others further down. */
export const MOST_YAML_FAULTS = 5;

/** Blocks within blocks that Markdown's parser reads; deeper ones would be lost. */
export const MOST_MARKDOWN_LEVELS = 20;

/** Blocks and brackets within one another in a style sheet: the parser recurses. */
export const MOST_CSS_LEVELS = 50;
/** Characters of a value after substitution: variables that double each other would fill the memory. */
export const MOST_VALUE_CHARACTERS = 10_000;
/** Variables that are defined by one another. */
export const MOST_VARIABLE_LEVELS = 100;
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

/** Pixels of a picture, and its bytes once unpacked: an A3 scan at 600 dots per inch, in grey or reduced. */
export const MOST_PIXELS = 50e6;
export const MOST_UNPACKED_BYTES = 200e6;
