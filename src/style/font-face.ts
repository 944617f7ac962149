import type { Atrule, Block, Declaration, ValueNode } from 'css-tree/parser';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { pathBeside } from './paths.ts';
import { familyName } from './properties/fonts.ts';
import type { SheetSource } from './sheet-source.ts';
import { keyword, splitAtCommas } from './values.ts';

/** A `@font-face` rule: a face of a family, and the files that it may be read from (CSS Fonts 4, 4). */
export interface FontFaceRule {
  readonly source: Source;
  readonly family: string;
  readonly files: readonly FontSource[];
  /** The weights that the face covers: one, or those of a variable font. */
  readonly weights: Range;
  /** Width, as a percentage of the usual one. */
  readonly stretch: Range;
  readonly style: 'normal' | 'italic';
  /** The code points that the face may set; null for all. */
  readonly characters: readonly Range[] | null;
  /** Places on the axes of a variable font, by tag. */
  readonly variations: ReadonlyMap<string, number>;
}

type Range = readonly [least: number, most: number];

export interface FontSource {
  /** The path in the project. */
  readonly path: string;
  /** The PostScript name of a font in a collection; null for the first. */
  readonly name: string | null;
  readonly source: Source;
}

type Descriptors = { -readonly [K in Exclude<keyof FontFaceRule, 'source'>]?: FontFaceRule[K] };

interface Descriptor {
  readonly syntax: string;
  /** Sets what the value says; false for a value that is none. */
  read(value: readonly ValueNode[], into: Descriptors, sheet: SheetSource): boolean;
}

const WEIGHT_WORDS: Readonly<Record<string, number>> = { normal: 400, bold: 700 };
/** The widths that have names, as percentages (CSS Fonts 4, 2.3). */
const STRETCH_WORDS: Readonly<Record<string, number>> = {
  'ultra-condensed': 50,
  'extra-condensed': 62.5,
  condensed: 75,
  'semi-condensed': 87.5,
  normal: 100,
  'semi-expanded': 112.5,
  expanded: 125,
  'extra-expanded': 150,
  'ultra-expanded': 200,
};

/** Formats that browsers take and PDF does not. */
const UNUSABLE = ['embedded-opentype', 'svg'];

const DESCRIPTORS: Readonly<Record<string, Descriptor>> = {
  'font-family': {
    syntax: '"Name"',
    read: (value, into) => {
      const name = familyName(value);
      if (name !== undefined) into.family = name.trim();
      return name !== undefined;
    },
  },
  src: {
    syntax: 'url(fonts/name.woff2) format("woff2"), …',
    read: (value, into, sheet) => {
      const read = splitAtCommas(value).map((nodes) => readSource(nodes, sheet));
      into.files = read.filter((source) => source !== 'passed' && source !== null);
      return !read.includes(null);
    },
  },
  'font-weight': {
    syntax: 'normal | bold | <number from 1 to 1000>{1,2}',
    read: (value, into) => {
      const weights = rangeOf(value, WEIGHT_WORDS, 'Number');
      if (!weights || weights[0] < 1 || weights[1] > 1000) return false;
      into.weights = weights;
      return true;
    },
  },
  'font-stretch': {
    syntax: 'normal | condensed | expanded | … | <percentage>{1,2}',
    read: (value, into) => {
      const stretch = rangeOf(value, STRETCH_WORDS, 'Percentage');
      if (stretch) into.stretch = stretch;
      return stretch !== null;
    },
  },
  'font-style': {
    syntax: 'normal | italic | oblique',
    read: ([word, ...angles], into) => {
      const style = keyword(word);
      into.style = style === 'normal' ? 'normal' : 'italic';
      const plain = angles.length === 0 || style === 'oblique';
      return plain && (style === 'normal' || style === 'italic' || style === 'oblique');
    },
  },
  'unicode-range': {
    syntax: 'U+0000-00FF, U+4??, …',
    read: (value, into, sheet) => {
      const ranges = splitAtCommas(value).map((nodes) =>
        characterRange(nodes.map((n) => sheet.textOf(n)).join('')),
      );
      into.characters = ranges.filter((range) => range !== null);
      return !ranges.includes(null);
    },
  },
  'font-variation-settings': {
    syntax: 'normal | "opsz" 12, …',
    read: (value, into) => {
      if (value.length === 1 && keyword(value[0]) === 'normal') return true;
      const places = splitAtCommas(value).map(([tag, place]): [string, number] | null =>
        tag?.type === 'String' && tag.value.length === 4 && place?.type === 'Number'
          ? [tag.value, Number(place.value)]
          : null,
      );
      into.variations = new Map(places.filter((place) => place !== null));
      return !places.includes(null);
    },
  },
  // A page is painted once all its fonts are there.
  'font-display': { syntax: 'auto | block | swap | fallback | optional', read: () => true },
};

/** Reads a `@font-face` rule; null, after a fault, for one without a family or a file. */
export function readFontFace(node: Atrule, block: Block, sheet: SheetSource): FontFaceRule | null {
  const into: Descriptors = {};
  let sound = true;
  sheet.declarations(block, {
    takes: (declaration) => {
      sound = readDescriptor(declaration, into, sheet) && sound;
      return true;
    },
  });
  if (!sound) return null;
  const source = sheet.sourceOf(node);
  const { family, files = [], weights = [400, 400], stretch = [100, 100], style = 'normal' } = into;
  if (family === undefined || files.length === 0) {
    const lacks = family === undefined ? 'font-family' : 'src';
    sheet.report.error('font-face-incomplete', source, { lacks });
    return null;
  }
  const { characters = null, variations = new Map() } = into;
  return { source, family, files, weights, stretch, style, characters, variations };
}

function readDescriptor(declaration: Declaration, into: Descriptors, sheet: SheetSource): boolean {
  const name = declaration.property.toLowerCase();
  const known = Object.hasOwn(DESCRIPTORS, name) ? DESCRIPTORS[name]! : null;
  if (!known) {
    const near = nearest(name, Object.keys(DESCRIPTORS));
    sheet.report.error('font-face-descriptor', sheet.sourceOf(declaration), { name, near });
    return false;
  }
  const before = sheet.report.faults.length;
  const nodes = declaration.value.type === 'Raw' ? null : declaration.value.children.toArray();
  if (nodes && nodes.length > 0 && known.read(nodes, into, sheet)) return true;
  if (sheet.report.faults.length === before) {
    const value = sheet.textOf(declaration.value).trim();
    const expected = known.syntax;
    sheet.report.error('css-value', sheet.sourceOf(declaration.value), { property: name, value, expected });
  }
  return false;
}

/** A file of `src`; `passed` for one that no page can use; null, maybe after a fault, for what is none. */
function readSource(nodes: readonly ValueNode[], sheet: SheetSource): FontSource | 'passed' | null {
  const [place, ...hints] = nodes;
  if (place?.type === 'Function' && place.name.toLowerCase() === 'local') return 'passed';
  if (place?.type !== 'Url') return null;
  const formats = hints.map((hint) => (hint.type === 'Function' ? sheet.textOf(hint).toLowerCase() : null));
  if (formats.includes(null)) return null;
  if (formats.some((format) => UNUSABLE.some((name) => format!.includes(name)))) return 'passed';
  const source = sheet.sourceOf(place);
  const file = pathBeside(sheet.file, place.value);
  if (!file) {
    sheet.report.error('font-remote', source, { address: place.value.slice(0, 100) });
    return null;
  }
  return { path: file.path, name: file.fragment, source };
}

/** One value, or the least and the most. */
function rangeOf(
  value: readonly ValueNode[],
  words: Readonly<Record<string, number>>,
  type: 'Number' | 'Percentage',
): Range | null {
  const numbers = value.map((node) => {
    if (node.type === type) return Number((node as { readonly value: string }).value);
    const word = keyword(node) ?? '';
    return Object.hasOwn(words, word) ? words[word]! : Number.NaN;
  });
  if (numbers.length > 2 || numbers.some(Number.isNaN)) return null;
  return [Math.min(...numbers), Math.max(...numbers)];
}

const CODE_POINTS = /^u\+([\da-f]{1,6})(?:-([\da-f]{1,6}))?$/i;
const WILDCARD = /^u\+([\da-f]{0,5})(\?{1,6})$/i;

/** A range of code points; the question marks of `U+4??` stand for any digits (CSS Syntax 3, 7.1). */
function characterRange(text: string): Range | null {
  const [, stem, marks] = WILDCARD.exec(text) ?? [];
  if (stem !== undefined && marks !== undefined) {
    const digit = (by: string) => Number.parseInt(stem + by.repeat(marks.length), 16);
    return [digit('0'), digit('f')];
  }
  const [, first, last = first] = CODE_POINTS.exec(text) ?? [];
  return first && last ? [Number.parseInt(first, 16), Number.parseInt(last, 16)] : null;
}
