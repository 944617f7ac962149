/**
 * A cell of a CSV file: its text, quotation marks undone, and where it stands, as offsets in the file's text.
 */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a CSV file. */
export interface Csv {
  readonly separator: string;
  /** The cells of each line, which a quoted cell may go on beyond; lines without any text are left out. */
  readonly records: readonly (readonly CsvCell[])[];
  /** How many lines before each record have separators or quotation marks, and no text. */
  readonly emptied: readonly number[];
  /** Offset of the line that opens a quotation mark and does not close it: reading ends there. Else null. */
  readonly unclosed: number | null;
}

/** Excel's own first line, which names the separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * Reads CSV (RFC 4180). Cells are set apart by semicolons, tabs or commas, whichever most lines have the same
 * number of. A quotation mark that does not stand at both ends of a cell is a character as others are.
 */
export function parseCsv(text: string): Csv {
  const named = SEPARATOR_LINE.exec(text);
  let at = named?.[0].length ?? 0;
  const separator = named?.[1] ?? separatorOf(text);
  const records: CsvCell[][] = [];
  const emptied: number[] = [];
  let without = 0;
  let cells: CsvCell[] = [];
  while (at <= text.length) {
    const cell = cellAt(text, at, separator);
    if (!cell) return { separator, records, emptied, unclosed: cells[0]?.start ?? at };
    cells.push(cell);
    at = cell.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (cells.some((each) => each.text !== '')) {
      records.push(cells);
      emptied.push(without);
    } else if (cells.length > 1 || text[cell.start] === '"') without++;
    cells = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return { separator, records, emptied, unclosed: null };
}

/** The most that is looked at to find the separator, in UTF-16 units. */
const SAMPLE = 20_000;

/** Tabs before semicolons before commas, since decimals and prose have commas too. */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/"[^"]*"/g, '');
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  return ['\t', ';', ','].reduce((best, each) => (alike(lines, each) > alike(lines, best) ? each : best));
}

/** The number of lines that have a separator, and as many of them as most such lines. */
function alike(lines: readonly string[], separator: string): number {
  const found = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    if (count > 0) found.set(count, (found.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...found.values());
}

/** null when a quotation mark opens it and none closes it. */
function cellAt(text: string, start: number, separator: string): CsvCell | null {
  const closed = text[start] === '"' ? closingMark(text, start) + 1 : start;
  if (closed > text.length) return null;
  const end = plainEnd(text, closed, separator);
  const quoted = closed > start && text.slice(closed, end).trim() === '';
  const written = quoted ? text.slice(start + 1, closed - 1).replaceAll('""', '"') : text.slice(start, end);
  return { text: written.trim(), start, end };
}

/** Two quotation marks within are one. The text's length when there is none. */
function closingMark(text: string, start: number): number {
  let mark = text.indexOf('"', start + 1);
  while (mark !== -1 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark === -1 ? text.length : mark;
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
