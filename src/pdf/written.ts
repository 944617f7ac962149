import { inflateSync } from 'node:zlib';
import { getOrMake } from '../once.ts';
import type { PdfObject } from './pack.ts';

/**
 * Bytes of a cross-reference's first two fields, and of its row with the predictor, as `pack` writes them.
 */
const TYPE = 1;
const PLACE = 4;
const ROW = 8;

/** Reads the objects of a PDF that `pack` wrote. It cannot read PDFs of other programs. */
export class WrittenPdf {
  readonly #file: Buffer;
  /**
   * Cross-references by object number: type 1 with a place in the file, type 2 with an object stream and a
   * place in it.
   */
  readonly #rows: readonly (readonly [type: number, place: number, index: number])[];
  readonly #unpacked = new Map<number, readonly string[]>();
  /** Ids of pages, in order. */
  readonly pages: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const tail = this.#file.toString('latin1', this.#file.length - 40);
    const table = this.#streamAt(Number(/startxref\n(\d+)/.exec(tail)![1]));
    this.#rows = rowsOf(inflateSync(table.stream));
    const root = this.get(referenceIn(table.value, 'Root')).value;
    const pages = this.get(referenceIn(root, 'Pages')).value;
    const [, kids] = /\/Kids \[([^\]]*)\]/.exec(pages)!;
    this.pages = Array.from(kids!.matchAll(/(\d+) 0 R/g), ([, id]) => Number(id));
  }

  get(id: number): PdfObject {
    const [type, place, index] = this.#rows[id]!;
    if (type === 1) return this.#streamAt(place);
    return { value: this.#unpack(place)[index]!, stream: null };
  }

  #streamAt(place: number): { readonly value: string; readonly stream: Buffer } {
    const from = this.#file.indexOf('\n', place) + 1;
    const to = this.#file.indexOf('\nstream\n', from);
    const value = this.#file.toString('latin1', from, to);
    const start = to + '\nstream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(value)![1]);
    return { value, stream: this.#file.subarray(start, start + length) };
  }

  /** The objects of an object stream (ISO 32000-1, 7.5.7). */
  #unpack(id: number): readonly string[] {
    return getOrMake(this.#unpacked, id, () => {
      const { value, stream } = this.#streamAt(this.#rows[id]![1]);
      const first = Number(/\/First (\d+)/.exec(value)![1]);
      const data = inflateSync(stream).toString('latin1');
      const offsets = data
        .slice(0, first)
        .trim()
        .split(/\s+/)
        .map(Number)
        .filter((_, i) => i % 2 === 1);
      return offsets.map((offset, i) =>
        data.slice(first + offset, first + (offsets[i + 1] ?? data.length)).trim(),
      );
    });
  }
}

/** The object that an entry of a dictionary refers to. */
export function referenceIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)![1]);
}

/** The cross-references, whose rows are stored as differences from the row above (ISO 32000-1, 7.4.4.4). */
function rowsOf(data: Buffer): [number, number, number][] {
  const rows: [number, number, number][] = [];
  for (let at = 0; at < data.length; at += ROW) {
    for (let i = at + 1; i < at + ROW && at > 0; i++) data[i] = (data[i]! + data[i - ROW]!) & 0xff;
    const place = at + 1 + TYPE;
    rows.push([data[at + 1]!, data.readUInt32BE(place), data.readUInt16BE(place + PLACE)]);
  }
  return rows;
}
