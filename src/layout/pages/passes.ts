/** The pages that are weighed together. */
export interface Pass {
  /** Whether they may lead a float out of its chapter, or keep all floats in theirs. */
  readonly strays: boolean;
  /** Whether a float or note is split though the page stays short. */
  readonly short: boolean;
  /** Whether they end at forbidden breaks, or at others. */
  readonly forbidden: boolean;
}

/** The passes that keep floats in their chapters: each is made only where none before it has a page that fits. */
export const SOUND: readonly Pass[] = [
  { strays: false, short: false, forbidden: false },
  { strays: false, short: false, forbidden: true },
  { strays: false, short: true, forbidden: false },
  { strays: false, short: true, forbidden: true },
];

/** The passes where those have none. Both are made, since a forbidden break costs less than a stray. */
export const STRAYING: readonly Pass[] = [
  { strays: true, short: true, forbidden: false },
  { strays: true, short: true, forbidden: true },
];
