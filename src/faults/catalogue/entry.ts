/** The wordings of a fault, side by side: what is wrong, and what to write instead. */
export interface Wordings {
  readonly fr: string;
  readonly frInstead?: string | undefined;
  readonly en: string;
  readonly enInstead?: string | undefined;
}

/** Words a fault, given its details. */
export type Entry<D> = (details: D) => Wordings;

/** The details of a fault that has none. */
export type Nothing = Record<never, never>;

/** Gives an entry the type of its fault's details. */
export const entry = <D>(word: Entry<D>): Entry<D> => word;

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
