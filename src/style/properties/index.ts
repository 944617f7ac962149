import { backgroundProperties } from './backgrounds.ts';
import { boxProperties } from './boxes.ts';
import { fontProperties } from './fonts.ts';
import { livretProperties } from './livret.ts';
import { pageProperties } from './pages.ts';
import { pictureProperties } from './pictures.ts';
import { positionProperties } from './positions.ts';
import type { Property } from './property.ts';
import { textProperties } from './text.ts';

/** All properties of the subset. A test compares them with the tables of docs/css.md. */
const properties = {
  ...fontProperties,
  ...textProperties,
  ...boxProperties,
  ...backgroundProperties,
  ...pageProperties,
  ...pictureProperties,
  ...positionProperties,
  ...livretProperties,
} satisfies Record<string, Property>;

export type PropertyName = keyof typeof properties;

/** The computed values of one element, by property. */
export type Values = { readonly [P in PropertyName]: ReturnType<(typeof properties)[P]['compute']> };

export const PROPERTY_NAMES = Object.keys(properties) as readonly PropertyName[];

export const isPropertyName = (name: string): name is PropertyName => Object.hasOwn(properties, name);

export const property = (name: PropertyName): Property => properties[name];
