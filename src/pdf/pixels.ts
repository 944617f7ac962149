/** A picture's pixels: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Unpacks a PNG or JPEG picture. What unpacks them is loaded only for this.
 * @param most pixels a side, to which a larger picture is reduced.
 * @returns null when it cannot be read.
 */
export async function unpackPicture(
  file: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Pixels | null> {
  const { createCanvas, loadImage } = await import('canvas');
  try {
    const image = await loadImage(Buffer.from(file));
    const reduced = Math.min(1, most / Math.max(image.width, image.height));
    const [width, height] = [image.width, image.height].map((side) =>
      Math.max(1, Math.round(side * reduced)),
    );
    const context = createCanvas(width!, height!).getContext('2d');
    context.drawImage(image, 0, 0, width!, height!);
    return { width: width!, height: height!, data: context.getImageData(0, 0, width!, height!).data };
  } catch {
    return null;
  }
}
