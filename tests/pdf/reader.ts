import { inflateSync } from 'node:zlib';

/** Reads a PDF back for tests: objects by number, as values of JavaScript. */
export type PdfValue =
  | number
  | boolean
  | null
  | Name
  | Ref
  | Uint8Array
  | PdfValue[]
  | { [key: string]: PdfValue };

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export type Dict = { [key: string]: PdfValue };

/** A string between parentheses, without parentheses inside that are not escaped. */
const LITERAL = /\((?:[^\\()]|\\.)*\)/g;

export class PdfFile {
  readonly #objects = new Map<number, PdfValue>();
  readonly #streams = new Map<number, Buffer>();
  readonly trailer: Dict;

  /** Follows the cross-reference stream, as a reader does. */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1', file.length - 40))![1]);
    const { value, data } = readObject(file, start);
    this.trailer = value as Dict;
    const [typeWidth, placeWidth, indexWidth] = this.trailer.W as [number, number, number];
    const rows = unpredict(data!, typeWidth + placeWidth + indexWidth);
    const packed: [id: number, container: number, index: number][] = [];
    rows.forEach((row, id) => {
      const place = row.readUIntBE(typeWidth, placeWidth);
      if (row[0] === 1) {
        const object = readObject(file, place);
        this.#objects.set(id, object.value);
        if (object.data) this.#streams.set(id, object.data);
      } else if (row[0] === 2) packed.push([id, place, row.readUIntBE(typeWidth + placeWidth, indexWidth)]);
    });
    for (const [id, container, index] of packed) {
      const { First } = this.#objects.get(container) as { First: number };
      const content = this.#streams.get(container)!;
      const header = content.toString('latin1', 0, First).trim().split(/\s+/).map(Number);
      if (header[2 * index] !== id) throw new Error(`object ${id} is not where the table says`);
      this.#objects.set(id, new Parser(content.toString('latin1'), First + header[2 * index + 1]!).value());
    }
  }

  get catalog(): Dict {
    return this.dict(this.trailer.Root!);
  }

  get pages(): Dict[] {
    return (this.dict(this.catalog.Pages!).Kids as PdfValue[]).map((page) => this.dict(page));
  }

  get(value: PdfValue | undefined): PdfValue {
    return value instanceof Ref ? this.#objects.get(value.id)! : (value ?? null);
  }

  dict(value: PdfValue | undefined): Dict {
    return this.get(value) as Dict;
  }

  /** A stream's data, decompressed. */
  stream(value: PdfValue): string {
    return this.bytes(value).toString('latin1');
  }

  bytes(value: PdfValue): Buffer {
    return this.#streams.get((value as Ref).id)!;
  }

  /** The operators of each page. */
  /** The operators of a page, as `readable` gives them. */
  content(page: number): string {
    return readable(this.stream(this.pages[page]!.Contents!));
  }
}

/** Operators, each on its line, with strings in hexadecimal to be read by people. */
export function readable(operators: string): string {
  return operators.replace(LITERAL, (literal) => {
    const bytes = new Parser(literal, 0).value() as Uint8Array;
    return `<${Buffer.from(bytes).toString('hex')}>`;
  });
}

export function text(value: PdfValue | undefined): string {
  const bytes = Buffer.from(value as Uint8Array);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

export const name = (value: PdfValue | undefined): string => (value as Name).name;

function readObject(file: Buffer, start: number): { value: PdfValue; data?: Buffer } {
  const parser = new Parser(file.toString('latin1'), file.indexOf('obj', start) + 3);
  const value = parser.value();
  if (parser.word() !== 'stream') return { value };
  const { Length, Filter } = value as { Length: number; Filter?: Name };
  const from = file.indexOf('\n', parser.at) + 1;
  const raw = file.subarray(from, from + Length);
  return { value, data: Filter?.name === 'FlateDecode' ? inflateSync(raw) : raw };
}

function unpredict(data: Buffer, columns: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let at = 0; at < data.length; at += columns + 1) {
    if (data[at] !== 2) throw new Error(`row ${rows.length} has not the filter Up`);
    const row = Buffer.from(data.subarray(at + 1, at + 1 + columns));
    const above = rows.at(-1);
    if (above) for (let c = 0; c < columns; c++) row[c]! += above[c]!;
    rows.push(row);
  }
  return rows;
}

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values as ISO 32000-1, 7.3 writes them. */
export class Parser {
  readonly #data: string;
  at: number;

  constructor(data: string, at: number) {
    this.#data = data;
    this.at = at;
  }

  word(): string {
    this.#skip();
    const start = this.at;
    while (this.at < this.#data.length && REGULAR.test(this.#data[this.at]!)) this.at++;
    return this.#data.slice(start, this.at);
  }

  value(): PdfValue {
    this.#skip();
    if (this.#take('<<')) return this.#dictionary();
    if (this.#take('<')) return this.#hexadecimal();
    if (this.#take('(')) return this.#literal();
    if (this.#take('[')) return this.#array();
    if (this.#take('/')) return new Name(this.word());
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const after = this.at;
    const reference = /^\s+\d+\s+R\b/.exec(this.#data.slice(after, after + 12));
    if (reference && /^\d+$/.test(word)) {
      this.at = after + reference[0].length;
      return new Ref(Number(word));
    }
    if (word === '' || Number.isNaN(Number(word)))
      throw new Error(`not a value: ${this.#data.slice(this.at, this.at + 30)}`);
    return Number(word);
  }

  #dictionary(): Dict {
    const dictionary: Dict = {};
    for (this.#skip(); !this.#take('>>'); this.#skip()) {
      const key = this.value() as Name;
      dictionary[key.name] = this.value();
    }
    return dictionary;
  }

  #array(): PdfValue[] {
    const array: PdfValue[] = [];
    for (this.#skip(); !this.#take(']'); this.#skip()) array.push(this.value());
    return array;
  }

  #hexadecimal(): Uint8Array {
    const end = this.#data.indexOf('>', this.at);
    const bytes = Buffer.from(this.#data.slice(this.at, end), 'hex');
    this.at = end + 1;
    return bytes;
  }

  #literal(): Uint8Array {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let value = '';
    for (; this.#data[this.at] !== ')'; this.at++) {
      if (this.#data[this.at] === '\\') {
        const escaped = this.#data[++this.at]!;
        value += escapes[escaped] ?? escaped;
      } else value += this.#data[this.at];
    }
    this.at++;
    return Buffer.from(value, 'latin1');
  }

  #take(token: string): boolean {
    if (!this.#data.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  #skip(): void {
    while (this.at < this.#data.length && SPACE.test(this.#data[this.at]!)) this.at++;
  }
}
