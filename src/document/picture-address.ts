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

/** What an `img` shows. */
export type PictureAddress =
  | { readonly kind: 'chart'; readonly id: string }
  /** A QR code. */
  | { readonly kind: 'code'; readonly text: string }
  | ({ readonly kind: 'formula' } & FormulaAddress)
  /** A file under `content/`. */
  | { readonly kind: 'file'; readonly path: string };

const FORMULAS = {
  formula: { display: false, inLine: true },
  'formula-display': { display: true, inLine: false },
  'formula-equation': { display: true, inLine: true },
} as const;

const SCHEME = /^(chart|qr|formula(?:-display|-equation)?):([\s\S]*)$/;

/** Reads an address. */
export function readAddress(src: string): PictureAddress {
  const [, scheme, rest = ''] = SCHEME.exec(src) ?? [];
  if (scheme === undefined) return { kind: 'file', path: src };
  if (scheme === 'chart') return { kind: 'chart', id: rest };
  if (scheme === 'qr') return { kind: 'code', text: rest };
  return { kind: 'formula', tex: rest, ...FORMULAS[scheme as keyof typeof FORMULAS] };
}

/** What an element shows; null for one that is no `img`. */
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
  return /<img\b[^>]*?\ssrc="(?!(?:chart|qr|formula(?:-display|-equation)?):)/.test(html);
}

/** Whether an address is valid. */
export function isPictureAddress(src: string): boolean {
  if (SCHEME.test(src)) return !src.endsWith(':');
  return /^[^/\\:?#]/.test(src) && !/[\\:?#]/.test(src) && !src.split('/').includes('..');
}
