import type { Blend, Box, Drawing, Gradient, Mark, Matrix } from '../drawing/drawing.ts';
import { ungrouped } from '../drawing/marks.ts';
import { transformed } from '../drawing/matrix.ts';
import type { DeviceInk, Inks } from '../print/ink.ts';
import type { Orientation } from '../raster/exif.ts';
import { ContentStream } from './content.ts';
import type { Images } from './images.ts';
import { number } from './numbers.ts';
import type { Pen } from './pen.ts';

/** Writes the objects of what operators alone do not paint. Each method gives a name in the current resources. */
export interface DrawingObjects {
  /**
   * A form whose marks are painted together (ISO 32000-1, 11.6.6).
   * @param frame the part of it that shows.
   * @param isolated whether its colours blend with one another alone.
   */
  group(frame: Box, inks: Inks, paint: (stream: ContentStream) => void, isolated?: boolean): string;
  /** A graphics state by which what is painted next blends with what is below (11.3.5). */
  blend(blend: Blend): string;
  /** A graphics state with a mask: what is painted next shows where it is light (11.6.5.3). */
  mask(frame: Box, paint: (stream: ContentStream) => void): string;
  /** A shading (8.7.4.5). */
  shading(gradient: Gradient, inks: Inks): string;
  /** A picture by its `data:` URL, with how it is to be turned; null when it cannot be read. */
  image(file: string): { readonly name: string; readonly orientation: Orientation } | null;
}

/** Whether a drawing has marks that operators alone do not paint. */
export function needsObjects({ marks }: Pick<Drawing, 'marks'>): boolean {
  return marks.some((mark) => markNeedsObjects(mark));
}

function markNeedsObjects(mark: Mark): boolean {
  if (mark.kind === 'group') return ungrouped(mark) !== mark.marks || needsObjects(mark);
  if (mark.kind === 'text') return mark.gradient !== undefined;
  if (mark.kind === 'image') return true;
  const { fill, stroke } = mark;
  return typeof (fill ?? '') !== 'string' || typeof (stroke?.color ?? '') !== 'string';
}

export function drawingObjects(pen: Pen, images: Images): DrawingObjects {
  function form(
    frame: Box,
    inks: Inks | undefined,
    paint: (stream: ContentStream) => void,
    isolated = false,
  ) {
    const stream = new ContentStream(inks, 'form');
    const resources = pen.within(() => paint(stream));
    const { left, top, right, bottom } = frame;
    const ref = pen.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left, top, right, bottom].map((side) => Number(number(side))),
      Group: { S: 'Transparency', ...(!inks && { CS: 'DeviceGray' }), ...(isolated && { I: true }) },
      Resources: resources,
    });
    ref.end(stream.take());
    return ref;
  }
  return {
    group(frame, inks, paint, isolated) {
      const ref = form(frame, inks, paint, isolated);
      pen.resources.XObject[`X${ref.id}`] = ref;
      return `X${ref.id}`;
    },
    mask(frame, paint) {
      const state = pen.ref({
        Type: 'ExtGState',
        SMask: { Type: 'Mask', S: 'Luminosity', G: form(frame, undefined, paint) },
      });
      state.end();
      pen.resources.ExtGState[`M${state.id}`] = state;
      return `M${state.id}`;
    },
    blend(blend) {
      // The names of PDF are those of CSS: color-dodge is ColorDodge.
      const BM = blend.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
      const state = pen.ref({ Type: 'ExtGState', BM });
      state.end();
      pen.resources.ExtGState[`B${state.id}`] = state;
      return `B${state.id}`;
    },
    shading(gradient, inks) {
      // Parts of figures are always painted, and never on all plates.
      const colors = gradient.stops.map(({ color }) => inks(color, 'figure') as DeviceInk);
      const ref = pen.ref(shadingDictionary(gradient, colors));
      ref.end();
      pen.resources.Shading[`S${ref.id}`] = ref;
      return `S${ref.id}`;
    },
    image(file) {
      const image = images.get(file, null);
      if (!image?.obj) return null;
      pen.resources.XObject[image.label] = image.obj;
      return { name: image.label, orientation: image.orientation ?? 1 };
    },
  };
}

/** The edges of the rectangle that a frame fills once it is transformed. */
export function transformedFrame(matrix: Matrix, { left, top, right, bottom }: Box): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => transformed(matrix, x, y)));
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

/** An axial or radial shading (ISO 32000-1, tables 80 and 81) whose last colours go on beyond its ends. */
function shadingDictionary({ x1, y1, x2, y2, radii, stops }: Gradient, inks: readonly DeviceInk[]) {
  const components = Math.max(...inks.map(({ length }) => length)) as DeviceInk['length'];
  const colors = inks.map((ink) =>
    (ink.length < components ? Array(components).fill(ink[0]) : ink).map((part: number) =>
      Number(number(part, 3)),
    ),
  );
  const offsets = stops.map(({ offset }) => offset);
  const coordinates = radii ? [x1, y1, radii[0], x2, y2, radii[1]] : [x1, y1, x2, y2];
  return {
    ShadingType: radii ? 3 : 2,
    ColorSpace: SPACES[components],
    Coords: coordinates.map((length) => Number(number(length, 3))),
    Extend: [true, true],
    Function: blending(offsets, colors),
  };
}

/** The function from 0 to 1 that blends colours between their offsets (ISO 32000-1, 7.10.3 and 7.10.4). */
function blending(offsets: readonly number[], colors: readonly (readonly number[])[]) {
  const [first, last] = [colors[0]!, colors.at(-1)!];
  const places = [0, ...offsets, 1];
  const values = [first, ...colors, last];
  const parts = values
    .slice(1)
    .map((to, i) => ({ from: values[i]!, to, start: places[i]!, end: places[i + 1]! }));
  const spans = parts.filter(({ start, end }) => end > start);
  const Functions = spans.map(({ from, to }) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: from,
    C1: to,
    N: 1,
  }));
  if (Functions.length === 1) return Functions[0];
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions,
    Bounds: spans.slice(1).map(({ start }) => start),
    Encode: spans.flatMap(() => [0, 1]),
  };
}
