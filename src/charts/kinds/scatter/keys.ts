import { axis, field, labelsOf, optional } from '../../keys.ts';
import { OVERLAYS, TRENDS, UNCERTAIN } from '../../overlays/keys.ts';

export const POINT_KEYS = {
  x: field('number'),
  y: field('number'),
  label: optional(field('any')),
  color: optional(field('text')),
  highlight: labelsOf('label'),
  axis: axis('log'),
  'x-axis': axis('log'),
  ...OVERLAYS,
  ...UNCERTAIN,
  ...TRENDS,
};
