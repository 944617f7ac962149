import { createHash } from 'node:crypto';
import { Name, type PdfFile, type PdfValue, Ref, readable, text } from './reader.ts';

/**
 * A whole PDF as text, for golden tests: its objects in the order in which the trailer leads to them, each on a line
 * of its own with the numbers that this order gives them. Streams of text follow their dictionaries; of others, a
 * digest.
 */
export function tellPdf(pdf: PdfFile): string {
  const numbers = new Map<number, number>();
  const waiting: Ref[] = [];
  const numberOf = (ref: Ref): string => {
    if (!numbers.has(ref.id)) {
      numbers.set(ref.id, numbers.size + 1);
      waiting.push(ref);
    }
    return `#${numbers.get(ref.id)}`;
  };
  const told = (value: PdfValue): string => {
    if (value instanceof Ref) return numberOf(value);
    if (value instanceof Name) return `/${value.name}`;
    if (value instanceof Uint8Array) return tellString(value);
    if (Array.isArray(value)) return `[${value.map(told).join(' ')}]`;
    if (value === null || typeof value !== 'object') return String(value);
    // The length of deflated data may change with Node.
    const entries = Object.entries(value).filter(([key]) => !UNTOLD.has(key));
    return `<<${entries.map(([key, item]) => `${key} ${told(item)}`).join(' ')}>>`;
  };
  const lines = [told({ Root: pdf.trailer.Root!, Info: pdf.trailer.Info! })];
  for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
    lines.push(`${numberOf(ref)} ${told(pdf.get(ref))}`);
    const data = pdf.bytes(ref);
    if (data) lines.push(tellData(data));
  }
  return lines.join('\n');
}

const UNTOLD = new Set(['Length', 'Filter']);

function tellString(bytes: Uint8Array): string {
  return `(${text(bytes)})`;
}

function tellData(data: Buffer): string {
  const isText = (bytes: Buffer) => bytes.every((byte) => byte >= 0x20 || byte === 0x0a);
  if (!isText(data)) {
    const operators = Buffer.from(readable(data.toString('latin1')), 'latin1');
    if (isText(operators)) return tellData(operators);
    return `  ${data.length} bytes ${createHash('sha256').update(data).digest('hex').slice(0, 8)}`;
  }
  return data.toString().trimEnd().replaceAll(/^/gm, '  ');
}
