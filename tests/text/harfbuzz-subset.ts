import { readFileSync } from 'node:fs';
import { MEMORY_MODE_READONLY } from '../../src/text/harfbuzz.ts';

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
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** hb_subset_sets_t HB_SUBSET_SETS_DROP_TABLE_TAG. */
const DROP_TABLES = 3;
/** hb_subset_flags_t: NOTDEF_OUTLINE, and NO_LAYOUT_CLOSURE, since glyphs are shaped already. */
const FLAGS = 0x40 | 0x200;
/**
 * The tables that the FontFile2 of a CIDFontType2 does not use. ISO 32000-1, 9.9 asks for glyf, head, hhea,
 * hmtx, loca, maxp, and for cvt, fpgm, prep where there are instructions.
 */
const UNWANTED = 'BASE GDEF GPOS GSUB STAT OS/2 cmap gasp name post DSIG';

let instance: Exports | null = null;

/** Loaded when first called. */
function wasm(): Exports {
  if (!instance) {
    const module = new WebAssembly.Module(readFileSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'));
    instance = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    instance._initialize();
  }
  return instance;
}

/** HarfBuzz's own subsetter, by which ours is judged. */
export function harfbuzzSubset(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const hb = wasm();
  const pointer = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, pointer);
  const blob = hb.hb_blob_create(pointer, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
  for (const tag of UNWANTED.split(' ')) hb.hb_set_add(dropped, tagNumber(tag));
  hb.hb_subset_input_set_flags(input, FLAGS);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('HarfBuzz could not subset the font');

  const result = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(result, 0);
  const data = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(pointer);
  return data;
}

function tagNumber(tag: string): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + tag.charCodeAt(i);
  return value;
}
