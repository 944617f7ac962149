import { compactPath } from './compact-path.ts';
import {
  type Drawing,
  type GroupMark,
  type ImageMark,
  type Mark,
  MITER_LIMIT,
  type Paint,
  type PathMark,
  type PathSegment,
  type TextMark,
} from './drawing.ts';
import { gradientAlong } from './gradient.ts';
import { hatchingOf } from './hatching.ts';
import { rounded } from './path.ts';
import { matrixValue, Shared } from './svg-shared.ts';

/**
 * The marks of a drawing as elements of SVG, their paths short; they inherit `MITER_LIMIT`.
 * @param prefix of the ids: those of a page are unique.
 * @param text writes a text.
 */
export function svgMarks(
  { marks }: Drawing,
  prefix: string,
  text: (mark: TextMark, fill: () => string) => string,
): { readonly defs: readonly string[]; readonly body: readonly string[] } {
  const shared = new Shared(prefix, {
    data: compactPath,
    width: rounded,
    miterLimit: MITER_LIMIT,
    isShort: true,
  });
  const body = marks.map((mark) => element(mark, { text, shared }));
  return { defs: shared.elements(), body };
}

/** The means of writing elements, and what they refer to. */
interface Writing {
  /** @param fill gives its paint, in its own coordinates where it is turned. */
  text(mark: TextMark, fill: () => string): string;
  readonly shared: Shared;
}

export function element(mark: Mark, writing: Writing): string {
  switch (mark.kind) {
    case 'path':
      return pathElement(mark, writing.shared);
    case 'text':
      return writing.text(mark, () => textFill(mark, writing.shared));
    case 'image':
      return imageElement(mark);
    case 'group':
      return groupElement(mark, writing);
  }
}

function textFill(mark: TextMark, shared: Shared): string {
  const gradient = mark.rotation === 0 ? mark.gradient : gradientAlong(mark);
  return gradient ? shared.gradient(gradient) : mark.color;
}

function pathElement(mark: PathMark, shared: Shared): string {
  const { path, fill, evenOdd, stroke, opacity, clip } = mark;
  const hatched = shared.manner.isShort ? hatchedElement(mark, shared) : null;
  if (hatched) return hatched;
  const attributes = [
    `d="${shared.manner.data(path)}"`,
    `fill="${fill ? paintValue(fill, shared) : 'none'}"`,
  ];
  if (evenOdd) attributes.push('fill-rule="evenodd"');
  if (stroke) {
    const { color, width, dash, dashOffset, cap, join, miterLimit = MITER_LIMIT } = stroke;
    attributes.push(`stroke="${paintValue(color, shared)}"`, `stroke-width="${shared.manner.width(width)}"`);
    if (miterLimit !== shared.manner.miterLimit) attributes.push(`stroke-miterlimit="${miterLimit}"`);
    if (dash.length > 0) attributes.push(`stroke-dasharray="${dash.join(' ')}"`);
    if (dashOffset) attributes.push(`stroke-dashoffset="${dashOffset}"`);
    if (cap !== 'butt') attributes.push(`stroke-linecap="${cap}"`);
    if (join !== 'miter') attributes.push(`stroke-linejoin="${join}"`);
  }
  if (opacity < 1) attributes.push(`opacity="${opacity}"`);
  if (clip) attributes.push(`clip-path="${shared.clip(clip, false)}"`);
  return `<path ${attributes.join(' ')}/>`;
}

/** Hatching within an outline as a pattern that fills it; null for any other path. */
function hatchedElement({ path, fill, stroke, opacity, clip }: PathMark, shared: Shared): string | null {
  if (!clip || !stroke || fill || stroke.dash.length > 0 || typeof stroke.color !== 'string') return null;
  const hatching = hatchingOf(path);
  if (!hatching) return null;
  const faded = opacity < 1 ? ` opacity="${opacity}"` : '';
  return `<path d="${shared.manner.data(clip)}" fill="${shared.hatching(hatching, stroke)}"${faded}/>`;
}

function imageElement({ file, x, y, width, height }: ImageMark): string {
  const box = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
  return `<image ${box} preserveAspectRatio="none" xlink:href="${file}"/>`;
}

/**
 * The clips of a group lie one within the other, outside its mask, which lies outside its transformation. All of it blends with
 * what is below.
 */
function groupElement(group: GroupMark, writing: Writing): string {
  const { matrix, opacity, clips, mask, blend, isolated, marks } = group;
  const moved = matrix ? ` transform="${matrixValue(matrix)}"` : '';
  const faded = opacity < 1 ? ` opacity="${opacity}"` : '';
  const inner = `<g${moved}${faded}>${marks.map((mark) => element(mark, writing)).join('')}</g>`;
  const light = mask?.map((mark) => element(mark, writing)).join('');
  const masked = light === undefined ? inner : `<g mask="${writing.shared.mask(light)}">${inner}</g>`;
  const clipped = clips.reduce(
    (inside, { path, evenOdd }) => `<g clip-path="${writing.shared.clip(path, evenOdd)}">${inside}</g>`,
    masked,
  );
  if (blend) return `<g style="mix-blend-mode:${blend}">${clipped}</g>`;
  return isolated ? `<g style="isolation:isolate">${clipped}</g>` : clipped;
}

const paintValue = (paint: Paint, shared: Shared): string =>
  typeof paint === 'string' ? paint : shared.gradient(paint);

export function pathData(path: readonly PathSegment[]): string {
  return path.map(([name, ...numbers]) => `${name}${numbers.map(rounded).join(' ')}`).join('');
}
