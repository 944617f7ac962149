import type { Language } from '../../languages/language.ts';

/** The hyphen of a range of pages, `81-98`, `S1-S12`. */
const BETWEEN_PAGES = /(?<=\d)-(?=[a-z]?\d)/gi;

/** Pages as a language writes them: `81–98` in German. */
export const writtenPages = (typed: string, { references: { pageRange = '-' } }: Language): string =>
  typed.replace(BETWEEN_PAGES, pageRange);
