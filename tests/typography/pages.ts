import type { Layout, Page, PageMark, SetParagraph } from '../../src/layout/page.ts';
import type { Glyphs } from '../../src/text/font-types.ts';
import type { GlyphRun, Line } from '../../src/text/types.ts';
import { treeOf } from '../pdf/pages.ts';
import { toyStyle } from '../text/toy-font.ts';

/** Points of a letter, in lines of 10 points. */
const LETTER = 5;
export const MEASURE = 200;

interface LineSketch {
  readonly text: string;
  /** Width of its spaces, ems; by default what fills the measure. */
  readonly gap?: number;
  readonly page?: number;
  /** The distance of its text from the left end of its measure, points. */
  readonly indent?: number;
  readonly overfull?: number;
}

/** A paragraph of toy letters, each half an em wide; a line that ends in `~` is parted there. */
export function paragraph(
  sketches: readonly (string | LineSketch)[],
  align: SetParagraph['align'] = 'justify',
): { readonly set: SetParagraph; readonly pages: readonly number[] } {
  const lines = sketches.map((sketch, i): Line => {
    const {
      text,
      gap,
      indent = 0,
      overfull = 0,
    }: LineSketch = typeof sketch === 'string' ? { text: sketch } : sketch;
    const spaces = text.split(' ').length - 1;
    const filling = (MEASURE - (text.length - spaces) * LETTER) / spaces;
    const isLast = i === sketches.length - 1;
    const run = toyRun(text, gap !== undefined ? gap * 10 : isLast || spaces === 0 ? 2.5 : filling, indent);
    return {
      runs: [run],
      edges: [],
      boxes: [],
      measure: MEASURE,
      hyphenated: text.endsWith('~'),
      overfull,
      cut: false,
      spaceRatio: null,
      notes: [],
    };
  });
  const pages = sketches.map((sketch) => (typeof sketch === 'string' ? 0 : (sketch.page ?? 0)));
  return { set: { element: 2, align, lines }, pages };
}

function toyRun(text: string, space: number, x: number): GlyphRun {
  const texts = Array.from(text.replace('~', '\u00AD'));
  const style = toyStyle();
  const words = texts.map((char): Glyphs => {
    const width = (char === ' ' ? space : LETTER) / style.size;
    return { glyphs: [char.codePointAt(0)!], advances: [width], dx: [0], dy: [0], texts: [char], width };
  });
  const width = words.reduce((sum, word) => sum + word.width * style.size, 0);
  return { x, width, style, element: 2, words, scale: 1, letterSpacing: 0, spaces: 1 };
}

/** Paragraphs one under another, 20 points from line to line, 30 from the edges. */
export function layoutOf(...paragraphs: readonly ReturnType<typeof paragraph>[]): Layout {
  const tree = treeOf({ tag: 'p', attributes: {}, children: ['text'] });
  const marks: PageMark[][] = [];
  for (const { set, pages } of paragraphs) {
    set.lines.forEach((line, index) => {
      const place = { paragraph: set, index };
      while (marks.length <= pages[index]!) marks.push([]);
      const here = marks[pages[index]!]!;
      const y = 50 + 20 * here.length;
      for (const run of line.runs) here.push({ kind: 'text', owner: 2, x: 30 + run.x, y, run, line: place });
    });
  }
  const made = marks.map((pageMarks, i): Page => {
    const side = i % 2 === 0 ? 'recto' : 'verso';
    return { number: i + 1, label: String(i + 1), name: '', side, width: 260, height: 400, marks: pageMarks };
  });
  return { tree, pages: made, places: new Map(), bookmarks: [] };
}
