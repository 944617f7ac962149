import type { Codes } from './jpeg-tables.ts';

/** The data of a scan, bit by bit (ITU-T T.81, F.1.2.3). */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  /** Bits that do not fill a byte yet. */
  #rest = 0;
  #restLength = 0;

  code({ codes, lengths }: Codes, value: number): void {
    this.#write(codes[value]!, lengths[value]!);
  }

  /** A number with the zeros before it: the code of both their lengths, then its bits, those of a negative one less one (F.1.2.1). */
  number(codes: Codes, zeros: number, value: number): void {
    const length = 32 - Math.clz32(Math.abs(value));
    this.code(codes, zeros * 16 + length);
    if (length > 0) this.#write((value < 0 ? value - 1 : value) & ((1 << length) - 1), length);
  }

  /** All bytes; the last one is filled with ones. */
  end(): Uint8Array {
    if (this.#restLength > 0) this.#write(0x7f, 7);
    return this.#bytes.subarray(0, this.#length);
  }

  #write(bits: number, length: number): void {
    this.#rest = (this.#rest << length) | bits;
    this.#restLength += length;
    while (this.#restLength >= 8) {
      this.#restLength -= 8;
      this.#byte((this.#rest >> this.#restLength) & 0xff);
    }
    this.#rest &= (1 << this.#restLength) - 1;
  }

  /** A byte that would begin a marker is told from one by a zero after it. */
  #byte(byte: number): void {
    if (this.#length + 2 > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#bytes.length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
    if (byte === 0xff) this.#bytes[this.#length++] = 0;
  }
}
