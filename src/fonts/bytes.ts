import { FontError } from './tables.ts';

/** Reads numbers of a table one after the other, big-endian. A number beyond its end is a FontError. */
export class ByteReader {
  readonly #view: DataView;
  readonly #table: string | null;
  /** The offset of the next byte. */
  at = 0;

  constructor(view: DataView, table: string | null) {
    this.#view = view;
    this.#table = table;
  }

  uint8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#step(2));
  }

  int16(): number {
    return this.#view.getInt16(this.#step(2));
  }

  uint32(): number {
    return this.#view.getUint32(this.#step(4));
  }

  /** A part of the table as a view of its own. */
  part(length: number): DataView {
    const start = this.#step(length);
    return new DataView(this.#view.buffer, this.#view.byteOffset + start, length);
  }

  /** A number of one to three bytes (WOFF 2.0, 4.1, 255UInt16). */
  shortNumber(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return 506 + this.uint8();
    return code === 255 ? 253 + this.uint8() : code;
  }

  /** A number of one to five bytes, seven bits in each (WOFF 2.0, 4.1, UIntBase128). */
  longNumber(): number {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new FontError(this.#table);
  }

  #step(length: number): number {
    const start = this.at;
    this.at += length;
    if (this.at > this.#view.byteLength) throw new FontError(this.#table);
    return start;
  }
}

/** Writes numbers one after the other, big-endian, into bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  uint8(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  int16(value: number): void {
    this.#room(2);
    this.#bytes[this.length++] = (value >> 8) & 0xff;
    this.#bytes[this.length++] = value & 0xff;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Fills up with zeros to a multiple of four bytes. */
  align(): void {
    while (this.length % 4 !== 0) this.uint8(0);
  }

  /** The bytes written so far. */
  view(): DataView {
    return new DataView(this.#bytes.buffer, 0, this.length);
  }

  #room(length: number): void {
    if (this.length + length <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
