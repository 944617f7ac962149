import type { Source } from '../../faults/source.ts';
import type { Season } from '../../languages/reference-words.ts';
import type { DateVariable, Role, TextVariable } from '../schema/references.ts';

/** A source, in CSL-JSON's terms (https://docs.citationstyles.org): what it has, by the names of CSL's variables. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly language: string | null;
  readonly names: Readonly<Partial<Record<Role, readonly Name[]>>>;
  readonly dates: Readonly<Partial<Record<DateVariable, ReferenceDate>>>;
  readonly texts: Readonly<Partial<Record<TextVariable, string>>>;
  readonly source: Source;
}

export interface Name {
  /** The name by which a source is called in short, with a particle that belongs to it: `van Gogh`. */
  readonly family: string;
  /** All of the name, as it is read: `Vincent van Gogh`, `Martin Luther King Jr.` */
  readonly full: string;
}

/** The date of a source: a day, month or year, or from one to another; or a text in place of it. */
export type ReferenceDate =
  | {
      /** YYYY, YYYY-MM or YYYY-MM-DD. A year before the common era is negative: -52. */
      readonly start: string;
      readonly end: string | null;
      readonly season: Season | null;
      readonly circa: boolean;
    }
  | { readonly literal: string };
