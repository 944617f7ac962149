import { points } from '../../style/values.ts';
import { readLength } from '../../units.ts';
import type { Box, ParagraphBox, PictureBox, TableBox, TableCell } from '../box-tree.ts';
import type { FlowContext } from '../flow-context.ts';

/** The widths that content needs, points. */
export interface Needs {
  /** The width that numbers and short words need, which are never cut. */
  readonly firm: number;
  /** The width of the widest part that cannot be broken. */
  readonly least: number;
  /** The width that also keeps each number on one line with its unit. */
  readonly whole: number;
  /** The width of all on one line. */
  readonly most: number;
}

/** Measures what stands in cells. A table in a cell is measured by `tableNeeds`. */
export interface Measuring {
  /** The width of the table, points. */
  readonly room: number;
  readonly context: FlowContext;
  tableNeeds(box: TableBox, measuring: Measuring): Needs;
}

export function cellNeeds({ box }: TableCell, measuring: Measuring): Needs {
  return widestOf(box.children.map((child) => needsOf(child, measuring)));
}

function needsOf(box: Box, measuring: Measuring): Needs {
  switch (box.kind) {
    case 'paragraph':
      return paragraphNeeds(box, measuring.context);
    case 'picture':
      return pictureNeeds(box, measuring.room);
    case 'table':
      return measuring.tableNeeds(box, measuring);
    case 'block': {
      const inner = widestOf(box.children.map((child) => needsOf(child, measuring)));
      const { padding, border, margin, width } = box.style;
      const lengths = [padding.left, padding.right, margin.left, margin.right];
      const edges = sum(lengths.map((each) => points(each, 0))) + border.left.width + border.right.width;
      return widened(inner, width, edges);
    }
  }
}

/** A number with a sign and a unit, or a range of numbers: what is read as one. */
const NUMBER = /^[^\p{L}\d]{0,3}\d[\d\s.,'’–/×+−-]*[^\d]{0,8}$/u;

/** Words as wide as this are too short to be cut, ems. */
const UNCUT = 3;

function paragraphNeeds(box: ParagraphBox, context: FlowContext): Needs {
  const { minContent, maxContent } = context.paragraph(box);
  const text = box.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const isNumber = NUMBER.test(text.trim());
  const most = maxContent + EPSILON;
  return {
    firm: isNumber ? minContent + EPSILON : Math.min(minContent, UNCUT * box.style.fontSize),
    least: minContent,
    whole: isNumber ? most : minContent,
    most,
  };
}

/** The rounding error of widths. */
const EPSILON = 0.01;

/** The least width of a picture that says none, points: a thumbnail. */
const LEAST_PICTURE = 40;

function pictureNeeds({ element, style }: PictureBox, room: number): Needs {
  const typed = readLength(element.attributes['data-width'] ?? '') || 0;
  const asked = typeof style.width === 'number' ? style.width : typed;
  const least = Math.min(room, asked || LEAST_PICTURE);
  return { firm: 0, least, whole: least, most: asked ? least : room };
}

function widestOf(needs: readonly Needs[]): Needs {
  const widest = (of: (each: Needs) => number) => Math.max(0, ...needs.map(of));
  return {
    firm: widest(({ firm }) => firm),
    least: widest(({ least }) => least),
    whole: widest(({ whole }) => whole),
    most: widest(({ most }) => most),
  };
}

/** The needs of a block around content: at least the width that it asks for, and its edges. */
function widened({ firm, least, whole, most }: Needs, asked: Box['style']['width'], edges: number): Needs {
  const of = (width: number) => (typeof asked === 'number' ? Math.max(width, asked) : width) + edges;
  return { firm: firm && firm + edges, least: of(least), whole: of(whole), most: of(most) };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
