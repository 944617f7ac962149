import { attempt } from '../../attempt.ts';
import type { Report } from '../../faults/fault.ts';
import { MOST_TYPED_BYTES } from '../../limits.ts';
import { once } from '../../once.ts';

/**
 * The file's text without its byte order mark; null, and a fault, when it is too long, not UTF-8, or has
 * control characters, which YAML excludes (YAML 1.2.2, 5.1) and no font has.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): string | null {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > MOST_TYPED_BYTES) {
    report.error('content-too-long', start, { bytes: bytes.length, most: MOST_TYPED_BYTES });
    return null;
  }
  const sound = soundText(bytes);
  if (sound !== null) return sound;
  const text = textIn(bytes);
  if (text === null) {
    report.error('content-not-utf8', { file, ...firstBadByte(bytes) }, { document: isDocument(bytes) });
    return null;
  }
  const control = CONTROL.exec(text)!;
  const before = text.slice(0, control.index).split('\n');
  const source = { file, line: before.length, column: before.at(-1)!.length + 1 };
  report.error('content-control-character', source, { code: control[0].charCodeAt(0) });
  return null;
}

/** The text of bytes without a fault, found once for all builds that read them; null where there is one. */
const soundText = once((bytes: Uint8Array): string | null => {
  const text = textIn(bytes);
  return text === null || CONTROL.test(text) ? null : text;
});

/** null for bytes that are not UTF-8. */
function textIn(bytes: Uint8Array): string | null {
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), null);
  // A lone carriage return is a line break too (YAML 1.2.2, 5.4), which the library does not know.
  return text?.replace(/\r(?!\n)/g, '\n') ?? null;
}

/** Control characters except tab and line breaks, and unpaired surrogates, which escapes can make. */
export const CONTROL = /[^\P{Cc}\t\n\r\u0085]|\p{Cs}/u;

/** The first bytes of documents of Word and LibreOffice, of workbooks (as ZIP or older), and of PDF. */
const DOCUMENTS = ['504b0304', 'd0cf11e0', '25504446'];

/** Whether a file is a document of another program, whatever its name says. */
function isDocument(bytes: Uint8Array): boolean {
  return DOCUMENTS.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  let line = 1;
  for (let from = 0; ; line++) {
    const newline = bytes.indexOf(10, from);
    const lineBytes = bytes.subarray(from, newline === -1 ? bytes.length : newline);
    try {
      strict.decode(lineBytes);
    } catch {
      return { line, column: lenient.decode(lineBytes).indexOf('\uFFFD') + 1 };
    }
    from = newline + 1;
  }
}
