import type { EncodeOptions, Mozjpeg } from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { readAsset } from '../assets.ts';
import type { Size } from '../drawing/drawing.ts';
import type { Pixels } from './pixels.ts';

/** Libjpeg's numbers of spaces. */
const GREY = 1;
const COLOR = 3;

/**
 * A second loss that is not seen beside a picture's own. MozJPEG drops what saves many bytes: at 92 it is as near to photographs
 * and to letters as libjpeg at 90, in fewer bytes.
 */
const QUALITY = 92;
/** MozJPEG's tables that keep most of sharp edges: those that it takes by itself blur letters. */
const TABLES = 2;

/** A baseline file, which all readers of PDF know, with colours at half the resolution, as lossy WebP has them. */
const OPTIONS: EncodeOptions = {
  quality: QUALITY,
  separate_chroma_quality: false,
  chroma_quality: QUALITY,
  quant_table: TABLES,
  baseline: true,
  progressive: false,
  arithmetic: false,
  optimize_coding: true,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  smoothing: 0,
  color_space: COLOR,
  auto_subsample: false,
  chroma_subsample: 2,
};

/** Writes colours as a JPEG file (ITU-T T.81), without their opacities. */
export async function encodeJpeg({ width, height, data }: Pixels): Promise<Uint8Array> {
  const { encode } = await mozjpeg();
  return encode(data, width, height, OPTIONS);
}

/**
 * Writes greys as a JPEG file.
 * @param greys a byte a pixel.
 */
export async function encodeGreyJpeg({ width, height }: Size, greys: Uint8Array): Promise<Uint8Array> {
  const pixels = new Uint8ClampedArray(4 * greys.length);
  for (const [i, grey] of greys.entries()) pixels.fill(grey, 4 * i, 4 * i + 3);
  const { encode } = await mozjpeg();
  return encode(pixels, width, height, { ...OPTIONS, color_space: GREY });
}

let compiled: WebAssembly.Module | null = null;

/** The encoder, in a memory that serves one picture alone: it is given back, and the same pixels have the same bytes. */
async function mozjpeg(): Promise<Mozjpeg> {
  const { startMozjpeg } = await import('./mozjpeg.ts');
  compiled ??= new WebAssembly.Module(readAsset('mozjpeg.wasm'));
  const encoder = compiled;
  const hasImageData = 'ImageData' in globalThis;
  const started = startMozjpeg({
    instantiateWasm(imports, receive) {
      const instance = new WebAssembly.Instance(encoder, imports);
      receive(instance);
      return instance.exports;
    },
  });
  // The package gives every program a class that only its decoder needs.
  if (!hasImageData) Reflect.deleteProperty(globalThis, 'ImageData');
  return started;
}
