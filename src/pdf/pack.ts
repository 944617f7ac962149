import { createHash } from 'node:crypto';
import { deflate } from './deflate.ts';

/** The most objects in one object stream. A reader unpacks all of them to see one. */
const STREAM_OBJECTS = 200;

/** An indirect object: its value in PDF syntax as Latin-1. The value of a stream object is its dictionary. */
export interface PdfObject {
  readonly value: string;
  readonly stream: Uint8Array | null;
}

type Id = { readonly id: number };

/**
 * A PDF file of these objects, packed in object streams with a cross-reference stream (ISO 32000-1, 7.5.7
 * and 7.5.8). Its identifier is a digest of its contents. A structure tree shrinks to a sixth.
 * @param objects the object numbered n at index n − 1.
 */
export function pack(objects: readonly PdfObject[], root: Id, info: Id, version: '1.6' | '1.7'): Uint8Array {
  const output = new Output(version);
  const packed: { id: number; body: string }[] = [];
  objects.forEach(({ value, stream }, i) => {
    if (stream) output.stream(i + 1, value, stream);
    else packed.push({ id: i + 1, body: `${value}\n` });
  });
  let nextId = objects.length + 1;
  for (let i = 0; i < packed.length; i += STREAM_OBJECTS) {
    output.objectStream(nextId++, packed.slice(i, i + STREAM_OBJECTS));
  }
  output.crossReferences(nextId, `/Root ${root.id} 0 R/Info ${info.id} 0 R`);
  return output.bytes();
}

/** The version, and a comment with bytes above 127, which marks the file as binary (7.5.2). */
const headerOf = (version: string) => Buffer.from(`%PDF-${version}\n%\xff\xff\xff\xff\n`, 'latin1');

const STREAM_END = Buffer.from('\nendstream\nendobj\n');

/** Bytes of each field of a cross-reference: type, place, place in a stream. */
const WIDTHS = [1, 4, 2] as const;
const COLUMNS = 7;
/** The PNG filter by which a byte is the difference from the one above. */
const UP = 2;

class Output {
  readonly #parts: Uint8Array[] = [];
  readonly #rows: [number, number, number][] = [[0, 0, 65535]];
  #length = 0;

  constructor(version: string) {
    this.#push(headerOf(version));
  }

  stream(id: number, dictionary: string, data: Uint8Array): void {
    this.#rows[id] = [1, this.#length, 0];
    this.#push(Buffer.from(`${id} 0 obj\n${dictionary}\nstream\n`, 'latin1'), data, STREAM_END);
  }

  objectStream(id: number, objects: readonly { readonly id: number; readonly body: string }[]): void {
    let offset = 0;
    const index = objects.map(({ id: packed, body }, i) => {
      this.#rows[packed] = [2, id, i];
      const entry = `${packed} ${offset}`;
      offset += body.length;
      return entry;
    });
    const header = `${index.join(' ')}\n`;
    const data = Buffer.from(header + objects.map(({ body }) => body).join(''), 'latin1');
    this.#deflated(id, `/Type/ObjStm/N ${objects.length}/First ${header.length}`, data);
  }

  crossReferences(id: number, trailer: string): void {
    const start = this.#length;
    this.#rows[id] = [1, start, 0];
    const digest = this.#digest();
    const entries = `/Type/XRef/Size ${id + 1}/W[${WIDTHS.join(' ')}]${trailer}/ID[<${digest}><${digest}>]`;
    const predictor = `/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>`;
    this.#deflated(id, entries + predictor, predicted(this.#rows));
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  #deflated(id: number, entries: string, data: Uint8Array): void {
    const body = deflate(data);
    this.stream(id, `<<${entries}/Filter/FlateDecode/Length ${body.length}>>`, body);
  }

  #push(...parts: Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }

  #digest(): string {
    const hash = createHash('sha256');
    for (const part of this.#parts) hash.update(part);
    return hash.digest('hex').slice(0, 32);
  }
}

/** The rows as their differences from the row above (7.4.4.4), which deflate better. */
function predicted(rows: readonly [number, number, number][]): Uint8Array {
  const data = new Uint8Array(rows.length * (COLUMNS + 1));
  let at = 0;
  let above = [0, 0, 0];
  for (const row of rows) {
    data[at++] = UP;
    for (let field = 0; field < 3; field++) {
      for (let shift = 8 * (WIDTHS[field]! - 1); shift >= 0; shift -= 8) {
        data[at++] = (row[field]! >> shift) - (above[field]! >> shift);
      }
    }
    above = row;
  }
  return data;
}
