import { axis, field, labelsOf, optional } from '../../keys.ts';

export const POINT_KEYS = {
  x: field('number'),
  y: field('number'),
  label: optional(field('any')),
  color: optional(field('text')),
  highlight: labelsOf('label'),
  axis: axis('log'),
};
