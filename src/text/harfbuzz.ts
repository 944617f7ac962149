import { readAsset } from '../assets.ts';
import { getOrMake } from '../once.ts';
import type { OutlineSegment, Shaped } from './font-types.ts';
import { type DrawExports, HarfBuzzPen } from './harfbuzz-pen.ts';
import { changed, falses, ordinals, zeros } from './shared-arrays.ts';

/** The exports of harfbuzz.wasm that shaping needs. Pointers are numbers. */
interface Exports extends DrawExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_get_upem(face: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_feature_from_string(text: number, length: number, feature: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** hb_memory_mode_t: HarfBuzz neither changes nor frees the memory of the blob. */
export const MEMORY_MODE_READONLY = 1;
/** The size of hb_glyph_info_t and of hb_glyph_position_t, in 32-bit words. */
const RECORD_WORDS = 5;
const FEATURE_BYTES = 16;
const PAGE_BYTES = 65536;
const HEAP_LIMIT = 2 ** 31;
/** hb_direction_t HB_DIRECTION_LTR and HB_DIRECTION_RTL. */
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** hb_glyph_flags_t HB_GLYPH_FLAG_UNSAFE_TO_BREAK, in the low bits of the mask. */
const UNSAFE_TO_BREAK = 1;

/**
 * A thin binding to harfbuzz.wasm of the package harfbuzzjs. The package's own binding is not used: it takes
 * four times as long to load, and makes an object for each glyph.
 */
export class HarfBuzz {
  readonly #wasm: Exports;
  readonly #buffer: number;
  readonly #length: number;
  #text: number;
  #textCapacity = 256;
  #words: Int32Array;
  readonly #languages = new Map<string, number>();
  #pen: HarfBuzzPen | null = null;
  readonly #features = new Map<string, { readonly pointer: number; readonly count: number }>();

  constructor(wasm: Exports) {
    this.#wasm = wasm;
    this.#buffer = wasm.hb_buffer_create();
    this.#length = wasm.malloc(4);
    this.#text = wasm.malloc(2 * this.#textCapacity);
    this.#words = new Int32Array(wasm.memory.buffer);
  }

  /** Opens a font file. The font is never freed: it lives as long as this object. */
  open(data: Uint8Array): HarfBuzzFont {
    const wasm = this.#wasm;
    const pointer = wasm.malloc(data.length);
    new Uint8Array(wasm.memory.buffer).set(data, pointer);
    const face = wasm.hb_face_create(
      wasm.hb_blob_create(pointer, data.length, MEMORY_MODE_READONLY, 0, 0),
      0,
    );
    const font = wasm.hb_font_create(face);
    const em = wasm.hb_face_get_upem(face);
    return {
      glyph: (codePoint) =>
        wasm.hb_font_get_nominal_glyph(font, codePoint, this.#length)
          ? this.#memory()[this.#length >> 2]!
          : 0,
      advance: (glyph) => wasm.hb_font_get_glyph_h_advance(font, glyph) / em,
      outline: (glyph) => {
        this.#pen ??= new HarfBuzzPen(wasm);
        return this.#pen.outline(font, glyph, em);
      },
      shape: (text, features, lang, rtl) => this.#shape(font, em, text, features, lang, rtl),
    };
  }

  #shape(font: number, em: number, text: string, features: string, lang: string, rtl: boolean): Shaped {
    const wasm = this.#wasm;
    const settings = this.#featureList(features);
    const language = this.#language(lang);
    this.#write(text);
    wasm.hb_buffer_clear_contents(this.#buffer);
    wasm.hb_buffer_add_utf16(this.#buffer, this.#text, text.length, 0, text.length);
    wasm.hb_buffer_set_direction(this.#buffer, rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    wasm.hb_buffer_set_language(this.#buffer, language);
    wasm.hb_buffer_guess_segment_properties(this.#buffer);
    wasm.hb_shape(font, this.#buffer, settings.pointer, settings.count);

    const infos = wasm.hb_buffer_get_glyph_infos(this.#buffer, this.#length) >> 2;
    const positions = wasm.hb_buffer_get_glyph_positions(this.#buffer, 0) >> 2;
    const words = this.#memory();
    const count = words[this.#length >> 2]!;
    const glyphs = new Array<number>(count);
    const advances = new Array<number>(count);
    const texts = new Array<string>(count);
    let dx = zeros(count);
    let dy = dx;
    let clusters = ordinals(count);
    let unsafe = falses(count);
    let width = 0;
    for (let i = 0; i < count; i++) {
      const info = infos + i * RECORD_WORDS;
      const position = positions + i * RECORD_WORDS;
      glyphs[i] = words[info]!;
      const advance = words[position]! / em;
      advances[i] = advance;
      width += advance;
      if ((words[info + 1]! & UNSAFE_TO_BREAK) !== 0) unsafe = changed(unsafe, falses(count), i, true);
      if (words[info + 2] !== i) clusters = changed(clusters, ordinals(count), i, words[info + 2]!);
      if (words[position + 2] !== 0) dx = changed(dx, zeros(count), i, words[position + 2]! / em);
      if (words[position + 3] !== 0) dy = changed(dy, zeros(count), i, words[position + 3]! / em);
    }
    // The first glyph of a cluster bears its text; the later ones repeat its number and bear none. The text is cut up from
    // its end, which stands at the left where it runs from right to left.
    for (let k = 0, end = text.length; k < count; k++) {
      const i = rtl ? k : count - 1 - k;
      const later = i > 0 && clusters[i - 1] === clusters[i];
      texts[i] = later ? '' : text.slice(clusters[i]!, end);
      if (!later) end = clusters[i]!;
    }
    return { glyphs, advances, dx, dy, texts, clusters, unsafe, width };
  }

  #write(text: string): void {
    if (text.length > this.#textCapacity) {
      this.#wasm.free(this.#text);
      this.#textCapacity = 2 * text.length;
      this.#text = this.#wasm.malloc(2 * this.#textCapacity);
    }
    const units = new Uint16Array(this.#wasm.memory.buffer, this.#text, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  }

  #language(lang: string): number {
    return getOrMake(this.#languages, lang, () =>
      this.#withAscii(lang, (text) => this.#wasm.hb_language_from_string(text, lang.length)),
    );
  }

  #featureList(features: string): { readonly pointer: number; readonly count: number } {
    return getOrMake(this.#features, features, () => {
      const names = features.split(',').filter((name) => name !== '');
      const pointer = this.#wasm.malloc(FEATURE_BYTES * names.length);
      names.forEach((name, i) => {
        const known = this.#withAscii(name, (text) =>
          this.#wasm.hb_feature_from_string(text, name.length, pointer + i * FEATURE_BYTES),
        );
        if (!known) throw new Error(`not an OpenType feature: ${name}`);
      });
      return { pointer, count: names.length };
    });
  }

  #withAscii<T>(text: string, use: (pointer: number) => T): T {
    const pointer = this.#wasm.malloc(text.length + 1);
    const bytes = new Uint8Array(this.#wasm.memory.buffer, pointer, text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    const result = use(pointer);
    this.#wasm.free(pointer);
    return result;
  }

  /** The memory as 32-bit words. The view is made anew when the memory has grown. */
  #memory(): Int32Array {
    if (this.#words.buffer !== this.#wasm.memory.buffer)
      this.#words = new Int32Array(this.#wasm.memory.buffer);
    return this.#words;
  }
}

/** A font opened by HarfBuzz. Lengths in ems. */
export interface HarfBuzzFont {
  /** The glyph of a character; 0 when the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** A glyph's outline, y up; none for a space. */
  outline(glyph: number): OutlineSegment[];
  /** @param rtl whether the text runs from right to left. Its glyphs stand from left to right all the same. */
  shape(text: string, features: string, lang: string, rtl: boolean): Shaped;
}

export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const nothing = (): number => 0;
  const abort = (): never => {
    throw new Error('HarfBuzz aborted');
  };
  // The Emscripten build asks for these imports; it only ever calls the one that grows the heap.
  const imports = {
    env: {
      emscripten_resize_heap: (bytes: number): boolean => growHeap(wasm.memory, bytes >>> 0),
      _abort_js: abort,
      _setitimer_js: nothing,
      _emscripten_runtime_keepalive_clear: nothing,
    },
    wasi_snapshot_preview1: { proc_exit: abort },
  };
  const { instance } = await WebAssembly.instantiate(readAsset('harfbuzz.wasm'), imports);
  const wasm = instance.exports as unknown as Exports;
  wasm.__wasm_call_ctors();
  return new HarfBuzz(wasm);
}

/** Whether the memory could grow to so many bytes. */
function growHeap(memory: Exports['memory'], bytes: number): boolean {
  if (bytes > HEAP_LIMIT) return false;
  const wanted = Math.max(bytes, 2 * memory.buffer.byteLength);
  memory.grow(Math.ceil((Math.min(wanted, HEAP_LIMIT) - memory.buffer.byteLength) / PAGE_BYTES));
  return true;
}
