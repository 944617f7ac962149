import { csvOf } from '../build/chart-csv.ts';
import { type Cost, missingPrices, type Tally, totalCosts, totalUse, type Use } from '../build/tally.ts';
import type { Prices } from '../content/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { COUNT_WORDS } from './count-words.ts';
import { table } from './table.ts';

export interface Counted {
  readonly tally: Tally;
  /** null where the content says none. */
  readonly prices: Prices | null;
}

/** A column of the table. */
interface Column {
  readonly head: string;
  readonly cell: (tally: Tally) => string;
  /** The cell below all rows. */
  readonly total: string;
  /** Columns of words may be cut, and stand at the left. */
  readonly words?: boolean;
  /** The first to go where a terminal is narrow has the greatest number; columns without one stay. */
  readonly leaves?: number;
}

/**
 * The table in words, no wider than a terminal if it can be. The column of costs is there where a price is said.
 * @param width the characters of a line; null for any number.
 */
export function countText(
  counted: readonly Counted[],
  language: InterfaceLanguage,
  width: number | null,
): string {
  const tallies = counted.map(({ tally }) => tally);
  const all = columnsOf(counted, language);
  const rowsOf = (columns: readonly Column[]) => [
    columns.map(({ head }) => head),
    ...tallies.map((tally) => columns.map(({ cell }) => cell(tally))),
    ...(tallies.length > 1 ? [columns.map(({ total }) => total)] : []),
  ];
  const most = width ?? Number.POSITIVE_INFINITY;
  let columns = all;
  while (widthOf(rowsOf(columns)) > most) {
    const leaves = Math.max(...columns.map((column) => column.leaves ?? 0));
    if (leaves === 0) break;
    columns = columns.filter((column) => column.leaves !== leaves);
  }
  const rows = shortened(rowsOf(columns), columns, most);
  const notes = notesOf(counted, language);
  const narrow = columns.length < all.length ? [COUNT_WORDS[language].narrow] : [];
  const lines = [...notes, ...narrow].map((note) => `${note}\n`).join('');
  return table(rows, (column) => !columns[column]!.words) + (lines && `\n${lines}`);
}

/** The table for a spreadsheet: every number, also of one copy. */
export function countCsv(tallies: readonly Tally[], language: InterfaceLanguage): string {
  const { csv } = COUNT_WORDS[language];
  const rows = tallies.map(({ booklet, cohort, pages, paper, copies, one, all, cost }) => [
    ...[booklet, cohort, pages, paper, copies, one.sheets],
    ...(all ? [all.sheets, all.sides.black, all.sides.color] : [null, null, null]),
    ...inksOf(all),
    ...(cost ? [cost.amount, cost.currency] : [null, null]),
  ]);
  return csvOf([csv, ...rows], language);
}

function columnsOf(counted: readonly Counted[], language: InterfaceLanguage): Column[] {
  const { heads, total: word } = COUNT_WORDS[language];
  const tallies = counted.map(({ tally }) => tally);
  const total = totalUse(tallies);
  const whole = (value: number) => number(value, 0, language);
  const ofAll = (part: (use: Use) => string) => ({
    cell: ({ all }: Tally) => (all ? part(all) : ''),
    total: part(total),
  });
  const area = (cm2: number) => number(cm2 / 1e4, 2, language);
  const copies = tallies.reduce((sum, tally) => sum + (tally.copies ?? 0), 0);
  const columns: (Column | null)[] = [
    tallies.some(({ booklet }) => booklet !== null)
      ? { head: heads.booklet, cell: ({ booklet }) => booklet ?? '—', total: '', words: true }
      : null,
    { head: heads.cohort, cell: ({ cohort }) => cohort ?? '—', total: '', words: true },
    { head: heads.pages, cell: ({ pages }) => whole(pages), total: '', leaves: 2 },
    { head: heads.sheets, cell: ({ one }) => number(one.sheets, 1, language), total: '' },
    {
      head: heads.copies,
      cell: (tally) => (tally.copies === null ? '—' : whole(tally.copies)),
      total: whole(copies),
    },
    { head: heads.inAll, ...ofAll(({ sheets }) => whole(sheets)) },
    { head: heads.black, ...ofAll(({ sides }) => whole(sides.black)), leaves: 1 },
    { head: heads.color, ...ofAll(({ sides }) => whole(sides.color)), leaves: 1 },
    { head: heads.blackInk, ...ofAll(({ ink }) => area(ink.black)), leaves: 3 },
    {
      head: heads.colorInk,
      ...ofAll(({ ink }) => area(ink.cyan + ink.magenta + ink.yellow)),
      leaves: 3,
    },
    counted.some(({ prices }) => prices)
      ? {
          head: heads.cost,
          cell: ({ cost, copies }) => (cost ? money(cost, language) : copies === null ? '' : '—'),
          total: totalCosts(tallies)
            .map((cost) => money(cost, language))
            .join(' + '),
        }
      : null,
  ];
  const shown = columns.filter((column) => column !== null);
  const [first, ...others] = shown as [Column, ...Column[]];
  return [{ ...first, total: word }, ...others];
}

/** Cuts the longest words until the table is as narrow as it should be. */
function shortened(rows: readonly string[][], columns: readonly Column[], most: number): string[][] {
  let cut = rows.map((row) => [...row]);
  for (let surplus = widthOf(cut) - most; surplus > 0; surplus = widthOf(cut) - most) {
    const widths = columns.map(({ words }, i) => (words ? Math.max(...cut.map((row) => row[i]!.length)) : 0));
    const longest = Math.max(...widths);
    if (longest <= LEAST_WORD) break;
    const at = widths.indexOf(longest);
    const isLongest = (cell: string, i: number) => i === at && cell.length === longest;
    cut = cut.map((row) => row.map((cell, i) => (isLongest(cell, i) ? `${cell.slice(0, -2)}…` : cell)));
  }
  return cut;
}

const LEAST_WORD = 8;

/** The width of a table, with two blanks between columns. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1));
}

/** Sentences on what the totals do not have. */
function notesOf(counted: readonly Counted[], language: InterfaceLanguage): string[] {
  const words = COUNT_WORDS[language];
  const name = ({ booklet, cohort }: Tally) =>
    [booklet, cohort].filter((part) => part !== null).join(' ') || '—';
  const uncounted = counted.filter(({ tally }) => tally.copies === null).map(({ tally }) => name(tally));
  const unpriced = counted.flatMap(({ tally, prices }) =>
    tally.all && prices ? missingPrices(tally.all, prices) : [],
  );
  const notes: string[] = [];
  if (uncounted.length > 0) notes.push(words.uncounted(uncounted));
  for (const kind of new Set(unpriced)) notes.push(words.unpriced[kind]);
  return notes;
}

function inksOf(use: Use | null): (number | null)[] {
  if (!use) return [null, null, null, null];
  const { cyan, magenta, yellow, black } = use.ink;
  return [cyan, magenta, yellow, black];
}

function number(value: number, digits: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits === 2 ? 2 : 0,
    maximumFractionDigits: digits,
  }).format(value);
}

function money({ amount, currency }: Cost, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
}
