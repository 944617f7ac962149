import { points } from '../../style/values.ts';
import { MM } from '../../units.ts';
import type { TableBox } from '../box-tree.ts';
import { BROKEN_TITLE, COSTS, FEWEST_ROWS, FEWEST_TABLE_NOTES, FORBIDDEN, SMALL_TABLE } from '../costs.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Galley } from '../galley/galley.ts';
import { addMargin } from '../galley/margins.ts';
import { sliceAt, sliceMarks } from '../galley/slices.ts';
import { shift } from '../galley/stack.ts';
import { type Band, isDecorated } from '../geometry.ts';
import { setOnce } from '../layout-memory.ts';
import type { PageMark } from '../page.ts';
import { sum } from './cell-needs.ts';
import type { Columns } from './cells.ts';
import { edgesAcross, type Frame, frameOf } from './frame.ts';
import { aboveRows, isHead, resumptionOf } from './resumption.ts';
import { type SetRows, setRows } from './rows.ts';
import { NO_BORDER } from './rules.ts';
import { smallerTable } from './small-type.ts';
import { columnReaches } from './table-alignment.ts';
import { type ColumnNeeds, columnNeeds, columnWidths, neededForWords } from './table-widths.ts';
import { wrappedRow } from './wrapped-row.ts';

/** Sets a table row by row. Where a page splits it, its head is repeated above the rest. */
export function flowTable(
  asked: TableBox,
  galley: Galley,
  band: Band,
  page: string,
  context: FlowContext,
): void {
  const { style } = asked;
  addMargin(galley, style, 'top', band.width);
  if (asked.caption) {
    context.flowBox(asked.caption, galley, band, page, context);
    galley.weighBreak(BROKEN_TITLE);
  }
  // A table in a block whose pictures are lowered has other pictures there.
  const before = context.isKept ? null : context.before;
  const set = setOnce(asked, `${band.x} ${band.width} ${page}`, { ...context, before }, (own) =>
    setTable(asked, band, page, { ...own, before: context.before }),
  );
  const { box, columns, outer, around, rows, repeated } = set;
  const share = sum(rows.map(({ height }) => height)) / context.capacity(page);
  const body = rows.filter(isBody).reduce((count, set) => count + set.rows.length, 0);
  const start = galley.items.length;

  let above = 0;
  rows.forEach((set, i) => {
    if (i > 0) {
      const belowHead = isHead(rows[i - 1]!) || headsGroup(rows[i - 1]!);
      galley.weighBreak(
        belowHead ? BROKEN_TITLE : isBody(set) ? splitCost(above, body - above, share) : FORBIDDEN,
      );
    }
    if (isBody(set)) above += set.rows.length;
    const first = aboveRows(repeated, set, outer.x);
    const most = context.capacity(page) - (first?.height ?? 0);
    const parts = rowParts(set, shift(set.marks, outer.x, 0), most);
    const resumed = parts.length > 1 ? withAir(repeated, airOf(set)) : null;
    parts.forEach((part, k) => {
      if (k > 0) galley.weighBreak(COSTS.splitRow);
      galley.box({ ...part, resumption: isHead(set) ? null : k > 0 ? resumed : first });
    });
  });
  if (isDecorated(style)) {
    const none = { top: NO_BORDER, right: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER };
    const own = columns.frame.rules ? { ...style, border: none } : style;
    galley.frame(start, { element: box.element, style: own, ...outer, edges: null });
  }
  box.notes.forEach((note, i) => {
    galley.weighBreak(i < FEWEST_TABLE_NOTES ? FORBIDDEN : COSTS.tableNotes);
    context.flowBox(note, galley, around, page, context);
  });
  addMargin(galley, style, 'bottom', band.width);
}

/** A table whose rows are set. */
interface SetTable extends PlacedTable {
  readonly rows: readonly SetRows[];
  /** The lines above the rows of a part that goes on from the page before. */
  readonly repeated: Resumption;
}

function setTable(asked: TableBox, band: Band, page: string, context: FlowContext): SetTable {
  const placed = placeTable(asked, band, context);
  const { box, columns, outer, around } = placed;
  const rows = setRows(box, columns, page, context);
  return { ...placed, rows, repeated: resumptionOf(box, rows, outer.x, around, page, context) };
}

const isBody = ({ rows }: SetRows) => rows[0]!.section === 'body';

/** Whether rows end with the head of a group, which stands alone in its row: it is not parted from what it heads. */
function headsGroup({ rows }: SetRows): boolean {
  const { cells } = rows.at(-1)!;
  return cells.length === 1 && cells[0]!.element.attributes.scope === 'rowgroup';
}

interface PlacedTable {
  /** The table, its type smaller where its words need it. */
  readonly box: TableBox;
  readonly columns: Columns;
  /** The table's border box. */
  readonly outer: Band;
  /** The room for notes, and for the line of a table that goes on: a narrow table does not narrow them. */
  readonly around: Band;
}

/**
 * The widths of a table's columns, and its place between its margins (CSS 2.1, 17.5.2). Its width has its borders.
 */
function placeTable(asked: TableBox, band: Band, context: FlowContext): PlacedTable {
  const { margin, width: askedWidth } = asked.style;
  const [before, after] = [points(margin.left, band.width), points(margin.right, band.width)];
  const most = Math.max(0, band.width - before - after);
  const fill = askedWidth !== 'auto';
  const available = fill ? Math.min(most, points(askedWidth, band.width)) : most;
  const { box, frame, room, needs } = withRoomForWords(
    inRows(measure(asked, available, context), context),
    context,
  );
  const widths = columnWidths(needs, room, fill);
  let left = frame.left;
  const lefts = widths.map((width) => {
    const at = left;
    left += width + frame.across;
    return at;
  });
  const width = fill ? available : available - room + sum(widths);
  const spare = most - width;
  const shares = margin.left === 'auto' ? (margin.right === 'auto' ? 1 / 2 : 1) : 0;
  const columns = { frame, lefts, widths, width: available, reaches: columnReaches(box, context) };
  const outer = { x: band.x + before + spare * shares, width };
  return { box, columns, outer, around: fill ? outer : { x: band.x + before, width: most } };
}

/** The width of a table where there is a band, points. */
export function tableWidth(box: TableBox, band: Band, context: FlowContext): number {
  return placeTable(box, band, context).outer.width;
}

/** A table with the needs of its columns, and the width that there is for them; points. */
interface Measured {
  readonly box: TableBox;
  readonly available: number;
  readonly frame: Frame;
  readonly room: number;
  readonly needs: readonly ColumnNeeds[];
}

function measure(box: TableBox, available: number, context: FlowContext): Measured {
  const frame = frameOf(box, available);
  const room = Math.max(0, available - edgesAcross(frame, box.columns.length));
  return { box, available, frame, room, needs: columnNeeds(box, frame, room, context) };
}

/** The table itself, or a row of blocks with as many side by side as have room for their words. */
function inRows(asked: Measured, context: FlowContext): Measured {
  let measured = asked;
  const cutsWords = ({ needs, room }: Measured) => sum(needs.map(({ least }) => least)) > room + EPSILON;
  for (let columns = asked.box.columns.length - 1; columns > 0 && cutsWords(measured); columns--) {
    const wrapped = wrappedRow(asked.box, columns);
    if (!wrapped) return asked;
    measured = measure(wrapped, asked.available, context);
  }
  return measured;
}

/** The smallest factor on a table's type size that is no error, and the smallest that shows one that is. */
const SMALLEST_TYPE = 0.5;
const SMALLEST_SHOWN = 0.1;

/** The table in a type small enough for its words and numbers. It is reported, and an error in type too small to read. */
function withRoomForWords(asked: Measured, context: FlowContext): Measured {
  const { box, available } = asked;
  const missing = missingRoom(asked);
  if (missing <= 0) return asked;
  let factor = 1;
  let smaller = asked;
  // Borders are not made thinner, so that a factor may leave the table a little too wide.
  while (factor > SMALLEST_SHOWN && missingRoom(smaller) > 0) {
    // Factors are hundredths, so that tables of almost the same width have the same type size.
    const share = smaller.room / (smaller.room + missingRoom(smaller));
    const least = factor > SMALLEST_TYPE ? SMALLEST_TYPE : SMALLEST_SHOWN;
    factor = Math.max(least, Math.floor(100 * factor * share) / 100);
    smaller = measure(smallerTable(box, factor), available, context);
  }
  const { source } = box.element;
  const details = { missing: Math.ceil(missing / MM) };
  if (factor < SMALLEST_TYPE)
    context.report.error('layout-table-too-wide', source, { ...details, columns: box.columns.length });
  else context.report.warning('layout-wide-table', source, { ...details, percent: Math.round(100 * factor) });
  return smaller;
}

/** The width that the words of all columns need together beyond the room that there is, points. */
function missingRoom({ needs, room }: Measured): number {
  return neededForWords(needs, room) - room - EPSILON;
}

/** The rounding error of sums of widths, points. */
const EPSILON = 0.01;

/**
 * The cost of splitting a table between two rows of its body. Near an end the part is as unwelcome as a widow.
 * @param share the share of a page that the table takes.
 */
export function splitCost(above: number, below: number, share: number): number {
  const rows = Math.min(above, below);
  if (share <= 1 && (rows < FEWEST_ROWS || share < SMALL_TABLE)) return FORBIDDEN;
  const atEnd = COSTS.splitTableAtEnd * Math.min(4, (FEWEST_ROWS / rows) ** 2);
  return atEnd + (share <= 1 ? COSTS.splitTable : 0);
}

type Resumption = ReturnType<typeof resumptionOf>;

/** The padding above a row's text. A row that goes on below a repeated head has it again. */
function airOf({ rows }: SetRows): number {
  const cells = rows.flatMap((row) => row.cells);
  return Math.max(0, ...cells.map(({ style }) => points(style.padding.top, 0)));
}

function withAir(repeated: Resumption, air: number): Resumption {
  return repeated && { ...repeated, height: repeated.height + air };
}

/** Rows as they are, or cut where they are higher than a page. */
function rowParts(
  { height, notes, cuts }: SetRows,
  marks: readonly PageMark[],
  most: number,
): { height: number; marks: readonly PageMark[]; notes: readonly number[] }[] {
  if (height <= most) return [{ height, marks, notes: notes.map(({ note }) => note) }];
  const within = [...new Set(cuts.filter((y) => y > 0 && y < height))];
  const called = within.map((): number[] => []).concat([[]]);
  for (const { y, note } of notes) called[sliceAt(within, y)]!.push(note);
  return sliceMarks(marks, within).map((slice, k) => {
    const top = within[k - 1] ?? 0;
    return {
      height: (within[k] ?? height) - top,
      marks: shift(slice, 0, -top),
      notes: called[k]!,
    };
  });
}
