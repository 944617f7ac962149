/** Whether a file's name is that of a picture that can be set. */
export function isPictureName(path: string): boolean {
  return /\.(?:png|jpe?g|webp|svgz?)$/i.test(path);
}

/** Whether a file's name is that of a drawing, not of a picture of pixels. */
export function isSvgName(path: string): boolean {
  return /\.svgz?$/i.test(path);
}
