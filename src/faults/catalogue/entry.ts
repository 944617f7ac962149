/** How a fault is worded, given its details: what is wrong, and what to write instead. */
export type Wording<D> = (details: D) => { readonly wrong: string; readonly instead?: string };

export interface Entry<D> {
  readonly fr: Wording<D>;
  readonly en: Wording<D>;
}

/** An entry whose two wordings take the same details. */
export const entry = <D>(fr: Wording<D>, en: Wording<D>): Entry<D> => ({ fr, en });
