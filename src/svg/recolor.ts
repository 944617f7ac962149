import type { Gradient, Mark, Paint } from '../drawing/drawing.ts';

/** A mark in other colours. @param other gives that of one, both `#rrggbb`. */
export function recolored(mark: Mark, other: (color: string) => string): Mark {
  const paint = (given: Paint): Paint => (typeof given === 'string' ? other(given) : gradient(given));
  const gradient = (given: Gradient): Gradient => ({
    ...given,
    stops: given.stops.map((stop) => ({ ...stop, color: other(stop.color) })),
  });
  switch (mark.kind) {
    case 'path': {
      const { fill, stroke } = mark;
      return {
        ...mark,
        fill: fill && paint(fill),
        stroke: stroke && { ...stroke, color: paint(stroke.color) },
      };
    }
    case 'text': {
      const along = mark.gradient && gradient(mark.gradient);
      return { ...mark, color: other(mark.color), ...(along && { gradient: along }) };
    }
    case 'image':
      return mark;
    case 'group':
      return { ...mark, marks: mark.marks.map((each) => recolored(each, other)) };
  }
}
