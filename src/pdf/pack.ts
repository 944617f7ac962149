import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Objects in one object stream: a reader unpacks all of them to see one. */
const STREAM_OBJECTS = 200;

/**
 * The same PDF with its objects in object streams and with a cross-reference stream (ISO 32000-1, 7.5.7
 * and 7.5.8), and with an identifier that is a digest of its contents. A structure tree shrinks to a sixth.
 * @param file as pdfkit writes it: every object once, one cross-reference table.
 */
export function pack(file: Uint8Array): Uint8Array {
  const { head, objects, trailer } = parse(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const output = new Output(head);
  const packed: { id: number; body: string }[] = [];
  for (const { id, bytes } of objects) {
    if (bytes.subarray(-STREAM_END.length).equals(STREAM_END)) output.object(id, bytes);
    else packed.push({ id, body: bytes.toString('latin1') });
  }
  let nextId = objects.length + 1;
  for (let i = 0; i < packed.length; i += STREAM_OBJECTS) {
    output.objectStream(nextId++, packed.slice(i, i + STREAM_OBJECTS));
  }
  output.crossReferences(nextId, trailer);
  return output.bytes();
}

/** Bytes of each field of a cross-reference: type, place, place in a stream. */
const WIDTHS = [1, 4, 2] as const;
const COLUMNS = 7;
/** The PNG filter by which a byte is the difference from the one above. */
const UP = 2;

const STREAM_END = Buffer.from('endstream\n');

/** Objects without their `obj` and `endobj`, by number from 1; the trailer's root and information. */
function parse(file: Buffer) {
  const end = file.toString('latin1', file.length - 32);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(end)![1]);
  const lines = file.toString('latin1', table).split('\n');
  const count = Number(lines[1]!.split(' ')[1]);
  const offsets = lines.slice(3, 2 + count).map((line) => Number.parseInt(line, 10));
  const sorted = [...offsets, table].sort((a, b) => a - b);
  const ends = new Map(offsets.map((_, i) => [sorted[i]!, sorted[i + 1]!]));
  return {
    head: file.subarray(0, sorted[0]!),
    objects: offsets.map((offset, i) => {
      const start = offset + `${i + 1} 0 obj\n`.length;
      return { id: i + 1, bytes: file.subarray(start, ends.get(offset)! - 'endobj\n'.length) };
    }),
    trailer: lines
      .slice(2 + count)
      .filter((line) => /^\/(Root|Info) /.test(line))
      .join(''),
  };
}

class Output {
  readonly #parts: Uint8Array[] = [];
  readonly #rows: [number, number, number][] = [[0, 0, 65535]];
  #length = 0;

  constructor(head: Uint8Array) {
    this.#push(head);
  }

  object(id: number, bytes: Uint8Array): void {
    this.#rows[id] = [1, this.#length, 0];
    this.#push(Buffer.from(`${id} 0 obj\n`), bytes, Buffer.from('endobj\n'));
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
    this.#stream(id, `/Type/ObjStm/N ${objects.length}/First ${header.length}`, data);
  }

  crossReferences(id: number, trailer: string): void {
    const start = this.#length;
    this.#rows[id] = [1, start, 0];
    const digest = this.#digest();
    const entries = `/Type/XRef/Size ${id + 1}/W[${WIDTHS.join(' ')}]${trailer}/ID[<${digest}><${digest}>]`;
    const predictor = `/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>`;
    this.#stream(id, entries + predictor, predicted(this.#rows));
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  #stream(id: number, entries: string, data: Uint8Array): void {
    const body = deflateSync(data);
    const dictionary = `<<${entries}/Filter/FlateDecode/Length ${body.length}>>\nstream\n`;
    this.object(id, Buffer.concat([Buffer.from(dictionary), body, Buffer.from('\nendstream\n')]));
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

/** Rows as differences from the row above (7.4.4.4), which deflate to little. */
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
