import { readAsset } from '../assets.ts';
import { MEMORY_MODE_READONLY } from './harfbuzz.ts';

/** The functions of harfbuzz-subset.wasm that are called here; pointers are numbers. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HarfBuzz's numbers of the sets that say what a subset keeps (hb_subset_sets_t). */
const DROP_TABLES = 3;
const LAYOUT_FEATURES = 6;
/** HarfBuzz's flags of how a subset is made (hb_subset_flags_t). */
const NO_HINTING = 0x1;
const KEEP_IDS = 0x2;
const NOTDEF_OUTLINE = 0x40;
/** Glyphs are shaped already. */
const NO_LAYOUT_CLOSURE = 0x200;
const CFF2_TO_CFF = 0x4000;
/**
 * The tables that a font in a PDF does not use. ISO 32000-1, 9.9 asks for glyf, head, hhea, hmtx, loca, maxp, and for
 * cvt, fpgm, prep where there are instructions; or for CFF alone.
 */
const UNWANTED = 'BASE COLR CPAL GDEF GPOS GSUB STAT OS/2 cmap gasp name post DSIG'.split(' ');

let instance: Exports | null = null;

/** HarfBuzz's subsetter, loaded for the first font that a project brings. */
function wasm(): Exports {
  if (!instance) {
    const module = new WebAssembly.Module(readAsset('harfbuzz-subset.wasm'));
    instance = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    instance._initialize();
  }
  return instance;
}

/**
 * A font file with these glyphs alone, and what they are made of.
 * @param keepIds whether glyphs keep their numbers; else they are numbered in ascending order, glyph 0 first.
 * @returns null where HarfBuzz cannot read the font.
 */
export function subsetByHarfBuzz(
  font: Uint8Array,
  glyphs: Iterable<number>,
  keepIds: boolean,
): Uint8Array | null {
  return made(font, (hb, input) => {
    const wanted = hb.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
    const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
    for (const tag of UNWANTED) hb.hb_set_add(dropped, tagNumber(tag));
    hb.hb_subset_input_set_flags(input, NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE | (keepIds ? KEEP_IDS : 0));
  });
}

/**
 * A font file with the characters of a text alone, which it can still shape: with kerning, ligatures and the figures that
 * style sheets ask for.
 * @returns null where HarfBuzz cannot read the font.
 */
export function webSubsetByHarfBuzz(font: Uint8Array, characters: Iterable<number>): Uint8Array | null {
  return made(font, (hb, input) => {
    const wanted = hb.hb_subset_input_unicode_set(input);
    for (const character of characters) hb.hb_set_add(wanted, character);
    const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
    for (const tag of NOT_ON_SCREENS) hb.hb_set_add(dropped, tagNumber(tag));
    const features = hb.hb_subset_input_set(input, LAYOUT_FEATURES);
    for (const tag of FIGURES) hb.hb_set_add(features, tagNumber(tag));
    hb.hb_subset_input_set_flags(input, NO_HINTING);
  });
}

const NOT_ON_SCREENS = 'BASE DSIG STAT gasp meta'.split(' ');
const FIGURES = ['lnum', 'tnum', 'onum', 'pnum'];

/**
 * The font that a variable font is at a place on its axes; axes without a place are at their default.
 * @returns null where HarfBuzz cannot read the font.
 */
export function instanceByHarfBuzz(font: Uint8Array, places: ReadonlyMap<string, number>): Uint8Array | null {
  return made(font, (hb, input, face) => {
    hb.hb_subset_input_keep_everything(input);
    hb.hb_subset_input_set_flags(input, NOTDEF_OUTLINE | CFF2_TO_CFF);
    hb.hb_subset_input_pin_all_axes_to_default(input, face);
    for (const [axis, value] of places)
      hb.hb_subset_input_pin_axis_location(input, face, tagNumber(axis), value);
  });
}

function made(font: Uint8Array, ask: (hb: Exports, input: number, face: number) => void): Uint8Array | null {
  const hb = wasm();
  const pointer = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, pointer);
  const blob = hb.hb_blob_create(pointer, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  ask(hb, input, face);
  const subset = hb.hb_subset_or_fail(face, input);
  const data = subset === 0 ? null : bytesOf(hb, subset);
  if (subset !== 0) hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(pointer);
  return data;
}

function bytesOf(hb: Exports, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const data = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  return data;
}

function tagNumber(tag: string): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + tag.charCodeAt(i);
  return value;
}
