import type { FaultDetails } from '../faults/catalogue/index.ts';
import { readLength } from '../units.ts';

/** The forms of values that attributes ask for. */
type ValueForm = FaultDetails['markup-attribute-value']['form'];

const isLength = (value: string) => readLength(value) > 0;
const isOneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);
const isEdge = isOneOf('top', 'right', 'bottom', 'left');

const FITS: Readonly<Record<ValueForm, (value: string) => boolean>> = {
  length: isLength,
  height: (value) => value === 'page' || isLength(value),
  width: (value) => isLength(value) || /^(?=.*[1-9])\d+(?:\.\d+)?\s*%$/.test(value),
  edges: (value) => value.split(' ').every(isEdge),
  here: isOneOf('here'),
  place: isOneOf('here', 'line'),
  truth: isOneOf('true', 'false'),
  scope: isOneOf('row', 'col', 'rowgroup', 'colgroup'),
  target: (value) => /^#./.test(value),
};

const EVERYWHERE: Readonly<Record<string, ValueForm>> = { 'data-place': 'here', 'aria-hidden': 'truth' };

/** The forms of attributes that have an effect on pages, by the element that has them. */
const FORMS: Readonly<Record<string, Readonly<Record<string, ValueForm>>>> = {
  a: { 'data-to': 'target' },
  col: { 'data-width': 'width' },
  div: { 'data-height': 'height', 'data-pitch': 'length' },
  img: { 'data-width': 'length', 'data-height': 'length', 'data-bleed': 'edges', 'data-place': 'place' },
  span: { 'data-width': 'length' },
  td: { scope: 'scope' },
  th: { scope: 'scope' },
};

/** The form that an attribute asks for where its value does not have it; null where it has. */
export function brokenForm(tag: string, name: string, value: string): ValueForm | null {
  const form = FORMS[tag]?.[name] ?? EVERYWHERE[name];
  return form === undefined || FITS[form](value) ? null : form;
}
