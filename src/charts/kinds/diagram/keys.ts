import { field, labelsOf, optional, picture } from '../../keys.ts';
import type { Spec } from '../../spec.ts';
import { textIn } from '../../values/fields.ts';

export const DIAGRAM_KEYS = {
  picture: picture(),
  /** The ids of the picture's parts. */
  part: field('text'),
  label: field('text'),
  value: optional(field('number')),
  color: optional(field('text')),
  detail: optional(field('any')),
  highlight: labelsOf('label'),
};

export type DiagramSpec = Spec<typeof DIAGRAM_KEYS>;

/** The id of each row's part. */
export function partsOf({ data: [{ rows }], part }: DiagramSpec): string[] {
  return rows.map((row) => textIn(row, part));
}
