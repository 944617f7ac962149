import type { TextStyle } from './types.ts';

/** Web and mail addresses, digital object identifiers, and paths of files. */
const ADDRESS =
  /:\/\/|^[("«]*www\.|[^@]@[^@]+\.|^[("«]*(?:doi:)?10\.\d{4,9}\/|^[("«]*(?:[a-z]:|~|\.{1,2})?[/\\](?:[^/\\]+[/\\]){2}/iu;
/** Checksums, keys and sequences: many letters and digits, or capitals alone, and signs between them. */
const CODE = /^[("«]*(?:(?=.*\d)[\p{L}\p{N}/._?&=:-]{20,}|\p{Lu}{20,})[)"»,;:.!?]*$/u;

/** Whether a word is code or an address. Addresses are recognised in plain text too. */
export function isAddress(text: string, { verbatim }: TextStyle): boolean {
  return verbatim || ADDRESS.test(text) || CODE.test(text);
}

/**
 * The places after slashes and at signs, and before other signs, where no reader takes a sign for punctuation of the sentence or
 * for a hyphen of ours (The Chicago Manual of Style, 17th edition, 7.46). Three characters stand on either side.
 */
const IN_ADDRESS =
  /(?<=.{2}[/\\@])(?=[^/\\].{2})|(?<=.{2}[^/\\._~,?&=#%+@:;-])(?=[._~,?&=#%+-][^/\\._~,?&=#%+@:;-].)/gu;
/** The place after a sign of code: not between two signs, and with three characters on either side. */
const IN_CODE = /(?<=.{2}[/._?&=(,-])(?=[^/._?&=:(),;-].{2})/gu;

/** The places where a line may end at a sign of an address or of code, in UTF-16 units. */
export function signCuts(text: string): number[] {
  return Array.from(text.matchAll(ADDRESS.test(text) ? IN_ADDRESS : IN_CODE), ({ index }) => index);
}

/** Letters and digits in a row without a sign, so many that a line could hardly be filled up to them. */
const LONG_RUN = /[\p{L}\p{N}]{14,}/gu;
/** The fewest of them on either side of a cut. */
const FEWEST = 4;

/** The places amid long names and numbers of an address or of code, in UTF-16 units. */
export function innerCuts(text: string): number[] {
  return Array.from(text.matchAll(LONG_RUN)).flatMap(({ 0: run, index }) =>
    Array.from({ length: run.length + 1 - 2 * FEWEST }, (_, i) => index + FEWEST + i).filter(
      (offset) => !/[\uDC00-\uDFFF]/.test(text[offset]!),
    ),
  );
}
