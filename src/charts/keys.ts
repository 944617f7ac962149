import type { DataField } from '../data/data-set.ts';

/** The type that the values of a field must have. */
export type FieldType = 'any' | 'number' | 'text';

/** The form of the value under a key of a figure. `content/` makes schemas of it, and reads values by it. */
export type Form =
  /** The name of a field of the data, or a list of names. */
  | { readonly form: 'field' | 'fields'; readonly type: FieldType }
  | { readonly form: 'choice'; readonly choices: readonly string[] }
  | { readonly form: 'number' | 'count' }
  | { readonly form: 'texts' }
  /** A list of values of the field that another key names. */
  | { readonly form: 'labels'; readonly of: string }
  /** A group of `from`, `to`, and `scale: log` where `log` allows it. */
  | { readonly form: 'axis'; readonly log: boolean }
  /** A group of a `name`. */
  | { readonly form: 'axis-name' }
  /** An SVG file under content/. */
  | { readonly form: 'picture' }
  /** Marks over the data (`overlays/keys.ts`). */
  | { readonly form: 'overlay'; readonly of: OverlayForm };

/** The forms of overlays, each of which `content/` has a schema and a reader for. */
export type OverlayForm = 'references' | 'bands' | 'notes' | 'uncertainty';

/** A key of a figure, whose value in the spec is a `T`. */
export interface Key<T> {
  readonly form: Form;
  /** The value where the figure does not have the key; null where it must have it. */
  readonly absent: { readonly value: T } | null;
}

export type Keys = Readonly<Record<string, Key<unknown>>>;

/** The values that a spec has under such keys. */
export type Values<K extends Keys> = {
  readonly [Name in keyof K]: K[Name] extends Key<infer T> ? T : never;
};

/** The ends of an axis of values, in its unit; null where the data say. */
export interface Axis {
  readonly from: number | null;
  readonly to: number | null;
  readonly log: boolean;
  /** The name of the axis, instead of the name that the data have; null where the figure gives none. */
  readonly name: string | null;
}

/** A picture file whose parts a figure shows. */
export interface PictureFile {
  /** From the project's folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export const FREE_AXIS: Axis = { from: null, to: null, log: false, name: null };

export const field = (type: FieldType): Key<DataField> => required({ form: 'field', type });
export const fields = (type: FieldType): Key<readonly DataField[]> => required({ form: 'fields', type });
export const number = (): Key<number> => required({ form: 'number' });
export const count = (): Key<number> => required({ form: 'count' });
export const choice = <const C extends string>(...choices: readonly C[]): Key<C> =>
  required({ form: 'choice', choices });

/** Labels that stand out; none where the figure names none. */
export const labelsOf = (of: string): Key<readonly string[]> => ({
  form: { form: 'labels', of },
  absent: { value: [] },
});

export const picture = (): Key<PictureFile> => required({ form: 'picture' });

/** A list of texts; none where the figure has none. */
export const texts = (): Key<readonly string[]> => ({ form: { form: 'texts' }, absent: { value: [] } });

export const axis = (scale: 'linear' | 'log'): Key<Axis> => ({
  form: { form: 'axis', log: scale === 'log' },
  absent: { value: FREE_AXIS },
});

/** The name of an axis whose ends follow from the data; null where the figure gives none. */
export const axisName = (): Key<string | null> => ({ form: { form: 'axis-name' }, absent: { value: null } });

export function optional<T>({ form }: Key<T>): Key<T | null> {
  return { form, absent: { value: null } };
}

function required<T>(form: Form): Key<T> {
  return { form, absent: null };
}
