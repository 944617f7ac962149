/**
 * A value in PDF syntax (ISO 32000-1, 7.3), as Latin-1, of what pdfkit takes for one: a `string` is a name, a `String` a
 * text string; what is `undefined` is left out of a dictionary, and null in an array.
 * @throws Error for a number that PDF cannot have.
 */
export function pdfValue(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return pdfNumber(value);
  if (value instanceof String) return textString(value.toString());
  if (Array.isArray(value)) return `[${value.map((item) => pdfValue(item ?? null)).join(' ')}]`;
  if (value instanceof Date) return `(${pdfDate(value)})`;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (isDictionary(value)) return `<<${pdfEntries(value)}>>`;
  // A reference, a tree of pdfkit or a value that is written, each as its text; true, false or null.
  return `${value}`;
}

function isDictionary(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A value that is in PDF syntax already. */
export class Written {
  readonly #syntax: string;

  constructor(syntax: string) {
    this.#syntax = syntax;
  }

  toString(): string {
    return this.#syntax;
  }
}

/** The entries of a dictionary in PDF syntax, one after the other. */
export function pdfEntries(entries: Readonly<Record<string, unknown>>): string {
  let written = '';
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined) written += `/${key} ${pdfValue(value)}`;
  }
  return written;
}

/** A real has at most six decimals, and no exponent. */
function pdfNumber(value: number): string {
  if (!(Math.abs(value) < 1e21)) throw new Error(`no number of PDF: ${value}`);
  return String(Math.round(value * 1e6) / 1e6);
}

/** A text string: ASCII, or UTF-16 after a byte order mark (7.9.2.2). */
function textString(text: string): string {
  const bytes = /[^\0-\x7f]/.test(text) ? utf16(text) : text;
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (sign) => ESCAPES[sign]!)})`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
}

/** A date in UTC (7.9.4). */
function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\..*$/, '').replace(/[-:T]/g, '')}Z`;
}
