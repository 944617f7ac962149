// The addresses of pictures: what the `src` of an `img` says.

import type { ElementNode } from './tree.ts';

/** A formula in TeX. */
export interface FormulaAddress {
  readonly tex: string;
  /** Whether it has the sizes of a formula on lines of its own. */
  readonly display: boolean;
  /** Whether it stands in a line, as an equation beside its number does. */
  readonly inLine: boolean;
}

/** A bar from zero, or a line through values, in a cell of a table. */
export type CellMarkAddress =
  | { readonly kind: 'bar'; readonly value: number; readonly least: number; readonly most: number }
  | { readonly kind: 'sparkline'; readonly values: readonly (number | null)[] };

/** The picture that an `img` shows. */
export type PictureAddress =
  | { readonly kind: 'chart'; readonly id: string }
  /** A QR code. */
  | { readonly kind: 'code'; readonly text: string }
  | ({ readonly kind: 'formula' } & FormulaAddress)
  | CellMarkAddress
  /** A file under `content/`. */
  | { readonly kind: 'file'; readonly path: string };

const FORMULAS = {
  formula: { display: false, inLine: true },
  'formula-display': { display: true, inLine: false },
  'formula-equation': { display: true, inLine: true },
} as const;

const SCHEMES = ['chart', 'qr', 'bar', 'sparkline', ...Object.keys(FORMULAS)].join('|');
const SCHEME = new RegExp(`^(${SCHEMES}):([\\s\\S]*)$`);
const PICTURE_FILE = new RegExp(`<img\\b[^>]*?\\ssrc="(?!(?:${SCHEMES}):)`);

/** Reads an address. */
export function readAddress(src: string): PictureAddress {
  const [, scheme, rest = ''] = SCHEME.exec(src) ?? [];
  if (scheme === undefined) return { kind: 'file', path: src };
  if (scheme === 'chart') return { kind: 'chart', id: rest };
  if (scheme === 'qr') return { kind: 'code', text: rest };
  if (scheme === 'sparkline') return { kind: 'sparkline', values: numbersIn(rest) };
  if (scheme === 'bar') {
    const [value, least, most] = numbersIn(rest).map((each) => each ?? 0);
    return { kind: 'bar', value: value ?? 0, least: least ?? 0, most: most ?? 0 };
  }
  return { kind: 'formula', tex: rest, ...FORMULAS[scheme as keyof typeof FORMULAS] };
}

/** Numbers with commas between them; nothing for one that is not known. */
function numbersIn(text: string): (number | null)[] {
  return text.split(',').map((each) => (each === '' || !Number.isFinite(Number(each)) ? null : Number(each)));
}

/** The picture that an element shows; null for one that is no `img`. */
export function shownIn({ tag, attributes }: ElementNode): PictureAddress | null {
  return tag === 'img' ? readAddress(attributes.src ?? '') : null;
}

/** The formula that an element shows; null for any other. */
export function formulaIn(element: ElementNode): FormulaAddress | null {
  const shown = shownIn(element);
  return shown?.kind === 'formula' ? shown : null;
}

/** The figure whose chart an element shows; null for any other. */
export function chartIn(element: ElementNode): string | null {
  const shown = shownIn(element);
  return shown?.kind === 'chart' ? shown.id : null;
}

/** The text of the QR code that an element shows; null for any other. */
export function codeIn(element: ElementNode): string | null {
  const shown = shownIn(element);
  return shown?.kind === 'code' ? shown.text : null;
}

/** Whether an element stands in the line as a letter does. */
export function isInLine(element: ElementNode): boolean {
  const shown = shownIn(element);
  if (shown?.kind === 'formula') return shown.inLine;
  if (shown?.kind === 'file') return element.attributes['data-place'] === 'line';
  return shown?.kind === 'bar' || shown?.kind === 'sparkline';
}

export function addressOfCellMark(mark: CellMarkAddress): string {
  if (mark.kind === 'sparkline') return `sparkline:${mark.values.map((each) => each ?? '').join(',')}`;
  return `bar:${[mark.value, mark.least, mark.most].join(',')}`;
}

export function addressOfCode(text: string): string {
  return `qr:${text}`;
}

export function addressOfFormula({ tex, display, inLine }: FormulaAddress): string {
  const scheme = display ? (inLine ? 'formula-equation' : 'formula-display') : 'formula';
  return `${scheme}:${tex}`;
}

/** Whether HTML has a formula; it may find one where there is none. */
export function holdsFormula(html: string): boolean {
  return html.includes('src="formula');
}

/** Whether HTML has a picture file; it may find one where there is none. */
export function holdsPictureFile(html: string): boolean {
  return PICTURE_FILE.test(html);
}

/** Whether an address is valid. */
export function isPictureAddress(src: string): boolean {
  if (SCHEME.test(src)) return !src.endsWith(':');
  return /^[^/\\:?#]/.test(src) && !/[\\:?#]/.test(src) && !src.split('/').includes('..');
}
