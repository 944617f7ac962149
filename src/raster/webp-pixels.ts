import { readAsset } from '../assets.ts';
import type { Pixels } from './pixels.ts';
import type { Webp } from './webp.ts';

/** The functions of libwebp that the package's WebAssembly exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  WebPDecodeRGBA(file: number, bytes: number, width: number, height: number): number;
}

/** Decodes a WebP picture; null when it cannot be read. */
export function decodeWebp({ data, width, height }: Webp): Pixels | null {
  try {
    // The memory serves this picture alone, so that a decoding that breaks off leaves nothing behind.
    const { exports } = new WebAssembly.Instance(compiled(), IMPORTS);
    const decoder = exports as unknown as Exports;
    const source = decoder.malloc(data.length);
    const sizes = decoder.malloc(8);
    new Uint8Array(decoder.memory.buffer, source, data.length).set(data);
    const target = decoder.WebPDecodeRGBA(source, data.length, sizes, sizes + 4);
    const [decodedWidth, decodedHeight] = new Uint32Array(decoder.memory.buffer, sizes, 2);
    if (target === 0 || decodedWidth !== width || decodedHeight !== height) return null;
    const pixels = decoder.memory.buffer.slice(target, target + width * height * 4);
    return { width, height, data: new Uint8ClampedArray(pixels) };
  } catch {
    return null;
  }
}

let decoder: WebAssembly.Module | null = null;

function compiled(): WebAssembly.Module {
  decoder ??= new WebAssembly.Module(readAsset('webp.wasm'));
  return decoder;
}

const stop = (): never => {
  throw new Error('libwebp asked for a file');
};
const IMPORTS = { wasi_snapshot_preview1: { fd_close: stop, fd_seek: stop, fd_write: stop } };
