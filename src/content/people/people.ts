import type { Report } from '../../faults/fault.ts';
import { formatSource, type Source } from '../../faults/source.ts';
import { isAddress } from '../mailbox.ts';
import { CONTROL } from '../yaml/decode.ts';
import { hyphenated } from './columns.ts';

/** A reader of a cohort's booklet. */
export interface Person {
  readonly source: Source;
  readonly name: string;
  /** null when the list gives none. */
  readonly email: string | null;
  /**
   * The number that the list gives, else the place in the list: `007`. It names files, so no two are the
   * same.
   */
  readonly number: string;
  /**
   * The other columns by their normalised names: `link`, `language`, `group` … All people of a list have the
   * same fields; an empty cell is ''.
   */
  readonly fields: Readonly<Record<string, string>>;
}

/** The row of one person in a list. */
export interface PersonRow {
  readonly source: Source;
  readonly cells: readonly Cell[];
  /**
   * How many lines before it are empty but for separators, as those of people who were forgotten are: they count, so that
   * others keep their numbers.
   */
  readonly emptied?: number;
}

export interface Cell {
  /** The column's name from `columnNames`. */
  readonly column: string;
  readonly value: string;
  readonly source: Source;
}

/** Makes people of rows, and reports what is wrong with each. Rows with the same address and name are one person. */
export function peopleOf(rows: readonly PersonRow[], report: Report): Person[] {
  const sound = rows.flatMap((row, i) => {
    const before = report.count;
    const draft = { ...row, number: placeNumber(row, i) };
    checkCells(row.cells, report);
    if (nameOf(row.cells) === '') report.error('person-no-name', row.source, {});
    return report.count > before ? [] : draft;
  });
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const others = [...columns].filter((column) => !['name', 'email', 'number'].includes(column));
  const people = mergeDoubles(sound, report).map(
    ({ source, cells, number }): Person => ({
      source,
      name: nameOf(cells),
      email: cellOf(cells, 'email') || null,
      number: cellOf(cells, 'number') || number,
      fields: Object.fromEntries(others.map((column) => [column, cellOf(cells, column)])),
    }),
  );
  reportNumbersTwice(people, report);
  return people;
}

/** The number of a person to whom the list gives none. @param i the index of their row. */
const placeNumber = ({ emptied = 0 }: PersonRow, i: number) => String(i + 1 + emptied).padStart(3, '0');

/** The people whom the rows of a list name, one a row, without a check. */
export function rowIdentities(
  rows: readonly PersonRow[],
): (Pick<Person, 'name' | 'email' | 'number'> & { readonly numbered: boolean; readonly row: PersonRow })[] {
  return rows.map((row, i) => {
    const number = cellOf(row.cells, 'number');
    return {
      row,
      name: nameOf(row.cells),
      email: cellOf(row.cells, 'email') || null,
      number: number || placeNumber(row, i),
      numbered: number !== '',
    };
  });
}

type Draft = PersonRow & { readonly number: string };

function cellOf(cells: readonly Cell[], column: string): string {
  return cells.find((cell) => cell.column === column)?.value ?? '';
}

function nameOf(cells: readonly Cell[]): string {
  const name = cellOf(cells, 'name');
  return (
    name ||
    ['first-name', 'infix', 'last-name']
      .map((part) => cellOf(cells, part))
      .filter(Boolean)
      .join(' ')
  );
}

const LINK = /^https?:\/\/[^\s/]\S*$/i;

/** The columns whose cells must be one line: a name with a line break could forge a header of a message. */
const ON_ONE_LINE: ReadonlySet<string> = new Set([
  ...['name', 'first-name', 'infix', 'last-name', 'number', 'email', 'link', 'language'],
]);
const LINE_BREAK = /[\t\n\u0085\u2028\u2029]/;

function checkCells(cells: readonly Cell[], report: Report): void {
  for (const { column, value, source } of cells) {
    const control = CONTROL.exec(value) ?? (ON_ONE_LINE.has(column) ? LINE_BREAK.exec(value) : null);
    if (control) {
      report.error('person-control-character', source, { column, code: control[0].charCodeAt(0) });
    } else if (column === 'email' && value !== '' && !isAddress(value)) {
      report.error('person-email', source, { value });
    } else if (column === 'link' && value !== '' && !LINK.test(value)) {
      report.error('person-link', source, { value });
    }
  }
}

/**
 * Merges rows with one address and the name of one person: the later row fills the empty cells of the first.
 * Different people may share an address.
 */
function mergeDoubles(drafts: readonly Draft[], report: Report): Draft[] {
  const people: Draft[] = [];
  const byAddress = new Map<string, number[]>();
  for (const draft of drafts) {
    const address = cellOf(draft.cells, 'email').toLowerCase();
    // A person without an address is never merged with another.
    const there = (address && byAddress.get(address)) || [];
    const same = there.find((i) => isSameName(nameOf(people[i]!.cells), nameOf(draft.cells)));
    const first = people[same ?? there[0] ?? -1];
    if (first) {
      const names = [...new Set([nameOf(first.cells), nameOf(draft.cells)])];
      const details = { address, names, first: formatSource(first.source) };
      report.warning(same === undefined ? 'person-shares-address' : 'person-twice', draft.source, details);
    }
    if (same !== undefined) people[same] = merge(people[same]!, draft);
    else byAddress.set(address, [...there, people.push(draft) - 1]);
  }
  return people;
}

/** Whether one name has all words of the other: `Zoé Lefèvre`, `LEFÈVRE Zoé`, `Zoé`. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => hyphenated(name).split('-'));
  return one!.every((word) => other!.includes(word)) || other!.every((word) => one!.includes(word));
}

function merge(first: Draft, later: Draft): Draft {
  const given = new Set(first.cells.flatMap(({ column, value }) => (value === '' ? [] : column)));
  return {
    ...first,
    cells: [
      ...first.cells.filter(({ value }) => value !== ''),
      ...later.cells.filter(({ column }) => !given.has(column)),
    ],
  };
}

function reportNumbersTwice(people: readonly Person[], report: Report): void {
  const taken = new Map<string, Person>();
  for (const person of people) {
    const { number, source } = person;
    const first = taken.get(hyphenated(number));
    if (first) report.error('person-number-twice', source, { number, first: formatSource(first.source) });
    else taken.set(hyphenated(number), person);
  }
}
