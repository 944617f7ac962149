import { isMap, isScalar, isSeq, type Node, type Range } from 'yaml';
import { Report } from '../../faults/fault.ts';
import { decode } from '../csv/decode.ts';
import { parseCsv } from '../csv/parse.ts';
import { parseYaml } from '../yaml/parse.ts';

/**
 * A CSV file without the rows that begin at some lines. All else stays, byte for byte.
 * @param lines counted from 1.
 * @param leave whether a line of separators is left of each, so that those after it keep their numbers.
 */
export function cutCsvRows(bytes: Uint8Array, lines: ReadonlySet<number>, leave: boolean): Uint8Array {
  const { text, encode } = decode(bytes);
  const written = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const plain = text.replace(/\r\n?/g, '\n');
  const { records, separator } = parseCsv(plain);
  const cuts: Cut[] = [];
  const offsets = offsetsOf(
    written.map((line) => encode(line).length),
    markLength(bytes),
  );
  let at = 0;
  let first = 0;
  for (const record of records) {
    const { start } = record[0]!;
    first += countLines(plain, at, start);
    at = start;
    if (!lines.has(first + 1)) continue;
    const last = first + countLines(plain, start, record.at(-1)!.end);
    const end = written[last]!.replace(/[^\r\n]+/g, '');
    const left = record.length > 1 ? separator.repeat(record.length - 1) : '""';
    const instead = leave ? encode(`${left}${end}`) : new Uint8Array();
    cuts.push({ from: offsets[first]!, to: offsets[last + 1]!, instead });
  }
  return withCuts(bytes, cuts);
}

/**
 * A cohort's file without the people of its list that begin at some lines; null where the list is not written as a line
 * or more for each of them.
 */
export function cutListed(bytes: Uint8Array, lines: ReadonlySet<number>): Uint8Array | null {
  const file = parseYaml('', bytes, new Report());
  const entries = isMap(file?.root) ? file.root.items : [];
  const list = entries.find(({ key }) => isScalar(key) && key.value === 'people');
  if (!file || !list || !isScalar(list.key) || !isSeq(list.value) || list.value.flow) return null;
  const { text } = file;
  const ranges = list.value.items.map(rangeOf);
  const chosen = ranges.filter(([start]) => lines.has(file.place(start).line));
  const all = chosen.length === ranges.length;
  const mark = markLength(bytes);
  const cuts = chosen.map(([start, end], i): Cut => {
    // Without people the key has nothing to say.
    const begin = all && i === 0 ? rangeOf(list.key)[0] : text.lastIndexOf('-', start);
    const from = lineStart(text, begin);
    const newline = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
    const to = newline === -1 ? text.length : newline + 1;
    const offset = (place: number) => mark + Buffer.byteLength(text.slice(0, place));
    return { from: offset(from), to: offset(to), instead: new Uint8Array() };
  });
  return withCuts(bytes, cuts);
}

/** The offsets of a node: its start, and the end of its value. */
const rangeOf = (node: unknown): Range => (node as Node).range!;

/** Bytes to take out, from an offset up to another, and what takes their place. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly instead: Uint8Array;
}

/** @param cuts in their order. */
function withCuts(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, instead } of cuts) {
    parts.push(bytes.subarray(at, from), instead);
    at = to;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** The offset at which each part begins, and that of the end. */
function offsetsOf(lengths: readonly number[], start: number): number[] {
  const offsets = [start];
  for (const length of lengths) offsets.push(offsets.at(-1)! + length);
  return offsets;
}

/** The length of a byte order mark. */
function markLength([first, second, third]: Uint8Array): number {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
