/** The part of @jsquash/jpeg 1.6, MozJPEG in WebAssembly, that is used here. */
declare module '@jsquash/jpeg/codec/enc/mozjpeg_enc.js' {
  export interface EncodeOptions {
    /** Libjpeg's scale, to 100. */
    readonly quality: number;
    readonly separate_chroma_quality: boolean;
    readonly chroma_quality: number;
    /** MozJPEG's number of a set of tables, by which the quality scales. */
    readonly quant_table: number;
    readonly baseline: boolean;
    readonly progressive: boolean;
    readonly arithmetic: boolean;
    /** Whether the file has codes of its own, which make it smaller, in place of the specification's examples. */
    readonly optimize_coding: boolean;
    readonly trellis_multipass: boolean;
    readonly trellis_opt_zero: boolean;
    readonly trellis_opt_table: boolean;
    readonly trellis_loops: number;
    readonly smoothing: number;
    /** Libjpeg's number of a space: 1 for greys, 3 for brightness and two differences of colour. */
    readonly color_space: number;
    /** Whether the quality decides how many pixels share a colour. */
    readonly auto_subsample: boolean;
    /** Pixels a side that share a colour. */
    readonly chroma_subsample: number;
  }

  export interface Mozjpeg {
    /** @param pixels red, green, blue and opacity, a byte each. */
    encode(
      pixels: Uint8ClampedArray,
      width: number,
      height: number,
      options: EncodeOptions,
    ): Uint8Array<ArrayBuffer>;
  }

  export default function start(settings: {
    /** Makes the instance and hands it over. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  }): Promise<Mozjpeg>;
}
