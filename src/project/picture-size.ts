/** A picture's size in pixels, from the head of its file. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** By the file's first bytes; null for any other format. */
export function pictureFormat(data: Uint8Array): 'PNG' | 'JPEG' | null {
  if (startsWith(data, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  if (startsWith(data, [0xff, 0xd8, 0xff])) return 'JPEG';
  return null;
}

/** null when the file is cut short or has no size. */
export function pictureSize(data: Uint8Array, format: 'PNG' | 'JPEG'): PixelSize | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const size = format === 'PNG' ? pngSize(view) : jpegSize(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** IHDR is the first chunk (PNG, 11.2.1). */
function pngSize(view: DataView): PixelSize | null {
  const IHDR = 0x49484452;
  if (view.byteLength < 24 || view.getUint32(12) !== IHDR) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first start-of-frame segment has it (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): PixelSize | null {
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return null;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) offset += 1;
    else if (isFrame(marker))
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    else offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them (ITU-T T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function startsWith(data: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => data[index] === byte);
}
