/**
 * The text of a file that a spreadsheet or a web site exported, its lines ended by line feeds: UTF-16 and
 * UTF-8 as their byte order mark or their zero bytes tell, UTF-8 if it is that throughout, else what Windows
 * writes in Western Europe.
 */
export function decodeExport(bytes: Uint8Array): string {
  return decode(bytes).text.replace(/\r\n?/g, '\n');
}

/** An exported file as it is encoded, its line ends as they are. */
interface Encoded {
  readonly text: string;
  /** The bytes of a part of the file, without a byte order mark. */
  readonly encode: (text: string) => Uint8Array;
}

export function decode(bytes: Uint8Array): Encoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return inUtf16(bytes, 'utf-16le');
  if ((first === 0xfe && second === 0xff) || first === 0) return inUtf16(bytes, 'utf-16be');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encode: (part) => Buffer.from(part) };
  } catch {
    const text = decodeWindows1252(bytes);
    return { text, encode: (part) => Uint8Array.from(part, (character) => codeIn1252(character)) };
  }
}

function inUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Encoded {
  const encode = (part: string) => {
    const units = Buffer.from(part, 'utf16le');
    return encoding === 'utf-16be' ? units.swap16() : units;
  };
  return { text: new TextDecoder(encoding).decode(bytes), encode };
}

/**
 * The characters of Windows-1252 from 0x80 to 0x9F, where it is not Latin-1
 * (https://encoding.spec.whatwg.org/#windows-1252).
 */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes Windows-1252, which Node.js 20's own decoder takes for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80]!);
}

function codeIn1252(character: string): number {
  const place = FROM_80.indexOf(character);
  return place === -1 ? character.charCodeAt(0) : 0x80 + place;
}
