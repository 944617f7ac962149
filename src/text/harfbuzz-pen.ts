import type { OutlineSegment } from './font-types.ts';

/** The exports of harfbuzz.wasm that draw glyphs. Pointers are numbers, functions are places in the table. */
export interface DrawExports {
  readonly __indirect_function_table: {
    grow(count: number): number;
    set(place: number, func: unknown): void;
  };
  hb_draw_funcs_create(): number;
  hb_draw_funcs_set_move_to_func(funcs: number, func: number, user: number, destroy: number): void;
  hb_draw_funcs_set_line_to_func(funcs: number, func: number, user: number, destroy: number): void;
  hb_draw_funcs_set_quadratic_to_func(funcs: number, func: number, user: number, destroy: number): void;
  hb_draw_funcs_set_cubic_to_func(funcs: number, func: number, user: number, destroy: number): void;
  hb_draw_funcs_set_close_path_func(funcs: number, func: number, user: number, destroy: number): void;
  hb_font_draw_glyph(font: number, glyph: number, funcs: number, data: number): void;
}

/** Draws glyphs of any format as HarfBuzz hands them out: a call for each segment. */
export class HarfBuzzPen {
  readonly #wasm: DrawExports;
  readonly #funcs: number;
  #drawn: OutlineSegment[] = [];
  #em = Number.NaN;

  constructor(wasm: DrawExports) {
    this.#wasm = wasm;
    const funcs = wasm.hb_draw_funcs_create();
    const by = (units: number) => units / this.#em;
    const move = this.#place(2, (_f, _d, _s, x, y) => this.#drawn.push(['M', by(x), by(y)]));
    const line = this.#place(2, (_f, _d, _s, x, y) => this.#drawn.push(['L', by(x), by(y)]));
    const quadratic = this.#place(4, (_f, _d, _s, a, b, x, y) =>
      this.#drawn.push(['Q', by(a), by(b), by(x), by(y)]),
    );
    const cubic = this.#place(6, (_f, _d, _s, a, b, c, d, x, y) =>
      this.#drawn.push(['C', by(a), by(b), by(c), by(d), by(x), by(y)]),
    );
    wasm.hb_draw_funcs_set_move_to_func(funcs, move, 0, 0);
    wasm.hb_draw_funcs_set_line_to_func(funcs, line, 0, 0);
    wasm.hb_draw_funcs_set_quadratic_to_func(funcs, quadratic, 0, 0);
    wasm.hb_draw_funcs_set_cubic_to_func(funcs, cubic, 0, 0);
    const close = this.#place(0, () => this.#drawn.push(['Z']));
    wasm.hb_draw_funcs_set_close_path_func(funcs, close, 0, 0);
    this.#funcs = funcs;
  }

  /** The outline of a glyph in ems. @param em the units of the font that make one. */
  outline(font: number, glyph: number, em: number): OutlineSegment[] {
    this.#drawn = [];
    this.#em = em;
    this.#wasm.hb_font_draw_glyph(font, glyph, this.#funcs, 0);
    return this.#drawn;
  }

  /**
   * Puts a function among those that HarfBuzz can call, and gives its place. It is handed the functions, the data and
   * the state before the coordinates, and the user's data after them.
   */
  #place(coordinates: number, draw: (...args: [number, number, number, ...Coordinates]) => void): number {
    const table = this.#wasm.__indirect_function_table;
    const place = table.grow(1);
    table.set(place, asWebAssembly(coordinates, draw));
    return place;
  }
}

type Coordinates = [number, number, number, number, number, number];

const I32 = 0x7f;
const F32 = 0x7d;

/**
 * A function that a table of WebAssembly can hold: a table takes no JavaScript, so it passes through a module that
 * imports and exports it (WebAssembly Core Specification, 5.5).
 */
function asWebAssembly(coordinates: number, called: (...args: never[]) => void): unknown {
  const types = [I32, I32, I32, ...new Array<number>(coordinates).fill(F32), I32];
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      // One type, then the import e.f of that type, then its export as f.
      ...[0x01, 4 + types.length, 0x01, 0x60, types.length, ...types, 0x00],
      ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
      ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
    ]),
  );
  const { exports } = new WebAssembly.Instance(module, { e: { f: called } });
  return (exports as { readonly f?: unknown }).f;
}
