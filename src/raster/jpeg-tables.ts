/** The quality on libjpeg's scale: a second loss that is not seen beside the picture's own. */
const QUALITY = 90;

/** The place in a block, row by row, of each of its numbers from low to high frequencies (ITU-T T.81, figure 5). */
export const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
]);

/** Annex K.1, tables K.1 and K.2, for brightness and colour, row by row. */
const EXAMPLES = [
  [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17,
    22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78,
    87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
  ],
  [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  ],
] as const;

/** The divisors of the numbers of a block, for brightness and colour, row by row: the examples, scaled as libjpeg does. */
export const QUANTITIES = EXAMPLES.map((table) =>
  table.map((quantity) => Math.max(1, Math.floor((quantity * (200 - 2 * QUALITY) + 50) / 100))),
);

/** Huffman's codes, as a file lists them: how many there are of each length from 1 to 16, and the values that they say. */
interface CodeList {
  readonly counts: readonly number[];
  readonly values: readonly number[];
}

/** Annex K.3.1, tables K.3 and K.4: codes of means, for brightness and colour. */
export const DC_CODES: readonly CodeList[] = [
  {
    counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  },
  {
    counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
    values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  },
];

const values = (hexadecimal: string): number[] => [...Buffer.from(hexadecimal.replaceAll(/\s/g, ''), 'hex')];

/** Annex K.3.2, tables K.5 and K.6: codes of the other numbers, for brightness and colour. */
export const AC_CODES: readonly CodeList[] = [
  {
    counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
    values: values(`01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a
      25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a
      92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8
      e9eaf1f2f3f4f5f6f7f8f9fa`),
  },
  {
    counts: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77],
    values:
      values(`000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a
      262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92
      939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9ea
      f2f3f4f5f6f7f8f9fa`),
  },
];

/** The code of each value, and its length in bits. */
export interface Codes {
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Gives codes to values (C.2): those of one length count up, and each length goes on from the one before. */
export function huffmanCodes({ counts, values }: CodeList): Codes {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let next = 0;
  for (const [i, count] of counts.entries()) {
    for (const value of values.slice(next, next + count)) {
      codes[value] = code++;
      lengths[value] = i + 1;
    }
    next += count;
    code *= 2;
  }
  return { codes, lengths };
}
