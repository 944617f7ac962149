/** A text as UTF-16BE in hexadecimal. */
function utf16(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hexCode(text.charCodeAt(i));
  return hex;
}

/** A two-byte code in hexadecimal. */
const hexCode = (code: number): string => code.toString(16).padStart(4, '0');

/**
 * A character as a reader should find it: as a person would type it in a search box. A space or hyphen that
 * only forbids a break becomes the plain one. Narrow spaces stay, since they part words from punctuation. A hyphen at
 * the end of a line is the plain one if the text does not have it, and U+2010 if it does: readers that join lines take
 * the plain one away.
 */
export function foldText(text: string): string {
  switch (text) {
    case '\u00a0':
      return ' ';
    case '\u2009':
      return '\u202f';
    case '\u00ad':
    case '\u2011':
      return '-';
    default:
      return text;
  }
}

/** Entries that one begin…end block may hold (Adobe Technical Note 5014, 1.4.1). */
const BLOCK = 100;

/** The CMap from two-byte character codes to text (ISO 32000-1, 9.10.3). */
export function toUnicodeCMap(texts: ReadonlyMap<number, string>): string {
  const chars: string[] = [];
  const ranges: string[] = [];
  const codes = [...texts.keys()].sort((a, b) => a - b);
  for (let i = 0; i < codes.length; ) {
    const length = rangeLength(codes, i, texts);
    const first = hexCode(codes[i]!);
    const text = utf16(texts.get(codes[i]!)!);
    if (length > 1) ranges.push(`<${first}> <${hexCode(codes[i]! + length - 1)}> <${text}>`);
    else chars.push(`<${first}> <${text}>`);
    i += length;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks('bfchar', chars)}${blocks('bfrange', ranges)}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** The CMap from two-byte character codes to CIDs (ISO 32000-1, 9.7.5). */
export function cidCMap(name: string, cids: ReadonlyMap<number, number>): string {
  const codes = [...cids.keys()].sort((a, b) => a - b);
  const chars = codes.map((code) => `<${hexCode(code)}> ${cids.get(code)}`);
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def
/CMapName /${name} def
/CMapType 1 def
/WMode 0 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks('cidchar', chars)}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/**
 * How many codes from `start` on count up together with their texts. A range's last byte may not overflow
 * (9.10.3).
 */
function rangeLength(codes: readonly number[], start: number, texts: ReadonlyMap<number, string>): number {
  const first = codes[start]!;
  const text = texts.get(first)!;
  if (text.length !== 1) return 1;
  let length = 1;
  while (
    codes[start + length] === first + length &&
    texts.get(first + length) === String.fromCharCode(text.charCodeAt(0) + length) &&
    (first & 0xff) + length <= 0xff &&
    (text.charCodeAt(0) & 0xff) + length <= 0xff
  ) {
    length++;
  }
  return length;
}

function blocks(operator: string, entries: readonly string[]): string {
  let text = '';
  for (let i = 0; i < entries.length; i += BLOCK) {
    const part = entries.slice(i, i + BLOCK);
    text += `${part.length} begin${operator}\n${part.join('\n')}\nend${operator}\n`;
  }
  return text;
}
