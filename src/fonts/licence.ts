import { NAMES, nameOf } from './names.ts';
import type { Tables } from './tables.ts';

/** The terms of use that a font file states. */
export interface Licence {
  /** The licence in words, and its address. */
  readonly text: string | null;
  readonly address: string | null;
  /** The bit that forbids to embed the font (OpenType 1.9, OS/2, fsType). */
  readonly forbids: 'restricted' | 'bitmaps-only' | null;
  /** Whether the font may be embedded only whole. */
  readonly whole: boolean;
}

/** The bits of `fsType` in the table OS/2, by which a font says how it may be embedded. */
const USES = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETS = 0x0100;
const BITMAPS_ONLY = 0x0200;

export function licenceOf(tables: Tables): Licence {
  const os2 = tables.get('OS/2');
  const bits = os2 && os2.byteLength >= 10 ? os2.getUint16(8) : 0;
  // Old fonts may set several bits of use: the least restrictive counts.
  const restricted = (bits & USES) === RESTRICTED;
  return {
    text: nameOf(tables, NAMES.licence),
    address: nameOf(tables, NAMES.licenceAddress),
    forbids: restricted ? 'restricted' : bits & BITMAPS_ONLY ? 'bitmaps-only' : null,
    whole: (bits & NO_SUBSETS) !== 0,
  };
}
